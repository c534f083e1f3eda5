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
  await it.signIn();
  await it.account();
  await it.submit("phone-form", { "phone-number": "not a number" });
  assert.match(await it.problem("phone-form"), /valid phone number/);
  await it.submit("phone-form", { "phone-number": PHONE });
  await it.hasStatus("has been sent");
  const sent = it.calls.length;
  for (const code of ["", "A".repeat(21), "😀".repeat(21)]) {
    await it.submit("phone-code-form", { "phone-code": code });
    assert.equal(await it.problemAt("phone-code"), code ? "Enter 1 to 20 characters." : "This field is required.");
  }
  assert.equal(it.calls.length, sent, "a refused code is not sent");
  await it.submit("phone-code-form", { "phone-code": "WRONG1" });
  assert.match(await it.problem("phone-code-form"), /incorrect, has expired or has already been used/);
  await it.server.advance("61m");
  await it.submit("phone-code-form", { "phone-code": await it.server.lastCode(PHONE) });
  assert.match(await it.problem("phone-code-form"), /incorrect, has expired or has already been used/);
  await it.page.click("#phone-resend");
  await it.hasStatus("has been sent");
  await it.submit("phone-code-form", { "phone-code": ` ${await it.server.lastCode(PHONE)} ` });
  await it.hasStatus("is verified");
  await it.state("phone-state", /\+41791112233, verified/);
  await it.submit("otp-sms-form");
  await it.hasStatus("Codes by SMS are enabled");
  // The session has not checked the new factor yet: it is asked for before anything else is changed.
  await it.page.click("#otp-sms-remove");
  await it.seen("second");
  await it.hasStatus("Confirm your identity");
  await it.submit("second-choice-form");
  await it.page.waitForSelector("#second-code-form:not([hidden])");
  await it.submit("second-code-form", { "second-code": await it.server.lastCode(PHONE) });
  await it.account();
  await it.page.click("#otp-sms-remove");
  await it.hasStatus("Removed");
  await it.page.click("#phone-remove");
  await it.state("phone-state", /Not set/);
});

test("an authenticator app is set up and removed", async () => {
  await it.signIn();
  await it.account();
  await it.submit("totp-start-form");
  await it.page.waitForSelector("#totp-qr svg");
  const secret = await it.text("#totp-secret");
  assert.match(
    await it.page.getAttribute("#totp-uri", "href"),
    new RegExp(`^otpauth://totp/ZITADEL:mia\\?.*secret=${secret}`),
  );
  await it.submit("totp-form", { "totp-code": "00000" });
  assert.match(await it.problem("totp-form"), /incorrect/);
  await it.submit("totp-form", { "totp-code": await it.server.totp(secret) });
  await it.hasStatus("is set up");
  assert.equal(await it.text("#totp-secret"), "", "the secret is gone from the page");
  await it.page.click("#totp-remove");
  await it.state("totp-state", /Not enabled/);
});

test("registration creates an account, and the link in the email verifies its address", async () => {
  await it.server.settings({
    legal: { tosLink: "https://example.com/terms", privacyPolicyLink: "https://example.com/privacy" },
  });
  await it.page.goto(it.url);
  await it.seen("user");
  await it.page.click("#register-link a");
  await it.seen("register");
  const values = { "given-name": "Nia", "family-name": "Neu", "register-email": "nia", "register-password": "short" };
  await it.submit("register-form", values);
  await it.hasStatus("Agree to the terms");
  await it.page.check("#terms");
  await it.submit("register-form");
  assert.match(await it.problemAt("register-email"), /valid email address/);
  await it.submit("register-form", { "register-email": "nia@example.com" });
  assert.match(await it.problem("register-form"), /does not meet the requirements/);
  await it.submit("register-form", { "register-password": "Password1!" });
  await it.seen("verify-email");
  assert.match(await it.text("#verify-email-text"), /nia@example\.com/);
  const { url } = await newest("nia@example.com");
  assert.ok(url.startsWith(it.url));
  await it.submit("verify-email-form", { "verify-email-code": "WRONG1" });
  assert.match(await it.problem("verify-email-form"), /incorrect/);
  await it.page.goto(url);
  await it.seen("verify-email");
  assert.doesNotMatch(it.page.url(), /code=/, "the code is not left in the address");
  await it.submit("verify-email-form");
  await it.seen("message");
  await it.page.click("#message-link");
  await it.account();
  await it.state("email-state", /nia@example\.com, verified/);

  await it.page.goto(`${it.url}/?flow=register`);
  await it.seen("register");
  await it.page.check("#terms");
  await it.submit("register-form", {
    ...values,
    "register-email": "nia@example.com",
    "register-password": "Password1!",
  });
  assert.match(await it.problem("register-form"), /already exists/);
});

