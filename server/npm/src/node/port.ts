// One port for HTTP/1.1 and HTTP/2: the first bytes of a connection say which.

import type { Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Incoming, Outgoing } from "./exchange.js";
import { createHttp1 } from "./http1.js";
import { createHttp2 } from "./http2.js";
import { GRACE, HEADER_TIME, IDLE_PLACE } from "./limits.js";

/** What an HTTP/2 connection begins with (RFC 9113 §3.4). */
const PREFACE = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "latin1");

/** Calls back with whether the connection is HTTP/2, once its bytes say so; all of them are still there to read. */
function sniff(socket: Socket, decided: (isHttp2: boolean) => void): void {
  let seen = Buffer.alloc(0);
  socket.setTimeout(HEADER_TIME, () => socket.destroy());
  const end = () => socket.destroy();
  const read = () => {
    const bytes: Buffer | null = socket.read();
    if (!bytes) return;
    seen = Buffer.concat([seen, bytes]);
    const compared = Math.min(seen.length, PREFACE.length);
    const isHttp2 = seen.subarray(0, compared).equals(PREFACE.subarray(0, compared));
    if (isHttp2 && compared < PREFACE.length) return;
    socket.off("readable", read).off("end", end);
    socket.setTimeout(0);
    socket.removeAllListeners("timeout");
    socket.unshift(seen);
    decided(isHttp2);
  };
  socket.on("readable", read).on("end", end);
}

/** A port that is listened on. */
export class Port {
  readonly #http1: Server;
  readonly #http2: ReturnType<typeof createHttp2>;
  readonly #sockets = new Set<Socket>();
  /** Those that have not sent enough to be recognized. */
  readonly #silent = new Set<Socket>();
  readonly #waiting: Socket[] = [];
  readonly #connections: number;

  constructor(connections: number, handle: (incoming: Incoming, outgoing: Outgoing) => void) {
    this.#connections = connections;
    this.#http1 = createHttp1(handle);
    this.#http2 = createHttp2(handle);
    // The HTTP/1 server listens, so that it keeps track of its connections' timeouts, but it gets only those that are its own.
    const [serveHttp1] = this.#http1.listeners("connection");
    this.#http1.removeAllListeners("connection");
    this.#http1.on("connection", (socket: Socket) => {
      // A client that resets its connection is no error of this server.
      socket.on("error", () => {});
      this.#admit(socket, (isHttp2) => {
        if (isHttp2) this.#http2.server.emit("connection", socket);
        else serveHttp1?.call(this.#http1, socket);
      });
    });
  }

  #admit(socket: Socket, decided: (isHttp2: boolean) => void): void {
    const serve = () => {
      this.#sockets.add(socket);
      this.#silent.add(socket);
      socket.on("close", () => {
        this.#sockets.delete(socket);
        this.#silent.delete(socket);
        this.#waiting.shift()?.emit("place");
      });
      sniff(socket, (isHttp2) => {
        this.#silent.delete(socket);
        decided(isHttp2);
      });
    };
    if (this.#sockets.size < this.#connections) return serve();
    this.#waiting.push(socket);
    socket.once("place", serve);
    socket.once("close", () => {
      const at = this.#waiting.indexOf(socket);
      if (at >= 0) this.#waiting.splice(at, 1);
    });
    setTimeout(() => this.#waiting.length && this.#closeIdle(), IDLE_PLACE).unref();
  }

  #closeIdle(): void {
    this.#http1.closeIdleConnections();
    for (const session of this.#http2.sessions) session.close();
  }

  /** Listens; the address with the port that was free. */
  listen(host: string, port: number): Promise<AddressInfo> {
    return new Promise((resolve, reject) => {
      this.#http1.once("error", reject);
      this.#http1.listen({ host, port }, () => {
        this.#http1.off("error", reject);
        resolve(this.#http1.address() as AddressInfo);
      });
    });
  }

  /** Stops to listen, and waits for requests in progress as long as the grace period. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#http1.close(() => resolve()));
    this.#closeIdle();
    // Connections without a request are no reason to wait.
    for (const socket of [...this.#waiting, ...this.#silent]) socket.destroy();
    const grace = setTimeout(() => {
      for (const socket of this.#sockets) socket.destroy();
    }, GRACE);
    await closed;
    clearTimeout(grace);
  }
}
