// The Leptos example in Chromium, against the test server.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startBrowser } from "../support/browser.mjs";
import { startServer } from "../support/server.mjs";
import { createClient } from "../../pkg/index.js";

let server, browser, page;

before(async () => {
  server = await startServer("--page", process.env.LEPTOS_DIR);
  browser = await startBrowser();
  page = await browser.context.newPage();
});

after(async () => {
  await browser?.stop();
  await server?.stop();
});

test("a phone is verified; a code that is too long is not sent, a wrong one is reported", async () => {
  const { adminToken } = await server.control("info");
  const zitadel = await createClient({ baseUrl: server.url, token: adminToken });
  const { userId } = await zitadel.user.addHumanUser({
    profile: { givenName: "Ada", familyName: "Example" },
    email: { email: "ada@example.com", isVerified: true },
  });
  const { verificationCode } = await zitadel.user.setPhone({ userId, phone: "+41791234567", returnCode: {} });
  const sent = [];
  page.on("request", (r) => r.method() === "POST" && sent.push(r.url()));
  // Leptos makes its templates of strings, which Trusted Types refuse: a page with it is served with a policy without them.
  await page.route(`${server.url}/`, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    headers["content-security-policy"] = headers["content-security-policy"].replace(
      /; require-trusted-types-for.*/,
      "",
    );
    await route.fulfill({ response, headers });
  });
  await page.goto(server.url);
  await page.getByText("1 to 20 characters").waitFor();
  await page.getByLabel("Access token").fill(adminToken);
  await page.getByLabel("User id").fill(userId);
  const submit = async (code) => {
    await page.getByLabel("Code").fill(code);
    await page.getByRole("button").click();
    await page.getByRole("button", { disabled: false }).waitFor();
    await page.waitForFunction(() => !/moment/.test(document.querySelector("[role=status]").textContent));
    return page.getByRole("status").textContent();
  };
  assert.match(await submit("x".repeat(21)), /Nothing was sent: verificationCode must have 1 to 20 characters/);
  assert.deepEqual(sent, []);
  assert.match(await submit("WRONG1"), /wrong or has expired/);
  assert.match(await submit(verificationCode), /is verified/);
  const { user } = await zitadel.user.getUserByID({ userId });
  assert.equal(user.human.phone.isVerified, true);
});
