// From an application to the login page and back (oidc-client-ts in the browser), devices, and the end.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { thePage } from "../support/page.mjs";

const it = thePage();
const require = createRequire(import.meta.url);
let application, app;

before(async () => {
  const library = await readFile(
    require.resolve("oidc-client-ts").replace(/dist\/.*$/, "dist/browser/oidc-client-ts.min.js"),
  );
  const html = `<!doctype html><title>app</title><script src="/oidc.js"></script><pre id="out"></pre><script type="module">
    const settings = Object.fromEntries(new URLSearchParams(localStorage.settings ?? ""));
    const manager = settings.client_id && new oidc.UserManager({ ...settings, redirect_uri: location.origin + "/cb", post_logout_redirect_uri: location.origin + "/out", loadUserInfo: true });
    const tell = (what) => { document.getElementById("out").textContent = JSON.stringify(what); };
    if (location.pathname === "/cb") manager.signinRedirectCallback().then((user) => tell(user.profile), (error) => tell({ error: error.error ?? String(error) }));
    window.signIn = (extra) => manager.signinRedirect(extra);
    window.signOut = () => manager.signoutRedirect();
  </script>`;
  application = createServer((request, response) => {
    const js = request.url === "/oidc.js";
    response.setHeader("content-type", js ? "text/javascript" : "text/html");
    response.end(request.url === "/favicon.ico" ? "" : js ? library : html);
  });
  await new Promise((resolve) => application.listen(0, "127.0.0.1", resolve));
  app = `http://localhost:${application.address().port}`;
});

after(() => application?.close());

async function register(more) {
  const { clientId } = await it.server.oidcApp({
    name: "shop",
    redirectUris: [`${app}/cb`],
    postLogoutRedirectUris: [`${app}/out`],
    ...more,
  });
  await it.page.goto(app);
  await it.page.evaluate(
    (settings) => {
      localStorage.settings = settings;
    },
    String(new URLSearchParams({ authority: it.url, client_id: clientId, scope: "openid profile email" })),
  );
  await it.page.reload();
  return clientId;
}

// A moment later, so that the navigation does not end what started it.
async function start(extra) {
  await it.page.waitForFunction(() => typeof window.signIn === "function");
  await it.page.evaluate((extra) => {
    setTimeout(() => window.signIn(extra));
  }, extra);
}

async function result() {
  await it.page.waitForURL(`${app}/cb**`);
  await it.page.waitForFunction(() => document.getElementById("out").textContent);
  return JSON.parse(await it.text("#out"));
}

/** Creates an account in the form that is open, and verifies its address. */
async function createAccount() {
  await it.createAccount("Neo", "neo@example.com");
  await it.verifyEmail("neo@example.com");
}

test("an application signs a user in, a second time without asking, and out", async () => {
  await register();
  await start({ login_hint: "mia", ui_locales: "de" });
  await it.seen("first");
  assert.equal(await it.text("#identity-name"), "mia");
  assert.equal(await it.text("#title"), "Anmelden");
  assert.doesNotMatch(await it.text("#for-app"), /localhost/, "a host says nothing to people");
  await it.submit("Anmelden", { Passwort: "Password1!" });
  const profile = await result();
  assert.deepEqual([profile.name, profile.email, profile.preferred_username], ["Mia Muster", "mia@example.com", "mia"]);

  // The browser still has its session: the user is not asked.
  await it.page.goto(app);
  await start();
  assert.equal((await result()).name, "Mia Muster");

  // prompt=login wants a new sign-in, prompt=none wants none.
  await it.page.goto(app);
  await start({ prompt: "login" });
  await it.seen("user");
  await it.page.goto(app);
  await start({ prompt: "none" });
  assert.equal((await result()).error ?? "", "");

  await it.page.goto(app);
  await it.page.waitForFunction(() => typeof window.signOut === "function");
  await it.page.evaluate(() => {
    setTimeout(() => window.signOut());
  });
  await it.page.waitForURL(`${app}/out`);
  await it.page.waitForLoadState();
  await start({ prompt: "none" });
  assert.equal((await result()).error, "login_required");
});

test("a user goes back to the application, a finished request has expired, a new user registers", async () => {
  await register();
  await start();
  await it.seen("user");
  const asked = it.page.url();
  await it.press("Back to the application");
  assert.equal((await result()).error, "access_denied");
  await it.page.goto(asked);
  await it.seen("message");
  assert.match(await it.text("#message-text"), /has expired/);

  await it.page.goto(app);
  await start({ prompt: "create" });
  await createAccount();
  const profile = await result();
  assert.deepEqual([profile.email, profile.email_verified], ["neo@example.com", true]);
});

test("the link to create an account keeps the application's request", async () => {
  await register();
  await start();
  await it.seen("user");
  await it.page.getByRole("link", { name: "Create an account" }).click();
  await createAccount();
  assert.equal((await result()).email, "neo@example.com");
});

test("a device is allowed or denied access", async () => {
  const { clientId } = await it.server.oidcApp({ name: "tv", deviceCode: true });
  const begin = async () =>
    (
      await fetch(`${it.url}/oauth/v2/device_authorization`, {
        method: "POST",
        body: new URLSearchParams({ client_id: clientId, scope: "openid" }),
      })
    ).json();
  const poll = async (device_code) =>
    (
      await fetch(`${it.url}/oauth/v2/token`, {
        method: "POST",
        body: new URLSearchParams({
          grant_type: "urn:ietf:params:oauth:grant-type:device_code",
          client_id: clientId,
          device_code,
        }),
      })
    ).json();
  const first = await begin();
  await it.page.goto(first.verification_uri_complete);
  await it.seen("device");
  assert.equal(await it.field("Code shown on the device").inputValue(), first.user_code);
  await it.submit("Continue", { "Code shown on the device": "BCDF" });
  assert.match(await it.problemAt("Code shown on the device"), /unknown or has expired/);
  await it.submit("Continue", { "Code shown on the device": "BBBB-BBBB" });
  assert.match(await it.problem(), /unknown or has expired/);
  // However it is typed.
  await it.submit("Continue", { "Code shown on the device": first.user_code.toLowerCase().replace("-", " ") });
  await it.seen("user");
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
  await it.submit("Sign in", { Password: "Password1!" });
  await it.seen("device-decide");
  await it.accessible("device decision");
  assert.match(await it.text("#device-text"), /tv wants to sign in as Mia Muster/);
  await it.press("Allow");
  await it.seen("message");
  assert.ok((await poll(first.device_code)).access_token);

  const second = await begin();
  await it.page.goto(second.verification_uri_complete);
  await it.submit("Continue");
  await it.seen("device-decide");
  await it.press("Deny");
  await it.seen("message");
  assert.equal((await poll(second.device_code)).error, "access_denied");
});

test("made-up parameters in the address lead nowhere", async () => {
  await it.page.goto(`${it.url}/?flow=logout&post_logout_redirect=${encodeURIComponent("javascript:alert(1)")}`);
  await it.seen("message");
  assert.equal(await it.page.getAttribute("#message-link", "href"), "./");
  await it.page.goto(`${it.url}/?authRequest=V2_${"1".repeat(18)}`);
  await it.seen("message");
  assert.match(await it.text("#message-text"), /has expired/);
});
