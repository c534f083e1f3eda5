// What the client does about failures: tokens, retries, hooks, giving up; against a scripted fetch.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient, isZitadelError } from "../../pkg/index.js";
import { cases, METHOD, REQUEST } from "../hostile/cases.mjs";

const baseUrl = "https://zitadel.example";
const transports = ["grpc-web", "json"];

async function failure(promise) {
  try {
    await promise;
  } catch (error) {
    assert.ok(isZitadelError(error), `a ZitadelError and not ${error}`);
    return error;
  }
  assert.fail("it should have failed");
}

const frame = (flag, payload) => [flag, 0, 0, 0, payload.length, ...payload];
const bytes = (text) => [...Buffer.from(text)];

/** A response of either transport: success, or a gRPC code. */
function rpcResponse(transport, code, headers = {}) {
  if (transport === "json") {
    const status = code === 0 ? 200 : { 3: 400, 8: 429, 14: 503, 16: 401 }[code];
    return new Response(code === 0 ? "{}" : JSON.stringify({ code, message: "so it is" }), {
      status,
      headers: { "content-type": "application/json", ...headers },
    });
  }
  const trailers = frame(0x80, bytes(`grpc-status:${code}\r\n`));
  return new Response(new Uint8Array(code === 0 ? [...frame(0, []), ...trailers] : trailers), {
    headers: { "content-type": "application/grpc-web+proto", ...headers },
  });
}

/** A fetch that gives what `script` says, one after the other, and notes what it was asked. */
function scripted(...script) {
  const asked = [];
  const fetch = async (url, init) => {
    asked.push({ url, ...init });
    const next = script.length > 1 ? script.shift() : script[0];
    return typeof next === "function" ? next(url, init) : next;
  };
  return { fetch, asked };
}

const lost = () => {
  throw new TypeError("Failed to fetch");
};

test("a response in two pieces is read the same wherever it is divided", async () => {
  let count = 0;
  for (const one of cases) {
    const [head, ...rest] = one.send;
    const body = Buffer.concat(rest);
    if (!head || one.ending !== "close" || body.length === 0 || body.length > 400) continue;
    const lines = head.toString("latin1").split("\r\n").filter(Boolean);
    if (!/^HTTP/.test(lines[0]) || /content-encoding/.test(head)) continue;
    const status = Number(lines[0].split(" ")[1]);
    const headers = Object.fromEntries(
      lines.slice(1).map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
    );
    const outcome = async (pieces) => {
      const stream = new ReadableStream({
        start(c) {
          for (const piece of pieces) c.enqueue(new Uint8Array(piece));
          c.close();
        },
      });
      const client = await createClient({
        baseUrl,
        transport: one.over,
        fetch: async () => new Response(stream, { status, headers }),
      });
      return client
        .call(METHOD, REQUEST)
        .then(JSON.stringify, (error) => (isZitadelError(error) ? JSON.stringify(error) : assert.fail(String(error))));
    };
    const whole = await outcome([body]);
    for (let at = 0; at <= body.length; at++) {
      assert.equal(await outcome([body.subarray(0, at), body.subarray(at)]), whole, `${one.name} divided at ${at}`);
      count++;
    }
  }
  assert.ok(count > 3000, String(count));
});

test("the token provider is called once for waiting calls and once more after a rejection", async () => {
  for (const transport of transports) {
    const asked = [];
    let current = "stale";
    const fetch = async (_, { headers }) =>
      rpcResponse(transport, headers.get("authorization") === "Bearer fresh" ? 0 : 16);
    const token = async (context) => {
      asked.push(context);
      await new Promise(setImmediate);
      if (context.refresh) current = "fresh";
      return current;
    };
    const zitadel = await createClient({ baseUrl, transport, token, fetch });
    await Promise.all(Array.from({ length: 20 }, () => zitadel.auth.getMyUser()));
    assert.equal(asked.filter((c) => c.refresh).length, 1, "one refresh for all of them");
    assert.equal(asked.filter((c) => !c.refresh).length, 1, "one question for all of them");
    await zitadel.auth.getMyUser();
    assert.equal(asked.length, 3, "and one for the next call");
  }
});

test("a token that stays rejected is refreshed once and a fixed token never", async () => {
  for (const transport of transports) {
    const { fetch, asked } = scripted(() => rpcResponse(transport, 16));
    const provided = [];
    const zitadel = await createClient({
      baseUrl,
      transport,
      fetch,
      token: (context) => {
        provided.push(context.refresh);
        return "t";
      },
    });
    const error = await failure(zitadel.auth.getMyUser());
    assert.deepEqual([error.kind, error.code, error.reason], ["rpc", 16, "token_invalid"]);
    assert.deepEqual([provided, asked.length], [[false, true], 2]);
    const fixed = scripted(() => rpcResponse(transport, 16));
    await failure((await createClient({ baseUrl, transport, fetch: fixed.fetch, token: "t" })).auth.getMyUser());
    assert.equal(fixed.asked.length, 1);
  }
});

