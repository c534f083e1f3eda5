// The login page in Chromium, against the paired server: phone, authenticator app, codes by SMS.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { startBrowser } from "../support/browser.mjs";
import { lastCode, startServer, totp } from "../support/server.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PHONE = "+41791112233";

let server, browser, page, complaints, calls;

before(async () => {
  server = await startServer("--page", process.env.PAGE_DIR);
  browser = await startBrowser();
});

after(async () => {
  await browser?.stop();
  await server?.stop();
});

beforeEach(async () => {
  await server.control("reset", {});
  page = await browser.context.newPage();
  complaints = [];
  calls = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && !/status of 4/.test(message.text()) && complaints.push(message.text()));
  page.on("request", (request) => request.method() !== "GET" && calls.push(new URL(request.url()).pathname));
});

afterEach(async () => {
  assert.deepEqual(complaints, [], "the page complained");
  await page.close();
});

async function signIn(query = "") {
  await page.goto(server.url + "/" + query);
  await page.fill("#login-name", "mia");
  await page.fill("#password", "Password1!");
  await page.click("#sign-in-form button");
  await page.waitForSelector("#account:not([hidden])");
}

/** What is wrong at a field, once the form has answered. */
async function problemAt(id) {
  await page.waitForSelector(`#${id}[aria-invalid="true"]`);
  const own = page.locator(`#${id}-problem`);
  if ((await own.count()) && (await own.isVisible())) return own.textContent();
  return page.locator(`form:has(#${id}) > .problem`).textContent();
}

async function submit(id, value) {
  await page.fill(`#${id}`, value);
  await page.click(`form:has(#${id}) button[type=submit]`);
}

const said = (text) => page.waitForFunction((wanted) => document.getElementById("status").textContent.includes(wanted), text);

