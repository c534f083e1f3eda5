// The page as people adapt it, and under bad conditions: what a screen reader is given, forced colors, 400 % zoom, offline in
// every step, a slow network.
import assert from "node:assert/strict";
import { test } from "node:test";
import { thePage } from "../support/page.mjs";

const it = thePage();

/** What assistive technology is given of the page's main part. */
const tree = () => it.page.locator("main").ariaSnapshot();

async function toPassword() {
  await it.page.goto(it.url);
  await it.seen("user");
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
}

test("a screen reader is given the names, roles and order of the sign-in", async () => {
  await it.page.goto(it.url);
  await it.seen("user");
  assert.equal(
    await tree(),
    `- main:
  - heading "Sign in" [level=1]
  - status
  - region "Sign in":
    - text: Username
    - textbox "Username"
    - button "Continue"
    - paragraph:
      - text: No account yet?
      - link "Create an account":
        - /url: "?flow=register"`,
  );
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
  assert.equal(
    await tree(),
    `- main:
  - heading "Sign in" [level=1]
  - paragraph:
    - text: Signing in as mia
    - button "Not you?"
  - status
  - region "Sign in":
    - text: Password
    - textbox "Password"
    - button "Show password"
    - button "Sign in"
    - paragraph: or
    - button "Sign in with a passkey"
    - paragraph:
      - button "Forgot your password?"`,
  );
});

test("a screen reader is given the names, roles and order of the second factor", async () => {
  const admin = await it.administrator();
  const { userId } = await it.user("mia");
  await admin.user.setPhone({ userId, phone: "+41791112233", isVerified: true });
  await admin.user.addOTPSMS({ userId });
  const { secret } = await admin.user.registerTOTP({ userId });
  await admin.user.verifyTOTPRegistration({ userId, code: await it.server.totp(secret) });
  await it.signIn();
  await it.seen("second");
  assert.equal(
    await tree(),
    `- main:
  - heading "Verify your identity" [level=1]
  - paragraph:
    - text: Signing in as mia
    - button "Not you?"
  - status
  - region "Verify your identity":
    - paragraph: How do you want to verify your identity?
    - list:
      - listitem:
        - button "Authenticator app Enter the code that your app shows."
      - listitem:
        - button "Codes by SMS We will text a code to +41 ••• •• 33."`,
  );
  await it.choose("Authenticator app");
  await it.field("Code").waitFor();
  assert.equal(
    await tree(),
    `- main:
  - heading "Verify your identity" [level=1]
  - paragraph:
    - text: Signing in as mia
    - button "Not you?"
  - status
  - region "Verify your identity":
    - paragraph: Enter the code from your authenticator app.
    - text: Code
    - textbox "Code"
    - button "Verify"
    - paragraph:
      - button "Try another way"`,
  );
});

test("a screen reader is given the steps of a second factor that is required", async () => {
  await it.server.settings({ login: { forceMfa: true } });
  await it.signIn();
  await it.seen("setup");
  assert.equal(
    await tree(),
    `- main:
  - heading "Set up a second factor" [level=1]
  - paragraph:
    - text: Signing in as mia
    - button "Not you?"
  - status
  - region "Set up a second factor":
    - paragraph: Your organization requires a second factor. Set one up to continue.
    - list:
      - listitem:
        - button "Authenticator app Use an app such as a password manager that creates codes."
      - listitem:
        - button "Passkey Use your fingerprint, your face or your screen lock."
      - listitem:
        - button "Security key Plug in your key, or hold it to your device."`,
  );
  await it.choose("Authenticator app");
  const secret = await it.beginTotp();
  assert.equal(
    (await tree())
      .replace(secret, "SECRET")
      .replace(/code: .*/, (code) => code.replaceAll(" ", "").replace(secret, " SECRET")),
    `- main:
  - heading "Set up a second factor" [level=1]
  - paragraph:
    - text: Signing in as mia
    - button "Not you?"
  - status
  - region "Set up a second factor":
    - paragraph: Scan this QR code with your authenticator app. Then enter the code that the app shows.
    - img "QR code for the authenticator app"
    - paragraph:
      - text: Cannot scan it? Enter this key in the app.
      - link "Open it on this device":
        - /url: otpauth://totp/ZITADEL:mia?algorithm=SHA1&digits=6&issuer=ZITADEL&period=30&secret=SECRET
    - code: SECRET
    - text: Code from the app
    - textbox "Code from the app"
    - button "Verify"
    - paragraph:
      - button "Try another way"`,
  );
});

