// Sign-ins with an external identity provider: the test server's own, over OpenID Connect.
import assert from "node:assert/strict";
import { test } from "node:test";
import { thePage } from "../support/page.mjs";
import { ADA, control } from "../support/providers.mjs";

const it = thePage();

const addProvider = (options) =>
  control(it.server, "idps", { name: "Corp", kind: "loopback-oidc", options: { isLinkingAllowed: true, ...options } });

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
  const { callback } = await control(it.server, "idp-login", { authUrl, user });
  await it.page.goto(it.url + callback, { waitUntil: "commit" });
}

test("a user whom the provider proves is created, signs in again, and for an application", async () => {
  await addProvider({ isCreationAllowed: true, isAutoCreation: true });
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
  await addProvider({ isCreationAllowed: false, isLinkingAllowed: false });
  await comeBack(await goToProvider(), ADA);
  await it.seen("message");
  assert.match(await it.text("#message-text"), /No account here belongs to this sign-in/);
  await it.accessible("provider without account");
});

test("what a provider does not share is asked for", async () => {
  await addProvider({ isCreationAllowed: true, isAutoCreation: true });
  await comeBack(await goToProvider(), { sub: "nameless" });
  await it.seen("register");
  assert.match(await it.text("#register-text"), /Check your details/);
  await it.accessible("registration with a provider");
  assert.equal(await it.focused(), "First name");
  await it.submit("Create account");
  assert.match(await it.problemAt("First name"), /required/);
  await it.submit("Create account", { "First name": "Nia", "Last name": "Neu", "Email address": "nia@example.com" });
  await it.account();
  assert.equal(await it.text("#who"), "Nia Neu");
  await it.state("email-state", /nia@example.com Not verified/);
});

test("where users are not created without asking, people confirm what the provider shares", async () => {
  await addProvider({ isCreationAllowed: true });
  await comeBack(await goToProvider(), ADA);
  await it.seen("register");
  assert.equal(await it.field("First name").inputValue(), "Ada");
  assert.equal(await it.field("Email address").inputValue(), ADA.email);
  await it.submit("Create account");
  await it.account();
  await it.state("email-state", /ada@corp.example.com Verified/);
  await it.signOut();
  await comeBack(await goToProvider(), ADA);
  await it.account();
});

test("a user with the same verified email address is linked where the options say so", async () => {
  await addProvider({ isCreationAllowed: false, autoLinking: "AUTO_LINKING_OPTION_EMAIL" });
  const email = (await it.user("mia")).human.email.email;
  await comeBack(await goToProvider(), { ...ADA, email, email_verified: false });
  // The provider has not verified the address.
  await it.hasStatus("No account here belongs to this sign-in yet");
  await comeBack(await goToProvider(), { ...ADA, email });
  await it.account();
  assert.equal(await it.text("#who-login-name"), "mia");
});

test("a user with the same name is linked where the options say so", async () => {
  await addProvider({ autoLinking: "AUTO_LINKING_OPTION_USERNAME" });
  await comeBack(await goToProvider(), { ...ADA, preferred_username: "noah" });
  await it.account();
  assert.equal(await it.text("#who-login-name"), "noah");
});

test("an account is linked and unlinked by its user", async () => {
  await addProvider({});
  await it.signIn();
  await it.account();
  await it.press("Link Corp");
  await it.page.waitForURL(/authorize/);
  await comeBack(it.page.url(), ADA);
  await it.account();
  await it.hasStatus("Linked");
  assert.match(await it.text("#linked-list"), /Corp: ada/);
  await it.accessible("account with a linked account");
  await it.signOut();
  await comeBack(await goToProvider(), ADA);
  await it.account();
  assert.equal(await it.text("#who-login-name"), "mia");
  await it.remove("Remove Corp");
  await it.hasStatus("Removed");
  await it.button("Link Corp").waitFor();
});

test("a user whose only way is a provider goes straight there", async () => {
  await addProvider({ isCreationAllowed: true, isAutoCreation: true });
  await comeBack(await goToProvider(), ADA);
  await it.account();
  const loginName = await it.text("#who-login-name");
  await it.signOut();
  await it.page.goto(it.url);
  await it.seen("user");
  await it.submit("Continue", { Username: loginName });
  await it.page.waitForURL(/authorize/);
  await comeBack(it.page.url(), ADA);
  await it.account();
  await it.signOut();
  await it.signIn();
  await it.account();
  assert.equal(await it.text("#who-login-name"), "mia", "others enter their password");
});

