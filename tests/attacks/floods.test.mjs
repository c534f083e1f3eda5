// M4 and M5: denial of service by an anonymous client.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { after, before, test } from "node:test";
import { Visitor, frame, startLoginServer } from "../support/visitor.mjs";

let server;

before(async () => {
  server = await startLoginServer({ args: ["--max-connections", "20"] });
});
after(() => server?.stop());

/** Resident memory in megabytes (Linux). */
async function memory() {
  const status = await readFile(`/proc/${server.pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024;
}

test("a body that is too large is refused before it is decoded", async () => {
  const visitor = new Visitor(server);
  const rpc = "zitadel.session.v2.SessionService/CreateSession";
  await visitor.rawRpc(rpc, Buffer.alloc(10)).catch(() => {});
  const before = await memory();
  // Sixteen megabytes of nested, wide and long fields; the connection may be closed before all of it is read.
  const wide = frame(Buffer.alloc(16 * 1024 * 1024, Buffer.from([0x0a, 0x02, 0x0a, 0x00])));
  const headers = ["origin", server.origin, "content-type", "application/grpc-web+proto"];
  for (let round = 0; round < 4; round++) {
    const responses = await Promise.all(
      Array.from({ length: 5 }, () =>
        visitor.raw(`/login-client/${rpc}`, { headers, body: wide }).catch((cause) => cause),
      ),
    );
    for (const received of responses) {
      if (received instanceof Error) assert.match(String(received.code), /ECONNRESET|EPIPE/);
      else
        assert.ok(
          received.status === 413 || ["8", "3"].includes(received.headers["grpc-status"]),
          `${received.status} ${received.headers["grpc-status"]}`,
        );
    }
  }
  const grown = (await memory()) - before;
  assert.ok(grown < 48, `${grown} MB more`);
});

test("silent connections, incomplete request heads and bare HTTP/2 prefaces do not block other clients", {
  timeout: 110_000,
}, async () => {
  const silent = [];
  const beginnings = [
    "",
    "PRI",
    "GET / HTTP/1.1\r\nHost: localhost\r\n",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0",
  ];
  for (let count = 0; count < 40; count++) {
    const socket = connect(server.port, "127.0.0.1");
    socket.on("error", () => {});
    await once(socket, "connect");
    socket.write(beginnings[count % beginnings.length], "latin1");
    silent.push(once(socket, "close"));
    socket.resume();
  }
  // The server evicts idle connections, so a slot becomes free for the visitor.
  const response = await new Visitor(server).raw("/", { method: "GET" });
  assert.equal(response.status, 200);
  await Promise.all(silent.slice(0, 20));
});
