// The sessions of a browser: other tabs are signed in, and signing out ends the right ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accountsOf } from "../support/accounts.mjs";
import { thePage } from "../support/page.mjs";

const it = thePage();
const { admin, typeIn, choose, signOutOf, userIdOf, two } = accountsOf(it);

test("a second tab is signed in by the same session", async () => {
  await it.signIn();
  await it.account();
  const other = await it.open();
  await other.goto(it.url);
  await it.seen("account", other);
  assert.equal(await other.textContent("#who"), "Mia Muster");
});

test("one of two accounts is signed out in the account choice, and the other one stays", async () => {
  const app = await two();
  await app.begin({});
  await it.seen("account-choice");
  await signOutOf("Ada Example");
  await it.page.waitForFunction(() => document.querySelectorAll("#accounts li").length === 1);
  await choose("Mia Muster");
  assert.ok((await app.response()).code);
  await it.page.goto(it.url);
  await it.account();
  assert.equal(await it.text("#who"), "Mia Muster");
  await it.signOut();
  await it.page.goto(it.url);
  await it.seen("user");
});

test("signing out asks which account where there are several, and ends the one that a hint names", async () => {
  const app = await two();
  await it.page.goto(`${it.url}/?flow=logout`);
  await it.seen("account-choice");
  await it.accessible("sign out");
  await it.page.goto(`${it.url}/?flow=logout&logout_hint=ada`);
  await it.seen("message");
  await app.begin({ prompt: "none" });
  assert.equal((await app.signedIn()).userId, await userIdOf("mia"));
  await it.page.goto(`${it.url}/?flow=logout`);
  await it.seen("message");
  await app.begin({ prompt: "none" });
  assert.equal(await app.signedIn(), "login_required");
});

test("the button for all accounts ends every session", async () => {
  const app = await two();
  await it.page.goto(
    `${it.url}/?flow=logout&post_logout_redirect=${encodeURIComponent("https://shop.example.com/out")}`,
  );
  await it.seen("account-choice");
  await it.press("Sign out of all accounts");
  await it.seen("message");
  assert.equal(await it.page.getAttribute("#message-link", "href"), "https://shop.example.com/out");
  await app.begin({ prompt: "none" });
  assert.equal(await app.signedIn(), "login_required");
});

test("the end of a sign-out at the server leaves the other sessions", async () => {
  await it.signIn();
  await it.account();
  await it.page.goto(`${it.url}/ui/v2/login/logout/done`);
  await it.seen("message");
  await it.page.goto(it.url);
  await it.account();
});

test("a request that another browser began is refused", async () => {
  const app = await it.application();
  const begun = await fetch(app.address({}), { redirect: "manual" });
  const id = new URL(begun.headers.get("location"), it.url).searchParams.get("authRequest");
  await it.page.goto(`${it.url}/?authRequest=${id}`);
  await it.seen("message");
  assert.match(await it.text("#message-text"), /has expired. Start again from the application/);
});

test("a password that was changed elsewhere is asked for again", async () => {
  const app = await it.application();
  await app.begin({});
  await typeIn("mia");
  await app.response();
  await (await admin()).user.setPassword({ userId: await userIdOf("mia"), newPassword: { password: "Password2!" } });
  await app.begin({});
  await it.seen("first");
  await it.hasStatus("Confirm your identity");
  await it.submit("Sign in", { Password: "Password2!" });
  assert.ok((await app.response()).code);
});

test("two tabs that sign in at the same time keep both sessions", async () => {
  await it.server.seed({
    users: [
      {
        userName: "ada",
        givenName: "Ada",
        familyName: "Example",
        email: "ada@example.com",
        emailVerified: true,
        password: "Password1!",
      },
    ],
  });
  const tabs = [
    [it.page, "mia"],
    [await it.open(), "ada"],
  ];
  for (const [page, name] of tabs) {
    await page.goto(it.url);
    await it.submit("Continue", { Username: name }, page);
    await it.seen("first", page);
    await it.field("Password", page).fill("Password1!");
  }
  // So that both are under way; browsers take their time with clicks in tabs behind.
  await it.server.fault({ rpc: "zitadel.session.v2.SessionService/SetSession", delay: "0.5s", times: 2 });
  await Promise.all(
    tabs.map(([page]) => page.evaluate(() => document.getElementById("password-form").requestSubmit())),
  );
  for (const [page] of tabs) await it.seen("account", page);
  const other = await it.open();
  await other.goto(it.url);
  await it.seen("account-choice", other);
  assert.equal(await other.locator("#accounts li").count(), 2);
});
