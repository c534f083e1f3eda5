// The options of clients and calls: base URLs, tokens, headers, signals and time limits.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { createClient } from "../../pkg/index.js";
import { countRequests, failure, transports } from "../support/client.mjs";

const pick = (error) => [error.kind, error.code];

test("canceling and timing out are distinguished and stop the call", async () => {
  const hanging = createServer(() => {});
  await new Promise((done) => hanging.listen(0, "127.0.0.1", done));
  const closed = [];
  hanging.on("request", (request) => request.socket.on("close", () => closed.push(1)));
  const baseUrl = `http://127.0.0.1:${hanging.address().port}`;
  for (const transport of transports) {
    const zitadel = await createClient({ baseUrl, transport });
    assert.deepEqual(pick(await failure(zitadel.auth.getMyUser({}, { timeoutMs: 30 }))), ["timeout", 4]);
    for (const reason of ["why", undefined, { odd: true }]) {
      const controller = new AbortController();
      const call = zitadel.auth.getMyUser({}, { signal: controller.signal });
      setImmediate(() => controller.abort(reason));
      const error = await failure(call);
      assert.deepEqual(pick(error), ["canceled", 1]);
      if (reason !== undefined) assert.equal(error.cause, reason);
    }
    const error = await failure(zitadel.auth.getMyUser({}, { signal: AbortSignal.abort("before") }));
    assert.deepEqual([...pick(error), error.cause], ["canceled", 1, "before"]);
    assert.equal((await failure(zitadel.auth.getMyUser({}, { signal: {} }))).violations[0].path, "signal");
    assert.equal((await failure(zitadel.auth.getMyUser({}, { timeoutMs: "5" }))).violations[0].path, "timeoutMs");
  }
  hanging.closeAllConnections();
  hanging.close();
});

test("a refused connection is a network error with its cause", async () => {
  const closedServer = createServer();
  await new Promise((done) => closedServer.listen(0, "127.0.0.1", done));
  const baseUrl = `http://127.0.0.1:${closedServer.address().port}`;
  await new Promise((done) => closedServer.close(done));
  for (const transport of transports) {
    const error = await failure((await createClient({ baseUrl, transport })).auth.getMyUser());
    assert.deepEqual(pick(error), ["network", 14]);
    assert.ok(error.cause instanceof Error);
  }
});

test("an invalid token is reported without its value and nothing is sent", async () => {
  const secret = "s3cret";
  const providers = [
    () => {
      throw new Error("no session");
    },
    () => Promise.reject("no session"),
    () => 42,
    () => `${secret}\r\nx-evil: 1`,
    async () => `${secret}\u{1f600}`,
  ];
  const sent = await countRequests(async (baseUrl) => {
    for (const transport of transports) {
      for (const token of providers) {
        const error = await failure((await createClient({ baseUrl, transport, token })).auth.getMyUser());
        assert.deepEqual([error.kind, error.violations[0].path], ["validation", "token"]);
        assert.doesNotMatch(JSON.stringify(error) + error.stack, new RegExp(secret));
      }
    }
  });
  assert.equal(sent, 0);
});

test("invalid options are reported by their names", async () => {
  const wrong = [
    [undefined, "options"],
    [{}, "baseUrl"],
    [{ baseUrl: 5 }, "baseUrl"],
    [{ baseUrl: "http://a?b" }, "baseUrl"],
    [{ baseUrl: "no url" }, "baseUrl"],
    [{ baseUrl: "ftp://localhost" }, "baseUrl"],
    [{ baseUrl: "https://a:b@c" }, "baseUrl"],
    [{ baseUrl: "http://example.com" }, "baseUrl"],
    [{ baseUrl: "http://127.evil.example" }, "baseUrl"],
    [{ baseUrl: "https://a", transport: "grpc" }, "transport"],
    [{ baseUrl: "https://a", token: 5 }, "token"],
    [{ baseUrl: "https://a", headers: { a: 5 } }, "headers"],
    [{ baseUrl: "https://a", headers: { "a b": "5" } }, "headers"],
    [{ baseUrl: "https://a", headers: 5 }, "headers"],
    [{ baseUrl: "https://a", timeoutMs: NaN }, "timeoutMs"],
    [{ baseUrl: "https://a", credentials: "all" }, "credentials"],
    [{ baseUrl: "https://a", onRequest: 1 }, "onRequest"],
    [
      {
        baseUrl: "https://a",
        get retry() {
          throw new Error("no");
        },
      },
      "retry",
    ],
  ];
  for (const [options, path] of wrong) {
    assert.equal((await failure(createClient(options))).violations[0].path, path);
  }
  for (const baseUrl of ["http://localhost:1", "http://a.localhost", "http://[::1]:8080/x", new URL("https://a")]) {
    assert.ok(await createClient({ baseUrl }));
  }
  assert.ok(await createClient({ baseUrl: "http://example.com", allowHttp: true }));
});

test("a base URL may carry a path, as behind a proxy, and headers are sent", async () => {
  const seen = [];
  const proxy = createServer((request, response) => {
    seen.push([
      request.url,
      request.headers["x-zitadel-orgid"],
      request.headers["x-mine"],
      request.headers.authorization,
    ]);
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  });
  await new Promise((done) => proxy.listen(0, "127.0.0.1", done));
  const baseUrl = `http://127.0.0.1:${proxy.address().port}/a/zitadel/`;
  const zitadel = await createClient({ baseUrl, transport: "json", token: "t", headers: { "x-zitadel-orgid": "1" } });
  assert.deepEqual(await zitadel.auth.getMyUser({}, { headers: { "x-mine": "2" } }), {});
  assert.deepEqual(seen, [["/a/zitadel/auth/v1/users/me", "1", "2", "Bearer t"]]);
  proxy.close();
});

test("a token provider that throws at once is called again for the next call", async () => {
  let calls = 0;
  const token = () => {
    calls += 1;
    throw new Error("no session");
  };
  const zitadel = await createClient({ baseUrl: "https://zitadel.example", token });
  for (const _ of [1, 2]) assert.match((await failure(zitadel.auth.getMyUser())).message, /token provider failed/);
  assert.equal(calls, 2);
});

test("a time limit is named in the error", async () => {
  const fetch = (_, { signal }) => new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal)));
  const zitadel = await createClient({ baseUrl: "https://zitadel.example", fetch, timeoutMs: 20 });
  assert.equal((await failure(zitadel.auth.getMyUser())).message, "request timed out after 20 ms");
});
