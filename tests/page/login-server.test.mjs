// The page of the login server, in front of another server as it would be in front of a ZITADEL.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { startTestServer } from "../../pkg/testing/index.js";
import { startBrowser } from "../support/browser.mjs";
import { barFont } from "../support/font.mjs";
import { control } from "../support/providers.mjs";

let zitadel, front, browser, dir, url;

/** The public origin has a port, so that it is known before the server listens. */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

before(async () => {
  dir = await mkdtemp(join(tmpdir(), "front-"));
  zitadel = await startTestServer({ command: process.env.TESTSERVER });
  await zitadel.settings({ login: { mfaInitSkipLifetime: "0s" } });
  await writeFile(join(dir, "token"), (await zitadel.info()).loginClientToken, { mode: 0o600 });
  const port = await freePort();
  url = `http://localhost:${port}`;
  const args = [
    "--page",
    process.env.PAGE_DIR,
    "--upstream",
    zitadel.url,
    "--login-client-token-file",
    join(dir, "token"),
    "--public-origin",
    url,
    "--listen",
    `127.0.0.1:${port}`,
  ];
  front = await startTestServer({ command: process.env.LOGINSERVER, args });
  browser = await startBrowser();
});

after(async () => {
  await browser?.stop();
  await front?.stop();
  await zitadel?.stop();
  if (dir) await rm(dir, { recursive: true, force: true });
});

test("a user signs in for an application and changes the account through the login server alone", async () => {
  const page = await browser.context.newPage();
  const elsewhere = [];
  page.on(
    "request",
    (request) =>
      new URL(request.url()).origin !== url &&
      !request.url().startsWith("http://localhost:3999") &&
      elsewhere.push(request.url()),
  );
  await page.route("http://localhost:3999/**", (route) => route.fulfill({ body: "back at the application" }));

  const { issuer, authorization_endpoint } = await (await fetch(`${url}/.well-known/openid-configuration`)).json();
  assert.equal(issuer, url, "a client of the login server's address gets it everywhere");
  const { clientId } = await zitadel.oidcApp({ name: "shop", redirectUris: ["http://localhost:3999/cb"] });
  await page.goto(
    `${authorization_endpoint}?${new URLSearchParams({ client_id: clientId, redirect_uri: "http://localhost:3999/cb", response_type: "code", scope: "openid" })}`,
  );
  await page.getByRole("textbox", { name: "Username" }).fill("mia");
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await page.locator("#password").fill("Password1!");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/^http:\/\/localhost:3999\/cb\?code=/);

  await page.goto(url);
  await page.waitForSelector("#view-account:not([hidden])");
  assert.equal(await page.isVisible("#outbox"), false, "the test server's outbox is for the test server's page");
  await page.getByRole("button", { name: "Add phone number" }).click();
  await page.getByRole("textbox", { name: "New phone number" }).fill("+41791112233");
  await page.getByRole("button", { name: "Send code", exact: true }).click();
  await page.waitForSelector("#phone-code-form:not([hidden])");
  await page.getByRole("textbox", { name: "Code from the SMS" }).fill(await zitadel.lastCode("+41791112233"));
  await page.locator("dialog").getByRole("button", { name: "Verify", exact: true }).click();
  await page.waitForFunction(() => document.getElementById("phone-state").textContent.includes("Verified"));
  assert.deepEqual(elsewhere, [], "the page sends requests only to its own origin");
  assert.equal((await fetch(`${url}/_test/info`)).status, 404, "the test server's controls are not reachable");
});

test("the logo and the font of the branding come through the login server", async () => {
  const store = async (name, contentType, content) => {
    const asset = { path: `1/policy/label/${name}`, contentType, content: Buffer.from(content).toString("base64") };
    return (await control(zitadel, "assets", asset)).url;
  };
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';
  const logoUrl = await store("logo", "image/svg+xml", svg);
  const fontUrl = await store("font", "font/ttf", barFont());
  assert.ok(!fontUrl.startsWith(url), "an address of ZITADEL's own");
  await zitadel.settings({ branding: { lightTheme: { logoUrl }, darkTheme: { logoUrl }, fontUrl } });
  const page = await browser.context.newPage();
  const requested = [];
  page.on("request", (request) => requested.push(request.url()));
  await page.goto(url);
  await page.waitForFunction(() => document.getElementById("logo").naturalWidth === 40);
  await page.waitForFunction(() => document.fonts.check("16px Brand") && document.fonts.size > 0);
  assert.deepEqual(
    requested.filter((address) => !address.startsWith(url)),
    [],
    "the browser reads nothing from elsewhere",
  );
  await page.close();
});
