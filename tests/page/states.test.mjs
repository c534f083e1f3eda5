// Every state of the page, light and dark: axe finds no violation, and it fits 320 pixels.
import { test } from "node:test";
import { thePage } from "../support/page.mjs";

const it = thePage();

test("the states of signing in are accessible", async () => {
  await it.server.settings({
    legal: {
      tosLink: "https://example.com/terms",
      privacyPolicyLink: "https://example.com/privacy",
      helpLink: "https://example.com/help",
    },
  });
  await it.page.goto(it.url);
  await it.seen("user");
  await it.accessible("user name");
  await it.submit("user-form", { "login-name": "" });
  await it.problemAt("login-name");
  await it.accessible("user name missing");
  await it.submit("user-form", { "login-name": "mia" });
  await it.seen("first");
  await it.accessible("password");
  await it.submit("password-form", { password: "wrong" });
  await it.problem("password-form");
  await it.accessible("password wrong");
  await it.page.click("#forgot");
  await it.seen("new-password");
  await it.accessible("new password");
  await it.page.goto(`${it.url}/?flow=register`);
  await it.seen("register");
  await it.accessible("register");
  await it.page.goto(`${it.url}/?flow=device`);
  await it.seen("device");
  await it.accessible("device");
  await it.page.goto(`${it.url}/?flow=verify-email&userId=1&code=ABC`);
  await it.seen("verify-email");
  await it.accessible("verify email");
});

test("the states of the account are accessible", async () => {
  await it.authenticator();
  await it.signIn();
  await it.account();
  await it.submit("passkey-add-form", { "passkey-name": "A name that is rather long, so that one sees how it breaks" });
  await it.hasStatus("Added");
  await it.submit("phone-form", { "phone-number": "+41791112233" });
  await it.hasStatus("has been sent");
  await it.submit("totp-start-form");
  await it.page.waitForSelector("#totp-qr svg");
  await it.accessible("account");
  const secret = await it.text("#totp-secret");
  await it.submit("totp-form", { "totp-code": await it.server.totp(secret) });
  await it.hasStatus("is set up");
  await it.submit("otp-email-form");
  await it.hasStatus("Codes by email are enabled");
  await it.signOut();
  await it.accessible("signed out");

  await it.page.goto(it.url);
  await it.submit("user-form", { "login-name": "mia" });
  await it.page.waitForSelector("#passkey-form:not([hidden])");
  await it.accessible("passkey");
  await it.submit("password-form", { password: "Password1!" });
  await it.seen("second");
  await it.accessible("second factor choice");
  await it.page.check("#second-choices input[value=totp]");
  await it.submit("second-choice-form");
  await it.page.waitForSelector("#second-code-form:not([hidden])");
  await it.accessible("second factor code");
});

test("brand colors with too little contrast are adjusted", async () => {
  const theme = (primaryColor, warnColor) => ({ primaryColor, warnColor });
  await it.page.goto(it.url);
  await it.seen("user");
  await it.page.evaluate(async (settings) => (await import("/ui/branding.js")).applyBranding(settings), {
    lightTheme: theme("#ffee00", "#ffb0b0"),
    darkTheme: theme("#000044", "#330000"),
  });
  await it.submit("user-form", { "login-name": "mia" });
  await it.seen("first");
  await it.submit("password-form", { password: "wrong" });
  await it.problem("password-form");
  await it.accessible("branded");
});

test("the offer of a second factor fits in German at twice the font size", async () => {
  await it.server.settings({ login: { mfaInitSkipLifetime: "3600s" } });
  await it.signIn("mia", "Password1!", "?ui_locales=de");
  await it.seen("setup");
  await it.page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await it.accessible("setup German");
});
