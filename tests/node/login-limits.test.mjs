// Rate limits of login servers that stand side by side behind a load balancer and share a Redis.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { startTestServer } from "../../pkg/testing/index.js";
import { Browser } from "../support/browser-session.mjs";
import { freePort } from "../support/free-port.mjs";
import { secrets, startBalancer, startLoginServer, startRedis } from "../support/login-server.mjs";

let zitadel, files;

before(async () => {
  zitadel = await startTestServer({ command: process.env.TESTSERVER });
  files = await secrets((await zitadel.info()).loginClientToken);
});

beforeEach(() => zitadel.reset());

after(async () => {
  await files?.remove();
  await zitadel?.stop();
});

/** Two login servers with fresh counters behind a load balancer; and the Redis that they share. */
async function startTwo(t, { shared = true } = {}) {
  const port = await freePort();
  const redis = shared ? await startRedis() : undefined;
  const limits = redis ? ["--limits", redis.url] : [];
  const start = () =>
    startLoginServer(
      "--upstream",
      zitadel.url,
      "--login-client-token-file",
      files.token,
      "--cookie-key-file",
      files.key,
      "--public-origin",
      `http://127.0.0.1:${port}`,
      "--trust-forwarded-for",
      ...limits,
    );
  const servers = [await start(), await start()];
  const balancer = await startBalancer(
    servers.map((server) => server.url),
    port,
  );
  t.after(async () => {
    await balancer.stop();
    for (const server of servers) await server.kill();
    await redis?.stop();
  });
  return { balancer, servers, redis };
}

const errorOf = (promise) =>
  promise.then(
    () => assert.fail("it should have been refused"),
    (error) => error,
  );

/** How many of so many wrong passwords, each from another address, were checked; the last refusal. */
async function guess(balancer, times) {
  const browser = new Browser(balancer.url);
  const login = await browser.login();
  const { sessionId } = await login.session.createSession({ checks: { user: { loginName: "mia" } } });
  let checked = 0;
  let last;
  for (let i = 0; i < times; i++) {
    balancer.client = `198.51.100.${i}`;
    last = await errorOf(
      login.session.setSession({ sessionId, sessionToken: "-", checks: { password: { password: `guess ${i}` } } }),
    );
    checked += last.codeName === "resource_exhausted" ? 0 : 1;
  }
  return { checked, last };
}

test("sixty wrong passwords from sixty addresses are ten at two servers together", async (t) => {
  const { balancer } = await startTwo(t);
  const { checked, last } = await guess(balancer, 60);
  assert.ok(checked >= 5 && checked <= 10, `${checked} were checked`);
  assert.deepEqual([last.codeName, last.reason], ["resource_exhausted", "rate_limited"]);
});

test("another user behind the same servers signs in meanwhile", async (t) => {
  const { balancer } = await startTwo(t);
  await guess(balancer, 20);
  assert.ok(await new Browser(balancer.url).signIn("noah"));
});

test("without Redis limits hold for each process, and signing in works", async (t) => {
  const { balancer, redis, servers } = await startTwo(t);
  await redis.stop();
  const { checked } = await guess(balancer, 40);
  assert.ok(checked >= 5 && checked <= 20, `${checked} were checked`);
  assert.match(servers[0].logs(), /Redis unavailable/);
  assert.ok(await new Browser(balancer.url).signIn("noah"));
});
