// Plays the cases: a request below `/<id>/` gets the bytes of that case. `/cases` returns the expectations.
//
//     node tests/hostile/server.mjs        prints {"listening": URL}
import { createServer } from "node:net";
import { pathToFileURL } from "node:url";
import { cases, METHOD, REQUEST } from "./cases.mjs";

const PREFLIGHT =
  "HTTP/1.1 204 x\r\naccess-control-allow-origin: *\r\naccess-control-allow-methods: *\r\naccess-control-allow-headers: authorization, content-type, x-grpc-web, x-user-agent, grpc-timeout, accept, te\r\naccess-control-max-age: 600\r\nconnection: close\r\n\r\n";

/** The cases as clients read them. */
const caseList = () =>
  JSON.stringify({ method: METHOD, request: REQUEST, cases: cases.map(({ send, ending, ...c }) => c) });

/** One request: its head, and whether its body is here. */
function read(buffer) {
  const end = buffer.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const head = buffer.subarray(0, end).toString("latin1");
  const length = Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? 0);
  if (buffer.length < end + 4 + length) return undefined;
  const [, httpMethod, path] = /^(\w+) (\S+)/.exec(head);
  return { httpMethod, path };
}

async function play(socket, { send, ending }) {
  for (const piece of send) {
    // One write, one packet: the client is to see the pieces apart.
    await new Promise((done) => socket.write(piece, done));
    if (send.length > 3) await new Promise(setImmediate);
  }
  if (ending === "close") socket.end();
  if (ending === "cut") socket.resetAndDestroy();
  // As fast as a good network brings it (16 MB a second). Faster than that, on one busy core, WebKitGTK's network process does
  // nothing but read: it hands nothing on to any page, so that no client there could stop it.
  while (ending === "endless" && !socket.destroyed) {
    await new Promise((done) => setTimeout(done, 1));
    if (!socket.write(send.at(-1)))
      await new Promise((done) => {
        socket.once("drain", done);
        socket.once("close", done);
      });
  }
}

/** Starts it; `seen` counts requests by case. */
export async function startHostile() {
  const seen = new Map();
  const sockets = new Set();
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    let buffer = Buffer.alloc(0);
    socket.on("data", (data) => {
      buffer = Buffer.concat([buffer, data]);
      const request = read(buffer);
      if (!request) return;
      buffer = Buffer.alloc(0);
      if (request.httpMethod === "OPTIONS") return socket.end(PREFLIGHT);
      if (request.path === "/cases") {
        const body = caseList();
        return socket.end(
          `HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
        );
      }
      const found = cases[Number(/^\/(\d+)\//.exec(request.path)?.[1])];
      if (!found)
        return socket.end(
          "HTTP/1.1 404 x\r\naccess-control-allow-origin: *\r\ncontent-length: 0\r\nconnection: close\r\n\r\n",
        );
      seen.set(found.id, (seen.get(found.id) ?? 0) + 1);
      void play(socket, found);
    });
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise((done) => server.close(done));
  };
  return { url: `http://127.0.0.1:${server.address().port}`, seen, stop };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { url } = await startHostile();
  console.log(JSON.stringify({ listening: url }));
}