async function accessible(state) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(" ")}`), [], state);
}

for (const transport of ["grpc-web", "json"]) {
  test(`a phone is verified, with every refusal on the way (${transport})`, async () => {
    await signIn(`?transport=${transport}`);
    await submit("phone-number", "not a number");
    assert.match(await problemAt("phone-number"), /no phone number/);
    await submit("phone-number", PHONE);
    await said("on its way");
    const sent = calls.length;
    await submit("phone-code", "");
    assert.equal(await problemAt("phone-code"), "Must have 1 to 20 characters.");
    await submit("phone-code", "A".repeat(21));
    assert.equal(await problemAt("phone-code"), "Must have 1 to 20 characters.");
    assert.equal(calls.length, sent, "a refused code is not sent");
    for (const code of ["12345", "A".repeat(20), "😀".repeat(20)]) {
      await submit("phone-code", code);
      assert.match(await problemAt("phone-code"), /wrong, has expired or was used/);
    }
    await server.control("clock", { advance: "2h" });
    await submit("phone-code", await lastCode(server, PHONE));
    assert.match(await problemAt("phone-code"), /wrong, has expired or was used/);
    await page.click("#phone-resend");
    await said("new code is on its way");
    await submit("phone-code", ` ${await lastCode(server, PHONE)} `);
    await said("verified");
    assert.equal(await page.textContent("#phone-state"), `${PHONE}, verified`);
  });

  test(`an authenticator app is set up through auth.v1 and removed (${transport})`, async () => {
    await signIn(`?transport=${transport}`);
    await page.click("#totp-start-form button");
    await page.waitForSelector("#totp-qr svg");
    const secret = await page.textContent("#totp-secret");
    assert.match(secret, /^[A-Z2-7]{32}$/);
    assert.equal(await page.locator("#totp-qr svg[role=img]").count(), 1);
    await submit("totp-code", "7".repeat(201));
    assert.equal(await problemAt("totp-code"), "Must have 1 to 200 characters.");
    await submit("totp-code", "7".repeat(200));
    assert.match(await problemAt("totp-code"), /change every 30 seconds/);
    await submit("totp-code", await totp(server, secret));
    await said("is set up");
    assert.equal(await page.textContent("#factors"), "Authenticator app");
    assert.equal(await page.locator("#totp-secret").textContent(), "", "the secret is gone from the page");
    await page.click("#totp-remove");
    await said("is removed");
  });

  test(`an authenticator app is set up through user.v3alpha (${transport})`, async () => {
    await signIn(`?transport=${transport}`);
    await page.check("input[value=v3alpha]");
    await page.click("#totp-start-form button");
    await page.waitForSelector("#totp-qr svg");
    const secret = await page.textContent("#totp-secret");
    for (const code of ["12345", "1234567890"]) {
      await submit("totp-code", code);
      assert.equal(await problemAt("totp-code"), "Must have 6 to 9 characters.");
    }
    await submit("totp-code", "123456789");
    assert.match(await problemAt("totp-code"), /change every 30 seconds/);
    await submit("totp-code", await totp(server, secret));
    await said("is set up");
  });

  test(`a number is registered for codes by SMS through user.v3alpha (${transport})`, async () => {
    await signIn(`?transport=${transport}`);
    await submit("otp-sms-number", PHONE);
    await said("on its way");
    await submit("otp-sms-code", "X".repeat(201));
    assert.equal(await problemAt("otp-sms-code"), "Must have 1 to 200 characters.");
    await submit("otp-sms-code", "X".repeat(200));
    assert.match(await problemAt("otp-sms-code"), /wrong, has expired or was used/);
    await submit("otp-sms-code", await lastCode(server, PHONE));
    await said("set up");
    assert.equal(await page.textContent("#factors"), "Codes by SMS");
    assert.equal(await page.textContent("#phone-state"), `${PHONE}, verified`);
    await page.click("#otp-sms-remove");
    await said("removed");
    await page.click("#otp-sms-verified-form button");
    await said("set up");
  });
}

test("a wrong password is told, and not which of the two was wrong", async () => {
  await page.goto(server.url);
  for (const name of ["mia", "nobody"]) {
    await page.fill("#login-name", name);
    await submit("password", "Password2!");
    await page.waitForSelector("#sign-in-form > .problem:not([hidden])");
    assert.equal(await page.textContent("#sign-in-form > .problem"), "User name or password is wrong.");
  }
});

test("the page works with the keyboard alone", async () => {
  await page.goto(server.url);
  await page.waitForSelector("#login-name:focus");
  await page.keyboard.type("mia");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Password1!");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#account:not([hidden])");
  await page.waitForSelector("#title:focus");
  while (!(await page.locator("#phone-number:focus").count())) await page.keyboard.press("Tab");
  await page.keyboard.type(PHONE);
  await page.keyboard.press("Enter");
  await page.waitForSelector("#phone-code:focus");
  await page.keyboard.type(await lastCode(server, PHONE));
  await page.keyboard.press("Enter");
  await said("verified");
});

test("a form that is sent twice at once calls once", async () => {
  await signIn();
  await page.fill("#phone-number", PHONE);
  await page.evaluate(() => {
    const form = document.getElementById("phone-form");
    form.requestSubmit();
    form.requestSubmit();
  });
  await said("on its way");
  assert.equal(calls.filter((path) => path.endsWith("/SetPhone")).length, 1);
});

test("nothing is stored, and the policy allows nothing looser than compiling WebAssembly", async () => {
  const response = await page.goto(server.url);
  const policy = response.headers()["content-security-policy"];
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval';/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*/);
  await signIn();
  const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  assert.deepEqual(stored, [0, 0, ""]);
  assert.doesNotMatch(page.url(), /Password|token/);
});

test("axe finds nothing to complain of, light and dark", async () => {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await page.goto(server.url);
    await page.waitForSelector("#login-name:focus");
    await accessible(`sign-in, ${colorScheme}`);
    await signIn();
    await page.click("#totp-start-form button");
    await page.waitForSelector("#totp-qr svg");
    await submit("totp-code", "");
    await problemAt("totp-code");
    await accessible(`account, ${colorScheme}`);
  }
});
