// The sessions of a browser: other tabs and applications are signed in, requests say how (OpenID Connect Core 1.0
// §3.1.2.1), and signing out ends the right ones.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "../../pkg/node.js";
import { thePage } from "../support/page.mjs";

const it = thePage();

const accounts = () => it.page.$$eval("#accounts .account", (buttons) => buttons.map((button) => button.textContent).sort());
const choose = (name) => it.page.click(`#accounts .account:text-is("${name}")`);
const signOutOf = (name) => it.page.click(`#accounts button:text-is("Sign out ${name}")`);

/** Signs in with a name that is typed, from wherever the form is. */
async function typeIn(name, password = "Password1!") {
  await it.seen("user");
  await it.submit("user-form", { "login-name": name });
  await it.seen("first");
  await it.submit("password-form", { password });
}

/** Mia and Ada are signed in. */
async function two() {
  await it.server.seed({ users: [{ userName: "ada", givenName: "Ada", familyName: "Example", email: "ada@example.com", emailVerified: true, password: "Password1!" }] });
  await it.signIn();
  await it.account();
  const app = await it.application("first");
  await app.begin({ prompt: "select_account" });
  await it.seen("account-choice");
  await it.page.click("#choice-other");
  await typeIn("ada");
  await app.answer();
  return app;
}

async function userIdOf(name) {
  const admin = await createClient({ baseUrl: it.server.url, token: (await it.server.info()).adminToken });
  return (await admin.user.listUsers({ queries: [{ loginNameQuery: { loginName: name } }] })).result[0].userId;
}

test("a second tab is signed in", async () => {
  await it.signIn();
  await it.account();
  const other = await it.open();
  await other.goto(it.url);
  await other.waitForSelector("#view-account:not([hidden])");
  assert.equal(await other.textContent("#who"), "Mia Muster");
});

test("a second application signs in without asking", async () => {
  const first = await it.application("first");
  await first.begin({});
  await typeIn("mia");
  const { userId } = await first.signedIn();
  const second = await it.application("second");
  it.calls.length = 0;
  await second.begin({});
  assert.equal((await second.signedIn()).userId, userId);
  assert.deepEqual(it.calls.filter((call) => ["CreateSession", "SetSession"].includes(call)), []);
});

test("with several accounts the person chooses, and the application gets the one that was chosen", async () => {
  const app = await two();
  await app.begin({});
  await it.seen("account-choice");
  assert.deepEqual(await accounts(), ["Ada Example", "Mia Muster"]);
  await it.accessible("account choice");
  await choose("Mia Muster");
  assert.equal((await app.signedIn()).userId, await userIdOf("mia"));
  await it.page.goto(it.url);
  await it.seen("account-choice");
  await choose("Ada Example");
  await it.account();
  assert.equal(await it.text("#who"), "Ada Example");
  await it.page.reload();
  await it.account();
  assert.equal(await it.text("#who"), "Ada Example", "a reload goes on with the same account");
});

test("prompt=none answers at once: with a code, or with what is missing", async () => {
  const app = await it.application();
  await app.begin({ prompt: "none" });
  assert.equal(await app.signedIn(), "login_required");
  await app.begin({});
  await typeIn("mia");
  const mia = await app.signedIn();
  await app.begin({ prompt: "none" });
  assert.equal((await app.signedIn()).userId, mia.userId);
  await it.server.advance("10m");
  await app.begin({ prompt: "none", max_age: "60" });
  assert.equal(await app.signedIn(), "login_required");
  await it.server.settings({ login: { forceMfa: true, mfaInitSkipLifetime: "0s" } });
  await app.begin({ prompt: "none" });
  assert.equal(await app.signedIn(), "interaction_required");
});

test("prompt=none with several accounts asks for a choice, unless a hint makes it", async () => {
  const app = await two();
  await app.begin({ prompt: "none" });
  assert.equal(await app.signedIn(), "account_selection_required");
  await app.begin({ prompt: "none", login_hint: "mia" });
  const mia = await app.signedIn();
  assert.equal(mia.userId, await userIdOf("mia"));
  await app.begin({ prompt: "none", id_token_hint: mia.idToken });
  assert.equal((await app.signedIn()).userId, mia.userId);
  await app.begin({ prompt: "none", login_hint: "nobody" });
  assert.equal(await app.signedIn(), "login_required");
  await app.begin({ id_token_hint: mia.idToken });
  assert.equal((await app.signedIn()).userId, mia.userId, "nobody is asked either");
});

test("prompt=select_account asks even where there is one account", async () => {
  const app = await it.application();
  await app.begin({ prompt: "select_account" });
  await typeIn("mia");
  await app.answer();
  await app.begin({ prompt: "select_account" });
  await it.seen("account-choice");
  await choose("Mia Muster");
  assert.ok((await app.answer()).code);
});

