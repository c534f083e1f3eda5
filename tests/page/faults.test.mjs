// What can go wrong around the page: no network, a portal, blocked storage, users who are gone. Each says what it is, and
// offers a way on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "../../pkg/index.js";
import { thePage } from "../support/page.mjs";

const it = thePage();

const administrator = async () => createClient({ baseUrl: it.server.url, token: (await it.server.info()).adminToken });

async function userIdOf(loginName) {
  const { result } = await (await administrator()).user.listUsers({ queries: [{ loginNameQuery: { loginName } }] });
  return result[0].userId;
}

/** The page says so, and its button tries again. */
async function canTryAgain(text) {
  await it.seen("message");
  assert.match(await it.text("#message-text"), text);
  await it.accessible(`start failed ${text.source}`);
}

test("a server that cannot be reached at the start is reported, and can be tried again", async () => {
  await it.page.route("**/login-client/**", (route) => route.abort());
  await it.page.goto(it.url);
  await canTryAgain(/cannot be reached/);
  await it.page.unroute("**/login-client/**");
  await it.page.getByRole("link", { name: "Try again" }).click();
  await it.seen("user");
});

test("a network's own page in place of the server is explained", async () => {
  await it.page.route("**/login-client/", (route) =>
    route.fulfill({ contentType: "text/html", body: "<h1>Welcome to the hotel</h1>" }),
  );
  await it.page.goto(it.url);
  await canTryAgain(/sign-in page of its own/);
});

test("a browser without cookies is explained", async () => {
  await it.page.addInitScript(() => Object.defineProperty(navigator, "cookieEnabled", { get: () => false }));
  await it.page.goto(it.url);
  await canTryAgain(/blocks cookies/);
});

test("a browser that blocks storage and locks signs in", async () => {
  await it.page.addInitScript(() => {
    const blocked = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: blocked });
    navigator.locks.request = () => Promise.reject(new DOMException("blocked", "SecurityError"));
  });
  await it.signIn();
  await it.account();
  await it.press("Dark mode");
  assert.equal(await it.page.getAttribute("html", "data-theme"), "dark");
});

test("a user who was deleted or deactivated since is not left without a way", async () => {
  const admin = await administrator();
  await it.signIn();
  await it.account();
  const userId = await userIdOf("mia");
  await admin.user.deactivateUser({ userId });
  await it.settled();
  await it.page.reload();
  await it.seen("user");
  await admin.user.reactivateUser({ userId });
  await it.signIn();
  await it.account();
  await admin.user.deleteUser({ userId });
  await it.settled();
  await it.page.reload();
  await it.seen("user");
  await it.submit("Continue", { Username: "mia" });
  assert.match(await it.problemAt("Username"), /No account was found/);
});

test("a password that is longer than ZITADEL reads is refused before it is sent", async () => {
  await it.signIn();
  await it.account();
  await it.press("Change password");
  const sent = it.calls.length;
  for (const password of [`Aa1!${"x".repeat(80)}`, `Aa1!${"ü".repeat(35)}`]) {
    await it.submit("Set password", { "Current password": "Password1!", "New password": password });
    assert.equal(await it.problemAt("New password"), "Use at most 72 characters.");
  }
  assert.equal(it.calls.length, sent);
});

test("what was just written is shown although ZITADEL's lists follow later", async () => {
  await it.authenticator();
  for (const rpc of ["zitadel.user.v2.UserService/*", "zitadel.auth.v1.AuthService/*"])
    await it.server.fault({ rpc, projectionLag: "300ms", times: 0 });
  await it.server.fault({ rpc: "zitadel.session.v2.SessionService/CreateSession", projectionLag: "300ms", times: 0 });
  await it.page.goto(`${it.url}/?flow=register`);
  await it.createAccount("Nia", "nia@example.com");
  await it.verifyEmail("nia@example.com");
  await it.account();
  await it.press("Add passkey");
  await it.submit("Add passkey", { Name: "My laptop" });
  await it.hasStatus("Added");
  assert.match(await it.text("#passkey-list"), /My laptop/);
  await it.remove("Remove My laptop");
  await it.hasStatus("Removed");
  assert.equal(await it.text("#passkey-list"), "");
});
