// What a page must not have: a session's token, a code in its address, markup made of text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "../../pkg/index.js";
import { thePage } from "../support/page.mjs";

const it = thePage();

/** A token of the test server, wherever it stands: JWE in the compact form, of sessions and of authorization codes. */
const TOKEN = /eyJ[\w-]+(?:\.[\w-]+){4}/;

/** Everything that a page can see of its requests: addresses, and responses before they are handed on. */
async function watch(page) {
  const seen = [];
  page.on("request", (request) => seen.push(request.url()));
  page.on("framenavigated", (frame) => seen.push(frame.url()));
  await page.exposeFunction("see", (text) => seen.push(text));
  await page.addInitScript(() => {
    const real = window.fetch;
    window.fetch = async (...request) => {
      const response = await real(...request);
      const bytes = new Uint8Array(await response.clone().arrayBuffer());
      await window.see(
        JSON.stringify([...response.headers]) + Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""),
      );
      return response;
    };
  });
  return seen;
}

/** What scripts of the page can read in the browser. */
const kept = (page) =>
  page.evaluate(async () =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      await indexedDB.databases(),
      await caches.keys(),
      history.state,
      location.href,
      document.documentElement.outerHTML,
    ]),
  );

test("no response, address or storage that a page sees holds a session's token", async () => {
  const login = await createClient({ baseUrl: it.server.url, token: (await it.server.info()).loginClientToken });
  assert.match(
    (await login.session.createSession({ checks: { user: { loginName: "mia" } } })).sessionToken,
    TOKEN,
    "a token is recognised",
  );

  const seen = await watch(it.page);
  await it.signIn("mia", "wrong");
  await it.problem();
  await it.submit("Sign in", { Password: "Password1!" });
  await it.account();
  await it.press("Set up authenticator app");
  const secret = await it.beginTotp();
  await it.submit("Verify", { "Code from the app": await it.server.totp(secret) });
  await it.hasStatus("is set up");
  await it.signOut();
  await it.signIn();
  await it.seen("second");
  await it.submit("Verify", { Code: await it.server.totp(secret) });
  await it.account();
  const app = await it.application();
  await app.begin({ prompt: "login", login_hint: "mia" });
  await it.seen("first");
  await it.submit("Sign in", { Password: "Password1!" });
  const { code } = await app.response();
  assert.match(code, TOKEN, "a token is recognised");
  await it.page.goto(it.url);
  await it.account();
  // The application gets its code through the browser.
  const everything = [...seen, await kept(it.page)].map((text) => text.replaceAll(code, ""));
  assert.ok(
    everything.some((text) => text.includes("grpc-status")),
    "responses are seen",
  );
  assert.deepEqual(
    everything.filter((text) => TOKEN.test(text)),
    [],
  );
  const cookies = await it.context.cookies(it.url);
  assert.ok(cookies.some(({ name }) => name.endsWith("login-sessions")));
  for (const { name, httpOnly, sameSite, value } of cookies) {
    assert.deepEqual([httpOnly, sameSite], [true, "Lax"], name);
    assert.doesNotMatch(value, TOKEN, name);
  }
});

test("the page stores nothing, and no script reads the cookies", async () => {
  await it.signIn();
  await it.account();
  const [local, session, cookies, databases, caches] = JSON.parse(await kept(it.page));
  assert.deepEqual([local, session, cookies, databases, caches], [{}, {}, "", [], []]);
});

const CODE = "SECRET1";
for (const query of [
  `flow=reset-password&userId=1&code=${CODE}`,
  `authRequest=V2_${"1".repeat(18)}&flow=reset-password&userId=1&code=${CODE}`,
  `flow=verify-email&userId=1&code=${CODE}&authRequest=V2_1`,
  `flow=invite&userId=1&code=${CODE}`,
  `flow=logout&code=${CODE}`,
  `code=${CODE}`,
]) {
  test(`a code leaves the address at once: ${query}`, async () => {
    for (const broken of [undefined, "**/login-client/**", "**/app.js"]) {
      if (broken) await it.page.route(broken, (route) => route.abort());
      await it.page.goto(`${it.url}/?${query}`);
      const at = await it.page.evaluate(() => location.href);
      assert.doesNotMatch(at, /code=|userId=|SECRET1/, broken);
      if (query.includes("authRequest")) assert.match(at, /authRequest=V2_1/);
      if (broken) await it.page.unroute(broken);
    }
  });
}

test("a reset link works although the request in it has expired", async () => {
  await it.page.goto(`${it.url}/?authRequest=V2_${"1".repeat(18)}&flow=reset-password&userId=1&code=${CODE}`);
  await it.seen("new-password");
  assert.equal(await it.field("Code from the email").inputValue(), CODE);
});

test("markup is never made of text: the policy requires Trusted Types and allows none", async () => {
  const policy = (await fetch(it.url)).headers.get("content-security-policy");
  assert.match(policy, /require-trusted-types-for 'script'/);
  assert.match(policy, /trusted-types 'none'/);
  await it.page.goto(it.url);
  await it.seen("user");
  const made = await it.page.evaluate(() => {
    try {
      document.createElement("div").innerHTML = "<b>made of text</b>";
      return "made";
    } catch (error) {
      return error.name;
    }
  });
  assert.equal(made, "TypeError");
  await it.page.waitForFunction(() => true);
  assert.match(it.complaints.join(), /require-trusted-types-for/, "a violation is heard of");
  it.complaints.length = 0;
});
