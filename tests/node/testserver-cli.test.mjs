// The command line of the npm package: every protocol on its one port, its texts, and its end.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import http2 from "node:http2";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { create } from "@bufbuild/protobuf";
import { createClient as createConnectClient } from "@connectrpc/connect";
import { createConnectTransport, createGrpcTransport, createGrpcWebTransport } from "@connectrpc/connect-node";
import { createServerTransport } from "@zitadel/client/node";
import { createUserServiceClient } from "@zitadel/client/v2";
import { ListUsersRequestSchema, UserService } from "@zitadel/proto/zitadel/user/v2/user_service_pb.js";
import { createClient } from "../../pkg/index.js";
import { cli, runCli, startPackage } from "../support/testserver-package.mjs";

let server, info, dir;

before(async () => {
  dir = await mkdtemp(join(tmpdir(), "zitadel-testserver-"));
  server = await startPackage();
  info = await server.info();
});

after(async () => {
  await server?.stop();
  if (dir) await rm(dir, { recursive: true, force: true });
});

/** A raw HTTP/1.1 exchange; what came back until the server closed the connection. */
async function raw(text) {
  const socket = net.connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.write(text);
  let received = "";
  for await (const bytes of socket) received += bytes;
  return received;
}

test("REST and gRPC-Web by this project's client", async () => {
  for (const transport of ["json", "grpc-web"]) {
    const zitadel = await createClient({ baseUrl: server.url, token: info.adminToken, transport });
    const { result } = await zitadel.user.listUsers({});
    assert.ok(
      result.some((user) => user.username === "mia"),
      transport,
    );
  }
});

test("gRPC, gRPC-Web and Connect over HTTP/1.1 and HTTP/2 by connect-node", async () => {
  const baseUrl = server.url;
  const headers = { authorization: `Bearer ${info.adminToken}` };
  const transports = {
    "gRPC over HTTP/2": createGrpcTransport({ baseUrl }),
    "gRPC-Web over HTTP/1.1": createGrpcWebTransport({ baseUrl, httpVersion: "1.1" }),
    "gRPC-Web over HTTP/2": createGrpcWebTransport({ baseUrl, httpVersion: "2" }),
    "Connect over HTTP/1.1": createConnectTransport({ baseUrl, httpVersion: "1.1" }),
    "Connect over HTTP/2": createConnectTransport({ baseUrl, httpVersion: "2" }),
  };
  for (const [name, transport] of Object.entries(transports)) {
    const client = createConnectClient(UserService, transport);
    const { result } = await client.listUsers(create(ListUsersRequestSchema), { headers });
    assert.ok(
      result.some((user) => user.username === "mia"),
      name,
    );
    const refused = await client.getUserByID({ userId: "1" }, { headers }).catch((error) => error);
    assert.equal(refused.code, 5, name);
  }
});

test("the official client from Node, gRPC over h2c", async () => {
  const transport = createServerTransport(info.adminToken, { baseUrl: server.url, httpVersion: "2" });
  const { result } = await createUserServiceClient(transport).listUsers({});
  assert.ok(result.some((user) => user.username === "noah"));
});

