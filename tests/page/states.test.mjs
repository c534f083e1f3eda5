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
  await it.submit("Continue", { Username: "" });
  await it.problemAt("Username");
  await it.accessible("user name missing");
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
  await it.accessible("password");
  await it.submit("Sign in", { Password: "wrong" });
  await it.problem();
  await it.accessible("password wrong");
  await it.press("Forgot your password?");
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
  await it.press("Add passkey");
  await it.accessible("passkey dialog");
  await it.submit("Add passkey", { Name: "A name that is rather long, so that one sees how it breaks" });
  await it.hasStatus("Added");
  await it.press("Add phone number");
  await it.accessible("phone dialog");
  await it.submit("Send code", { "New phone number": "+41791112233" });
  await it.says("has been sent");
  await it.accessible("phone code dialog");
  await it.press("Close");
  await it.press("Change email address");
  await it.accessible("email dialog");
  await it.press("Close");
  await it.press("Change password");
  await it.accessible("password dialog");
  await it.press("Close");
  await it.press("Remove phone number");
  await it.accessible("remove dialog");
  await it.press("Cancel");
  await it.accessible("account");
  await it.press("Set up authenticator app");
  const secret = await it.beginTotp();
  await it.accessible("authenticator app dialog");
  await it.submit("Verify", { "Code from the app": await it.server.totp(secret) });
  await it.hasStatus("is set up");
  await it.press("Set up codes by email");
  await it.hasStatus("Codes by email are enabled");
  await it.signOut();
  await it.accessible("signed out");

  await it.page.goto(it.url);
  await it.submit("Continue", { Username: "mia" });
  await it.hasPasskeyButton();
  await it.accessible("passkey");
  await it.submit("Sign in", { Password: "Password1!" });
  await it.seen("second");
  await it.accessible("second factor choice");
  await it.choose("Authenticator app");
  await it.field("Code").waitFor();
  await it.accessible("second factor code");
});

test("brand colors with too little contrast are adjusted", async () => {
  const theme = (primaryColor, warnColor) => ({ primaryColor, warnColor });
  await it.page.goto(it.url);
  await it.seen("user");
  const settings = { lightTheme: theme("#ffee00", "#ffb0b0"), darkTheme: theme("#000044", "#330000") };
  await it.page.evaluate(
    async ([module, settings]) => (await import(module)).applyBranding(settings),
    [await it.module("ui/branding.js"), settings],
  );
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
  await it.submit("Sign in", { Password: "wrong" });
  await it.problem();
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
  await it.choose("Authenticator-App");
  await it.beginTotp();
  await it.accessible("setup app German");
});
