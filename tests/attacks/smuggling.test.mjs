// M8: the upstream reads exactly the message that was checked, with headers that the login server sets.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request as send } from "node:http";
import { after, before, beforeEach, test } from "node:test";
import { Visitor, field, frame, startLoginServer } from "../support/visitor.mjs";
import { startTestServer } from "../../pkg/testing/index.js";

let server, zitadel, recorder, seen;

before(async () => {
  zitadel = await startTestServer({ command: process.env.TESTSERVER });
  // Between the two: records each request and forwards it unchanged.
  recorder = createServer((incoming, outgoing) => {
    const chunks = [];
    incoming.on("data", (chunk) => chunks.push(chunk));
    incoming.on("end", () => {
      const body = Buffer.concat(chunks);
      seen.push({
        path: incoming.url,
        method: incoming.method,
        headers: incoming.headers,
        raw: incoming.rawHeaders,
        body,
      });
      const onward = send(zitadel.url + incoming.url, {
        method: incoming.method,
        headers: { ...incoming.headers, host: new URL(zitadel.url).host },
      });
      onward.on("response", (response) => {
        outgoing.writeHead(response.statusCode, response.rawHeaders);
        response.pipe(outgoing);
      });
      onward.end(body);
    });
  }).listen(0, "127.0.0.1");
  await once(recorder, "listening");
  server = await startLoginServer({ zitadel, upstream: `http://127.0.0.1:${recorder.address().port}` });
});
beforeEach(async () => {
  await zitadel.reset();
  seen = [];
});
after(async () => {
  await server?.stop();
  recorder?.close();
  await zitadel?.stop();
});

const CREATE = "zitadel.session.v2.SessionService/CreateSession";
const SET = "zitadel.session.v2.SessionService/SetSession";

test("unknown fields are not forwarded", async () => {
  const visitor = new Visitor(server);
  const user = field(2, "mia");
  // checks (1) { user (1), and 99 }, and 200 beside it
  const message = Buffer.concat([
    field(1, Buffer.concat([field(1, Buffer.concat([user, field(77, "evil")])), field(99, "evil")])),
    field(200, "evil"),
  ]);
  const response = await visitor.rawRpc(CREATE, message);
  assert.ok(["0", undefined, "3", "7"].includes(response.headers["grpc-status"]), response.headers["grpc-message"]);
  for (const { body } of seen) assert.ok(!body.includes("evil"));
});

test("of a repeated single field, the value that was checked is forwarded", async () => {
  const visitor = new Visitor(server);
  const twice = Buffer.concat([field(1, field(1, field(2, "mia"))), field(1, field(1, field(1, "123456789")))]);
  const response = await visitor.rawRpc(CREATE, twice);
  assert.equal(response.headers["grpc-status"], "7", "merged, it is a session by user id");
  assert.deepEqual(
    seen.filter(({ path }) => path.endsWith(CREATE)),
    [],
  );
  const sessionId = await visitor.session("mia");
  seen = [];
  // session_id (1), session_token (2) twice, checks (3) { password (2) { password (1) } }
  const message = Buffer.concat([
    field(1, sessionId),
    field(2, "-"),
    field(3, field(2, field(1, "wrong"))),
    field(2, "evil-token"),
    field(1, sessionId),
  ]);
  await visitor.rawRpc(SET, message);
  for (const { body } of seen) assert.ok(!body.includes("evil-token"));
});

test("multiple, compressed, trailer and truncated frames are not forwarded", async () => {
  const visitor = new Visitor(server);
  const message = field(1, field(1, field(2, "mia")));
  const headers = ["origin", server.origin, "content-type", "application/grpc-web+proto"];
  const one = frame(message);
  const flagged = (flag) => Buffer.concat([Buffer.from([flag]), one.subarray(1)]);
  for (const body of [
    Buffer.concat([one, one]),
    flagged(1),
    flagged(0x80),
    flagged(0x81),
    one.subarray(0, -1),
    Buffer.concat([one, Buffer.from([0])]),
    Buffer.alloc(0),
    Buffer.alloc(4),
    Buffer.concat([flagged(0x80), one]),
  ]) {
    const response = await visitor.raw(`/login-client/${CREATE}`, { headers, body });
    assert.ok(Number(response.headers["grpc-status"]) > 0 || response.status >= 400);
  }
  assert.deepEqual(
    seen.filter(({ path }) => path.endsWith(CREATE)),
    [],
  );
});

