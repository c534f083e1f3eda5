// Registration, forgotten passwords, and what people change of themselves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "../../pkg/index.js";
import { thePage } from "../support/page.mjs";

const it = thePage();
const PHONE = "+41791112233";

/** The newest message to an address that is not in `known`. */
async function newest(to, known = 0) {
  for (;;) {
    const messages = await it.server.outbox(to);
    if (messages.length > known) return messages.at(-1);
  }
}

test("a phone number is verified after wrong and expired codes, and then receives sign-in codes", async () => {
  await it.controlClock();
  await it.signIn();
  await it.account();
  await it.press("Add phone number");
  await it.submit("Send code", { "New phone number": "not a number" });
  assert.match(await it.problemAt("New phone number"), /valid phone number/);
  await it.submit("Send code", { "New phone number": PHONE });
  await it.says("has been sent");
  await it.field("Code from the SMS").waitFor();
  const sent = () => it.calls.filter((call) => call === "VerifyPhone").length;
  for (const code of ["", "A".repeat(21), "😀".repeat(21)]) {
    await it.submit("Verify", { "Code from the SMS": code });
    assert.equal(
      await it.problemAt("Code from the SMS"),
      code ? "Enter at most 20 characters." : "This field is required.",
    );
  }
  assert.equal(sent(), 0, "a refused code is not sent");
  await it.submit("Verify", { "Code from the SMS": "WRONG1" });
  assert.match(await it.problem(), /incorrect, has expired or has already been used/);
  await it.server.advance("61m");
  await it.submit("Verify", { "Code from the SMS": await it.server.lastCode(PHONE) });
  assert.match(await it.problem(), /incorrect, has expired or has already been used/);
  const known = (await it.server.outbox(PHONE)).length;
  assert.equal(await it.button(/^Send new code/).isDisabled(), true, "not again at once");
  await it.pass(31);
  await it.press("Send new code");
  await newest(PHONE, known);
  await it.submit("Verify", { "Code from the SMS": ` ${await it.server.lastCode(PHONE)} ` });
  await it.hasStatus("is verified");
  await it.state("phone-state", /\+41791112233.*Verified/);
  await it.press("Set up codes by SMS");
  await it.hasStatus("Codes by SMS are enabled");
  // The session has not checked the new factor yet: it is asked for before anything else is changed.
  await it.remove("Remove codes by SMS");
  await it.seen("second");
  await it.hasStatus("Confirm your identity");
  await it.choose("Codes by SMS");
  await it.field("Code").waitFor();
  await it.submit("Verify", { Code: await it.server.lastCode(PHONE) });
  await it.account();
  await it.remove("Remove codes by SMS");
  await it.hasStatus("Removed");
  await it.remove("Remove phone number");
  await it.state("phone-state", /Not set/);
  await it.signOut();
  assert.equal(await it.text("#status"), "", "the status of the account is gone");
});

test("an authenticator app is set up and removed", async () => {
  await it.signIn();
  await it.account();
  await it.press("Set up authenticator app");
  const secret = await it.beginTotp();
  assert.match(
    await it.page.getAttribute("#totp-uri", "href"),
    new RegExp(`^otpauth://totp/ZITADEL:mia\\?.*secret=${secret}`),
  );
  await it.submit("Verify", { "Code from the app": "00000" });
  assert.match(await it.problem(), /incorrect/);
  await it.submit("Verify", { "Code from the app": await it.server.totp(secret) });
  await it.hasStatus("is set up");
  assert.equal(await it.text("#totp-secret"), "", "the secret is gone from the page");
  await it.remove("Remove authenticator app");
  await it.state("totp-state", /Not enabled/);
});

test("registration creates an account, and the link in the email verifies its address", async () => {
  await it.server.settings({
    legal: { tosLink: "https://example.com/terms", privacyPolicyLink: "https://example.com/privacy" },
  });
  await it.page.goto(it.url);
  await it.seen("user");
  await it.page.getByRole("link", { name: "Create an account" }).click();
  await it.seen("register");
  await it.submit("Create account");
  for (const label of ["First name", "Last name", "Email address", "Password"])
    assert.equal(await it.problemAt(label), "This field is required.", label);
  assert.equal(await it.focused(), "First name");
  const values = { "First name": "Nia", "Last name": "Neu", "Email address": "nia", Password: "short" };
  await it.submit("Create account", values);
  await it.says("Agree to the terms to create");
  await it.page.getByRole("checkbox").check();
  await it.submit("Create account");
  assert.match(await it.problemAt("Email address"), /valid email address/);
  await it.submit("Create account", { "Email address": "nia@example.com" });
  assert.match(await it.problemAt("Password"), /does not meet the requirements/);
  await it.submit("Create account", { Password: "Password1!" });
  await it.seen("verify-email");
  assert.match(await it.text("#verify-email-text"), /nia@example\.com/);
  const { url } = await newest("nia@example.com");
  assert.ok(url.startsWith(it.url));
  await it.submit("Verify", { "Code from the email": "WRONG1" });
  assert.match(await it.problem(), /incorrect/);
  await it.page.goto(url);
  await it.seen("verify-email");
  assert.doesNotMatch(it.page.url(), /code=/, "the code is not left in the address");
  await it.submit("Verify");
  await it.seen("message");
  await it.page.getByRole("link", { name: "Continue" }).click();
  await it.account();
  await it.state("email-state", /nia@example\.com.*Verified/);

  await it.page.goto(`${it.url}/?flow=register`);
  await it.seen("register");
  await it.page.getByRole("checkbox").check();
  await it.submit("Create account", {
    ...values,
    "Email address": "nia@example.com",
    Password: "Password1!",
  });
  assert.match(await it.problemAt("Email address"), /already exists/);
});

