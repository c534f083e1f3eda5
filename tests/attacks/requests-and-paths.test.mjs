// Findings marked L: binding of auth requests, paths, served files and security headers.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { CALLBACK, Visitor, refused, startLoginServer } from "../support/visitor.mjs";

let server, zitadel, app;

before(async () => {
  server = await startLoginServer();
  zitadel = server.zitadel;
});
beforeEach(async () => {
  await zitadel.reset();
  app = await zitadel.oidcApp({ name: "shop", redirectUris: [CALLBACK] });
});
after(() => server?.stop());

test("only the browser that started an auth request can read, complete or deny it", async () => {
  const victim = new Visitor(server);
  const authRequestId = await victim.authorize(app.clientId, { login_hint: "mia@secret.example.com" });
  const stranger = new Visitor(server);
  await stranger.authorize(app.clientId);
  const sessionId = await stranger.session("noah", "Password1!");
  const login = await stranger.login();
  await refused(login.oidc.getAuthRequest({ authRequestId }), "its login hint");
  await refused(
    login.oidc.createCallback({ authRequestId, error: { error: "ERROR_REASON_ACCESS_DENIED" } }),
    "its end",
  );
  await refused(login.oidc.createCallback({ authRequestId, session: { sessionId, sessionToken: "-" } }), "its code");
  // Ids are sequential.
  for (const near of [1n, -1n, 65_536n]) {
    const guess = authRequestId.replace(/\d+/, (digits) => String(BigInt(digits) + near));
    await refused(login.oidc.getAuthRequest({ authRequestId: guess }), guess);
  }
  const own = await victim.login();
  assert.equal((await own.oidc.getAuthRequest({ authRequestId })).authRequest.loginHint, "mia@secret.example.com");
  assert.match(
    (await own.oidc.createCallback({ authRequestId, error: { error: "ERROR_REASON_ACCESS_DENIED" } })).callbackUrl,
    /error=access_denied/,
  );
});

test("bound auth requests per browser are limited, and a forged binding cookie is ignored", async () => {
  const visitor = new Visitor(server);
  let last;
  for (let i = 0; i < 30; i++) last = await visitor.authorize(app.clientId);
  assert.ok([...visitor.cookies.keys()].filter((name) => name.includes("request")).length <= 13);
  assert.ok(await (await visitor.login()).oidc.getAuthRequest({ authRequestId: last }));
  const [name, value] = [...visitor.cookies].find(([name]) => name.endsWith(last));
  const stranger = new Visitor(server);
  const theirs = await stranger.authorize(app.clientId);
  // The binding cookie of one request under the name of another.
  visitor.cookies.set(name.replace(last, theirs), value);
  await refused((await visitor.login()).oidc.getAuthRequest({ authRequestId: theirs }));
});

test("ambiguous paths are not forwarded", async () => {
  const visitor = new Visitor(server);
  for (const path of [
    "/v2/../zitadel.admin.v1.AdminService/GetMyInstance",
    "/v2/%2e%2e/ui/console",
    "/v2/%2E%2E/x",
    "/v2/..%2fx",
    "/v2/%2fusers",
    "/v2/%5c..%5cx",
    "/v2\\users",
    "/v2//users",
    "//v2/users",
    "/v2/./users",
    "/v2/users;x=1/../y",
    "/v2/%00",
    "/v2/users%0d%0aHost:x",
    "/devicexyz",
    "/device/../v2/users",
    "/ui/console",
    "/admin/v1/instances",
    "/system/v1/instances",
    "/management/v1/users",
    "/debug/pprof",
    "/debug/metrics",
    "/healthz/..",
    "/.well-known/../v2/users",
    "/oauth/v2/../../v2/users",
  ]) {
    const { status, headers } = await visitor.raw(path, { method: "GET" });
    assert.ok(status === 404 || status === 400, `${path}: ${status}`);
    assert.equal(headers.location, undefined, path);
  }
  for (const method of ["TRACE", "CONNECT", "PROPFIND"]) {
    const { status } = await visitor.raw("/v2/settings/login", { method }).catch(() => ({ status: 400 }));
    assert.ok(status >= 400 && status < 500, `${method}: ${status}`);
  }
  for (const path of [
    "//account",
    "//evil.example",
    "//evil.example/",
    "///evil.example",
    "/\\evil.example",
    "/%2fevil.example",
    "//evil.example/%2e%2e",
  ]) {
    const { status, headers } = await visitor.raw(path, { method: "GET" });
    assert.ok(status >= 400 && status < 500, `${path}: ${status}`);
    assert.equal(headers.location, undefined, path);
  }
});

test("a page directory serves the page's files and no private ones", async () => {
  const dir = await mkdtemp(join(tmpdir(), "page-"));
  await mkdir(join(dir, "page/.git"), { recursive: true });
  await mkdir(join(dir, "page/account"));
  const secret = "a secret of the operator";
  await writeFile(join(dir, "outside.html"), secret);
  await writeFile(join(dir, "page/index.html"), "<!doctype html><title>own</title>");
  await writeFile(join(dir, "page/app.js"), "export {};");
  await writeFile(join(dir, "page/account/totp.js"), "export {};");
  const hidden = [
    ".env",
    ".git/config",
    "index.html~",
    "index.html.bak",
    "app.js.orig",
    "app.js.swp",
    ".app.js.swp",
    "server.key",
    "dump.sql",
    "page.tar.gz",
    "app.js.old",
  ];
  for (const name of hidden) await writeFile(join(dir, "page", name), secret);
  await symlink(join(dir, "outside.html"), join(dir, "page/link.html"));
  await symlink(dir, join(dir, "page/up"));
  const own = await startLoginServer({ zitadel, args: ["--page", join(dir, "page")] });
  try {
    const visitor = new Visitor(own);
    for (const path of [
      ...hidden.map((name) => `/${name}`),
      "/link.html",
      "/up/outside.html",
      "/../outside.html",
      "/%2e%2e/outside.html",
      "/account/../../outside.html",
      "/..%2foutside.html",
      "/account/%2e%2e/%2e%2e/outside.html",
      "/.git/",
      "/.git",
    ]) {
      const { status, body } = await visitor.raw(path, { method: "GET" });
      assert.ok(status >= 400 && status < 500, `${path}: ${status}`);
      assert.ok(!body.includes(secret), path);
    }
    for (const path of ["/", "/index.html", "/app.js", "/account/totp.js"])
      assert.equal((await visitor.raw(path, { method: "GET" })).status, 200, path);
  } finally {
    await own.stop();
    await rm(dir, { recursive: true, force: true });
  }
});

