// The page's main path in every installed browser: username, password, an authenticator app set up and used.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startTestServer } from "../../pkg/testing/index.js";
import { browsers, withBrowser } from "../support/webdriver.mjs";

let server, url;

before(async () => {
  server = await startTestServer({ command: process.env.TESTSERVER, args: ["--page", process.env.PAGE_DIR] });
  url = server.url.replace("127.0.0.1", "localhost");
});

after(() => server?.stop());

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** What users do: find, type, press, read. */
function createUser(ask) {
  const one = async (selector) => (await ask("POST", "/element", { using: "css selector", value: selector }))[ELEMENT];
  const it = {
    seen: async (selector) => {
      for (const end = Date.now() + 15_000; Date.now() < end; ) {
        const shown = await ask("POST", "/execute/sync", {
          script: "const e = document.querySelector(arguments[0]); return !!e && e.getClientRects().length > 0;",
          args: [selector],
        });
        if (shown) return;
        await new Promise((done) => setTimeout(done, 50));
      }
      assert.fail(`${selector} never came: ${await it.read("body")}`);
    },
    read: (selector) =>
      ask("POST", "/execute/sync", {
        script: "return document.querySelector(arguments[0]).textContent",
        args: [selector],
      }),
    type: async (selector, text) => {
      await it.seen(selector);
      const id = await one(selector);
      await ask("POST", `/element/${id}/clear`, {});
      await ask("POST", `/element/${id}/value`, { text });
    },
    press: async (selector) => {
      await it.seen(selector);
      await ask("POST", "/execute/sync", {
        script: "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })",
        args: [selector],
      });
      await ask("POST", `/element/${await one(selector)}/click`, {});
    },
  };
  return it;
}

for (const [name, browser] of Object.entries(browsers)) {
  test(`${name}: signs in, sets up an authenticator app, signs out and in with it, also in another tab`, {
    skip: browser ? false : "its driver is not installed",
  }, async () => {
    await server.reset();
    await server.settings({ login: { mfaInitSkipLifetime: "0s" } });
    await withBrowser(browser, async (ask) => {
      const it = createUser(ask);
      const signIn = async (password) => {
        await it.type("#login-name", "mia");
        await it.press("#user-form button[type=submit]");
        await it.type("#password", password);
        await it.press("#password-form button[type=submit]");
      };
      await ask("POST", "/url", { url });
      await signIn("wrong");
      await it.seen("#password-problem:not([hidden])");
      assert.match(await it.read("#password-problem"), /incorrect|falsch/);
      await it.type("#password", "Password1!");
      await it.press("#password-form button[type=submit]");
      await it.seen("#view-account");
      await it.press("#totp-start");
      await it.seen("#totp-qr svg");
      const secret = await it.read("#totp-secret");
      await it.type("#totp-code", await server.totp(secret));
      await it.press("#totp-form button[type=submit]");
      await it.seen("#totp-remove");
      await it.press("#sign-out");
      await it.seen("#view-message");

      await ask("POST", "/url", { url });
      await signIn("Password1!");
      await it.type("#second-code", await server.totp(secret));
      await it.press("#second-code-form button[type=submit]");
      await it.seen("#view-account");
      assert.equal(await it.read("#who"), "Mia Muster");

      // A second tab is signed in by the cookie, which no script reads.
      const { handle } = await ask("POST", "/window/new", { type: "tab" });
      await ask("POST", "/window", { handle });
      await ask("POST", "/url", { url });
      await it.seen("#view-account");
      assert.deepEqual(
        await ask("POST", "/execute/sync", {
          script: "return [document.cookie, localStorage.length, sessionStorage.length]",
          args: [],
        }),
        ["", 0, 0],
      );
    });
  });
}
