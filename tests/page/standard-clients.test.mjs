// Applications in the browser with standard clients: they sign in on the page, renew their tokens in a hidden frame
// (`prompt=none`), find their user again after a reload, and sign out.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { accountsOf } from "../support/accounts.mjs";
import { thePage } from "../support/page.mjs";

const it = thePage();
const { typeIn } = accountsOf(it);

const CLIENTS = {
  "oidc-spa": `
    import { createOidc, oidcEarlyInit } from "oidc-spa/core";
    const { issuer, clientId, scopes, sessionRestorationMethod } = JSON.parse(document.getElementById("config").textContent);
    const { shouldLoadApp } = oidcEarlyInit({ BASE_URL: "/", sessionRestorationMethod });
    if (shouldLoadApp) {
      const oidc = await createOidc({ issuerUri: issuer, clientId, scopes });
      Object.assign(window, {
        signIn: () => void oidc.login({ doesCurrentHrefRequiresAuth: false }),
        signOut: () => void oidc.logout({ redirectTo: "home" }),
        claims: () => oidc.getDecodedIdToken(),
        accessToken: async () => (await oidc.getTokens()).accessToken,
        renew: () => oidc.renewTokens(),
      });
      document.body.dataset.user = oidc.isUserLoggedIn ? "in" : oidc.initializationError ? "failed" : "out";
    }`,
  "oidc-client-ts": `
    import { UserManager, WebStorageStateStore } from "oidc-client-ts";
    const { issuer, clientId, scopes } = JSON.parse(document.getElementById("config").textContent);
    const here = location.origin + "/";
    const users = new UserManager({
      authority: issuer, client_id: clientId, redirect_uri: here, silent_redirect_uri: here, scope: ["openid", ...scopes].join(" "),
      post_logout_redirect_uri: here, userStore: new WebStorageStateStore({ store: sessionStorage }), silentRequestTimeoutInSeconds: 8,
    });
    if (window.top !== window) {
      await users.signinSilentCallback();
    } else {
      if (new URLSearchParams(location.search).has("code")) {
        await users.signinRedirectCallback();
        history.replaceState(null, "", "/");
      }
      const user = () => users.getUser();
      Object.assign(window, {
        signIn: () => void users.signinRedirect(),
        signOut: () => void users.signoutRedirect(),
        claims: async () => (await user()).profile,
        accessToken: async () => (await user()).access_token,
        renew: () => users.signinSilent(),
      });
      // Whether the browser is still signed in somewhere, as it is looked up at each start.
      const found = await user() ?? await users.signinSilent().catch((error) => { if (error.error !== "login_required") throw error; });
      document.body.dataset.user = found ? "in" : "out";
    }`,
};

let application, config;
const scripts = {};

before(async () => {
  for (const [name, contents] of Object.entries(CLIENTS)) {
    const stdin = { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)) };
    const { outputFiles } = await build({ stdin, bundle: true, format: "esm", write: false, logLevel: "error" });
    scripts[`/${name}.js`] = outputFiles[0].text;
  }
  application = createServer((request, response) => {
    const script = scripts[request.url];
    response.setHeader("content-type", script ? "text/javascript" : "text/html");
    const data = JSON.stringify(config);
    response.end(
      script ??
        `<!doctype html><html lang="en"><head><title>Shop</title><link rel="icon" href="data:,"></head><body>
          <script type="application/json" id="config">${data}</script><script type="module" src="/${config.client}.js"></script>`,
    );
  });
  await new Promise((listening) => application.listen(0, "localhost", listening));
});

after(() => {
  application?.close();
  application?.closeAllConnections();
});

const home = () => `http://localhost:${application.address().port}/`;

async function startApplication(client, more = {}) {
  const { clientId } = await it.server.oidcApp({
    name: "shop",
    appType: "userAgent",
    redirectUris: [home()],
    postLogoutRedirectUris: [home()],
    refreshToken: true,
    idTokenUserinfo: true,
  });
  config = { client, issuer: it.url, clientId, scopes: ["profile"], ...more };
  await it.page.goto(home());
}

// Clients make several requests one after the other before they know.
const is = (user) => it.page.waitForSelector(`body[data-user="${user}"]`, { state: "attached", timeout: 40_000 });
const run = (name) => it.page.evaluate((name) => window[name](), name);

for (const [client, more, renewal] of [
  ["oidc-spa", {}, "in a hidden frame"],
  ["oidc-spa", { scopes: ["profile", "offline_access"] }, "with a refresh token"],
  [
    "oidc-spa",
    { sessionRestorationMethod: "full page redirect", scopes: ["profile", "offline_access"] },
    "by redirects",
  ],
  ["oidc-client-ts", {}, "in a hidden frame"],
]) {
  test(`${client} signs in, renews its tokens ${renewal}, and signs out`, async () => {
    await startApplication(client, more);
    await is("out");
    await run("signIn");
    await typeIn("mia");
    await is("in");
    assert.equal((await run("claims")).name, "Mia Muster");
    const first = await run("accessToken");
    await run("renew");
    const second = await run("accessToken");
    assert.ok(second && second !== first, "another access token");
    const userinfo = await fetch(`${it.url}/oidc/v1/userinfo`, { headers: { authorization: `Bearer ${second}` } });
    assert.equal(userinfo.status, 200);

    await it.page.evaluate(() => sessionStorage.clear());
    await it.page.reload();
    await is("in");
    assert.equal((await run("claims")).name, "Mia Muster", "the browser's session is found again");

    await run("signOut");
    await it.page.waitForURL(home());
    await is("out");
  });
}

test("the page is framed only for a request with prompt=none, and by its application only", async () => {
  await startApplication("oidc-client-ts");
  await is("out");
  const headers = async (query) => {
    const jar = [];
    let url = new URL(`/oauth/v2/authorize?${new URLSearchParams(query)}`, it.url);
    for (;;) {
      const response = await fetch(url, { redirect: "manual", headers: { cookie: jar.join("; ") } });
      jar.push(...response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]));
      const next = response.headers.get("location");
      if (!next) return { jar, url, policy: response.headers.get("content-security-policy"), response };
      url = new URL(next, url);
    }
  };
  const request = { client_id: config.clientId, redirect_uri: home(), response_type: "code", scope: "openid" };
  const silent = await headers({ ...request, prompt: "none" });
  assert.match(silent.policy, new RegExp(`frame-ancestors ${new URL(home()).origin};`));
  assert.equal(silent.response.headers.get("x-frame-options"), null);
  const other = await headers(request);
  assert.match(other.policy, /frame-ancestors 'none'/);
  assert.equal(other.response.headers.get("x-frame-options"), "DENY");
  const stranger = await fetch(silent.url);
  assert.match(stranger.headers.get("content-security-policy"), /frame-ancestors 'none'/, "another browser");
});