test("prompt=login asks for the password again, and makes no second session of the same user", async () => {
  const app = await it.application();
  await app.begin({});
  await typeIn("mia");
  await app.answer();
  await app.begin({ prompt: "login" });
  await it.seen("user");
  assert.equal(await it.page.inputValue("#login-name"), "mia");
  await it.submit("user-form");
  await it.seen("first");
  await it.said("Confirm your identity");
  await it.submit("password-form", { password: "Password1!" });
  assert.ok((await app.answer()).code);
  await app.begin({ prompt: "login", login_hint: "mia" });
  await it.seen("first");
  await it.submit("password-form", { password: "Password1!" });
  assert.ok((await app.answer()).code);
  const admin = await createClient({ baseUrl: it.server.url, token: (await it.server.info()).adminToken });
  const { sessions } = await admin.session.listSessions({ queries: [{ userIdQuery: { id: await userIdOf("mia") } }] });
  assert.equal(sessions.length, 1);
});

test("max_age asks again when the sign-in is older, and not before", async () => {
  const app = await it.application();
  await app.begin({});
  await typeIn("mia");
  await app.answer();
  await it.server.advance("10m");
  await app.begin({ max_age: "3600" });
  assert.ok((await app.answer()).code);
  await app.begin({ max_age: "60" });
  await it.seen("first");
  await it.submit("password-form", { password: "Password1!" });
  assert.ok((await app.answer()).code);
  await app.begin({ max_age: "60" });
  assert.ok((await app.answer()).code);
});

test("a hint at somebody who is not signed in proposes the name", async () => {
  const app = await two();
  await app.begin({ login_hint: "noah" });
  await it.seen("user");
  assert.equal(await it.page.inputValue("#login-name"), "noah");
});

test("one of two accounts is signed out in the picker, and the other one stays", async () => {
  const app = await two();
  await app.begin({});
  await it.seen("account-choice");
  await signOutOf("Ada Example");
  await it.page.waitForFunction(() => document.querySelectorAll("#accounts li").length === 1);
  await choose("Mia Muster");
  assert.ok((await app.answer()).code);
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

test("all accounts are signed out at once", async () => {
  const app = await two();
  await it.page.goto(`${it.url}/?flow=logout&post_logout_redirect=${encodeURIComponent("https://shop.example.com/out")}`);
  await it.seen("account-choice");
  await it.page.click("#choice-all");
  await it.seen("message");
  assert.equal(await it.page.getAttribute("#message-link", "href"), "https://shop.example.com/out");
  await app.begin({ prompt: "none" });
  assert.equal(await app.signedIn(), "login_required");
});

test("the end of a sign-out at the server ends nobody else's session", async () => {
  await it.signIn();
  await it.account();
  await it.page.goto(`${it.url}/ui/v2/login/logout/done`);
  await it.seen("message");
  await it.page.goto(it.url);
  await it.account();
});

test("a request that another browser began is not answered", async () => {
  const app = await it.application();
  const begun = await fetch(app.address({}), { redirect: "manual" });
  const id = new URL(begun.headers.get("location"), it.url).searchParams.get("authRequest");
  await it.page.goto(`${it.url}/?authRequest=${id}`);
  await it.seen("message");
  assert.match(await it.text("#message-text"), /no longer valid. Start again from the application/);
});

test("a password that was changed elsewhere is asked for again", async () => {
  const app = await it.application();
  await app.begin({});
  await typeIn("mia");
  await app.answer();
  const admin = await createClient({ baseUrl: it.server.url, token: (await it.server.info()).adminToken });
  await admin.user.setPassword({ userId: await userIdOf("mia"), newPassword: { password: "Password2!" } });
  await app.begin({});
  await it.seen("first");
  await it.said("Confirm your identity");
  await it.submit("password-form", { password: "Password2!" });
  assert.ok((await app.answer()).code);
});

test("an application's organisation is asked of the account, and one that does not exist is an error", async () => {
  const app = await it.application();
  const other = await it.server.org("other");
  await app.begin({});
  await typeIn("mia");
  await app.answer();
  const scope = `openid urn:zitadel:iam:org:id:${other}`;
  await app.begin({ scope, prompt: "none" });
  assert.equal(await app.signedIn(), "login_required");
  await app.begin({ scope });
  await it.seen("user");
  await it.submit("user-form", { "login-name": "mia" });
  await it.said("does not belong to the organisation");
  await app.begin({ scope: "openid urn:zitadel:iam:org:domain:primary:nowhere.example.com" });
  await it.said("an organisation that does not exist");
  await app.begin({ scope: "openid urn:zitadel:iam:org:domain:primary:nowhere.example.com", prompt: "none" });
  assert.equal(await app.signedIn(), "invalid_scope");
});

test("an application that hints at another user does not get the one who is signed in", async () => {
  const app = await two();
  await app.begin({ login_hint: "mia" });
  const { idToken } = await app.signedIn();
  await it.page.goto(`${it.url}/?flow=logout&logout_hint=mia`);
  await it.seen("message");
  await app.begin({ id_token_hint: idToken, prompt: "none" });
  assert.equal(await app.signedIn(), "login_required");
  await app.begin({ id_token_hint: idToken });
  await it.seen("user");
  await it.submit("user-form", { "login-name": "ada" });
  await it.said("asks for another account");
  await it.submit("user-form", { "login-name": "mia" });
  await it.seen("first");
  await it.submit("password-form", { password: "Password1!" });
  assert.ok((await app.answer()).code);
});