test("a screen reader is given the accounts to choose from, and the fields of a registration", async () => {
  await it.signIn();
  await it.account();
  await it.page.goto(`${it.url}/?flow=register`);
  await it.seen("register");
  assert.equal(
    await tree(),
    `- main:
  - heading "Create an account" [level=1]
  - status
  - region "Create an account":
    - text: First name
    - textbox "First name"
    - text: Last name
    - textbox "Last name"
    - text: Email address
    - textbox "Email address"
    - text: Password
    - textbox "Password"
    - button "Show password"
    - paragraph: Password strength
    - list:
      - listitem: At least 8 characters
      - listitem: A lowercase letter
      - listitem: An uppercase letter
      - listitem: A number
      - listitem: A symbol
    - button "Create account"
    - button "Create account with a passkey"
    - paragraph:
      - text: Already have an account?
      - link "Sign in instead":
        - /url: ./`,
  );
  const shop = await it.application();
  await shop.begin({ prompt: "select_account" });
  await it.seen("account-choice");
  assert.equal(
    await tree(),
    `- main:
  - heading "Choose an account" [level=1]
  - paragraph: Continue to the application
  - status
  - region "Choose an account":
    - list:
      - listitem:
        - button "Mia Muster mia"
        - button "Sign out Mia Muster"
    - button "Use another account"`,
  );
});

test("a screen reader is given what is wrong, and the rows of the account by their names", async () => {
  await it.page.goto(`${it.url}/?flow=register`);
  await it.seen("register");
  await it.submit("Create account");
  await it.problemAt("First name");
  const wrong = await tree();
  for (const name of ["First name", "Last name", "Email address", "Password"])
    assert.match(wrong, new RegExp(`- textbox "${name}" \\[invalid\\]|- textbox "${name}"`));
  assert.equal(wrong.match(/This field is required/g)?.length, 4, wrong);
  await it.signIn();
  await it.account();
  const account = await tree();
  for (const name of [
    "Change email address",
    "Add phone number",
    "Change password",
    "Add passkey",
    "Set up codes by email",
  ])
    assert.ok(account.includes(`- button "${name}"`), name);
  assert.doesNotMatch(account, /- (button|link|textbox)\s*$/m, "nothing is without a name");
});

test("forced colors leave every control and the focus visible", async () => {
  await it.page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await toPassword();
  const outlines = await it.page.evaluate(() => {
    const shown = [...document.querySelectorAll("main button, main input")].filter((node) => node.checkVisibility());
    return shown
      .filter((node) => !node.matches(".link, .away, .reveal"))
      .map((node) => [node.id || node.textContent.trim(), getComputedStyle(node).borderTopWidth]);
  });
  assert.ok(outlines.length >= 3, JSON.stringify(outlines));
  for (const [name, width] of outlines) assert.notEqual(width, "0px", `${name} has an outline`);
  await it.page.keyboard.press("Tab");
  const focus = await it.page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.notEqual(focus, "none");
});

/** Where the element that has the focus is in the window, and how wide the page is. */
const focusAndWidth = () =>
  it.page.evaluate(() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return { top, bottom, width: document.documentElement.scrollWidth };
  });

test("400 % zoom leaves the field that has the focus in sight, without scrolling sideways", async () => {
  // 1280 × 1024 pixels at 400 %, and windows in which the field is at another fraction of a pixel.
  for (const height of [256, 254, 250, 240]) {
    await it.page.setViewportSize({ width: 320, height });
    await toPassword();
    const { top, bottom, width } = await focusAndWidth();
    assert.ok(top >= 0 && bottom <= height, `from ${top} to ${bottom} of ${height}`);
    assert.ok(width <= 320, `${width} pixels wide`);
  }
  await it.submit("Sign in", { Password: "Password1!" });
  await it.account();
  assert.ok((await focusAndWidth()).width <= 320);
});

test("on a slow network the first text is there before the scripts, and people sign in", async () => {
  await it.onNetwork("slow 3G");
  await it.page.goto(it.url, { waitUntil: "commit" });
  await it.page.getByRole("heading", { name: "Sign in" }).waitFor();
  assert.equal(await it.page.isVisible("#login-name"), true, "the first screen is there while the page loads");
  await it.seen("user");
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
  await it.submit("Sign in", { Password: "Password1!" });
  await it.account();
});