test("only allowed headers are forwarded, by the proxy and on other paths", async () => {
  const visitor = new Visitor(server);
  const evil = [
    "x-original-url",
    "/v2/users",
    "x-rewrite-url",
    "/v2/users",
    "x-http-method-override",
    "DELETE",
    "grpc-metadata-authorization",
    "Bearer x",
    "grpc-metadata-x-zitadel-orgid",
    "1",
    "x-zitadel-orgid",
    "1",
    "x-forwarded-host",
    "evil.example",
    "x-zitadel-public-host",
    "evil.example",
    "x-zitadel-forward-host",
    "evil.example",
    "forwarded",
    "host=evil.example",
    "x-real-ip",
    "127.0.0.1",
    "te",
    "trailers",
    "x-anything",
    "evil",
    "proxy-authorization",
    "Basic eA==",
  ];
  await visitor.rawRpc(CREATE, field(1, field(1, field(2, "mia"))), evil);
  await visitor.raw("/.well-known/openid-configuration", { method: "GET", headers: [...evil, "cookie", "a=b"] });
  await visitor.raw("/oidc/v1/userinfo", { method: "GET", headers: [...evil, "authorization", "Bearer unknown"] });
  assert.ok(seen.length >= 3, "they all arrived");
  for (const { path, headers } of seen) {
    for (const name of [
      "x-original-url",
      "x-rewrite-url",
      "x-http-method-override",
      "grpc-metadata-authorization",
      "grpc-metadata-x-zitadel-orgid",
      "x-zitadel-forward-host",
      "x-real-ip",
      "x-anything",
      "proxy-authorization",
      "cookie",
      "origin",
      "referer",
      "x-login-session",
    ]) {
      assert.equal(headers[name], undefined, `${path}: ${name}`);
    }
    assert.ok(!JSON.stringify(headers).includes("evil.example"), path);
  }
  for (const { path, headers } of seen.filter(({ path }) => path.startsWith("/zitadel."))) {
    assert.equal(headers["x-zitadel-orgid"], undefined, path);
    assert.equal(headers.authorization, `Bearer ${server.loginClientToken}`, path);
  }
});

test("repeated headers are refused", async () => {
  const visitor = new Visitor(server);
  const message = frame(field(1, field(1, field(2, "mia"))));
  const own = ["origin", server.origin, "content-type", "application/grpc-web+proto"];
  for (const twice of [
    ["content-type", "application/json"],
    ["origin", "https://evil.example"],
    ["x-login-session", "1", "x-login-session", "2"],
  ]) {
    const response = await visitor.raw(`/login-client/${CREATE}`, { headers: [...own, ...twice], body: message });
    assert.ok(response.status >= 400 || Number(response.headers["grpc-status"]) > 0, twice.join());
  }
  assert.deepEqual(
    seen.filter(({ path }) => path.endsWith(CREATE)),
    [],
  );
});

test("other spellings of an RPC's path do not bypass its rule", async () => {
  const visitor = new Visitor(server);
  const headers = ["origin", server.origin, "content-type", "application/grpc-web+proto"];
  const message = frame(field(1, "123"));
  for (const path of [
    "/login-client/zitadel.user.v2.UserService/DeleteUser",
    "/login-client/zitadel.user.v2.UserService%2fDeleteUser",
    "/login-client/zitadel.session.v2.SessionService/../zitadel.user.v2.UserService/DeleteUser",
    "/login-client/zitadel.session.v2.SessionService/CreateSession/../../zitadel.user.v2.UserService/DeleteUser",
    "/login-client//zitadel.user.v2.UserService/DeleteUser",
    "/login-client/zitadel.user.v2.UserService/DeleteUser/",
    "/login-client/zitadel.user.v2.UserService/DeleteUser?x=/zitadel.session.v2.SessionService/CreateSession",
    "/LOGIN-CLIENT/zitadel.user.v2.UserService/DeleteUser",
    "/login-client/zitadel.user.v2.UserService\\DeleteUser",
  ]) {
    const response = await visitor.raw(path, { headers, body: message });
    assert.ok(response.status >= 400 || Number(response.headers["grpc-status"]) > 0, path);
  }
  assert.deepEqual(
    seen.filter(({ path }) => /deleteuser/i.test(path)),
    [],
  );
});
