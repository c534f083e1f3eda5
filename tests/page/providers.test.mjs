// Sign-ins with an external identity provider: the test server's own, over OpenID Connect.
import assert from "node:assert/strict";
import { test } from "node:test";
import { thePage } from "../support/page.mjs";

const it = thePage();
const ADA = {
  sub: "ada-at-corp",
  given_name: "Ada",
  family_name: "Example",
  email: "ada@corp.example.com",
  email_verified: true,
};

async function control(path, body) {
  const response = await fetch(`${it.server.url}/_test/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const json = await response.json();
  assert.ok(response.ok, JSON.stringify(json));
  return json;
}

const addProvider = (options) =>
  control("idps", { name: "Corp", kind: "loopback-oidc", options: { isLinkingAllowed: true, ...options } });

/** Presses the provider's button; the address at the provider to which the browser goes. */
async function goToProvider(open = () => it.page.goto(it.url)) {
  await open();
  await it.seen("user");
  await it.press("Continue with Corp");
  await it.page.waitForURL(/authorize/);
  return it.page.url();
}

/** Signs a user in at the provider, or denies it; the browser comes back. */
async function comeBack(authUrl, user) {
  const { callback } = await control("idp-login", { authUrl, user });
  await it.page.goto(it.url + callback, { waitUntil: "commit" });
}

test("a user whom the provider proves is created, signs in again, and for an application", async () => {
  await addProvider({ isCreationAllowed: true });
  await comeBack(await goToProvider(), ADA);
  await it.account();
  assert.equal(await it.text("#who"), "Ada Example");
  assert.doesNotMatch(it.page.url(), /token|state|id=/, "nothing of the provider is left in the address");
  await it.signOut();
  const app = await it.application();
  await comeBack(await goToProvider(() => app.begin({})), ADA);
  assert.ok((await app.response()).code);
});

test("without permission to create users an unknown one is explained", async () => {
  await addProvider({ isCreationAllowed: false });
  await comeBack(await goToProvider(), ADA);
  await it.seen("message");
  assert.match(await it.text("#message-text"), /No account here belongs to this sign-in/);
  await it.accessible("provider without account");
});

test("a provider that shares neither names nor an email address is explained", async () => {
  await addProvider({ isCreationAllowed: true });
  await comeBack(await goToProvider(), { sub: "nameless" });
  await it.seen("message");
  assert.match(await it.text("#message-text"), /did not share your name/);
});

test("a sign-in that is denied at the provider can be tried again", async () => {
  await addProvider({ isCreationAllowed: true });
  await comeBack(await goToProvider(), { deny: true });
  await it.seen("message");
  assert.match(await it.text("#message-text"), /did not succeed/);
  await it.page.getByRole("link", { name: "Try again" }).click();
  await it.seen("user");
  await it.accessible("user name with provider");
});

test("a browser signs in only with what it began itself", async () => {
  await addProvider({ isCreationAllowed: true });
  const authUrl = await goToProvider();
  // Another tab, such as one in which a link of another user was opened.
  const other = await it.open();
  const { callback } = await control("idp-login", { authUrl, user: ADA });
  await other.goto(it.url + callback);
  await it.seen("message", other);
  assert.match(await other.textContent("#message-text"), /did not succeed/);
  await other.goto(it.url);
  await it.seen("user", other);
});
