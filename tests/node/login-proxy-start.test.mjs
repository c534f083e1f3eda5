// zitadel-login's configuration, its limits, and an upstream that cannot be reached.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { startTestServer } from "../../pkg/testing/index.js";
import { Browser } from "../support/browser-session.mjs";
import { freePort } from "../support/free-port.mjs";
import { errorOf, password, setUpLoginProxy } from "../support/login-proxy.mjs";

const proxy = setUpLoginProxy();

test("the public origin comes from the configuration and not from request headers", async () => {
  const args = [
    "--upstream",
    proxy.zitadel.url,
    "--login-client-token-file",
    join(proxy.dir, "token"),
    "--listen",
    `127.0.0.1:${await freePort()}`,
    "--public-origin",
    "http://127.0.0.1:9",
  ];
  const pinned = await startTestServer({ command: process.env.LOGINSERVER, args });
  try {
    const browser = new Browser(pinned.url);
    // A link that a stranger would like to have in an email: their own host, by whatever header.
    for (const headers of [
      {},
      { "x-forwarded-host": "evil.example.com", "x-forwarded-proto": "https" },
      { "x-zitadel-public-host": "evil.example.com" },
      { forwarded: "host=evil.example.com;proto=https" },
    ]) {
      const login = await browser.login({ headers: { origin: "https://evil.example.com", ...headers } });
      assert.equal(
        (await errorOf(login.session.createSession({ checks: { user: { loginName: "mia" } } }))).codeName,
        "permission_denied",
      );
    }
  } finally {
    await pinned.stop();
  }
});

test("password guesses are rate limited", async (t) => {
  const browser = new Browser(await proxy.startLoginServer(t));
  const login = await browser.login();
  const { sessionId } = await login.session.createSession({ checks: { user: { loginName: "mia" } } });
  const errors = [];
  for (let i = 0; i < 40; i++)
    errors.push(
      await errorOf(login.session.setSession({ sessionId, sessionToken: "-", checks: password(`guess${i}`) })),
    );
  const last = errors.at(-1);
  assert.deepEqual([last.codeName, last.reason], ["resource_exhausted", "rate_limited"]);
  assert.ok(errors.filter((error) => error.reason === "password_invalid").length <= 31);
});

test("a page gets 502 when the upstream cannot be reached", async (t) => {
  const login = await new Browser(await proxy.startLoginServer(t, "http://127.0.0.1:1")).login();
  const error = await errorOf(login.settings.getLoginSettings({}));
  assert.deepEqual([error.kind, error.codeName, error.httpStatus], ["network", "unavailable", 502]);
});

test("the login server explains invalid arguments", async () => {
  const start = (...args) =>
    errorOf(
      startTestServer({ command: process.env.LOGINSERVER, args: ["--public-origin", "http://localhost:9", ...args] }),
    );
  assert.match(
    (await start("--upstream", "http://zitadel.example.com", "--login-client-token-file", join(proxy.dir, "token")))
      .message,
    /must be https/,
  );
  assert.match(
    (await start("--upstream", "nonsense", "--login-client-token-file", join(proxy.dir, "token"))).message,
    /expected a URL such as/,
  );
  assert.match(
    (await start("--upstream", proxy.zitadel.url, "--login-client-token-file", join(proxy.dir, "none"))).message,
    /none/,
  );
  assert.match((await start("--upstream", proxy.zitadel.url)).message, /login-client-token-file/);
});