test("idempotent calls are retried and others never are", async () => {
  for (const transport of transports) {
    for (const trouble of [
      lost,
      () => rpcResponse(transport, 14),
      () => rpcResponse(transport, 8),
      () => new Response("<h1>", { status: 502, headers: { "content-type": "text/html" } }),
    ]) {
      const reading = scripted(trouble, trouble, () => rpcResponse(transport, 0));
      assert.deepEqual(await (await createClient({ baseUrl, transport, fetch: reading.fetch })).auth.getMyUser(), {});
      assert.equal(reading.asked.length, 3);
      const writing = scripted(trouble);
      const zitadel = await createClient({ baseUrl, transport, fetch: writing.fetch });
      await failure(zitadel.user.verifyPhone(REQUEST));
      await failure(zitadel.session.setSession({ sessionId: "1", checks: { password: { password: "p" } } }));
      await failure(zitadel.auth.verifyMyAuthFactorOTP({ code: "123456" }));
      assert.equal(writing.asked.length, 3);
    }
    const refused = scripted(() => rpcResponse(transport, 3));
    await failure((await createClient({ baseUrl, transport, fetch: refused.fetch })).auth.getMyUser());
    assert.equal(refused.asked.length, 1, "a refusal is final");
    const never = scripted(lost);
    await failure((await createClient({ baseUrl, transport, fetch: never.fetch, retry: false })).auth.getMyUser());
    assert.equal(never.asked.length, 1);
  }
});

test("retries have a budget and a long Retry-After is reported to the caller", async () => {
  const busy = (after) => () => rpcResponse("json", 8, { "retry-after": after });
  const late = scripted(busy("3600"));
  const error = await failure((await createClient({ baseUrl, transport: "json", fetch: late.fetch })).auth.getMyUser());
  assert.deepEqual([error.reason, error.httpStatus, late.asked.length], ["rate_limited", 429, 1]);
  const soon = scripted(busy("0"), busy(new Date(0).toUTCString()), () => rpcResponse("json", 0));
  await (await createClient({ baseUrl, transport: "json", fetch: soon.fetch })).auth.getMyUser();
  assert.equal(soon.asked.length, 3);
  // Ten retries to spend, two a call: eight calls make eight tries and ten retries.
  const down = scripted(lost);
  const zitadel = await createClient({ baseUrl, fetch: down.fetch });
  await Promise.all(Array.from({ length: 8 }, () => failure(zitadel.auth.getMyUser())));
  assert.equal(down.asked.length, 18);
});

test("a device without network is reported as offline and not retried", async () => {
  const { fetch, asked } = scripted(lost);
  const onLine = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  Object.defineProperty(globalThis, "navigator", { value: { onLine: false }, configurable: true });
  try {
    const error = await failure((await createClient({ baseUrl, fetch })).auth.getMyUser());
    assert.deepEqual([error.kind, error.reason, asked.length], ["network", "offline", 1]);
  } finally {
    if (onLine) Object.defineProperty(globalThis, "navigator", onLine);
    else delete globalThis.navigator;
  }
});

test("a proxy's 429 is retried after its Retry-After", async () => {
  const html = () =>
    new Response("<h1>", { status: 429, headers: { "content-type": "text/html", "retry-after": "0" } });
  for (const transport of transports) {
    const { fetch, asked } = scripted(html, () => rpcResponse(transport, 0));
    assert.deepEqual(await (await createClient({ baseUrl, transport, fetch })).auth.getMyUser(), {});
    assert.equal(asked.length, 2);
  }
});

test("hooks see requests and responses without the token and can cancel the call", async () => {
  for (const transport of transports) {
    const seen = [];
    const { fetch, asked } = scripted(() => rpcResponse(transport, 3));
    const zitadel = await createClient({
      baseUrl,
      transport,
      fetch,
      token: "s3cret",
      language: "de",
      credentials: "include",
      headers: { "x-zitadel-orgid": "1", "x-a": "1" },
      onRequest: ({ rpc, httpMethod, url, headers }) => {
        seen.push([rpc, httpMethod, url.startsWith(baseUrl), headers.get("authorization")]);
        headers.set("x-trace", "t");
      },
      onResponse: ({ rpc, httpStatus, durationMs, error }) => {
        seen.push([rpc, httpStatus, durationMs >= 0, error.code]);
      },
    });
    await failure(zitadel.auth.getMyUser({}, { headers: new Headers({ "x-a": "2" }) }));
    const rpc = "zitadel.auth.v1.AuthService/GetMyUser";
    const isJson = transport === "json";
    assert.deepEqual(seen, [
      [rpc, isJson ? "GET" : "POST", true, null],
      [rpc, isJson ? 400 : 200, true, 3],
    ]);
    const [{ headers, credentials, redirect }] = asked;
    const sent = ["authorization", "accept-language", "x-zitadel-orgid", "x-a", "x-trace"].map((name) =>
      headers.get(name),
    );
    assert.deepEqual([...sent, credentials, redirect], ["Bearer s3cret", "de", "1", "2", "t", "include", "error"]);
    for (const hook of ["onRequest", "onResponse"]) {
      const error = await failure(
        (
          await createClient({
            baseUrl,
            transport,
            fetch,
            [hook]: () => {
              throw "no";
            },
          })
        ).auth.getMyUser(),
      );
      assert.deepEqual([error.kind, error.cause], ["canceled", "no"]);
    }
  }
});

