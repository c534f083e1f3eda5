// Signing in with a password, a passkey and every second factor, and how failures are reported.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "../../pkg/index.js";
import { thePage } from "../support/page.mjs";

const it = thePage();
const PHONE = "+41791112233";

/** A user with the second factors that are named, and the secret of their authenticator app. */
async function withFactors(...wanted) {
  const [userId] = await it.server.seed({
    users: [
      {
        userName: "ada",
        givenName: "Ada",
        familyName: "Example",
        email: "ada@example.com",
        emailVerified: true,
        phone: PHONE,
        phoneVerified: true,
        password: "Password1!",
      },
    ],
  });
  const admin = await createClient({ baseUrl: it.server.url, token: (await it.server.info()).adminToken });
  let secret;
  if (wanted.includes("totp")) {
    ({ secret } = await admin.user.registerTOTP({ userId }));
    await admin.user.verifyTOTPRegistration({ userId, code: await it.server.totp(secret) });
  }
  if (wanted.includes("otpSms")) await admin.user.addOTPSMS({ userId });
  if (wanted.includes("otpEmail")) await admin.user.addOTPEmail({ userId });
  return { userId, secret, admin };
}

test("a wrong password reads like an unknown username where the settings hide usernames", async () => {
  await it.server.settings({ login: { ignoreUnknownUsernames: true, mfaInitSkipLifetime: "0s" } });
  await it.signIn("mia", "wrong");
  const wrong = await it.problem();
  assert.match(wrong, /incorrect/);
  assert.equal(await it.focused(), "Password");
  await it.signIn("unknown", "wrong");
  assert.equal(await it.problem(), wrong);
  await it.signIn();
  await it.account();
  assert.equal(await it.text("#who"), "Mia Muster");
});

test("a missing passkey reads alike for known and unknown usernames", async () => {
  await it.server.settings({ login: { ignoreUnknownUsernames: true, mfaInitSkipLifetime: "0s" } });
  await it.authenticator();
  for (const name of ["mia", "unknown"]) {
    await it.page.goto(it.url);
    await it.submit("Continue", { Username: name });
    await it.hasPasskeyButton();
    await it.submit("Sign in with a passkey");
    assert.match(await it.problem(), /was not used/, name);
  }
});

test("an unknown username is reported at its field where the settings allow it", async () => {
  await it.page.goto(it.url);
  await it.seen("user");
  await it.submit("Continue", { Username: "unknown" });
  assert.equal(await it.problemAt("Username"), "No account was found with this username.");
  assert.equal(await it.focused(), "Username");
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
});

test("a verified email address or phone number stands for the username, as the settings allow", async () => {
  await withFactors();
  for (const name of ["ADA@example.com", "+41 79 111 22 33"]) {
    await it.signIn(name);
    await it.account();
    assert.equal(await it.text("#who"), "Ada Example", name);
    await it.signOut();
  }
  await it.server.settings({
    login: { disableLoginWithEmail: true, disableLoginWithPhone: true, mfaInitSkipLifetime: "0s" },
  });
  for (const name of ["ada@example.com", PHONE]) {
    await it.page.goto(it.url);
    await it.submit("Continue", { Username: name });
    assert.match(await it.problemAt("Username"), /No account was found/, name);
  }
});

test("an invalid username is reported at its field, and nothing is sent", async () => {
  await it.page.goto(it.url);
  await it.seen("user");
  for (const value of ["", "x".repeat(201)]) {
    await it.submit("Continue", { Username: value });
    assert.match(await it.problemAt("Username"), value ? /at most 200 characters/ : /This field is required/);
  }
  assert.equal(it.calls.includes("CreateSession"), false);
});

test("a TOTP code is refused when wrong or of a wrong length, and accepted with spaces", async () => {
  const { secret } = await withFactors("totp");
  await it.signIn("ada");
  await it.seen("second");
  await it.submit("Verify", { Code: "12345" });
  assert.match(await it.problemAt("Code"), /6 characters/);
  await it.submit("Verify", { Code: "000000" });
  assert.match(await it.problem(), /Codes change every 30 seconds/);
  const code = await it.server.totp(secret);
  await it.submit("Verify", { Code: ` ${code.slice(0, 3)} ${code.slice(3)} ` });
  await it.account();
});

