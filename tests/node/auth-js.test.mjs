// Auth.js, which next-auth is made of: sign-in, the session that the application has, and a refresh.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Auth } from "@auth/core";
import ZITADEL from "@auth/core/providers/zitadel";
import { createClient } from "../../pkg/index.js";
import { startServer } from "../support/server.mjs";

const APPLICATION = "http://localhost:3000/auth";
let server, login, authority, mia;

before(async () => {
  server = await startServer();
  const { loginClientToken: token } = await server.info();
  authority = server.url.replace("127.0.0.1", "localhost");
  login = await createClient({ baseUrl: server.url, token });
  const { result } = await login.user.listUsers({ queries: [{ loginNameQuery: { loginName: "mia" } }] });
  mia = result[0].userId;
});

after(() => server?.stop());

/** An application with Auth.js in it, and the browser that uses it: cookies come back. */
async function startApplication(authMethod) {
  const callback = `${APPLICATION}/callback/zitadel`;
  const app = await server.oidcApp({ name: "next", redirectUris: [callback], authMethod, idTokenUserinfo: true });
  const errors = [];
  const it = { app, errors };
  const config = {
    basePath: "/auth",
    trustHost: true,
    secret: "a secret that only the application has",
    providers: [
      ZITADEL({
        issuer: authority,
        clientId: app.clientId,
        clientSecret: app.clientSecret,
        checks: ["pkce", "state", "nonce"],
        authorization: { params: { scope: "openid profile email offline_access" } },
        ...(authMethod === "none" && { client: { token_endpoint_auth_method: "none" } }),
      }),
    ],
    callbacks: {
      jwt({ token, account, profile }) {
        if (account) it.account = account;
        return profile ? { ...token, user: profile.sub } : token;
      },
      session: ({ session, token }) => ({ ...session, userId: token.user }),
    },
    logger: { error: (error) => errors.push(`${error} ${error.cause?.err ?? ""}`) },
  };
  const jar = new Map();
  it.visit = async (address, form) => {
    const request = new Request(new URL(address, APPLICATION), {
      method: form ? "POST" : "GET",
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
      body: form && new URLSearchParams(form),
    });
    const response = await Auth(request, config);
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      jar.set(name, value);
    }
    return response;
  };
  return it;
}

/** What a login page does: it signs mia in and completes the auth request. */
async function signIn(url) {
  const response = await fetch(url, { redirect: "manual" });
  const authRequestId = new URL(response.headers.get("location"), url).searchParams.get("authRequest");
  const { sessionId, sessionToken } = await login.session.createSession({
    checks: { user: { loginName: "mia" }, password: { password: "Password1!" } },
  });
  const { callbackUrl } = await login.oidc.createCallback({ authRequestId, session: { sessionId, sessionToken } });
  return callbackUrl;
}

for (const authMethod of ["none", "basic", "post"]) {
  test(`signs in with client authentication ${authMethod}`, async () => {
    const it = await startApplication(authMethod);
    assert.equal(await (await it.visit("/auth/session")).json(), null);
    const { csrfToken } = await (await it.visit("/auth/csrf")).json();
    const begun = await it.visit("/auth/signin/zitadel", { csrfToken, callbackUrl: "http://localhost:3000/account" });
    const url = begun.headers.get("location");
    assert.equal(new URL(url).origin, authority);
    const back = await it.visit(await signIn(url));
    assert.deepEqual(it.errors, []);
    assert.equal(back.headers.get("location"), "http://localhost:3000/account");
    const session = await (await it.visit("/auth/session")).json();
    assert.deepEqual([session.userId, session.user.name, session.user.email], [mia, "Mia Muster", "mia@example.com"]);
    assert.equal(it.account.providerAccountId, mia);
    assert.ok(it.account.refresh_token && it.account.id_token);

    const out = await it.visit("/auth/signout", { csrfToken, callbackUrl: "http://localhost:3000/" });
    assert.equal(out.headers.get("location"), "http://localhost:3000/");
    assert.equal(await (await it.visit("/auth/session")).json(), null);
  });
}

test("refuses a response that belongs to another sign-in", async () => {
  const it = await startApplication("none");
  const { csrfToken } = await (await it.visit("/auth/csrf")).json();
  const begun = await it.visit("/auth/signin/zitadel", { csrfToken, callbackUrl: "http://localhost:3000/" });
  const callback = new URL(await signIn(begun.headers.get("location")));
  callback.searchParams.set("state", "another");
  const back = await it.visit(callback.href);
  assert.match(back.headers.get("location"), /error/);
  assert.equal(await (await it.visit("/auth/session")).json(), null);
});