test("the link in the email resets a forgotten password; a reset never reveals whether an account exists", async () => {
  await it.server.settings({ login: { ignoreUnknownUsernames: true, mfaInitSkipLifetime: "0s" } });
  await it.page.goto(it.url);
  await it.submit("Continue", { Username: "unknown" });
  await it.seen("first");
  await it.press("Forgot your password?");
  await it.hasStatus("If the account exists");
  assert.deepEqual(await it.server.outbox(), []);
  await it.submit("Set password", { "Code from the email": "WRONG1", "New password": "Password2!" });
  const unknown = await it.problem();
  assert.match(unknown, /incorrect, has expired or has already been used/);
  await it.page.goto(it.url);
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
  await it.press("Forgot your password?");
  await it.hasStatus("If the account exists");
  await it.submit("Set password", { "Code from the email": "WRONG1", "New password": "Password2!" });
  assert.equal(await it.problem(), unknown, "a wrong code reads the same");
  const { url } = await newest("mia@example.com");
  await it.page.goto(url);
  await it.seen("new-password");
  assert.doesNotMatch(it.page.url(), /code=/);
  await it.submit("Set password", { "New password": "weak" });
  assert.match(await it.problem(), /does not meet the requirements/);
  await it.submit("Set password", { "New password": "Password2!" });
  await it.account();
  assert.equal(await it.text("#who-login-name"), "mia", "the name is not typed again");
  await it.signOut();
  await it.signIn("mia", "Password1!");
  await it.problem();
  await it.signIn("mia", "Password2!");
  await it.account();
});

test("a forgotten password reads the same, and sends the same requests, for a known and an unknown name", async () => {
  await it.server.settings({ login: { ignoreUnknownUsernames: true, mfaInitSkipLifetime: "0s" } });
  /** Everything that is seen and sent, with `name` in place of the one that was typed. */
  async function forget(name) {
    await it.page.goto(it.url);
    await it.seen("user");
    it.calls.length = 0;
    const responses = [];
    const listen = (response) => {
      if (response.request().method() !== "GET")
        responses.push(`${response.status()} ${new URL(response.url()).pathname}`);
    };
    it.page.on("response", listen);
    await it.submit("Continue", { Username: name });
    await it.seen("first");
    const seen = [await it.text("main")];
    await it.press("Forgot your password?");
    await it.hasStatus("If the account exists");
    seen.push(await it.text("main"));
    await it.submit("Set password", { "Code from the email": "WRONG1", "New password": "Password2!" });
    await it.problem();
    seen.push(await it.text("main"));
    it.page.off("response", listen);
    // The seconds until a new code can be sent pass in both.
    const alike = (text) => text.replaceAll(name, "name").replace(/in \d+ s/g, "in … s");
    return { seen: seen.map(alike), calls: [...it.calls], responses };
  }
  // Of the same length, and their initials too.
  assert.deepEqual(await forget("moe"), await forget("mia"));
  assert.deepEqual(
    (await it.server.outbox()).map(({ to }) => to),
    ["mia@example.com"],
  );
});

test("the code from the email alone resets a forgotten password and signs in", async () => {
  await it.page.goto(it.url);
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
  await it.press("Forgot your password?");
  await it.hasStatus("If the account exists");
  await it.submit("Set password", {
    "Code from the email": (await newest("mia@example.com")).code,
    "New password": "Password2!",
  });
  await it.account();
});

test("only a signed-in user can have a new email code sent", async () => {
  await it.controlClock();
  await it.page.goto(`${it.url}/?flow=verify-email&userId=1&code=ABCDEF`);
  await it.seen("verify-email");
  assert.equal(await it.button(/^Send new code/).count(), 0);
  await it.page.goto(`${it.url}/?flow=register`);
  await it.createAccount("Nia", "nia@example.com");
  await it.pass(31);
  await it.press("Send new code");
  await newest("nia@example.com", 1);
  await it.hasStatus("has been sent");
  await it.submit("Verify", { "Code from the email": (await newest("nia@example.com", 1)).code });
  await it.account();
});