test("codes by SMS and email are sent only when the user asks for one", async () => {
  await it.controlClock();
  await withFactors("totp", "otpSms", "otpEmail");
  await it.signIn("ada");
  await it.seen("second");
  assert.deepEqual((await it.choices("second-choices")).sort(), [
    "Authenticator app",
    "Codes by SMS",
    "Codes by email",
  ]);
  await it.says("We will text a code to +41 ••• •• 33.");
  await it.says("We will send a code to a•••@example.com.");
  assert.deepEqual(await it.server.outbox(PHONE), []);
  await it.choose("Codes by SMS");
  await it.field("Code").waitFor();
  const first = await it.server.lastCode(PHONE);
  assert.equal(await it.button(/^Send new code/).isDisabled(), true, "not again at once");
  await it.pass(31);
  await it.press("Send new code");
  await it.hasStatus("has been sent");
  assert.equal((await it.server.outbox(PHONE)).length, 2);
  await it.submit("Verify", { Code: first });
  assert.match(await it.problem(), /incorrect, has expired or has already been used/);
  await it.press("Try another way");
  await it.choose("Codes by email");
  await it.page.waitForFunction(() => document.getElementById("messages").textContent.includes("ada@example.com"));
  await it.submit("Verify", { Code: await it.server.lastCode("ada@example.com") });
  await it.account();
});

test("a passkey is added, signs in alone, and is removed; a security key is a second factor", async () => {
  await it.authenticator();
  await it.signIn();
  await it.account();
  await it.press("Add passkey");
  await it.submit("Add passkey", { Name: "My laptop" });
  await it.hasStatus("Added");
  assert.match(await it.text("#passkey-list"), /My laptop/);
  await it.signOut();

  await it.page.goto(it.url);
  await it.submit("Continue", { Username: "mia" });
  await it.hasPasskeyButton();
  assert.equal(await it.field("Password").isVisible(), true, "the password stays possible");
  await it.submit("Sign in with a passkey");
  await it.account();
  await it.remove("Remove My laptop");
  await it.hasStatus("Removed");
  assert.equal(await it.text("#passkey-list"), "");

  // What the session was signed in with is gone: it is checked anew before anything else is set up.
  await it.press("Add security key");
  await it.submit("Add security key", { Name: "Key ring" });
  await it.seen("first");
  await it.hasStatus("Confirm your identity");
  await it.submit("Sign in", { Password: "Password1!" });
  await it.account();
  await it.press("Add security key");
  await it.submit("Add security key", { Name: "Key ring" });
  await it.hasStatus("Added");
  await it.signOut();
  await it.signIn();
  await it.seen("second");
  await it.accessible("security key");
  await it.submit("Use security key");
  await it.account();
  await it.remove("Remove Key ring");
  await it.hasStatus("Removed");
});

test("a refusing authenticator is explained, and the password still works", async () => {
  const { devtools, authenticatorId } = await it.authenticator();
  await it.signIn();
  await it.account();
  await it.press("Add passkey");
  await it.submit("Add passkey", { Name: "" });
  await it.hasStatus("Added");
  await it.press("Add passkey");
  await it.submit("Add passkey", { Name: "" });
  assert.match(await it.problem(), /already registered/);
  await it.press("Close");
  await it.signOut();
  await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await it.page.goto(it.url);
  await it.submit("Continue", { Username: "mia" });
  await it.hasPasskeyButton();
  await it.submit("Sign in with a passkey");
  assert.match(await it.problem(), /was not used/);
  await it.submit("Sign in", { Password: "Password1!" });
  await it.account();
});

test("a locked account and an ended session are explained", async () => {
  await it.server.settings({ lockout: { maxPasswordAttempts: 2 } });
  const { userId, admin } = await withFactors();
  await it.signIn("ada", "wrong");
  assert.match(await it.problem(), /incorrect/);
  await it.submit("Sign in", { Password: "wrong" });
  await it.says(/This account is locked/);
  await it.submit("Sign in", { Password: "Password1!" });
  assert.match(await it.problem(), /locked/);
  await admin.user.unlockUser({ userId });
  await it.settled();
  // The session ended with the lock, for good: a new one is begun with what was typed.
  await it.submit("Sign in", { Password: "Password1!" });
  await it.account();

  await it.settled();
  const { sessions } = await admin.session.listSessions({ queries: [{ userIdQuery: { id: userId } }] });
  for (const { id } of sessions) await admin.session.deleteSession({ sessionId: id });
  await it.press("Change phone number");
  await it.submit("Send code", { "New phone number": PHONE.replace("2233", "4455") });
  await it.seen("user");
  assert.match(await it.text("#status"), /session has expired/);
});

