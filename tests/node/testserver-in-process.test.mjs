// The npm package without a network: `TestServer.inProcess()` and its `fetch`.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { createClient } from "../../pkg/index.js";
import { TestServer } from "../../server/npm/node.js";

const servers = [];
const start = async (options) => {
  const server = await TestServer.inProcess(options);
  servers.push(server);
  return server;
};
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

const failure = (promise) =>
  promise.then(
    () => assert.fail("it should have failed"),
    (error) => error,
  );

/** The path of a read over REST. */
const SETTINGS = "/v2/settings";
const RPC = "zitadel.settings.v2.SettingsService/GetGeneralSettings";

async function authorized(server) {
  return { headers: { authorization: `Bearer ${(await server.info()).adminToken}` } };
}

for (const transport of ["json", "grpc-web"]) {
  test(`the client signs in through it (${transport})`, async () => {
    const server = await start();
    const { adminToken } = await server.info();
    const zitadel = await createClient({ baseUrl: server.url, token: adminToken, transport, fetch: server.fetch });
    const { result } = await zitadel.user.listUsers({});
    const { userId } = result.find((user) => user.username === "noah");
    await zitadel.user.setPhone({ userId, phone: "+41791112233" });
    const verificationCode = await server.lastCode("+41791112233");
    await zitadel.user.verifyPhone({ userId, verificationCode });
    const { secret } = await zitadel.user.registerTOTP({ userId });
    await zitadel.user.verifyTOTPRegistration({ userId, code: await server.totp(secret) });
    const checks = { user: { loginName: "noah" }, password: { password: "Password1!" } };
    const { sessionId } = await zitadel.session.createSession({ checks });
    assert.ok(sessionId);
    await server.advance("1h");
    assert.ok((await server.events(userId)).some(({ kind }) => kind === "user.human.mfa.otp.verified"));
    await server.reset();
    assert.deepEqual(await server.outbox(), []);
  });

  test(`faults are what a network would do (${transport})`, async () => {
    const server = await start();
    const { adminToken } = await server.info();
    const options = { baseUrl: server.url, token: adminToken, transport, fetch: server.fetch, retry: false };
    const zitadel = await createClient(options);
    const read = (options) => zitadel.settings.getGeneralSettings({}, options);
    for (const cut of ["call", "answer", "half"]) {
      await server.fault({ rpc: RPC, cut });
      assert.equal((await failure(read())).kind, "network", cut);
    }
    await server.fault({ rpc: RPC, delay: "60s" });
    assert.equal((await failure(read({ timeoutMs: 50 }))).kind, "timeout");
    await server.fault({ rpc: RPC, split: true });
    assert.equal((await read()).defaultLanguage, "en");
    await server.fault({ rpc: RPC, http: { status: 502, body: "<h1>Bad gateway</h1>" } });
    assert.equal((await failure(read())).httpStatus, 502);
  });
}

test("a cut rejects with a TypeError, before the headers or in the body", async () => {
  const server = await start();
  const init = await authorized(server);
  await server.fault({ rpc: RPC, cut: "answer" });
  assert.ok((await failure(server.fetch(`${server.url}${SETTINGS}`, init))) instanceof TypeError);
  await server.fault({ rpc: RPC, cut: "half" });
  const response = await server.fetch(`${server.url}${SETTINGS}`, init);
  assert.equal(response.status, 200);
  assert.ok((await failure(response.text())) instanceof TypeError);
});

test("two servers share nothing, and the end of one is not that of the other", async () => {
  const [one, two] = await Promise.all([start(), start({ url: "http://localhost:8081" })]);
  await one.org("only here");
  await one.advance("48h");
  const [first, second] = await Promise.all([one.now(), two.now()]);
  assert.ok(first - second > 47 * 3_600_000);
  assert.notEqual((await one.info()).adminToken, (await two.info()).adminToken);
  await one.stop();
  await one.stop();
  const stopped = await failure(one.now());
  assert.match(String(stopped.cause?.cause ?? stopped.cause), /has stopped/);
  assert.ok(await two.now());
});

test("fetch takes what the platform's takes", async () => {
  const server = await start();
  const { headers } = await authorized(server);
  for (const input of [
    SETTINGS,
    `${server.url}${SETTINGS}`,
    new URL(SETTINGS, server.url),
    new Request(`${server.url}${SETTINGS}`, { headers }),
  ]) {
    const response = await server.fetch(input, input instanceof Request ? undefined : { headers });
    assert.ok(response instanceof Response);
    assert.equal(response.status, 200);
    assert.equal(response.url, `${server.url}${SETTINGS}`);
    assert.equal(response.redirected, false);
    assert.equal(response.headers.get("content-type"), "application/json");
    assert.ok((await response.json()).defaultLanguage);
  }
  const path = `${server.url}/_test/orgs`;
  const bytes = new TextEncoder().encode('{"name": "bytes"}');
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.slice(0, 5));
      controller.enqueue(bytes.slice(5));
      controller.close();
    },
  });
  for (const body of ['{"name": "text"}', bytes, bytes.buffer, new DataView(bytes.buffer), new Blob([bytes]), stream]) {
    const response = await server.fetch(path, { method: "post", body, duplex: "half" });
    assert.equal(response.status, 200, await response.clone().text());
  }
  const request = new Request(path, { method: "POST", body: '{"name": "in a request"}' });
  assert.equal((await server.fetch(request)).status, 200);
  const form = await server.fetch("/oauth/v2/token", {
    method: "POST",
    body: new URLSearchParams({ grant_type: "x" }),
  });
  assert.equal(form.status, 400);
  const head = await server.fetch("/debug/healthz", { method: "HEAD" });
  assert.deepEqual([head.status, await head.text()], [200, ""]);
});

