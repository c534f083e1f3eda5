// What a server, a proxy or a network may do to a response, and how it must be reported: one list for every transport,
// browser and client. `server.mjs` plays the responses; docs/failures.md is made of this file.
//
// A case has `name`, `over` (transport), `send` (the bytes of the whole HTTP response, in the pieces
// in which they leave the server), `ending` ("close", "cut": reset the connection, "hang": send nothing more, "endless":
// send the last piece for ever), `expect` ({ ok: message } or { kind, code, … }), `options` of the call, and `tonic`, why
// the Rust feature of that name makes something else of it (`sometimes`: as chunks happen to come).
import { web } from "./grpc-web-cases.mjs";
import { JSON_TYPE, body, json } from "./json-cases.mjs";
import { ANSWER, CORS, GOOD, GRPC_WEB, PAGE, bytes, http, network, protocol, text } from "./wire.mjs";

const page = text("<html><h1>Bad gateway</h1></html>");

/** What either transport may meet. */
const either = [
  ["a proxy's 502 page", http(502, "text/html", page), network(502, { reason: "unavailable" }), PAGE],
  ["a proxy's 503 page", http(503, "text/html", page), network(503, { reason: "unavailable" }), PAGE],
  ["a proxy's 504 page", http(504, "text/html", page), network(504, { reason: "unavailable" }), PAGE],
  ["a proxy's 500 page", http(500, "text/html", page), protocol(500, { code: 2 }), PAGE],
  ["a proxy's 400 page", http(400, "text/html", page), protocol(400, { code: 13 })],
  ["a proxy's 401 page", http(401, "text/html", page), protocol(401, { code: 16 }), PAGE],
  ["a proxy's 403 page", http(403, "text/html", page), protocol(403, { code: 7 }), PAGE],
  ["a proxy's 404 page", http(404, "text/html", page), protocol(404, { code: 12 }), PAGE],
  [
    "the router's 404",
    http(404, "text/plain; charset=utf-8", text("404 page not found\n")),
    { kind: "rpc", code: 12, httpStatus: 404, reason: "not_implemented" },
    PAGE,
  ],
  ["a proxy's 429 page", http(429, "text/html", page), protocol(429, { code: 14, reason: "rate_limited" }), PAGE],
  [
    "a redirect",
    [text(`HTTP/1.1 302 x\r\n${CORS}location: /somewhere-else\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`)],
    network(undefined),
  ],
  [
    "a body that is cut",
    "cut",
    network(200),
    { tonic: "tonic-web-wasm-client stops at the trailers", sometimes: true },
  ],
  ["nothing at all", [], network(undefined)],
  ["a connection that is reset", [], network(undefined), { ending: "cut" }],
  ["bytes that are no HTTP", [bytes(0, 1, 2, 3, 10, 13, 10)], network(undefined)],
  ["an invalid compression", "gzip", network(200)],
  ["a response without CORS", "cors", network(undefined), { browser: true }],
  [
    "a response that never begins",
    [],
    { kind: "timeout", code: 4, reason: "timeout" },
    { ending: "hang", options: { timeoutMs: 250 } },
  ],
  [
    "a response that never ends",
    "hang",
    { kind: "timeout", code: 4, reason: "timeout" },
    { ending: "hang", options: { timeoutMs: 250 } },
  ],
  [
    "a body without end",
    "endless",
    { kind: "protocol", code: 8, httpStatus: 200, reason: "invalid_response" },
    { ending: "endless", options: { timeoutMs: 20_000 } },
  ],
];

const special = {
  cut: (type, good) => http(200, type, good, { length: good.length + 5 }),
  gzip: (type, good) => http(200, type, good, { headers: "content-encoding: gzip\r\n" }),
  cors: (type, good) => [
    text(
      http(200, type, good)[0]
        .toString()
        .replaceAll(/access-control[^\n]*\n/g, ""),
    ),
    good,
  ],
  hang: (type, good) => [
    text(`HTTP/1.1 200 x\r\n${CORS}content-type: ${type}\r\ncontent-length: 10000\r\n\r\n`),
    good.subarray(0, 4),
  ],
  endless: (type) => [
    text(`HTTP/1.1 200 x\r\n${CORS}content-type: ${type}\r\nconnection: close\r\n\r\n`),
    Buffer.alloc(16_384, type === JSON_TYPE ? 0x20 : 0),
  ],
};

function made(over, [name, send, expect, more = {}]) {
  const [type, good] = over === "json" ? [JSON_TYPE, body(ANSWER)] : [GRPC_WEB, GOOD];
  return {
    name,
    over,
    send: typeof send === "string" ? special[send](type, good) : send,
    ending: "close",
    expect,
    ...more,
  };
}

export const cases = [
  ...web.map((c) => made("grpc-web", c)),
  ...json.map((c) => made("json", c)),
  ...["grpc-web", "json"].flatMap((over) => either.map((c) => made(over, c))),
].map((c, id) => ({ id, ...c }));

/** What every case calls; it changes something, so nothing is ever tried twice. */
export const METHOD = "zitadel.user.v2.UserService/VerifyPhone";
export const REQUEST = { userId: "1", verificationCode: "s3cretCode" };
