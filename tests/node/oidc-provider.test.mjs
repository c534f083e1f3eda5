// Intents at OpenID providers that the test server calls over HTTP: npm's `oidc-provider`, and ones that are wrong in one
// thing. With the native test server, and with the WebAssembly module of the npm package.
import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { createClient } from "../../pkg/index.js";
import { startTestServer } from "../../pkg/testing/index.js";
import { TestServer } from "../../server/npm/node.js";
import { freePort } from "../support/free-port.mjs";
import { startHostileProvider } from "../support/oidc-hostile.mjs";
import { ProviderVisitor, startOidcProvider } from "../support/oidc-provider.mjs";

const SERVERS = {
  native: () => startTestServer({ command: process.env.TESTSERVER }),
  // Nothing listens there.
  WebAssembly: async () => TestServer.inProcess({ url: `http://localhost:${await freePort()}` }),
};

for (const [name, startServer] of Object.entries(SERVERS)) {
  describe(name, () => {
    let server;
    let send;
    let origin;
    let login;
    const stopping = [];

    before(async () => {
      server = await startServer();
      send = server.fetch ?? fetch;
      origin = server.url.replace("127.0.0.1", "localhost");
      const { loginClientToken: token } = await server.info();
      login = await createClient({ baseUrl: server.url, token, fetch: send, retry: false });
    });

    afterEach(() => Promise.all(stopping.splice(0).map((provider) => provider.stop())));
    after(() => server?.stop());

    const started = async (starting) => {
      const provider = await starting;
      stopping.push(provider);
      return provider;
    };
    const startProvider = (options) => started(startOidcProvider({ callback: `${origin}/idps/callback`, ...options }));

    const begin = async (idpId) => {
      const urls = { successUrl: "https://app.example/ok?x=1", failureUrl: "https://app.example/no" };
      return (await login.user.startIdentityProviderIntent({ idpId, urls })).authUrl;
    };

    /** The browser comes back to the server; where it goes then, and with what. */
    async function comeBack(callback) {
      const response = await send(callback.replace(origin, server.url), { redirect: "manual" });
      assert.equal(response.status, 302, await response.text());
      const url = new URL(response.headers.get("location"));
      return { at: url.pathname, ...Object.fromEntries(url.searchParams) };
    }

    const retrieve = ({ id, token }) =>
      login.user.retrieveIdentityProviderIntent({ idpIntentId: id, idpIntentToken: token });

    for (const [authMethod, usePkce] of [
      ["client_secret_basic", true],
      ["client_secret_basic", false],
      ["client_secret_post", true],
      ["none", true],
    ]) {
      test(`a user signs in (${authMethod}, ${usePkce ? "with" : "without"} PKCE)`, async () => {
        const provider = await startProvider({ authMethod });
        const idpId = await server.idp(provider.idp({ options: { usePkce } }));
        const authUrl = await begin(idpId);
        const url = new URL(authUrl);
        assert.equal(url.origin + url.pathname, `${provider.issuer}/auth`, "the endpoint of the discovery document");
        assert.equal(url.searchParams.has("code_challenge"), usePkce);
        assert.equal(url.searchParams.get("scope"), "openid profile email");
        const visitor = new ProviderVisitor();
        const back = await comeBack(await visitor.signIn(authUrl, "ada"));
        assert.deepEqual([back.at, back.x, back.user], ["/ok", "1", undefined]);
        const found = await retrieve(back);
        const { accessToken, idToken } = found.idpInformation.oauth;
        assert.ok(accessToken);
        assert.equal(idToken.split(".").length, 3);
        assert.deepEqual(found.idpInformation, {
          oauth: { accessToken, idToken },
          idpId,
          userId: "corp-ada",
          userName: "ada",
          rawInformation: {
            sub: "corp-ada",
            preferred_username: "ada",
            given_name: "Ada",
            family_name: "Example",
            name: "Ada Example",
            locale: "en",
            email: "ada@corp.example.com",
            email_verified: true,
          },
        });
        assert.deepEqual(found.addHumanUser, {
          username: "ada",
          profile: { givenName: "Ada", familyName: "Example", displayName: "Ada Example", preferredLanguage: "en" },
          email: { email: "ada@corp.example.com", isVerified: true },
          idpLinks: [{ idpId, userId: "corp-ada", userName: "ada" }],
        });

        const { userId } = await login.user.addHumanUser({
          ...found.addHumanUser,
          username: `${authMethod}${usePkce}`,
        });
        const again = await comeBack(await visitor.signIn(await begin(idpId)));
        assert.equal(again.user, userId, "the linked user");
        const checks = { user: { userId }, idpIntent: { idpIntentId: again.id, idpIntentToken: again.token } };
        const { sessionId } = await login.session.createSession({ checks });
        const { session } = await login.session.getSession({ sessionId });
        assert.ok(session.factors.intent.verifiedAt);
      });
    }

    test("a user signs in by generic OAuth, whose attributes are not known", async () => {
      const provider = await startProvider();
      const at = (path) => `${provider.issuer}/${path}`;
      const { clientId } = provider;
      const endpoints = { authorizationEndpoint: at("auth"), tokenEndpoint: at("token"), userEndpoint: at("me") };
      const config = { ...endpoints, clientId, scopes: ["openid", "profile"], idAttribute: "preferred_username" };
      const idpId = await server.idp(provider.idp({ kind: "oauth", config }));
      const back = await comeBack(await new ProviderVisitor().signIn(await begin(idpId), "ada"));
      const { idpInformation, addHumanUser } = await retrieve(back);
      assert.deepEqual([idpInformation.userId, idpInformation.userName], ["ada", undefined]);
      assert.equal(idpInformation.rawInformation.RawInfo.name, "Ada Example");
      assert.deepEqual(addHumanUser.profile, { preferredLanguage: "und" });
    });

    test("a user who cancels goes to the failure URL", async () => {
      const provider = await startProvider();
      const idpId = await server.idp(provider.idp());
      const back = await comeBack(await new ProviderVisitor().signIn(await begin(idpId)));
      assert.deepEqual([back.at, back.error, back.error_description], ["/no", "access_denied", "the user canceled"]);
    });

    test("a wrong secret is invalid_client, and a callback counts once", async () => {
      const provider = await startProvider();
      const idpId = await server.idp(provider.idp({ clientSecret: "wrong" }));
      const callback = await new ProviderVisitor().signIn(await begin(idpId), "ada");
      const back = await comeBack(callback);
      assert.equal(back.at, "/no");
      assert.match(back.error, /^oauth2: "invalid_client"/);
      assert.equal((await comeBack(callback)).error, "IDP-Sfrgs");
    });

    test("two callbacks at once end in one success", async () => {
      const provider = await startProvider();
      const idpId = await server.idp(provider.idp());
      const callback = await new ProviderVisitor().signIn(await begin(idpId), "ada");
      const both = await Promise.all([comeBack(callback), comeBack(callback)]);
      assert.ok(both.filter(({ at }) => at === "/ok").length <= 1);
    });

    test("a provider that cannot be reached does not start a sign-in, nor end one", async () => {
      const provider = await startHostileProvider();
      const idpId = await server.idp(provider.idp());
      const state = new URL(await begin(idpId)).searchParams.get("state");
      await provider.stop();
      await assert.rejects(begin(idpId), { kind: "rpc", codeName: "unknown", message: /Discovery has failed/ });
      const back = await comeBack(`${origin}/idps/callback?state=${state}&code=1`);
      assert.equal(back.at, "/no");
      assert.match(back.error, /token endpoint cannot be read/);
    });

    const send404 = (response) => response.writeHead(404).end("{}");
    const redirect = (response) => response.writeHead(302, { location: "/elsewhere" }).end();
    const text = (response) => response.end("<p>not JSON");
    const huge = (response) => response.end(`{"sub":"${"x".repeat(2 << 20)}"}`);
    const cut = (response) => response.destroy();
    const token = (body) => (response) => response.end(JSON.stringify(body));
    const seconds = () => Math.floor(Date.now() / 1000);

    const documents = {
      "a huge one": [{ discovery: huge }, /larger than 1 MiB/],
      "one that is not JSON": [{ discovery: text }, /not a JSON object/],
      "a redirect": [{ discovery: redirect }, /redirect, which is not followed/],
      "a missing one": [{ discovery: send404 }, /HTTP status 404/],
      "a cut connection": [{ discovery: cut }, /cannot be read/],
      "one of another issuer": [{ document: { issuer: "http://other.example" } }, /another issuer/],
      "one without a token endpoint": [{ document: { token_endpoint: undefined } }, /no token_endpoint/],
      "an endpoint in a file": [{ document: { jwks_uri: "file:///etc/passwd" } }, /jwks_uri .* is not an http/],
    };
    for (const [what, [behavior, message]] of Object.entries(documents)) {
      test(`discovery document: ${what} does not start a sign-in`, async () => {
        const provider = await started(startHostileProvider());
        const idpId = await server.idp(provider.idp());
        provider.behavior = behavior;
        await assert.rejects(begin(idpId), { codeName: "unknown", message });
        assert.deepEqual(provider.requests, ["discovery"], "no redirect is followed");
      });
    }

    const responses = {
      "a huge token response": [{ token: huge }, /larger than 1 MiB/],
      "a token response that is not JSON": [{ token: text }, /not a JSON object/],
      "a redirect of the token endpoint": [{ token: redirect }, /redirect, which is not followed/],
      "an error with status 200": [{ token: token({ error: "invalid_grant" }) }, /^oauth2: "invalid_grant"$/],
      "no access token": [{ token: token({ token_type: "Bearer" }) }, /no access_token/],
      "no ID token": [{ token: token({ access_token: "at" }) }, /no id_token/],
      "an ID token that is no JWT": [{ token: token({ access_token: "at", id_token: "a.b.c" }) }, /not a JWT/],
      "an ID token of another key": [{ forged: true }, /no valid signature/],
      "an ID token of another issuer": [{ claims: { iss: "http://other.example" } }, /another issuer/],
      "an ID token for another client": [{ claims: { aud: "c2" } }, /another client/],
      "an ID token that has expired": [{ claims: { exp: seconds() - 60 } }, /has expired/],
      "an ID token with a nonce": [{ claims: { nonce: "n" } }, /nonce that was not sent/],
      "keys that are not JSON": [{ keys: text }, /key set is not a JSON object/],
      "a redirect of the keys": [{ keys: redirect }, /redirect, which is not followed/],
      "a huge userinfo response": [{ userinfo: huge }, /larger than 1 MiB/],
      "a redirect of the userinfo endpoint": [{ userinfo: redirect }, /redirect, which is not followed/],
      "userinfo of another user": [{ userinfo: token({ sub: "ada" }) }, /of another user/],
      "a cut userinfo response": [{ userinfo: cut }, /cannot be read/],
    };
    for (const [what, [behavior, message]] of Object.entries(responses)) {
      test(`callback: ${what} goes to the failure URL`, async () => {
        const provider = await started(startHostileProvider());
        const idpId = await server.idp(provider.idp());
        const state = new URL(await begin(idpId)).searchParams.get("state");
        provider.behavior = behavior;
        const back = await comeBack(`${origin}/idps/callback?state=${state}&code=1`);
        assert.equal(back.at, "/no");
        assert.match(back.error, message);
        assert.ok(!provider.requests.includes("elsewhere"));
      });
    }

    test("the ID token is enough where the provider's configuration says so", async () => {
      const provider = await started(startHostileProvider());
      const { issuer } = provider;
      const idpId = await server.idp(provider.idp({ config: { issuer, clientId: "c1", isIdTokenMapping: true } }));
      provider.behavior = { claims: { given_name: "Token" }, userinfo: cut };
      const state = new URL(await begin(idpId)).searchParams.get("state");
      const back = await comeBack(`${origin}/idps/callback?state=${state}&code=1`);
      assert.equal((await retrieve(back)).addHumanUser.profile.givenName, "Token");
    });

    test("only configured issuers are called, and only for callers with a token", async () => {
      const provider = await started(startHostileProvider());
      const { issuer } = provider;
      const notCalled = await server.idp({ name: "Example", kind: "oidc", config: { issuer } });
      assert.match(await begin(notCalled), new RegExp(`^${issuer}/authorize`));
      const called = await server.idp(provider.idp());
      const stranger = await createClient({ baseUrl: server.url, token: "wrong", fetch: send, retry: false });
      const urls = { successUrl: "https://app.example/ok", failureUrl: "https://app.example/no" };
      await assert.rejects(stranger.user.startIdentityProviderIntent({ idpId: called, urls }), {
        codeName: "unauthenticated",
      });
      assert.deepEqual(provider.requests, []);
      for (const [config, message] of [
        [{ clientId: "c1" }, /config.issuer is missing/],
        [{ issuer }, /config.clientId is missing/],
        [{ issuer: "ftp://127.0.0.1", clientId: "c1" }, /config.issuer is not an http or https URL/],
        [{ issuer: "http://u:p@127.0.0.1", clientId: "c1" }, /config.issuer is not an http or https URL/],
      ]) {
        await assert.rejects(server.idp(provider.idp({ config })), { message });
      }
      await assert.rejects(server.idp({ name: "X", kind: "google", clientSecret: "s" }), { message: /oidc and oauth/ });
    });
  });
}
