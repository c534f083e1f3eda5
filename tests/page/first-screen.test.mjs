// The first screen before the page is ready: it is in the document, people type into it and send it, and nothing of that
// is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { thePage } from "../support/page.mjs";

const it = thePage();

const COMMIT = { waitUntil: "commit" };

/** Opens the page with its script held back, and returns what lets it come. */
async function openWithoutScript(open = () => it.page.goto(it.url, COMMIT)) {
  let release;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  await it.page.route("**/app.js", async (route) => {
    await released;
    await route.continue();
  });
  await open();
  await it.page.getByRole("heading", { name: "Sign in" }).waitFor();
  return release;
}

const view = () => it.page.getAttribute("body", "data-view");

test("what is typed before the script arrives stays, with the focus and the caret in it", async () => {
  const release = await openWithoutScript();
  assert.equal(await it.focused(), "Username");
  await it.accessible("the first screen before the script");
  await it.page.keyboard.type("mai");
  await it.page.keyboard.press("ArrowLeft");
  await it.page.keyboard.press("ArrowLeft");
  await it.page.evaluate(() => {
    window.left = 0;
    document.getElementById("login-name").addEventListener("blur", () => window.left++);
  });
  release();
  await it.seen("user");
  assert.equal(await it.focused(), "Username");
  assert.equal(await it.page.evaluate(() => window.left), 0, "an input method composes in it");
  await it.page.keyboard.press("Delete");
  await it.page.keyboard.press("End");
  await it.page.keyboard.type("a");
  assert.equal(await it.field("Username").inputValue(), "mia");
  await it.page.keyboard.press("Enter");
  await it.seen("first");
});

test("what is typed before the script arrives is not sent by the page", async () => {
  const shop = await it.application();
  for (const open of [() => it.page.goto(it.url, COMMIT), () => shop.begin({ login_hint: "mia" })]) {
    const release = await openWithoutScript(open);
    await it.field("Username").fill("mi");
    release();
    await it.seen("user");
    await it.page.waitForLoadState("networkidle");
    assert.equal(await view(), "user");
    assert.ok(!it.calls.includes("CreateSession"), it.calls.join());
  }
});

for (const send of [() => it.page.keyboard.press("Enter"), () => it.press("Continue")]) {
  test(`what is sent before the script arrives is sent once it does: ${send}`, async () => {
    const release = await openWithoutScript();
    const address = it.page.url();
    await it.field("Username").fill("mia");
    await send();
    await send();
    assert.deepEqual([await view(), it.page.url()], ["loading", address], "the browser does not send it");
    release();
    await it.seen("first");
    assert.equal(await it.text("#identity-name"), "mia");
    const sessions = it.calls.filter((call) => call === "CreateSession");
    assert.equal(sessions.length, 1, it.calls.join());
  });
}

test("a form that is sent empty before the script arrives says what is missing", async () => {
  const release = await openWithoutScript();
  await it.press("Continue");
  release();
  assert.match(await it.problemAt("Username"), /required/);
});

test("a name that is typed early is for the first screen only", async () => {
  await it.signIn();
  await it.account();
  const shop = await it.application();
  const release = await openWithoutScript(() => it.page.goto(`${it.url}/?ui_locales=en`, COMMIT));
  await it.field("Username").fill("noah");
  await it.page.keyboard.press("Enter");
  release();
  await it.account();
  assert.equal(await it.text("#who-login-name"), "mia", "who is signed in already");
  await shop.begin({ prompt: "login" });
  await it.seen("user");
  assert.equal(await it.field("Username").inputValue(), "mia");
});

test("after signing out a reload begins with the first screen", async () => {
  await it.signIn();
  await it.account();
  await it.signOut();
  const release = await openWithoutScript();
  assert.equal(await it.page.isVisible("#login-name"), true);
  release();
  await it.seen("user");
});

test("another step than the first shows nothing of the first", async () => {
  const release = await openWithoutScript(() => it.page.goto(`${it.url}/?flow=register`, COMMIT));
  assert.equal(await it.page.isVisible("#login-name"), false);
  assert.equal(await it.page.isVisible("#view-loading"), true);
  release();
  await it.seen("register");
});

test("a script that cannot be loaded is reported", async () => {
  await it.page.route("**/app.js", (route) => route.abort());
  await it.page.goto(it.url);
  await it.page.waitForSelector("#load-failed", { state: "visible" });
  assert.equal(await it.page.isVisible("#login-name"), false, "no name is typed in vain");
  await it.accessible("script missing");
});