test("the brotli beside a page's file is sent to who accepts it, and nothing else by that name", async () => {
  const dir = await mkdtemp(join(tmpdir(), "page-"));
  const secret = "a secret of the operator";
  const script = "export const text = 'a'.repeat(9);\n".repeat(20);
  await mkdir(join(dir, "page"));
  await writeFile(join(dir, "page/index.html"), "<!doctype html><title>own</title>");
  await writeFile(join(dir, "page/app.js"), script);
  await writeFile(join(dir, "page/app.js.br"), brotliCompressSync(script));
  await writeFile(join(dir, "page/changed.js.br"), brotliCompressSync("old"));
  await writeFile(join(dir, "page/changed.js"), script);
  await utimes(join(dir, "page/changed.js.br"), 1, 1);
  for (const name of ["page/.env", "outside.js.br", "page/.env.br"]) await writeFile(join(dir, name), secret);
  for (const name of ["up", "inside", "hidden"]) await writeFile(join(dir, `page/${name}.js`), script);
  await symlink(join(dir, "outside.js.br"), join(dir, "page/up.js.br"));
  await symlink(join(dir, "page/.env"), join(dir, "page/inside.js.br"));
  await symlink(join(dir, "page/.env.br"), join(dir, "page/hidden.js.br"));
  const own = await startLoginServer({ zitadel, args: ["--page", join(dir, "page")] });
  try {
    const visitor = new Visitor(own);
    const get = (path, ...headers) => visitor.raw(path, { method: "GET", headers });
    const compressed = await get("/app.js", "accept-encoding", "gzip, br");
    assert.equal(compressed.headers["content-encoding"], "br");
    assert.equal(compressed.headers.vary, "accept-encoding");
    assert.equal(brotliDecompressSync(compressed.body).toString(), script);
    for (const headers of [[], ["accept-encoding", "gzip"], ["accept-encoding", "br;q=0"]]) {
      const plain = await get("/app.js", ...headers);
      assert.deepEqual([plain.headers["content-encoding"], plain.body.toString()], [undefined, script], headers[1]);
      assert.notEqual(plain.headers.etag, compressed.headers.etag);
    }
    const known = await get("/app.js", "accept-encoding", "br", "if-none-match", compressed.headers.etag);
    assert.deepEqual([known.status, known.headers.vary, known.body.length], [304, "accept-encoding", 0]);
    for (const name of ["changed", "up", "inside", "hidden"]) {
      const { headers, body } = await get(`/${name}.js`, "accept-encoding", "br");
      assert.deepEqual([headers["content-encoding"], body.toString()], [undefined, script], name);
    }
    for (const path of ["/app.js.br", "/.env", "/.env.br"]) {
      const { status, body } = await get(path, "accept-encoding", "br");
      assert.ok(status >= 400 && !body.includes(secret), path);
    }
  } finally {
    await own.stop();
    await rm(dir, { recursive: true, force: true });
  }
});

test("every response has the security headers", async () => {
  const visitor = new Visitor(server);
  for (const [method, path] of [
    ["GET", "/"],
    ["GET", "/app.js"],
    ["GET", "/style.css"],
    ["GET", "/nothing"],
    ["GET", "/login-client/"],
    ["POST", "/login-client/zitadel.user.v2.UserService/DeleteUser"],
    ["GET", "/ui/v2/login/login"],
    ["GET", "/.well-known/openid-configuration"],
    ["GET", "/v2/settings/login"],
    ["HEAD", "/"],
  ]) {
    const { headers, status } = await visitor.raw(path, { method, headers: ["origin", server.origin] });
    const at = `${method} ${path} (${status})`;
    assert.match(headers["content-security-policy"] ?? "", /default-src 'none'/, at);
    assert.match(headers["content-security-policy"], /frame-ancestors 'none'/, at);
    assert.match(headers["content-security-policy"], /require-trusted-types-for 'script'/, at);
    assert.equal(headers["x-content-type-options"], "nosniff", at);
    assert.equal(headers["x-frame-options"], "DENY", at);
    assert.ok(headers["referrer-policy"], at);
    assert.ok(!("set-cookie" in headers) || path.startsWith("/oauth"), at);
    assert.ok(!("server" in headers) && !("x-powered-by" in headers), at);
  }
  const rpc = await visitor.rawRpc("zitadel.settings.v2.SettingsService/GetLoginSettings", Buffer.alloc(0));
  assert.equal(rpc.headers["cache-control"], "no-store");
});

test("a code from a link never appears in a redirect of the server", async () => {
  const visitor = new Visitor(server);
  const { headers, status } = await visitor.raw("/ui/v2/login/login?authRequest=V2_1&code=SECRET%0d%0aSet-Cookie:x=1", {
    method: "GET",
  });
  assert.ok(status < 500);
  assert.equal(headers["set-cookie"], undefined);
  if (headers.location) assert.match(headers.location, /^\/\?/);
});