test("trailers over HTTP/1.1 and HTTP/2, and many streams of one connection", async () => {
  const path = "/zitadel.settings.v2.SettingsService/GetGeneralSettings";
  const session = http2.connect(server.url);
  const call = async () => {
    const stream = session.request({
      ":method": "POST",
      ":path": path,
      "content-type": "application/grpc",
      te: "trailers",
      authorization: `Bearer ${info.adminToken}`,
    });
    let trailers;
    stream.on("trailers", (fields) => (trailers = fields));
    stream.end(Buffer.alloc(5));
    let length = 0;
    for await (const bytes of stream) length += bytes.length;
    return [length > 5, trailers?.["grpc-status"]];
  };
  const results = await Promise.all(Array.from({ length: 50 }, call));
  assert.deepEqual(results, Array(50).fill([true, "0"]));
  session.close();

  const request = http.request(`${server.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/grpc", te: "trailers", authorization: `Bearer ${info.adminToken}` },
  });
  request.end(Buffer.alloc(5));
  const [response] = await once(request, "response");
  response.resume();
  await once(response, "end");
  assert.equal(response.trailers["grpc-status"], "0");
});

test("HTTP/1.1 responds to one request after another on a connection, with and without a body", async () => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const sockets = new Set();
  const send = (path, body) =>
    new Promise((resolve, reject) => {
      const headers = body && { "content-type": "application/json", "content-length": body.length };
      const request = http.request(`${server.url}${path}`, { agent, method: body ? "POST" : "GET", headers });
      request.on("socket", (socket) => sockets.add(socket));
      request.on("error", reject);
      request.on("response", (response) => {
        assert.notEqual(response.headers.connection, "close");
        response.resume().on("end", () => resolve(response.statusCode));
      });
      request.end(body);
    });
  for (let i = 0; i < 3; i++) {
    assert.equal(await send("/_test/info"), 200);
    assert.equal(await send("/_test/faults"), 200);
    assert.equal(await send("/_test/clock", '{"freeze":false}'), 200);
  }
  assert.equal(sockets.size, 1);
  agent.destroy();
});

test("a connection is recognized however its first bytes arrive", async () => {
  const socket = net.connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.setNoDelay(true);
  const response = once(socket, "data");
  // `PRI` begins HTTP/2, and `PR` some methods.
  for (const piece of ["P", "ROPFIND /debug/healthz HT", "TP/1.1\r\nHost: localhost\r\n\r\n"]) {
    await new Promise((written) => socket.write(piece, written));
  }
  assert.match(String((await response)[0]), /^HTTP\/1\.1 40[45] /);
  socket.destroy();
});

test("other hosts, two hosts and no host are refused", async () => {
  const request = (...hosts) =>
    raw(`GET /_test/info HTTP/1.1\r\n${hosts.map((host) => `Host: ${host}\r\n`).join("")}Connection: close\r\n\r\n`);
  assert.match(await request("evil.example"), /^HTTP\/1\.1 421 [\s\S]*--allow-host/);
  assert.match(await request("localhost", "localhost"), /^HTTP\/1\.1 400 /);
  assert.match(await request(), /^HTTP\/1\.1 400 /);
  assert.match(await request("localhost:1"), /^HTTP\/1\.1 200 /);
});

test("bodies and heads have limits", async () => {
  const url = `${server.url}/_test/seed`;
  const body = Buffer.alloc(16 * 1024 * 1024 + 1, " ");
  const tooLarge = await fetch(url, { method: "POST", body });
  assert.ok([400, 413].includes(tooLarge.status), String(tooLarge.status));
  const head = `GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${"x".repeat(70_000)}\r\n\r\n`;
  assert.match(await raw(head), /^HTTP\/1\.1 431 /);
  // Afterwards it is as it was.
  assert.ok(await server.now());
});

test("a request that takes too long gets 408", async () => {
  const slow = await startPackage("--request-timeout", "1");
  try {
    await slow.fault({ rpc: "*", delay: "30s" });
    const response = await fetch(`${slow.url}/v2/settings`, {
      headers: { authorization: `Bearer ${(await slow.info()).adminToken}` },
    });
    assert.equal(response.status, 408);
    assert.deepEqual(await response.json(), { code: 4, message: "request timed out" });
  } finally {
    await slow.stop();
  }
});

test("connections beyond the maximum wait until another one ends", async () => {
  const small = await startPackage("--max-connections", "1");
  try {
    const first = net.connect(Number(new URL(small.url).port), "127.0.0.1");
    await once(first, "connect");
    first.write("GET /debug/healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    await once(first, "data");
    const second = fetch(`${small.url}/debug/healthz`);
    first.destroy();
    assert.equal((await second).status, 200);
  } finally {
    await small.stop();
  }
});

test("faults break connections and delay responses", async () => {
  const zitadel = await createClient({ baseUrl: server.url, token: info.adminToken, retry: false });
  const rpc = "zitadel.settings.v2.SettingsService/GetGeneralSettings";
  const failure = () => zitadel.settings.getGeneralSettings({}, { timeoutMs: 200 }).catch((error) => error.kind);
  for (const cut of ["call", "answer", "half"]) {
    await server.fault({ rpc, cut });
    assert.equal(await failure(), "network", cut);
  }
  await server.fault({ rpc, delay: "10s" });
  assert.equal(await failure(), "timeout");
  await server.fault({ rpc, split: true });
  assert.equal((await zitadel.settings.getGeneralSettings({})).defaultLanguage, "en");
});

test("the options take effect, values with equals signs and spaces, too", async () => {
  const seed = join(dir, "a seed.json");
  const users = [{ userName: "ada", givenName: "Ada", familyName: "Example", email: "ada@example.com" }];
  // As editors on Windows save it.
  await writeFile(seed, `\uFEFF${JSON.stringify({ domain: "login.test", users })}`);
  await writeFile(join(dir, "index.html"), "<!doctype html><title>Mine</title>");
  const other = await startPackage(
    `--seed=${seed}`,
    "--page",
    dir,
    "--allow-host",
    "a.example",
    "--allow-host=b.example",
  );
  try {
    const { instanceDomain } = await other.info();
    assert.equal(instanceDomain, "login.test");
    const page = await fetch(`${other.url}/`);
    assert.match(await page.text(), /Mine/);
    assert.match(page.headers.get("content-security-policy"), /wasm-unsafe-eval/);
    for (const [host, status] of [
      ["a.example", 200],
      ["b.example", 200],
      ["c.example", 421],
    ]) {
      const request = http.get(`${other.url}/`, { headers: { host } });
      const [response] = await once(request, "response");
      response.resume();
      assert.equal(response.statusCode, status, host);
    }
  } finally {
    await other.stop();
  }
});

test("wrong command lines say what is wrong, with exit code 2", async () => {
  for (const [args, message] of [
    [["--lsten", "127.0.0.1:0"], /unexpected argument '--lsten' found[\s\S]*similar argument exists: '--listen'/],
    [["--listen"], /a value is required for '--listen <ADDRESS:PORT>'/],
    [["--listen", "localhost"], /invalid value 'localhost' for '--listen/],
    [["--listen", "127.0.0.1:99999"], /invalid value/],
    [["--projection-lag", "soon"], /"soon" is not a duration such as 300ms or 2s/],
    [["--max-connections", "0"], /invalid value '0'/],
    [["--strict=yes"], /unexpected value 'yes' for '--strict'/],
    [["--strict", "--strict"], /cannot be used multiple times/],
    [["somewhere"], /unexpected argument 'somewhere'/],
  ]) {
    const { code, stderr, stdout } = await runCli(...args);
    assert.equal(code, 2, args.join(" "));
    assert.match(stderr, message);
    assert.match(stderr, /For more information, try '--help'/);
    assert.equal(stdout, "");
  }
});

test("a server that cannot start says why and what to do, with exit code 1", async () => {
  const taken = new URL(server.url).host;
  const broken = join(dir, "broken.json");
  await writeFile(broken, "{");
  const unknown = join(dir, "unknown.json");
  await writeFile(unknown, '{"usres": []}');
  for (const [args, message] of [
    [["--listen", taken], /another program listens there; choose another --listen/],
    [["--listen", "0.0.0.0:0"], /not loopback[\s\S]*--allow-remote-control/],
    [["--listen", "127.0.0.1:0", "--seed", join(dir, "missing.json")], /missing\.json/],
    [["--listen", "127.0.0.1:0", "--seed", broken], /broken\.json/],
    [["--listen", "127.0.0.1:0", "--seed", unknown], /usres/],
    [["--listen", "127.0.0.1:0", "--page", join(dir, "missing")], /--page .*missing/],
    [["--listen", "127.0.0.1:0", "--page", broken], /not a directory; expected a folder with an index\.html/],
    [["--listen", "127.0.0.1:0", "--allow-host", "not a host"], /--allow-host/],
  ]) {
    const { code, stderr, stdout } = await runCli(...args);
    assert.equal(code, 1, `${args.join(" ")}: ${stderr}`);
    assert.match(stderr, message);
    assert.equal(stdout, "");
  }
});

test("--help names the native program's options, and --version the version", async () => {
  const native = spawn(process.env.TESTSERVER, ["--help"], { stdio: ["ignore", "pipe", "ignore"] });
  let text = "";
  native.stdout.on("data", (bytes) => (text += bytes));
  await once(native, "close");
  const options = (help) => [...help.matchAll(/^ +(?:-\w, )?(--[\w-]+)/gm)].map(([, name]) => name).sort();
  const { code, stdout } = await runCli("--help");
  assert.equal(code, 0);
  assert.deepEqual(
    options(stdout).filter((name) => name !== "--demo"),
    options(text),
  );
  assert.match((await runCli("--version")).stdout, /^zitadel-testserver \d+\.\d+\.\d+\n$/);
});

/** A running command line, which ends with its test: one that stayed would keep the test runner. */
function startCli(t, ...args) {
  const child = spawn(process.execPath, [cli, ...args, "--listen", "127.0.0.1:0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(() => child.kill("SIGKILL"));
  return child;
}

test("--demo serves the login page and prints its address and who signs in", async (t) => {
  const child = startCli(t, "--demo");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const printed = [];
  while (!printed.at(-1)?.includes("Ctrl-C")) printed.push((await lines.next()).value);
  const { listening } = JSON.parse(printed[0]);
  const text = printed.join("\n");
  const [, address] = text.match(/The login page: +(http:\/\/localhost:\d+\/)/);
  assert.equal(new URL(address).port, new URL(listening).port);
  assert.match(text, /mia, password Password1!/);
  const page = await (await fetch(listening)).text();
  assert.match(page, /<script type="module" src="app\.js">/);
  for (const file of ["app.js", "wasm/zitadel_wasm_bg.wasm"]) {
    assert.equal((await fetch(`${listening}/${file}`)).status, 200, file);
  }
  child.kill("SIGINT");
  assert.deepEqual(await once(child, "close"), [0, null]);
});

test("SIGTERM ends it, with connections that stay open", async (t) => {
  const child = startCli(t);
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  const { listening } = JSON.parse(line);
  await (await fetch(`${listening}/debug/healthz`)).text();
  const session = http2.connect(listening);
  await once(session, "connect");
  // How its connection ends is up to the operating system: closed or reset.
  session.on("error", () => {});
  child.kill("SIGTERM");
  assert.deepEqual(await once(child, "close"), [0, null]);
  session.destroy();
});