test("a finished call leaves no listener and no timer and its fetch is aborted", async () => {
  const hanging = (_, { signal }) =>
    new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  for (const transport of transports) {
    const { fetch, asked } = scripted(() => rpcResponse(transport, 0), hanging);
    const zitadel = await createClient({ baseUrl, transport, fetch });
    let listeners = 0;
    const signal = {
      aborted: false,
      reason: undefined,
      addEventListener: () => listeners++,
      removeEventListener: () => listeners--,
    };
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    await zitadel.auth.getMyUser({}, { signal });
    assert.deepEqual([listeners, timers()], [0, before]);
    const controller = new AbortController();
    const call = failure(zitadel.auth.getMyUser({}, { signal: controller.signal }));
    await new Promise(setImmediate);
    controller.abort(
      new Proxy(
        {},
        {
          get() {
            throw new Error("odd");
          },
        },
      ),
    );
    assert.equal((await call).kind, "canceled");
    assert.deepEqual([asked[1].signal.aborted, timers()], [true, before]);
    const timeout = await failure(zitadel.auth.getMyUser({}, { signal: AbortSignal.timeout(1) }));
    assert.deepEqual([timeout.kind, timeout.cause.name], ["timeout", "TimeoutError"]);
  }
});

test("a call canceled while it waits for a token or a retry sends nothing more", async () => {
  const { fetch, asked } = scripted(lost);
  const never = await createClient({ baseUrl, fetch, token: () => new Promise(() => {}) });
  assert.equal((await failure(never.auth.getMyUser({}, { timeoutMs: 5 }))).kind, "timeout");
  assert.equal(asked.length, 0);
  const controller = new AbortController();
  const { fetch: once, asked: tries } = scripted(() => {
    setImmediate(() => controller.abort("enough"));
    return lost();
  });
  const error = await failure(
    (await createClient({ baseUrl, fetch: once })).auth.getMyUser({}, { signal: controller.signal }),
  );
  assert.deepEqual([error.kind, error.cause, tries.length], ["canceled", "enough", 1]);
});

test("odd things thrown by fetch, hooks and streams are still typed errors", async () => {
  for (const thrown of [
    "text",
    undefined,
    null,
    5,
    Symbol("s"),
    new Proxy(
      {},
      {
        get() {
          throw new Error("odd");
        },
      },
    ),
  ]) {
    const zitadel = await createClient({
      baseUrl,
      retry: false,
      fetch: async () => {
        throw thrown;
      },
    });
    const error = await failure(zitadel.auth.getMyUser());
    assert.deepEqual([error.kind, error.reason], ["network", "cors_or_network"]);
    const broken = new ReadableStream({
      pull(c) {
        c.error(thrown);
      },
    });
    const cut = await createClient({ baseUrl, retry: false, fetch: async () => new Response(broken, { status: 200 }) });
    assert.deepEqual(await failure(cut.auth.getMyUser()).then((e) => [e.kind, e.httpStatus]), ["network", 200]);
  }
});

test("a session's token is never part of a URL", async () => {
  for (const transport of transports) {
    const { fetch, asked } = scripted(() => rpcResponse(transport, 0));
    const zitadel = await createClient({ baseUrl, transport, fetch });
    await zitadel.session.getSession({ sessionId: "1", sessionToken: "s3cret" });
    await zitadel.session.getSession({ sessionId: "1" });
    assert.doesNotMatch(asked.map((a) => a.url).join(), /s3cret/);
    if (transport === "json")
      assert.deepEqual(
        asked.map((a) => a.method),
        ["POST", "GET"],
      );
  }
});

test("a body is limited whatever its headers say of its length", async () => {
  const long = "x".repeat(2000);
  for (const transport of transports)
    for (const length of ["10", "2000", "", "many", "-1", undefined]) {
      const headers = { "content-type": "application/json", ...(length !== undefined && { "content-length": length }) };
      const fetch = async () => new Response(`"${long}"`, { headers });
      const client = await createClient({ baseUrl, transport, fetch, maxResponseBytes: 1000, retry: false });
      const error = await failure(client.call(METHOD, REQUEST));
      assert.match(error.message, /1000 bytes/, `${transport}, ${length}: ${error.message}`);
    }
});
