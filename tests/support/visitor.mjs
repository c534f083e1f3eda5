// An attacker as a visitor of the login page: a browser's cookie jar and headers, or raw bytes.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createClient, isZitadelError } from "../../pkg/index.js";
import { startTestServer } from "../../pkg/testing/index.js";
import { CookieJar } from "./cookie-jar.mjs";
import { freePort } from "./free-port.mjs";

/** Starts a program whose first stdout line contains its URL. */
async function start(command, args) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "close");
  let logs = "";
  child.stderr.on("data", (text) => (logs = (logs + text).slice(-8000)));
  const line = await Promise.race([
    once(createInterface({ input: child.stdout }), "line"),
    ended.then(([code]) => {
      throw new Error(`${command} ended with ${code}: ${logs}`);
    }),
  ]);
  const { listening } = JSON.parse(line[0]);
  return {
    url: listening,
    pid: child.pid,
    logs: () => logs,
    stop: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}

/**
 * A test server as the ZITADEL instance, and `zitadel-login` in front of it. `upstream` puts a server between them,
 * `args` are additional arguments of zitadel-login.
 */
export async function startLoginServer({ zitadel, upstream, args = [], origin, port: wanted } = {}) {
  const dir = await mkdtemp(join(tmpdir(), "login-server-"));
  const own = zitadel ?? (await startTestServer({ command: process.env.TESTSERVER }));
  const token = (await own.info()).loginClientToken;
  await writeFile(join(dir, "token"), `${token}\n`, { mode: 0o600 });
  const port = wanted ?? (await freePort());
  const publicOrigin = origin ?? `http://localhost:${port}`;
  const server = await start(process.env.LOGINSERVER, [
    "--listen",
    `127.0.0.1:${port}`,
    "--upstream",
    upstream ?? own.url,
    "--login-client-token-file",
    join(dir, "token"),
    "--public-origin",
    publicOrigin,
    ...args,
  ]);
  return {
    ...server,
    zitadel: own,
    origin: publicOrigin,
    port,
    dir,
    loginClientToken: token,
    async stop(signal) {
      await server.stop(signal);
      if (!zitadel) await own.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** A browser from the server's point of view: cookies, `Origin` and `Sec-Fetch-Site`, and no tokens. */
export class Visitor {
  #jar = new CookieJar();

  constructor(server, headers = {}) {
    this.server = server;
    this.headers = headers;
    this.fetch = this.fetch.bind(this);
  }

  /** Value of each cookie by its name. */
  get cookies() {
    return this.#jar.cookies;
  }

  set cookies(cookies) {
    this.#jar.cookies = cookies;
  }

  /** The `Cookie` header. */
  cookieHeader() {
    return this.#jar.headers.cookie ?? "";
  }

  /** `fetch` with the jar. Bodies of responses are kept, so that a test can look for what must not be in them. */
  bodies = [];
  async fetch(url, init = {}) {
    const headers = new Headers(init.headers);
    headers.set("origin", this.headers.origin ?? this.server.origin);
    headers.set("sec-fetch-site", "same-origin");
    for (const [name, value] of Object.entries(this.headers)) headers.set(name, value);
    for (const [name, value] of Object.entries(this.#jar.headers)) headers.set(name, value);
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    this.#jar.store(response.headers.getSetCookie());
    const body = Buffer.from(await response.clone().arrayBuffer());
    this.bodies.push({ url: String(url), headers: [...response.headers], body });
    return response;
  }

  /** A client of the login client proxy; `session` speaks for RPCs that have no session of their own. */
  login(session) {
    const headers = session ? { "x-login-session": session } : {};
    return createClient({ baseUrl: `${this.server.origin}/login-client`, fetch: this.fetch, headers, retry: false });
  }

  /** A self-service client of the session's user. */
  self(session) {
    return createClient({ baseUrl: `${this.server.origin}/login-session/${session}`, fetch: this.fetch, retry: false });
  }

  /** Starts a session by login name, and checks the password where one is given; the session's id. */
  async session(loginName, password) {
    const login = await this.login();
    const { sessionId } = await login.session.createSession({ checks: { user: { loginName } } });
    if (password) await login.session.setSession({ sessionId, sessionToken: "-", checks: { password: { password } } });
    return sessionId;
  }

  /** Starts an auth request; its id, or the URL of an immediate redirect to the application. */
  async authorize(clientId, more = {}) {
    const query = new URLSearchParams({
      client_id: clientId,
      redirect_uri: CALLBACK,
      response_type: "code",
      scope: "openid",
      code_challenge: CHALLENGE,
      code_challenge_method: "S256",
      ...more,
    });
    const response = await this.fetch(`${this.server.origin}/oauth/v2/authorize?${query}`);
    assert.equal(response.status, 302, await response.text());
    const to = new URL(response.headers.get("location"), this.server.origin);
    return to.searchParams.get("authRequest") ?? to.href;
  }

  /** A raw request: `headers` is a flat list of names and values, so that names can repeat. */
  raw(path, { method = "POST", headers = [], body = "", host = `localhost:${this.server.port}` } = {}) {
    return new Promise((resolve, reject) => {
      const call = request({
        host: "127.0.0.1",
        port: this.server.port,
        path,
        method,
        agent: false,
        headers: ["host", host, "content-length", String(Buffer.byteLength(body)), ...headers],
      });
      // A server may respond and close before it has read the body: the response counts, not the broken pipe after it.
      let responded = false;
      call.on("error", (cause) => responded || reject(cause));
      call.on("response", (response) => {
        responded = true;
        const chunks = [];
        const done = () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("error", done);
        response.on("end", done);
      });
      call.on("socket", (socket) => socket.on("error", () => {}));
      // CONNECT has its own event.
      call.on("connect", (response, socket) => {
        socket.destroy();
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.alloc(0) });
      });
      call.end(body);
    });
  }

  /** An RPC of the proxy with any bytes for a message. */
  rawRpc(rpc, message, headers = []) {
    const body = frame(message);
    const own = ["origin", this.server.origin, "content-type", "application/grpc-web+proto", "x-grpc-web", "1"];
    own.push(...Object.entries(this.#jar.headers).flat());
    return this.raw(`/login-client/${rpc}`, { headers: [...own, ...headers], body });
  }
}

/** Redirect URI of the tests' application. */
export const CALLBACK = "http://localhost:3999/cb";

/** A code verifier and its challenge (RFC 7636 appendix B). */
const VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/** One uncompressed gRPC-Web frame. */
export function frame(message) {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

/** A protobuf field of bytes or text. */
export function field(number, value) {
  const bytes = Buffer.from(value);
  return Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);
}

function varint(value) {
  const out = [];
  for (; value > 127; value = Math.floor(value / 128)) out.push((value % 128) | 128);
  return Buffer.from([...out, value]);
}

/** The refusal of an RPC that must not succeed: ZITADEL's or the proxy's, and not another failure. */
export async function refused(promise, what = "it") {
  const error = await promise.then(
    (value) => assert.fail(`${what} was not refused: ${JSON.stringify(value)}`),
    (cause) => cause,
  );
  assert.ok(isZitadelError(error), `${what}: ${error}`);
  assert.equal(error.kind, "rpc", `${what}: ${error.message}`);
  assert.ok(
    ["invalid_argument", "not_found", "permission_denied", "failed_precondition", "unauthenticated"].includes(
      error.codeName,
    ),
    `${what}: ${error.codeName} ${error.message}`,
  );
  return error;
}

/** Exchanges a code for tokens. */
export async function exchange(zitadel, clientId, callbackUrl) {
  const code = new URL(callbackUrl).searchParams.get("code");
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    client_id: clientId,
    redirect_uri: CALLBACK,
    code,
    code_verifier: VERIFIER,
  });
  return (await fetch(`${zitadel.url}/oauth/v2/token`, { method: "POST", body })).json();
}

/** The administrator's client, for the state before the attack. */
export const administrator = async (zitadel) =>
  createClient({ baseUrl: zitadel.url, token: (await zitadel.info()).adminToken });

/** The id of a user of the demo seed. */
export async function userId(zitadel, loginName) {
  const { result } = await (await administrator(zitadel)).user.listUsers({
    queries: [{ loginNameQuery: { loginName } }],
  });
  return result[0].userId;
}
