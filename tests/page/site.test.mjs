// The static site: the login page with the test server in the browser, served by a host that knows nothing of it, at the
// root and below a path.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { startBrowser } from "../support/browser.mjs";

const TYPES = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  json: "application/json",
  svg: "image/svg+xml",
  wasm: "application/wasm",
};
const PREFIX = "/demo/zitadel";

let host, url, browser, page, complaints, requests;

before(async () => {
  host = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    requests.push(`${request.method} ${pathname}`);
    const path = pathname.startsWith(`${PREFIX}/`) ? pathname.slice(PREFIX.length) : pathname;
    const name = normalize(decodeURIComponent(path.endsWith("/") ? `${path}index.html` : path));
    try {
      const contents = await readFile(join(process.env.SITE_DIR, name));
      response.writeHead(200, { "content-type": TYPES[name.split(".").at(-1)] ?? "text/plain" }).end(contents);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => host.listen(0, "127.0.0.1", listening));
  url = `http://localhost:${host.address().port}`;
  browser = await startBrowser();
});

after(async () => {
  await browser?.stop();
  host?.close();
});

beforeEach(async () => {
  [complaints, requests] = [[], []];
  page = await browser.context.newPage();
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
});

afterEach(async () => {
  await page.close();
  assert.deepEqual(complaints, [], "the page complained");
  const beyond = requests.filter(
    (request) => !request.startsWith("GET ") || /^GET \/(_test|login-client|v2)/.test(request),
  );
  assert.deepEqual(beyond, [], "requests left the browser");
});

/** Opens the demo; the frame of the login page. */
async function open(path) {
  await page.goto(url + path);
  await page.waitForSelector("iframe#login:not([hidden])");
  return page.frameLocator("iframe#login");
}

/** Submits a form of the login page. */
async function submit(login, form, values = {}) {
  for (const [id, value] of Object.entries(values)) await login.locator(`#${id}`).fill(value);
  await login.locator(`#${form} button[type=submit]`).click();
}

async function signIn(login, name, password = "Password1!") {
  await submit(login, "user-form", { "login-name": name });
  await submit(login, "password-form", { password });
}

const shows = (login, view) => login.locator(`#view-${view}:not([hidden])`).waitFor();
const hasStatus = (login, text) => login.locator("#status", { hasText: text }).waitFor();

/** Without the offer of a second factor after the password, as in the other tests of the page. */
async function withoutOffer() {
  const frame = page.frames().find((frame) => frame.name() === "login");
  await frame.evaluate(() =>
    fetch("/_test/settings", { method: "POST", body: JSON.stringify({ login: { mfaInitSkipLifetime: "0s" } }) }),
  );
}

for (const path of ["/", `${PREFIX}/`]) {
  test(`a user signs in, sets up an authenticator app and a passkey, and resets the password, below ${path}`, async () => {
    const login = await open(path);
    await withoutOffer();
    await signIn(login, "mia", "wrong");
    await login.locator("#password-form > .problem:not([hidden])").waitFor();
    await submit(login, "password-form", { password: "Password1!" });
    await shows(login, "account");

    // The controls beside the page are the user's authenticator app.
    await submit(login, "totp-start-form");
    await login.locator("#totp-qr svg").waitFor();
    await page.fill("#totp-secret", await login.locator("#totp-secret").textContent());
    await page.click("#totp-form button");
    await page.waitForFunction(() => /^\d{6}$/.test(document.getElementById("totp-code").value));
    await submit(login, "totp-form", { "totp-code": await page.inputValue("#totp-code") });
    await hasStatus(login, "is set up");
    await login.locator("#totp-remove").click();
    await hasStatus(login, "Removed");

    const devtools = await browser.context.newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    const options = {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    };
    await devtools.send("WebAuthn.addVirtualAuthenticator", { options });
    await submit(login, "passkey-add-form", { "passkey-name": "My laptop" });
    await hasStatus(login, "Added");
    await login.locator("#sign-out").click();
    await shows(login, "message");
    await login.locator("#message-link").click();
    await submit(login, "user-form", { "login-name": "mia" });
    await login.locator("#passkey-form:not([hidden])").waitFor();
    await submit(login, "passkey-form");
    await shows(login, "account");
    await login.locator("#sign-out").click();
    await shows(login, "message");
    await login.locator("#message-link").click();

    await submit(login, "user-form", { "login-name": "noah" });
    await login.locator("#forgot").click();
    await page.locator("#messages a").first().click();
    await shows(login, "new-password");
    await submit(login, "new-password-form", { "new-password": "Password2!" });
    await hasStatus(login, "has been changed");
    await page.click("#reset");
    await signIn(login, "noah", "Password1!");
    await shows(login, "setup");
  });
}

test("a fault and the clock of the controls take effect", async () => {
  const login = await open("/");
  const before = await page.getAttribute("#now", "datetime");
  await page.click("[data-advance='24h']");
  await page.waitForFunction(
    (before) => new Date(document.getElementById("now").dateTime) - new Date(before) >= 86_400_000,
    before,
  );
  await page.click("[data-fault*=cut]");
  await submit(login, "user-form", { "login-name": "mia" });
  await login.locator("#user-form > .problem:not([hidden])").waitFor();
});

test("the login page alone leads to the demo", async () => {
  await page.goto(`${url}${PREFIX}/login/`);
  await page.waitForURL(`${url}${PREFIX}/`);
  await page.waitForSelector("iframe#login:not([hidden])");
});

test("a link of the documentation leads to a page that exists", async () => {
  await page.goto(`${url}${PREFIX}/docs/`);
  const pages = await page.locator("main li a").evaluateAll((links) => links.map((link) => link.href));
  assert.ok(pages.length >= 8);
  for (const address of pages) {
    await page.goto(address);
    assert.ok((await page.locator("h1").textContent()).length > 0, address);
    const links = await page.locator("main a").evaluateAll((links) => links.map((link) => link.href));
    const own = links.filter((link) => link.startsWith(url)).map((link) => link.split("#")[0]);
    for (const link of new Set(own)) assert.equal((await fetch(link)).status, 200, `${link} in ${address}`);
  }
});
