// The program zitadel-login: what it says when it starts, what it serves, and that it keeps nothing that a restart loses.
import assert from "node:assert/strict";
import { chmod } from "node:fs/promises";
import { after, before, beforeEach, test } from "node:test";
import { startTestServer } from "../../pkg/testing/index.js";
import { Browser } from "../support/browser-session.mjs";
import { freePort } from "../support/free-port.mjs";
import { exchange, secrets, startLoginServer } from "../support/login-server.mjs";

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

const upstream = () => ["--upstream", zitadel.url, "--login-client-token-file", files.token];
const errorOf = (promise) =>
  promise.then(
    () => assert.fail("it should have been refused"),
    (error) => error,
  );

async function start(t, ...args) {
  const server = await startLoginServer(...upstream(), ...args);
  t.after(() => server.kill());
  return server;
}

test("the login page is built in and complete", async (t) => {
  const server = await start(t, "--public-origin", "http://localhost:8080");
  const page = await fetch(server.url);
  assert.equal(page.headers.get("content-type"), "text/html; charset=utf-8");
  assert.match(page.headers.get("content-security-policy"), /require-trusted-types-for 'script'; trusted-types 'none'/);
  const document = await page.text();
  const files = new Set([...document.matchAll(/ (?:href|src)="([\w/-]+\.[\w.-]+)"/g)].map(([, name]) => `/${name}`));
  const types = { js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8", wasm: "application/wasm" };
  for (const path of files) {
    const response = await fetch(new URL(path, server.url), { headers: { "accept-encoding": "br" } });
    const type = types[path.split(".").at(-1)] ?? "image/svg+xml";
    assert.deepEqual([response.status, response.headers.get("content-type")], [200, type], path);
    const contents = await response.text();
    if (contents.length > 512) assert.equal(response.headers.get("content-encoding"), "br", path);
    if (path.endsWith(".js"))
      for (const [, name] of contents.matchAll(/(?:from|import)\s*\(?\s*"\.\/([^"]+)"/g)) files.add(`/${name}`);
  }
  for (const path of ["/app.js", "/first-paint.js", "/style.css", "/wasm/zitadel_wasm_bg.wasm"])
    assert.ok(files.has(path), path);
  for (const language of ["en", "de", "ar"])
    assert.equal((await fetch(`${server.url}/texts/${language}.json`)).status, 200, language);
  assert.equal((await fetch(`${server.url}/README.md`)).status, 404);
});

test("a session survives kill -9 and a new start with the same key, and not one with another key", async (t) => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const other = await secrets("unused");
  t.after(() => other.remove());
  const startWith = async (key) => {
    const server = await startLoginServer(
      ...upstream(),
      "--public-origin",
      origin,
      "--listen",
      `127.0.0.1:${port}`,
      "--cookie-key-file",
      key,
    );
    t.after(() => server.kill("SIGKILL"));
    return server;
  };
  const browser = new Browser(origin);
  const first = await startWith(files.key);
  const sessionId = await browser.signIn("mia");
  await first.kill("SIGKILL");

  const second = await startWith(files.key);
  const { session } = await (await browser.login()).session.getSession({ sessionId });
  assert.equal(session.factors.user.loginName, "mia");
  await second.kill("SIGKILL");

  await startWith(other.key);
  assert.equal(
    (await errorOf((await browser.login()).session.getSession({ sessionId }))).codeName,
    "permission_denied",
  );
});

test("start errors say what to do about them", async () => {
  const refusal = async (...args) => (await errorOf(startLoginServer(...args))).message;
  assert.match(await refusal(...upstream()), /--public-origin/);
  assert.match(
    await refusal("--upstream", zitadel.url, "--public-origin", "http://localhost:1"),
    /--login-client-token-file/,
  );
  assert.match(
    await refusal(...upstream(), "--public-origin", "https://login.example.com"),
    /--cookie-key-file is required.*head -c 32/s,
  );
  assert.match(await refusal(...upstream(), "--public-origin", "http://login.example.com"), /must be https/);
  assert.match(
    await refusal(...upstream(), "--public-origin", "http://localhost:1", "--trust-forwarded-for=x-real-ip"),
    /x-forwarded-for, forwarded/,
  );
  assert.match(
    await refusal(...upstream(), "--public-origin", "http://localhost:1", "--cookie-key-file", files.token),
    /--cookie-key-file/,
  );
  assert.match(
    await refusal(
      "--upstream",
      zitadel.url,
      "--login-client-token-file",
      `${files.dir}/none`,
      "--public-origin",
      "http://localhost:1",
    ),
    /none/,
  );
});

test("secrets that others may read are warned of, and are in no log", async (t) => {
  const open = await secrets("super-secret-token");
  t.after(() => open.remove());
  await chmod(open.token, 0o644);
  const server = await startLoginServer(
    "--upstream",
    zitadel.url,
    "--login-client-token-file",
    open.token,
    "--cookie-key-file",
    open.key,
    "--public-origin",
    "http://localhost:1",
  );
  await server.kill();
  assert.match(server.logs(), /--login-client-token-file .*mode 644.*chmod 600/);
  assert.doesNotMatch(server.logs(), /--cookie-key-file/);
  assert.doesNotMatch(server.logs(), /super-secret-token/);
});

test("a foreign host, a path that can be read in two ways and a double slash lead nowhere", async (t) => {
  const server = await start(t, "--public-origin", "http://localhost:8080");
  const status = async (target, host = "localhost:8080") =>
    Number(
      (await exchange(server.url, `GET ${target} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`)).split(
        " ",
      )[1],
    );
  assert.equal(await status("/"), 200);
  assert.equal(await status("/", "evil.example"), 421);
  assert.equal(await status("/login-client/", "evil.example"), 421);
  assert.equal(await status("/v2/../_test/info"), 400);
  assert.equal(await status("/v2/%2e%2e/_test/info"), 400);
  assert.equal(await status("/_test/info"), 404);
  assert.equal(await status("//account"), 404);
  assert.equal(await status("/devicexyz"), 404);
});

test("twenty connections that send nothing do not block twenty places", async (t) => {
  const server = await start(t, "--public-origin", "http://localhost:8080", "--max-connections", "20");
  const idle = [];
  const kinds = ["", "GET / HT", "PRI", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0"];
  for (let i = 0; i < 20; i++) idle.push(exchange(server.url, kinds[i % kinds.length]).catch(() => ""));
  assert.match(
    await exchange(server.url, "GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"),
    /^HTTP\/1.1 200 /,
  );
  await Promise.all(idle);
});
