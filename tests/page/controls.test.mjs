// The page's own controls: codes, passwords, color mode, dialogs, recovery codes, the application's name.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { thePage } from "../support/page.mjs";

const it = thePage();

async function openAccount() {
  await it.signIn();
  await it.account();
}

async function withTotp(before) {
  await openAccount();
  await before();
  await it.press("Set up authenticator app");
  const secret = await it.beginTotp();
  await it.submit("Verify", { "Code from the app": await it.server.totp(secret) });
  await it.hasStatus("is set up");
  return secret;
}

test("the first screen is there before any script of the page", async () => {
  await it.page.route("**/*.js", (route) => route.abort());
  await it.page.goto(it.url);
  await it.page.getByRole("heading", { name: "Sign in" }).waitFor();
  await it.says("Username");
});

test("a password is shown and hidden, and hidden again when it is sent", async () => {
  await it.page.goto(it.url);
  await it.submit("Continue", { Username: "mia" });
  const field = it.field("Password");
  await field.fill("secret");
  await it.press("Show password");
  assert.equal(await field.getAttribute("type"), "text");
  assert.equal(await it.button("Show password").getAttribute("aria-pressed"), "true");
  assert.equal(await it.focused(), "Password");
  await it.press("Sign in");
  await it.problemAt("Password");
  assert.equal(await field.getAttribute("type"), "password");
});

test("a new password's rules are ticked while it is typed, and its strength is named", async () => {
  await openAccount();
  await it.press("Change password");
  const met = () => it.page.locator("#change-new-rules li.met").allTextContents();
  assert.deepEqual(await met(), []);
  await it.field("New password").fill("abcdefgh");
  assert.deepEqual(await met(), ["At least 8 characters, met", "A lowercase letter, met"]);
  await it.says("Weak");
  await it.field("New password").fill("k7Wq9x!TzPv4mR");
  assert.equal((await met()).length, 5);
  await it.says("Strong");
});

test("a code is pasted with spaces, and what is longer than its cells is shown as it is", async () => {
  await openAccount();
  await it.press("Set up authenticator app");
  await it.beginTotp();
  const field = it.field("Code from the app");
  const paste = (text) =>
    field.evaluate((input, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text", pasted);
      input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  await paste(" 123 456\n");
  assert.equal(await field.inputValue(), "123456");
  assert.equal(await it.page.locator("#totp-panel .cells").isVisible(), true);
  await field.fill("1234567");
  assert.equal(await it.page.locator("#totp-panel .cells").isVisible(), false);
});

test("the color mode is the system's until it is chosen, and the choice stays", async () => {
  const background = () => it.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await it.page.emulateMedia({ colorScheme: "light" });
  await it.page.goto(it.url);
  await it.seen("user");
  const light = await background();
  await it.page.emulateMedia({ colorScheme: "dark" });
  await it.page.waitForFunction((was) => getComputedStyle(document.body).backgroundColor !== was, light);
  await it.press("Dark mode");
  assert.equal(await background(), light);
  await it.page.reload();
  await it.seen("user");
  assert.equal(await background(), light);
  assert.equal(await it.button("Dark mode").getAttribute("aria-pressed"), "false");
  await it.page.evaluate(() => localStorage.clear());
});

test("an organization's color mode leaves no choice", async () => {
  await it.server.settings({ branding: { themeMode: "THEME_MODE_DARK", disableWatermark: true } });
  await it.page.goto(it.url);
  await it.seen("user");
  assert.equal(await it.page.getAttribute("html", "data-theme"), "dark");
  assert.equal(await it.button("Dark mode").count(), 0);
  assert.equal(await it.page.getByText("Powered by ZITADEL").isVisible(), false);
});

test("Escape closes a dialog, the focus returns, and nothing that was typed stays", async () => {
  await openAccount();
  await it.press("Add phone number");
  assert.equal(await it.focused(), "New phone number");
  await it.field("New phone number").fill("+4179");
  await it.page.keyboard.press("Escape");
  await it.page.waitForFunction(() => !document.querySelector("dialog").open);
  assert.equal(await it.page.evaluate(() => document.activeElement.id), "phone-add");
  await it.press("Add phone number");
  assert.equal(await it.field("New phone number").inputValue(), "");
});

test("recovery codes are shown once, downloaded, used once each, and renewed", async () => {
  const secret = await withTotp(() =>
    it
      .button("Create recovery codes")
      .count()
      .then((count) => assert.equal(count, 0, "of no use without a second factor")),
  );
  await it.press("Create recovery codes");
  const list = it.page.locator("#recovery-codes li");
  await list.first().waitFor();
  await it.accessible("recovery codes");
  const codes = await list.allTextContents();
  assert.equal(codes.length, 10);
  const downloading = it.page.waitForEvent("download");
  await it.page.getByRole("link", { name: "Download" }).click();
  const file = await readFile(await (await downloading).path(), "utf8");
  assert.equal(file, `${codes.join("\n")}\n`);
  await it.press("I have saved the codes");
  await it.hasStatus("Your recovery codes are ready");
  assert.equal(await list.count(), 0, "the codes are gone from the page");

  const signInWith = async (code) => {
    await it.signOut();
    await it.signIn();
    await it.seen("second");
    if (await it.button("Try another way").count()) await it.press("Try another way");
    await it.choose("Recovery code");
    await it.submit("Verify", { Code: code });
  };
  await signInWith(codes[0]);
  await it.account();
  await signInWith(codes[0]);
  assert.match(await it.problemAt("Code"), /incorrect|already been used/);
  await it.submit("Verify", { Code: codes[1] });
  await it.account();
  assert.equal(await it.button("Renew recovery codes").count(), 0, "the sign-in rests on them");
  await it.signOut();
  await it.signIn();
  await it.seen("second");
  await it.choose("Authenticator app");
  await it.submit("Verify", { Code: await it.server.totp(secret) });
  await it.account();
  await it.press("Renew recovery codes");
  await list.first().waitFor();
  assert.notDeepEqual(await list.allTextContents(), codes);
  await it.press("I have saved the codes");
  await it.remove("Remove recovery codes");
  await it.hasStatus("Removed");
  await it.button("Create recovery codes").waitFor();
});

test("an application is called by its name, never by its host", async () => {
  const app = await it.application("Acme Payroll");
  const clientId = new URL(app.address({})).searchParams.get("client_id");
  await it.page.route("**/applications.json", (route) => route.fulfill({ json: { [clientId]: "Acme Payroll" } }));
  await app.begin({});
  await it.seen("user");
  assert.equal(await it.text("#for-app"), "Continue to Acme Payroll");
  await it.page.unroute("**/applications.json");
  await app.begin({});
  await it.seen("user");
  assert.equal(await it.text("#for-app"), "Continue to the application");
});

test('"Not you?" leads back to the username', async () => {
  await it.page.goto(it.url);
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
  await it.says("mia");
  await it.press("Not you?");
  await it.seen("user");
  assert.equal(await it.field("Username").inputValue(), "");
});

test("the test server's messages are in a drawer that is closed", async () => {
  await it.page.goto(it.url);
  await it.seen("user");
  const drawer = it.page.getByText(/^Messages of the test server/);
  await drawer.waitFor();
  assert.equal(await it.page.locator("#no-messages").isVisible(), false);
  await drawer.click();
  await it.says("No messages yet.");
});
