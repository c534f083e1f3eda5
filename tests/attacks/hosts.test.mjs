// M6: DNS rebinding, and cross-site requests of other sites in the same browser.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Visitor, field, startLoginServer } from "../support/visitor.mjs";

let server, zitadel;

before(async () => {
  server = await startLoginServer();
  zitadel = {
    ...server.zitadel,
    url: server.zitadel.url,
    port: Number(new URL(server.zitadel.url).port),
    origin: server.zitadel.url,
  };
});
after(() => server?.stop());

const FOREIGN = [
  "evil.example",
  "evil.example:8080",
  "localhost.evil.example",
  "127.0.0.1.evil.example",
  "localhost@evil.example",
  "",
  "[::2]",
  "localhost:1:2",
  "xn--lcalhost-dqb",
];

test("both servers refuse requests with a foreign Host", async () => {
  for (const at of [server, zitadel]) {
    const visitor = new Visitor(at);
    for (const host of FOREIGN) {
      for (const path of [
        "/",
        "/_test/info",
        "/_test/outbox",
        "/login-client/",
        "/.well-known/openid-configuration",
        "/v2/settings/login",
      ]) {
        const { status, body } = await visitor.raw(path, { method: "GET", host });
        assert.ok(status >= 400 && status < 500, `${host} ${path}: ${status}`);
        assert.ok(!body.includes("adminToken"), `${host} ${path}`);
      }
      const rpc = await visitor.raw("/login-client/zitadel.session.v2.SessionService/CreateSession", {
        host,
        headers: ["origin", `http://${host}`, "content-type", "application/grpc-web+proto"],
        body: Buffer.concat([Buffer.from([0, 0, 0, 0, 9]), field(1, field(1, field(2, "mia")))]),
      });
      assert.ok(rpc.status >= 400 && rpc.status < 500, `${host}: ${rpc.status}`);
    }
    for (const host of [`localhost:${at.port}`, `127.0.0.1:${at.port}`]) {
      assert.ok((await visitor.raw("/login-client/", { method: "GET", host })).status === 200, host);
    }
  }
});

test("cross-site requests cannot reach the test server's control API", async () => {
  const visitor = new Visitor(zitadel);
  const host = `127.0.0.1:${zitadel.port}`;
  for (const headers of [
    ["sec-fetch-site", "cross-site"],
    ["sec-fetch-site", "cross-site", "origin", "http://localhost:3000"],
    ["origin", "https://evil.example"],
    ["origin", "null"],
  ]) {
    for (const [method, path] of [
      ["GET", "/_test/info"],
      ["POST", "/_test/reset"],
      ["POST", "/_test/clock"],
    ]) {
      assert.equal((await visitor.raw(path, { method, headers, host })).status, 403, `${headers} ${path}`);
    }
  }
  assert.equal(
    (await visitor.raw("/_test/info", { method: "GET", host, headers: ["sec-fetch-site", "same-origin"] })).status,
    200,
  );
  assert.equal(
    (await visitor.raw("/_test/info", { method: "GET", host, headers: ["sec-fetch-site", "none"] })).status,
    200,
  );
});

test("the login server has no control API", async () => {
  const visitor = new Visitor(server);
  for (const path of ["/_test/info", "/_test/outbox", "/_test/clock", "/_test"])
    assert.equal((await visitor.raw(path, { method: "GET" })).status, 404, path);
});

test("the login client proxy refuses cross-origin RPCs", async () => {
  const message = field(1, field(1, field(2, "mia")));
  const own = ["content-type", "application/grpc-web+proto"];
  const visitor = new Visitor(server);
  const path = "/login-client/zitadel.session.v2.SessionService/CreateSession";
  const body = Buffer.concat([Buffer.from([0, 0, 0, 0, message.length]), message]);
  const refusals = [
    [],
    ["origin", "null"],
    ["origin", "https://evil.example"],
    ["origin", `http://127.0.0.1:${server.port}`],
    ["origin", `${server.origin}.evil.example`],
    ["origin", `${server.origin}/`],
    ["origin", server.origin, "sec-fetch-site", "cross-site"],
    ["origin", server.origin, "sec-fetch-site", "same-site"],
    ["origin", server.origin, "origin", "https://evil.example"],
  ];
  for (const headers of refusals) {
    const response = await visitor.raw(path, { headers: [...own, ...headers], body });
    assert.ok(response.status >= 400 || response.headers["grpc-status"] === "7", headers.join(" "));
    assert.equal(response.headers["set-cookie"], undefined);
    assert.equal(response.headers["access-control-allow-origin"], undefined);
  }
  for (const type of [
    "text/plain",
    "application/x-www-form-urlencoded",
    "application/json",
    "multipart/form-data",
    "application/grpc-web-text",
  ]) {
    assert.equal(
      (await visitor.raw(path, { headers: ["content-type", type, "origin", server.origin], body })).status,
      415,
      type,
    );
  }
  assert.equal(
    (await visitor.raw(path, { headers: [...own, "origin", server.origin], body })).headers["grpc-status"] ?? "0",
    "0",
  );
});