test("the link in the email resets a forgotten password; a reset never reveals whether an account exists", async () => {
  await it.server.settings({ login: { ignoreUnknownUsernames: true, mfaInitSkipLifetime: "0s" } });
  await it.page.goto(it.url);
  await it.submit("user-form", { "login-name": "unknown" });
  await it.seen("first");
  await it.page.click("#forgot");
  await it.hasStatus("If the account exists");
  assert.deepEqual(await it.server.outbox(), []);
  await it.submit("new-password-form", { "reset-code": "WRONG1", "new-password": "Password2!" });
  const unknown = await it.problem("new-password-form");
  assert.match(unknown, /incorrect, has expired or has already been used/);
  await it.page.goto(it.url);
  await it.submit("user-form", { "login-name": "mia" });
  await it.seen("first");
  await it.page.click("#forgot");
  await it.hasStatus("If the account exists");
  await it.submit("new-password-form", { "reset-code": "WRONG1", "new-password": "Password2!" });
  assert.equal(await it.problem("new-password-form"), unknown, "a wrong code reads the same");
  const { url } = await newest("mia@example.com");
  await it.page.goto(url);
  await it.seen("new-password");
  assert.doesNotMatch(it.page.url(), /code=/);
  await it.submit("new-password-form", { "new-password": "weak" });
  assert.match(await it.problem("new-password-form"), /does not meet the requirements/);
  await it.submit("new-password-form", { "new-password": "Password2!" });
  await it.hasStatus("Your password has been changed");
  await it.signIn("mia", "Password1!");
  await it.problem("password-form");
  await it.signIn("mia", "Password2!");
  await it.account();
});

test("the code from the email alone resets a forgotten password and signs in", async () => {
  await it.page.goto(it.url);
  await it.submit("user-form", { "login-name": "mia" });
  await it.seen("first");
  await it.page.click("#forgot");
  await it.hasStatus("If the account exists");
  await it.submit("new-password-form", {
    "reset-code": (await newest("mia@example.com")).code,
    "new-password": "Password2!",
  });
  await it.account();
});

test("only a signed-in user can have a new email code sent", async () => {
  await it.page.goto(`${it.url}/?flow=verify-email&userId=1&code=ABCDEF`);
  await it.seen("verify-email");
  assert.equal(await it.page.isVisible("#verify-email-resend"), false);
  await it.page.goto(`${it.url}/?flow=register`);
  await it.seen("register");
  await it.submit("register-form", {
    "given-name": "Nia",
    "family-name": "Neu",
    "register-email": "nia@example.com",
    "register-password": "Password1!",
  });
  await it.seen("verify-email");
  await it.page.click("#verify-email-resend");
  await newest("nia@example.com", 1);
  await it.hasStatus("has been sent");
  await it.submit("verify-email-form", { "verify-email-code": (await newest("nia@example.com", 1)).code });
  await it.account();
});

test("a password is changed in the account, and a required change comes before anything else", async () => {
  await it.signIn();
  await it.account();
  await it.submit("change-password-form", { "change-current": "wrong", "change-new": "Password2!" });
  assert.match(await it.problem("change-password-form"), /current password is incorrect/);
  await it.submit("change-password-form", { "change-current": "Password1!", "change-new": "Password2!" });
  await it.hasStatus("Your password has been changed");
  await it.submit("phone-form", { "phone-number": PHONE });
  await it.hasStatus("has been sent");
  await it.signOut();

  const admin = await createClient({ baseUrl: it.server.url, token: (await it.server.info()).adminToken });
  const { result } = await admin.user.listUsers({ queries: [{ loginNameQuery: { loginName: "mia" } }] });
  await admin.user.setPassword({
    userId: result[0].userId,
    newPassword: { password: "Password3!", changeRequired: true },
  });
  await it.signIn("mia", "Password3!");
  await it.seen("new-password");
  await it.submit("new-password-form", { "current-password": "Password3!", "new-password": "Password4!" });
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
  assert.equal(await it.text("#user-form button[type=submit]"), "Onward");
  await it.page.selectOption("#language", "de");
  await it.page.waitForFunction(() => document.getElementById("title").textContent === "Guten Morgen");
  assert.equal(await it.text("#user-form button[type=submit]"), "Weiter", "the rest is the page's own");
});

test("without registration the page offers none, and its address says so", async () => {
  await it.server.settings({ login: { allowRegister: false } });
  await it.page.goto(it.url);
  await it.seen("user");
  assert.equal(await it.page.isVisible("#register-link"), false);
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
  await it.submit("new-password-form", { "current-password": "Password1!", "new-password": "Password2!" });
  await it.account();
  await it.signOut();
  await it.page.goto(it.url);
  await it.submit("user-form", { "login-name": "mia" });
  await it.seen("first");
  assert.equal(await it.page.isVisible("#forgot"), false);
});

test("an email address is changed and verified", async () => {
  await it.signIn();
  await it.account();
  await it.submit("email-form", { "email-address": "mia2@example.com" });
  await it.hasStatus("has been sent");
  await it.state("email-state", /mia2@example\.com, not verified/);
  await it.submit("email-code-form", { "email-code": (await newest("mia2@example.com")).code });
  await it.hasStatus("Your email address is verified");
  await it.submit("otp-email-form");
  await it.hasStatus("Codes by email are enabled");
});