test("an offered second factor may be declined; a forced one is set up first", async () => {
  await it.server.settings({ login: { mfaInitSkipLifetime: "3600s" } });
  await it.signIn();
  await it.seen("setup");
  await it.press("Not now");
  await it.account();
  await it.signOut();
  await it.signIn();
  await it.account();
  await it.signOut();

  await it.server.settings({ login: { forceMfa: true, mfaInitSkipLifetime: "0s" } });
  await it.signIn();
  await it.seen("setup");
  assert.equal(await it.button("Not now").count(), 0);
  await it.accessible("second factor forced");
  // Leaving and coming back leads nowhere else.
  await it.page.reload();
  await it.seen("setup");
  await it.choose("Authenticator app");
  const secret = await it.beginTotp();
  await it.accessible("second factor forced app");
  await it.submit("Verify", { "Code from the app": await it.server.totp(secret) });
  await it.account();
  await it.signOut();
  await it.signIn();
  await it.seen("second");
  await it.submit("Verify", { Code: await it.server.totp(secret) });
  await it.account();
});

test("a reload keeps the account, and the back button does no harm", async () => {
  await it.signIn();
  await it.account();
  await it.page.reload();
  await it.account();
  const { page } = it;
  await page.goto(`${it.url}/?flow=register`);
  await it.seen("register");
  await page.goBack();
  await it.account();
  await it.signOut();
  await page.goBack().catch(() => {});
  await page.goto(it.url);
  await it.seen("user");
});

test("nothing secret is in the address, and the policy allows no scripts of others", async () => {
  await it.signIn();
  await it.account();
  assert.equal(new URL(it.page.url()).search, "");
  const policy = await (await fetch(it.url)).headers.get("content-security-policy");
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval';/);
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'[^;]*'unsafe-eval|\*/);
});

test("the keyboard alone signs in, and a form that is sent twice at once sends one request", async () => {
  await it.page.goto(it.url);
  await it.seen("user");
  assert.equal(await it.focused(), "Username");
  await it.page.keyboard.type("mia");
  await it.page.keyboard.press("Enter");
  await it.seen("first");
  assert.equal(await it.focused(), "Password");
  await it.server.fault({ rpc: "zitadel.session.v2.SessionService/SetSession", delay: "0.3s", times: 0 });
  let checks = 0;
  it.page.on("request", (request) => {
    if (request.postDataBuffer()?.includes("Password1!")) checks++;
  });
  await it.page.keyboard.type("Password1!");
  await it.page.keyboard.press("Enter");
  await it.page.keyboard.press("Enter");
  await it.account();
  assert.equal(checks, 1);
  assert.equal(
    await it.page.evaluate(() => document.activeElement.id),
    "title",
    "the title of the new view has the focus",
  );
});

test("a failing network is reported, and the next try works", async () => {
  await it.page.goto(it.url);
  await it.seen("user");
  // Browsers try once more by themselves when a connection that was used before breaks; so it stays broken for a while.
  await it.server.fault({ rpc: "zitadel.session.v2.SessionService/CreateSession", cut: "call", times: 0 });
  await it.submit("Continue", { Username: "mia" });
  assert.match(await it.problem(), /temporarily unavailable/);
  await it.server.clearFaults();
  await it.submit("Continue");
  await it.seen("first");
  await it.server.fault({
    rpc: "zitadel.session.v2.SessionService/SetSession",
    http: { status: 503, body: "<h1>Maintenance</h1>" },
  });
  await it.submit("Sign in", { Password: "Password1!" });
  assert.match(await it.problem(), /temporarily unavailable/);
  await it.submit("Sign in", { Password: "Password1!" });
  await it.account();
});
