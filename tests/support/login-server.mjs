// zitadel-login for tests: in front of a test server, alone or several of them behind a load balancer.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "./free-port.mjs";

/** Starts the login server that was built. `logs()` is what it has written to stderr; `kill` ends it with a signal. */
export async function startLoginServer(...args) {
  const listen = args.includes("--listen") ? [] : ["--listen", "127.0.0.1:0"];
  const child = spawn(process.env.LOGINSERVER, [...listen, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let logs = "";
  child.stderr.on("data", (text) => (logs += text));
  const ended = new Promise((resolve) => child.once("close", resolve));
  const first = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("close", (code) => reject(new Error(`it ended with ${code}\n${logs}`)));
  });
  const kill = async (signal = "SIGTERM") => {
    child.kill(signal);
    return ended;
  };
  return { url: JSON.parse(first).listening, logs: () => logs, kill };
}

/** A folder with the files that a login server needs, which is removed by `remove()`. */
export async function secrets(token) {
  const dir = await mkdtemp(join(tmpdir(), "login-"));
  const file = async (name, text, mode = 0o600) => {
    await writeFile(join(dir, name), text, { mode });
    return join(dir, name);
  };
  return {
    dir,
    file,
    token: await file("token", `${token}\n`),
    key: await file("key", `${randomBytes(32).toString("base64")}\n`),
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

/**
 * A load balancer in front of login servers: each request goes to the next of `targets`, and the client's
 * address, `client` here, is appended to X-Forwarded-For.
 */
export async function startBalancer(targets, port) {
  const balancer = { url: `http://127.0.0.1:${port}`, targets, client: "192.0.2.1" };
  let next = 0;
  const server = createServer((incoming, outgoing) => {
    const target = new URL(balancer.targets[next++ % balancer.targets.length]);
    const seen = incoming.headers["x-forwarded-for"];
    const headers = { ...incoming.headers, "x-forwarded-for": seen ? `${seen}, ${balancer.client}` : balancer.client };
    const onward = request(
      { host: target.hostname, port: target.port, path: incoming.url, method: incoming.method, headers },
      (response) => {
        outgoing.writeHead(response.statusCode, response.rawHeaders);
        response.pipe(outgoing);
      },
    );
    onward.on("error", () => outgoing.writeHead(502).end());
    incoming.pipe(onward);
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  balancer.stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return balancer;
}

/** A Redis, or Valkey, of its own that keeps nothing. */
export async function startRedis() {
  const port = await freePort();
  const dir = await mkdtemp(join(tmpdir(), "redis-"));
  const program = process.env.REDIS_SERVER ?? "redis-server";
  const child = spawn(
    program,
    ["--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", dir],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = new Promise((resolve) => child.once("close", resolve));
  await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on(
      "line",
      (line) => /ready to accept connections/i.test(line) && resolve(),
    );
    child.once("error", (cause) =>
      reject(new Error(`${program} cannot be started: install redis-server or valkey, or set REDIS_SERVER`, { cause })),
    );
    child.once("close", (code) => reject(new Error(`${program} ended with ${code}`)));
  });
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
    await rm(dir, { recursive: true, force: true });
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}

/** Sends exactly these bytes; what comes until the other side closes. */
export const exchange = (url, bytes) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let text = "";
    socket.setEncoding("latin1").on("data", (more) => (text += more));
    socket.on("error", reject).on("close", () => resolve(text));
  });