test("a password is changed in the account, and a required change comes before anything else", async () => {
  await it.signIn();
  await it.account();
  await it.press("Change password");
  await it.submit("Set password", { "Current password": "wrong", "New password": "Password2!" });
  assert.match(await it.problemAt("Current password"), /current password is incorrect/);
  await it.submit("Set password", { "Current password": "Password1!", "New password": "Password2!" });
  await it.hasStatus("Your password has been changed");
  await it.press("Add phone number");
  await it.submit("Send code", { "New phone number": PHONE });
  await it.says("has been sent");
  await it.press("Close");
  await it.signOut();

  const admin = await createClient({ baseUrl: it.server.url, token: (await it.server.info()).adminToken });
  const { result } = await admin.user.listUsers({ queries: [{ loginNameQuery: { loginName: "mia" } }] });
  await admin.user.setPassword({
    userId: result[0].userId,
    newPassword: { password: "Password3!", changeRequired: true },
  });
  await it.signIn("mia", "Password3!");
  await it.seen("new-password");
  await it.submit("Set password", { "Current password": "Password3!", "New password": "Password4!" });
  await it.account();
});

test("sentences from ZITADEL's settings replace the page's, in each language", async () => {
  const info = await it.server.info();
  const admin = await createClient({ baseUrl: it.server.url, token: info.adminToken });
  const set = (locale, translations) =>
    admin.settings.setHostedLoginTranslation({ instance: true, locale, translations });
  await set("en", {
    loginname: { title: "Good morning <b>you</b>" },
    page: { continue: "Onward", nothingLikeThis: "x" },
  });
  await set("de", { loginname: { title: "Guten Morgen" } });
  await it.page.goto(it.url);
  await it.seen("user");
  await it.page.waitForFunction(() => document.getElementById("title").textContent === "Good morning <b>you</b>");
  await it.button("Onward").waitFor();
  await it.page.getByLabel("Language").selectOption("de");
  await it.page.waitForFunction(() => document.getElementById("title").textContent === "Guten Morgen");
  await it.button("Weiter").waitFor();
});

test("without registration the page offers none, and its address says so", async () => {
  await it.server.settings({ login: { allowRegister: false } });
  await it.page.goto(it.url);
  await it.seen("user");
  assert.equal(await it.page.getByRole("link", { name: "Create an account" }).count(), 0);
  await it.page.goto(`${it.url}/?flow=register`);
  await it.seen("message");
  assert.match(await it.text("#message-text"), /Registration is disabled/);
  await it.accessible("registration closed");
});

test("an expired password is changed before anything else", async () => {
  await it.server.settings({
    passwordExpiry: { maxAgeDays: "30" },
    login: { hidePasswordReset: true, mfaInitSkipLifetime: "0s" },
  });
  await it.server.advance(`${29 * 24}h`);
  await it.signIn();
  await it.account();
  await it.signOut();
  await it.server.advance("48h");
  await it.signIn();
  await it.seen("new-password");
  await it.hasStatus("password has expired");
  await it.accessible("password too old");
  await it.submit("Set password", { "Current password": "Password1!", "New password": "Password2!" });
  await it.account();
  await it.signOut();
  await it.page.goto(it.url);
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
  assert.equal(await it.button("Forgot your password?").count(), 0);
});

test("an email address is changed and verified", async () => {
  await it.signIn();
  await it.account();
  await it.press("Change email address");
  await it.submit("Send code", { "New email address": "mia2@example.com" });
  await it.says("has been sent");
  await it.state("email-state", /mia2@example\.com.*Not verified/);
  await it.submit("Verify", { "Code from the email": (await newest("mia2@example.com")).code });
  await it.hasStatus("Your email address is verified");
  await it.press("Set up codes by email");
  await it.hasStatus("Codes by email are enabled");
});

test("a changed password ends the sessions on other devices where people want it", async () => {
  const admin = await it.administrator();
  const checks = { user: { loginName: "mia" }, password: { password: "Password1!" } };
  const elsewhere = await admin.session.createSession({ checks });
  const noah = await admin.session.createSession({ checks: { ...checks, user: { loginName: "noah" } } });
  const isAlive = ({ sessionId, sessionToken }) =>
    admin.session.getSession({ sessionId, sessionToken }).then(
      () => true,
      () => false,
    );
  await it.signIn();
  await it.account();
  const change = async (from, to) => {
    await it.press("Change password");
    await it.field("Current password").fill(from);
    await it.field("New password").fill(to);
  };
  await change("Password1!", "Password2!");
  await it.press("Set password");
  await it.hasStatus("Your password has been changed.");
  assert.equal(await isAlive(elsewhere), true, "only where people want it");
  await change("Password2!", "Password3!");
  await it.page.getByLabel("Sign out on all other devices").filter({ visible: true }).check();
  await it.press("Set password");
  await it.hasStatus("signed out on all other devices");
  await it.settled();
  assert.deepEqual([await isAlive(elsewhere), await isAlive(noah)], [false, true]);
  await it.page.reload();
  await it.account();
});
