// Load on a server of another process: connections that send the same request again and again. They do as little as they
// can, because they share the machine with the server.
import http2 from "node:http2";
import { connect } from "node:net";

/** Requests that wait for their responses at a time. */
export const PARALLEL = 8;

/**
 * Calls `call` from `PARALLEL` loops until the time is over or `count` calls are made; calls per second and the 99th
 * percentile of their milliseconds.
 */
export async function measure(call, { seconds = Number.POSITIVE_INFINITY, count = Number.POSITIVE_INFINITY }) {
  const begin = performance.now();
  const end = begin + seconds * 1000;
  const times = [];
  let started = 0;
  const loop = async () => {
    for (let now = performance.now(); now < end && started < count; ) {
      started++;
      await call();
      const after = performance.now();
      if (times.length < 1_000_000) times.push(after - now);
      now = after;
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, loop));
  const perSecond = (started / (performance.now() - begin)) * 1000;
  times.sort((a, b) => a - b);
  return { perSecond, p99: times[Math.floor(times.length * 0.99)] };
}

/** One connection of HTTP/1.1; every response of these calls has a Content-Length. */
class Connection {
  #socket;
  #received = Buffer.alloc(0);
  #waiting;

  constructor(port) {
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true });
    this.#socket.on("data", (bytes) => {
      this.#received = this.#received.length ? Buffer.concat([this.#received, bytes]) : bytes;
      this.#read();
    });
    this.#socket.on("close", () => this.#waiting?.reject(new Error("the server closed the connection")));
    this.#socket.on("error", () => {});
  }

  #read() {
    const end = this.#received.indexOf("\r\n\r\n");
    if (end < 0) return;
    const head = this.#received.latin1Slice(0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head);
    if (!length) return this.#waiting?.reject(new Error(`a response without a length:\n${head}`));
    const total = end + 4 + Number(length[1]);
    if (this.#received.length < total) return;
    this.#received = this.#received.subarray(total);
    this.#waiting?.resolve(Number(head.slice(9, 12)));
    this.#waiting = undefined;
  }

  send(bytes) {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(bytes);
    });
  }

  close() {
    this.#socket.destroy();
  }
}

/** Calls over REST, by their names. `body` is JSON, and its absence a GET. */
export function restCalls(port, token, calls) {
  const free = Array.from({ length: PARALLEL }, () => new Connection(port));
  const request = ({ path, body }) => {
    const text = body === undefined ? "" : JSON.stringify(body);
    const head = [
      `${body === undefined ? "GET" : "POST"} ${path} HTTP/1.1`,
      `host: localhost:${port}`,
      `authorization: Bearer ${token}`,
      ...(text && ["content-type: application/json", `content-length: ${Buffer.byteLength(text)}`]),
    ];
    return Buffer.from(`${head.join("\r\n")}\r\n\r\n${text}`);
  };
  const one = async (bytes, status) => {
    const connection = free.pop();
    const got = await connection.send(bytes);
    if (got !== status) throw new Error(`status ${got} in place of ${status}`);
    free.push(connection);
  };
  const byName = Object.entries(calls).map(([name, { rest }]) => {
    const bytes = request(rest);
    return [name, () => one(bytes, rest.status)];
  });
  return { calls: Object.fromEntries(byName), close: () => free.forEach((connection) => connection.close()) };
}

/** Calls over gRPC, by their names: one connection with several streams. */
export function grpcCalls(port, token, calls) {
  const session = http2.connect(`http://127.0.0.1:${port}`);
  const one = ({ path, message, status }) => {
    const body = Buffer.concat([Buffer.from([0, 0, 0, 0, message.length]), message]);
    return new Promise((resolve, reject) => {
      const stream = session.request({
        ":method": "POST",
        ":path": path,
        "content-type": "application/grpc",
        te: "trailers",
        authorization: `Bearer ${token}`,
      });
      let got;
      stream.on("response", (headers) => {
        got = headers["grpc-status"];
      });
      stream.on("trailers", (trailers) => {
        got ??= trailers["grpc-status"];
      });
      stream.on("close", () => (got === status ? resolve() : reject(new Error(`grpc-status ${got}, not ${status}`))));
      stream.on("error", reject);
      stream.resume();
      stream.end(body);
    });
  };
  const byName = Object.entries(calls).map(([name, { grpc }]) => [name, () => one(grpc)]);
  return { calls: Object.fromEntries(byName), close: () => session.close() };
}