test("a sign-in that is denied at the provider can be tried again", async () => {
  await addProvider({ isCreationAllowed: true });
  await comeBack(await goToProvider(), { deny: true });
  await it.seen("message");
  assert.match(await it.text("#message-text"), /You canceled/);
  await it.page.getByRole("link", { name: "Try again" }).click();
  await it.seen("user");
  await it.accessible("user name with provider");
});

test("a browser signs in only with what it began itself", async () => {
  await addProvider({ isCreationAllowed: true });
  const authUrl = await goToProvider();
  // Another tab, such as one in which a link of another user was opened.
  const other = await it.open();
  const { callback } = await control(it.server, "idp-login", { authUrl, user: ADA });
  await other.goto(it.url + callback);
  await it.seen("message", other);
  assert.match(await other.textContent("#message-text"), /did not succeed/);
  await other.goto(it.url);
  await it.seen("user", other);
});

test("names and addresses that change at the provider are updated where its options say so", async () => {
  await addProvider({ isCreationAllowed: true, isAutoCreation: true, isAutoUpdate: true });
  await comeBack(await goToProvider(), ADA);
  await it.account();
  await it.signOut();
  await comeBack(await goToProvider(), { ...ADA, family_name: "Neu", email: "neu@corp.example.com" });
  await it.account();
  assert.equal(await it.text("#who"), "Ada Example", "the provider shares no display name");
  await it.state("email-state", /neu@corp.example.com Verified/);
});

test("a user whose only way is a provider of the user's organization goes straight there", async () => {
  const org = await it.server.org("acme");
  const options = { isLinkingAllowed: true };
  const { idpId } = await control(it.server, "idps", { name: "Acme", org, kind: "loopback-oidc", options });
  await it.server.settings({ org, login: { mfaInitSkipLifetime: "0s" } });
  await (await it.administrator()).user.addHumanUser({
    username: "zoe",
    organization: { orgId: org },
    profile: { givenName: "Zoe", familyName: "Example" },
    email: { email: "zoe@example.com", isVerified: true },
    idpLinks: [{ idpId, userId: ADA.sub, userName: "zoe-at-acme" }],
  });
  await it.page.goto(it.url);
  await it.seen("user");
  assert.equal(await it.page.getByRole("button", { name: /Continue with/ }).count(), 0, "the instance has no provider");
  await it.submit("Continue", { Username: "zoe" });
  await it.page.waitForURL(/authorize/);
  assert.match(it.page.url(), /login_hint=zoe-at-acme/);
  await comeBack(it.page.url(), ADA);
  await it.account();
  assert.equal(await it.text("#who"), "Zoe Example");
});

test("an organization's own provider creates users of the organization, as its options say", async () => {
  const org = await it.server.org("acme");
  const add = (name, options) => control(it.server, "idps", { name, org, kind: "loopback-oidc", options });
  await add("Corp", { isCreationAllowed: true, isAutoCreation: true });
  // An organization with providers of its own has login settings of its own.
  await it.server.settings({ org, login: { mfaInitSkipLifetime: "0s" } });
  const app = await it.application();
  const scope = `openid urn:zitadel:iam:org:id:${org}`;
  await comeBack(await goToProvider(() => app.begin({ scope })), ADA);
  const { userId } = await app.signedIn();
  const { user } = await (await it.administrator()).user.getUserByID({ userId });
  assert.equal(user.details.resourceOwner, org);
  assert.equal(user.human.profile.givenName, "Ada");
  await it.context.clearCookies();
  await add("Strict", { isCreationAllowed: false });
  await app.begin({ scope });
  await it.seen("user");
  await it.press("Continue with Strict");
  await it.page.waitForURL(/authorize/);
  await comeBack(it.page.url(), { ...ADA, sub: "eve", email: "eve@corp.example.com" });
  await it.hasStatus("No account here belongs to this sign-in yet");
});
