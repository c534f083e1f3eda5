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
  page.setDefaultTimeout(30_000);
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

const button = (login, name) => login.getByRole("button", { name, exact: true }).filter({ visible: true }).last();

/** Fills fields of the login page by their labels, and presses a button. */
async function submit(login, name, values = {}) {
  for (const [label, value] of Object.entries(values)) {
    await login.getByLabel(label, { exact: true }).filter({ visible: true }).fill(value);
  }
  await button(login, name).click();
}

async function signIn(login, name, password = "Password1!") {
  await submit(login, "Continue", { Username: name });
  await submit(login, "Sign in", { Password: password });
}

const problem = (login) => login.locator(".problem:not(:empty)").filter({ visible: true }).first().waitFor();
const shows = (login, view) => login.locator(`#view-${view}:not([hidden])`).waitFor();
const hasStatus = (login, text) => login.locator("#status", { hasText: text }).waitFor();

const loginFrame = () => page.frames().find((frame) => frame.name() === "login");

/**
 * Without the offer of a second factor after the password, as in the other tests of the page. What is sent before the frame
 * has its page goes to the host, and a page reads the settings when it starts: so there is one before and one after.
 */
async function withoutOffer(login) {
  await shows(login, "user");
  await loginFrame().evaluate(() =>
    fetch("/_test/settings", { method: "POST", body: JSON.stringify({ login: { mfaInitSkipLifetime: "0s" } }) }),
  );
  await loginFrame().goto(loginFrame().url());
  await shows(login, "user");
}

for (const path of ["/", `${PREFIX}/`]) {
  test(`a user signs in, sets up an authenticator app and a passkey, and resets the password, below ${path}`, async () => {
    const login = await open(path);
    await withoutOffer(login);
    await signIn(login, "mia", "wrong");
    await problem(login);
    await submit(login, "Sign in", { Password: "Password1!" });
    await shows(login, "account");

    // The controls beside the page are the user's authenticator app.
    await submit(login, "Set up authenticator app");
    const secret = login.locator("#totp-secret:not(:empty)");
    await page.getByLabel("Setup key").fill(await secret.textContent());
    await page.getByRole("button", { name: "Show the code" }).click();
    await page.waitForFunction(() => /^\d{6}$/.test(document.getElementById("totp-code").value));
    const code = await page.evaluate(() => document.getElementById("totp-code").value);
    await submit(login, "Verify", { "Code from the app": code });
    await hasStatus(login, "is set up");
    await submit(login, "Remove authenticator app");
    await login.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click();
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
    await submit(login, "Add passkey");
    await submit(login, "Add passkey", { Name: "My laptop" });
    await hasStatus(login, "Added");
    await submit(login, "Sign out");
    await shows(login, "message");
    await login.locator("#message-link").click();
    await submit(login, "Continue", { Username: "mia" });
    await submit(login, "Sign in with a passkey");
    await shows(login, "account");
    await submit(login, "Sign out");
    await shows(login, "message");
    await login.locator("#message-link").click();

    await submit(login, "Continue", { Username: "noah" });
    await submit(login, "Forgot your password?");
    await page.locator("#messages a").first().click();
    // The same view was there before, without the code: it is the link's page that has it.
    await loginFrame().waitForFunction(() => document.getElementById("reset-code")?.value);
    await submit(login, "Set password", { "New password": "Password2!" });
    await hasStatus(login, "has been changed");
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
  await shows(login, "user");
  await page.click("#cut");
  await submit(login, "Continue", { Username: "mia" });
  await login.getByText("Check your connection").filter({ visible: true }).first().waitFor();
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