test("what the platform's fetch refuses is refused", async () => {
  const server = await start();
  for (const [input, init] of [
    ["/", { method: "TRACE" }],
    ["/", { method: "GE T" }],
    ["/", { body: "x" }],
    ["/", { headers: { "x y": "z" } }],
    ["/", { headers: { x: "a\nb" } }],
    ["http://a:b@localhost/", {}],
    ["http://elsewhere.example/", {}],
  ]) {
    assert.ok((await failure(server.fetch(input, init))) instanceof TypeError, `${input} ${JSON.stringify(init)}`);
  }
});

test("redirects are followed, shown or refused", async () => {
  const server = await start();
  const callback = `${server.url}/debug/healthz`;
  const { clientId } = await server.oidcApp({ name: "shop", redirectUris: [callback] });
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: callback,
    response_type: "code",
    scope: "openid",
    prompt: "unknown",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
  });
  const address = `${server.url}/oauth/v2/authorize?${query}`;
  const shown = await server.fetch(address, { redirect: "manual" });
  assert.equal(shown.status, 302);
  const location = shown.headers.get("location");
  assert.ok(location);
  const followed = await server.fetch(address);
  assert.equal(followed.redirected, true);
  assert.equal(new URL(followed.url).pathname, new URL(location, server.url).pathname);
  assert.ok((await failure(server.fetch(address, { redirect: "error" }))) instanceof TypeError);
});

test("aborting rejects with the signal's reason: before, during, and in the body", async () => {
  const server = await start();
  const init = await authorized(server);
  const reason = new Error("enough");
  assert.equal(await failure(server.fetch(SETTINGS, { ...init, signal: AbortSignal.abort(reason) })), reason);
  await server.fault({ rpc: RPC, delay: "60s" });
  const during = new AbortController();
  const pending = failure(server.fetch(SETTINGS, { ...init, signal: during.signal }));
  during.abort(reason);
  assert.equal(await pending, reason);
  await server.fault({ rpc: RPC, split: true });
  const later = new AbortController();
  const response = await server.fetch(SETTINGS, { ...init, signal: later.signal });
  later.abort(reason);
  assert.equal(await failure(response.text()), reason);
});

test("with cookies it is the browser of a page of its own origin, as the login client proxy requires", async () => {
  const browser = await start({ cookies: true });
  const options = { baseUrl: `${browser.url}/login-client`, transport: "grpc-web", fetch: browser.fetch, retry: false };
  const login = await createClient(options);
  const { sessionId } = await login.session.createSession({ checks: { user: { loginName: "mia" } } });
  const checks = { password: { password: "Password1!" } };
  await login.session.setSession({ sessionId, sessionToken: "-", checks });
  const own = await createClient({ ...options, baseUrl: `${browser.url}/login-session/${sessionId}` });
  assert.equal((await own.auth.getMyUser({})).user.userName, "mia");

  const node = await start();
  const refused = await createClient({ ...options, baseUrl: `${node.url}/login-client`, fetch: node.fetch });
  await failure(refused.session.createSession({ checks: { user: { loginName: "mia" } } }));
});

test("timers that a test replaces do not stop the server's delays", async (context) => {
  const server = await start();
  const init = await authorized(server);
  context.mock.timers.enable({ apis: ["setTimeout"] });
  await server.fault({ rpc: RPC, delay: "0.01s" });
  assert.equal((await server.fetch(SETTINGS, init)).status, 200);
});

test("`using` and `await using` end it", async () => {
  const server = await TestServer.inProcess();
  assert.equal(typeof server[Symbol.dispose], "function");
  await server[Symbol.asyncDispose]();
  await failure(server.now());
});

test("options that cannot be understood say what is expected", async () => {
  for (const [options, message] of [
    [{ url: "localhost" }, /not (a URL|an origin)/],
    [{ url: "http://localhost/path" }, /not an origin/],
    [{ projectionLag: "soon" }, /not a duration such as "300ms" or "2s"/],
    [{ seed: { users: [{ userName: "x" }] } }, /missing field/],
    [{ seed: { usres: [] } }, /usres/],
    [{ allowHosts: ["not a host"] }, /--allow-host/],
  ]) {
    assert.match((await failure(TestServer.inProcess(options))).message, message);
  }
});

test("ten thousand calls do not grow the process", async () => {
  const server = await start();
  const init = await authorized(server);
  const call = async () => assert.equal((await (await server.fetch(SETTINGS, init)).json()).defaultLanguage, "en");
  const many = async (count) => {
    for (let i = 0; i < count; i++) await call();
  };
  await many(1000);
  const memory = () => process.memoryUsage().rss;
  const before = memory();
  await many(10_000);
  const grown = memory() - before;
  assert.ok(grown < 64 * 1024 * 1024, `grew by ${grown} bytes`);
});
