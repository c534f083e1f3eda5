// What an organization's login settings require or forbid, and users who cannot be found or cannot sign in yet.
import assert from "node:assert/strict";
import { test } from "node:test";
import { thePage } from "../support/page.mjs";
import { ADA, control } from "../support/providers.mjs";

const it = thePage();
const NO_PASSKEYS = "PASSKEYS_TYPE_NOT_ALLOWED";

/** Login settings without offers of a second factor. */
const setLogin = (login) => it.server.settings({ login: { mfaInitSkipLifetime: "0s", ...login } });

const addProvider = () =>
  control(it.server, "idps", { name: "Corp", kind: "loopback-oidc", options: { isAutoCreation: true } });

/** Signs in at the provider, who comes back. */
async function signInAtProvider(user) {
  await it.page.goto(it.url);
  await it.seen("user");
  await it.press("Continue with Corp");
  await it.page.waitForURL(/authorize/);
  const { callback } = await control(it.server, "idp-login", { authUrl: it.page.url(), user });
  await it.page.goto(it.url + callback, { waitUntil: "commit" });
}

/** Sets up the authenticator app that is required; its secret. */
async function setUpTotp() {
  await it.seen("setup");
  await it.says("Your organization requires a second factor");
  assert.equal(await it.button("Not now").count(), 0);
  await it.choose("Authenticator app");
  const secret = await it.beginTotp();
  await it.submit("Verify", { "Code from the app": await it.server.totp(secret) });
  await it.account();
  return secret;
}

/** A user with a password and an authenticator app; its secret. */
async function addTotpTo(loginName) {
  const { userId } = await it.user(loginName);
  const { user } = await it.administrator();
  const { secret } = await user.registerTOTP({ userId });
  await user.verifyTOTPRegistration({ userId, code: await it.server.totp(secret) });
  return secret;
}

test("a second factor that is required of local users only is set up after a password", async () => {
  await setLogin({ forceMfaLocalOnly: true });
  await it.signIn();
  await setUpTotp();
});

test("a second factor that is required of local users only is not required after a sign-in at a provider", async () => {
  await addProvider();
  await setLogin({ forceMfaLocalOnly: true });
  await signInAtProvider(ADA);
  await it.account();
  assert.equal(await it.text("#who"), "Ada Example");
});

test("a second factor that is required of everyone is set up, and verified, after a sign-in at a provider", async () => {
  await addProvider();
  await setLogin({ forceMfa: true });
  await signInAtProvider(ADA);
  const secret = await setUpTotp();
  await it.signOut();
  await signInAtProvider(ADA);
  await it.seen("second");
  await it.submit("Verify", { Code: await it.server.totp(secret) });
  await it.account();
});

test("without passkeys registration has none, and people create an account with a password", async () => {
  await setLogin({ passkeysType: NO_PASSKEYS });
  await it.authenticator();
  await it.page.goto(`${it.url}/?flow=register`);
  await it.seen("register");
  assert.equal(await it.button("Create account with a passkey").count(), 0);
  await it.createAccount("Nia", "nia@example.com");
});

test("without passkeys none is offered after a sign-in with a password", async () => {
  await it.authenticator();
  const secret = await addTotpTo("mia");
  await setLogin({ mfaInitSkipLifetime: "2592000s", passkeysType: NO_PASSKEYS });
  await it.signIn();
  await it.seen("second");
  await it.submit("Verify", { Code: await it.server.totp(secret) });
  await it.account();
  await it.button("Change password").waitFor();
  assert.equal(await it.page.isVisible("#passkeys"), false, "nor in the account");
});

test("without passkeys none is among the second factors to set up", async () => {
  await it.authenticator();
  await setLogin({ forceMfa: true, passkeysType: NO_PASSKEYS });
  await it.signIn();
  await it.seen("setup");
  const choices = await it.choices("setup-choices");
  assert.ok(choices.includes("Authenticator app"), choices);
  assert.ok(!choices.includes("Passkey"), choices);
});

test("without passkeys a user who has one signs in with the password", async () => {
  await it.authenticator();
  await it.signIn();
  await it.account();
  await it.press("Add passkey");
  await it.submit("Add passkey", { Name: "Laptop" });
  await it.hasStatus("Added");
  await it.signOut();
  await setLogin({ passkeysType: NO_PASSKEYS });
  await it.page.goto(it.url);
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
  assert.equal(await it.button("Sign in with a passkey").count(), 0);
  await it.submit("Sign in", { Password: "Password1!" });
  await it.account();
  await it.button("Remove Laptop").waitFor();
  assert.equal(await it.button("Add passkey").count(), 0, "what is there can be removed");
});

test("without external providers there is no button of one, although it is configured", async () => {
  await addProvider();
  await it.page.goto(it.url);
  await it.button("Continue with Corp").waitFor();
  await setLogin({ allowExternalIdp: false });
  await it.page.goto(it.url);
  await it.seen("user");
  // By then the list of providers would have come.
  await it.submit("Continue", { Username: "unknown" });
  await it.problemAt("Username");
  assert.equal(await it.button("Continue with Corp").count(), 0);
  assert.equal(await it.page.locator("#other-ways").isVisible(), false);
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
});

test("an email address that two users have verified stands for neither, and their usernames sign in", async () => {
  const user = { familyName: "Example", email: "shared@example.com", emailVerified: true, password: "Password1!" };
  const add = (userName, givenName) => it.server.seed({ users: [{ ...user, userName, givenName }] });
  await add("ada", "Ada");
  await it.signIn("shared@example.com");
  await it.account();
  assert.equal(await it.text("#who"), "Ada Example");
  await it.signOut();
  await add("eve", "Eve");
  await it.page.goto(it.url);
  await it.seen("user");
  await it.submit("Continue", { Username: "shared@example.com" });
  assert.equal(await it.problemAt("Username"), "No account was found with this username.");
  for (const [name, who] of [
    ["ada", "Ada Example"],
    ["eve", "Eve Example"],
  ]) {
    await it.signIn(name);
    await it.account();
    assert.equal(await it.text("#who"), who);
    await it.signOut();
  }
});

test("a user in state initial reads how to activate the account, and no code is sent to set a password", async () => {
  const [email, name] = ["ini@example.com", { username: "ini", givenName: "Ini", familyName: "Neu" }];
  await it.server.initialUser({ ...name, email });
  await it.signIn("ini");
  assert.match(await it.problem(), /This account has no password/);
  await it.press("Forgot your password?");
  await it.says("This account has not been activated yet. Follow the link in the email that you received");
  const sent = (await it.server.outbox(email)).map(({ kind }) => kind);
  assert.deepEqual(sent, ["user.human.initialization.code.added"]);
});
