// Ways to a provider and back other than the button of the first screen: links to an account that people have, directories,
// the view for a new account, settings that allow nothing else, an application that names the provider.
import assert from "node:assert/strict";
import { test } from "node:test";
import { thePage } from "../support/page.mjs";
import { ADA, addDirectory, control } from "../support/providers.mjs";

const it = thePage();

const NOTHING = { isLinkingAllowed: false, isCreationAllowed: false };

const addProvider = (options, more) =>
  control(it.server, "idps", { name: "Corp", kind: "loopback-oidc", options: { ...NOTHING, ...options }, ...more });

/** Signs a user in at the provider that the browser has left for; it comes back. */
async function signInThere(user = ADA) {
  await it.page.waitForURL(/authorize/);
  const { callback } = await control(it.server, "idp-login", { authUrl: it.page.url(), user });
  await it.page.goto(it.url + callback, { waitUntil: "commit" });
}

/** The ids at providers that mia is linked to. */
async function linksOfMia() {
  await it.settled();
  const { userId } = await it.user("mia");
  const { result = [] } = await (await it.administrator()).user.listIDPLinks({ userId });
  return result.map((link) => link.userId);
}

async function signInAsMia() {
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
  await it.submit("Sign in", { Password: "Password1!" });
}

test("who belongs to no account signs in to one, and is linked to it", async () => {
  await addProvider({ isLinkingAllowed: true });
  await it.page.goto(it.url);
  await it.press("Continue with Corp");
  await signInThere();
  await it.seen("user");
  await it.hasStatus("Sign in to your account to link it");
  await it.accessible("linking by a sign-in");
  await signInAsMia();
  await it.seen("link-provider");
  await it.accessible("link a provider");
  assert.match(await it.text("#link-provider-text"), /your sign-in at Corp/);
  assert.equal(await it.text("#identity-name"), "mia");
  await it.press("Link Corp");
  await it.account();
  await it.hasStatus("Linked.");
  await it.signOut();
  await it.page.goto(it.url);
  await it.press("Continue with Corp");
  await signInThere();
  await it.account();
  assert.equal(await it.text("#who-login-name"), "mia");
});

test("who could create an account links the one that is there, for an application", async () => {
  await addProvider({ isLinkingAllowed: true, isCreationAllowed: true });
  const shop = await it.application();
  await shop.begin({});
  await it.press("Continue with Corp");
  await signInThere();
  await it.seen("register");
  await it.page.getByRole("link", { name: "Sign in and link it" }).click();
  await it.seen("user");
  await signInAsMia();
  await it.press("Link Corp");
  assert.ok((await shop.response()).code);
  assert.deepEqual(await linksOfMia(), [ADA.sub]);
});

test("who signs in after another user came from a provider need not link it", async () => {
  await addProvider({ isLinkingAllowed: true });
  await it.page.goto(it.url);
  await it.press("Continue with Corp");
  await signInThere();
  await it.seen("user");
  await signInAsMia();
  await it.seen("link-provider");
  await it.press("Not now");
  await it.account();
  assert.deepEqual(await linksOfMia(), []);
  await it.page.reload();
  await it.account();
});

test("without links in the provider's options an account is created, and nothing else is offered", async () => {
  await addProvider({ isCreationAllowed: true });
  await it.page.goto(it.url);
  await it.press("Continue with Corp");
  await signInThere();
  await it.seen("register");
  await it.page.getByRole("link", { name: "Sign in instead" }).waitFor();
});

test("what is to be created without asking, and lacks something, is asked for only where the options allow to", async () => {
  await addProvider({ isAutoCreation: true });
  await it.page.goto(it.url);
  await it.press("Continue with Corp");
  await signInThere({ sub: "nameless" });
  await it.seen("message");
  assert.match(await it.text("#message-text"), /No account here belongs/);
});

test("a directory's user signs in with the name and the password there", async () => {
  await addDirectory(it.server);
  await it.page.goto(it.url);
  await it.press("Continue with Staff");
  await it.seen("directory");
  assert.match(await it.text("#directory-text"), /your account of Staff/);
  await it.accessible("directory");
  await it.submit("Sign in", { Username: "ada", Password: "wrong" });
  assert.match(await it.problemAt("Password"), /username or password is incorrect/);
  await it.press("Back");
  await it.seen("user");
  await it.press("Continue with Staff");
  await it.submit("Sign in", { Username: "ada", Password: "Directory1!" });
  await it.account();
  assert.equal(await it.text("#who"), "Ada Example");
});

test("an account of a directory is linked in the account", async () => {
  const directory = [{ username: "ada", password: "Directory1!" }];
  await control(it.server, "idps", { name: "Staff", kind: "ldap", directory, options: { isLinkingAllowed: true } });
  await it.signIn();
  await it.account();
  await it.press("Link Staff");
  await it.seen("directory");
  await it.submit("Sign in", { Username: "ada", Password: "Directory1!" });
  await it.account();
  await it.hasStatus("Linked.");
  await it.says("Staff: ada");
});

test("people create an account with a provider, too", async () => {
  await addProvider({ isCreationAllowed: true, isAutoCreation: true });
  await it.page.goto(`${it.url}/?flow=register`);
  await it.seen("register");
  await it.accessible("registration with providers");
  await it.press("Continue with Corp");
  await signInThere();
  await it.account();
});

test("where nothing but one provider is allowed, the browser goes there", async () => {
  await addProvider({ isCreationAllowed: true, isAutoCreation: true });
  await it.server.settings({ login: { allowLocalAuthentication: false, mfaInitSkipLifetime: "0s" } });
  await it.page.goto(it.url, { waitUntil: "commit" });
  await signInThere();
  await it.account();
  await it.signOut();
  await it.page.goto(`${it.url}/?flow=register`);
  await it.seen("register");
  await it.button("Continue with Corp").waitFor();
  assert.equal(await it.page.isVisible("#register-form"), false, "no password of their own");
});

test("where nothing but providers is allowed, people choose one of them", async () => {
  await addProvider({});
  await addProvider({}, { name: "Other" });
  await it.server.settings({ login: { allowLocalAuthentication: false, mfaInitSkipLifetime: "0s" } });
  await it.page.goto(it.url);
  await it.button("Continue with Other").waitFor();
  assert.equal(await it.page.isVisible("#user-form"), false);
  await it.accessible("providers alone");
});

test("where neither passwords nor providers are left, people read so", async () => {
  await it.server.settings({ login: { allowLocalAuthentication: false, mfaInitSkipLifetime: "0s" } });
  await it.page.goto(it.url);
  await it.seen("user");
  await it.submit("Continue", { Username: "mia" });
  await it.says("Passwords and passkeys cannot be used here. Use another way to sign in.");
  assert.equal(await it.page.isVisible("#forgot"), false);
  await it.page.goto(`${it.url}/?flow=register`);
  await it.says("Registration is disabled");
});

test("an application's scope leads to its provider, unless a user is signed in", async () => {
  const { idpId } = await addProvider({ isCreationAllowed: true, isAutoCreation: true });
  await addProvider({}, { name: "Other" });
  const shop = await it.application();
  const scope = `openid urn:zitadel:iam:org:idp:id:${idpId}`;
  await shop.begin({ scope });
  await signInThere();
  assert.ok((await shop.response()).code);
  await shop.begin({ scope });
  assert.ok((await shop.response()).code, "without the provider");
});

test("a scope of a provider that is not offered leads nowhere else than the first screen", async () => {
  await addProvider({});
  const shop = await it.application();
  await shop.begin({ scope: "openid urn:zitadel:iam:org:idp:id:1" });
  await it.seen("user");
});
