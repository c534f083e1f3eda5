// What a server, a proxy or a network may do to an answer, and what has to come of it: one list for every transport,
// browser and client. `server.mjs` plays the answers; docs/failures.md is made of this file.
//
// A case has `name`, `over` (which transport's answer it is), `send` (the bytes of the whole HTTP answer, in the pieces
// in which they leave the server), `then` ("close", "cut": reset the connection, "hang": send nothing more, "endless":
// send the last piece for ever), `expect` ({ ok: answer } or { kind, code, … }), `options` of the call, and `tonic`, why
// the Rust feature of that name makes something else of it (`sometimes`: as chunks happen to come).

const text = (s) => Buffer.from(s, "utf8");
const bytes = (...b) => Buffer.from(b);

/** A length-prefixed frame. */
const frame = (flag, payload) => Buffer.concat([bytes(flag), u32(payload.length), payload]);
const u32 = (n) => {
  const out = Buffer.alloc(4);
  out.writeUInt32BE(n);
  return out;
};
const trailers = (lines) => frame(0x80, text(lines));

/** `{ details: { sequence: "7", resourceOwner: "1" } }` as a zitadel.user.v2.VerifyPhoneResponse. */
const MESSAGE = bytes(0x0a, 0x05, 0x08, 0x07, 0x1a, 0x01, 0x31);
const ANSWER = { details: { sequence: "7", resourceOwner: "1" } };
const DONE = trailers("grpc-status: 0\r\n");
const GOOD = Buffer.concat([frame(0, MESSAGE), DONE]);

/** google.rpc.Status{ 3, "Code is invalid (COMMAND-eis9R)", [ErrorDetail{ id, message }] } */
const detail = (() => {
  const field = (n, payload) => Buffer.concat([bytes((n << 3) | 2, payload.length), payload]);
  const inner = Buffer.concat([field(1, text("COMMAND-eis9R")), field(2, text("Code is invalid"))]);
  const any = Buffer.concat([field(1, text("type.googleapis.com/zitadel.v1.ErrorDetail")), field(2, inner)]);
  return Buffer.concat([bytes(0x08, 0x03), field(2, text("Code is invalid (COMMAND-eis9R)")), field(3, any)]);
})();
const PADDED = detail.toString("base64");
const UNPADDED = PADDED.replace(/=+$/, "");
const TOLD = [
  { "@type": "type.googleapis.com/zitadel.v1.ErrorDetail", id: "COMMAND-eis9R", message: "Code is invalid" },
];

const CORS =
  "access-control-allow-origin: *\r\naccess-control-expose-headers: *, grpc-status, grpc-message, grpc-status-details-bin, retry-after\r\n";
const GRPC_WEB = "application/grpc-web+proto";

/** A whole HTTP answer; `length` may lie. */
function http(status, type, body, { headers = "", length = body.length, pieces = [body] } = {}) {
  const head = `HTTP/1.1 ${status} x\r\n${CORS}${type ? `content-type: ${type}\r\n` : ""}${headers}content-length: ${length}\r\nconnection: close\r\n\r\n`;
  return [text(head), ...pieces];
}
const each = (buffer) => [...buffer].map((b) => bytes(b));

const protocol = (httpStatus = 200, more) => ({
  kind: "protocol",
  code: 13,
  httpStatus,
  reason: "invalid_response",
  ...more,
});
const network = (httpStatus, more) => ({ kind: "network", code: 14, httpStatus, ...more });
const refused = (httpStatus, more) => ({
  kind: "rpc",
  code: 3,
  httpStatus,
  id: "COMMAND-eis9R",
  reason: "code_invalid",
  ...more,
});
const SPLIT = {
  tonic:
    "tonic-web-wasm-client loses trailers that are split over two chunks (its issue 97); the guard makes an error of it",
  sometimes: true,
};
const PAGE = { tonic: "tonic-web-wasm-client does not tell the HTTP status of an answer of another content type" };

const web = [
  ["a message and its trailers", http(200, GRPC_WEB, GOOD), { ok: ANSWER }],
  ["every byte on its own", http(200, GRPC_WEB, GOOD, { pieces: each(GOOD) }), { ok: ANSWER }, SPLIT],
  ["a content type without the format", http(200, "application/grpc-web", GOOD), { ok: ANSWER }],
  [
    "a content type with a parameter and in capitals",
    http(200, "Application/GRPC-Web+Proto; charset=utf-8", GOOD),
    { ok: ANSWER },
    { tonic: "tonic-web-wasm-client knows content types in small letters only" },
  ],
  [
    "trailers in capitals, with spaces and bare line feeds",
    http(200, GRPC_WEB, Buffer.concat([frame(0, MESSAGE), trailers("Grpc-Status:   0  \nX-Other: a:b\n")])),
    { ok: ANSWER },
  ],
  [
    "fields that nobody knows",
    http(200, GRPC_WEB, Buffer.concat([frame(0, Buffer.concat([MESSAGE, bytes(0xf8, 0x07, 0x01)])), DONE])),
    { ok: ANSWER },
  ],
  [
    "a refusal in headers",
    http(200, GRPC_WEB, text(""), {
      headers: `grpc-status: 3\r\ngrpc-message: Code is invalid (COMMAND-eis9R)\r\ngrpc-status-details-bin: ${UNPADDED}\r\n`,
    }),
    refused(200, { details: TOLD }),
  ],
  [
    "a refusal in trailers, details padded",
    http(
      200,
      GRPC_WEB,
      trailers(
        `grpc-status: 3\r\ngrpc-message: Code is invalid (COMMAND-eis9R)\r\ngrpc-status-details-bin: ${PADDED}\r\n`,
      ),
    ),
    refused(200, { details: TOLD }),
  ],
  [
    "a refusal in trailers, split at every byte",
    http(200, GRPC_WEB, trailers("grpc-status: 3\r\ngrpc-message: x (COMMAND-eis9R)\r\n"), {
      pieces: each(trailers("grpc-status: 3\r\ngrpc-message: x (COMMAND-eis9R)\r\n")),
    }),
    refused(200),
    SPLIT,
  ],
  [
    "details that are no base64",
    http(
      200,
      GRPC_WEB,
      trailers("grpc-status: 3\r\ngrpc-message: x (COMMAND-eis9R)\r\ngrpc-status-details-bin: ***\r\n"),
    ),
    refused(200, { details: [] }),
  ],
  [
    "details that are no status",
    http(
      200,
      GRPC_WEB,
      trailers("grpc-status: 3\r\ngrpc-message: x (COMMAND-eis9R)\r\ngrpc-status-details-bin: /////w\r\n"),
    ),
    refused(200, { details: [] }),
  ],
  [
    "a message percent-encoded",
    http(200, GRPC_WEB, trailers("grpc-status: 5\r\ngrpc-message: f%C3%BCr %F0%9F%98%80 100%\r\n")),
    { kind: "rpc", code: 5, message: "für 😀 100%", reason: "not_found" },
  ],
  [
    "a message in plain UTF-8",
    http(200, GRPC_WEB, trailers("grpc-status: 5\r\ngrpc-message: für\r\n")),
    { kind: "rpc", code: 5, message: "für" },
  ],
  [
    "trailers in Latin-1",
    http(200, GRPC_WEB, frame(0x80, Buffer.from("grpc-status: 5\r\ngrpc-message: f\xfcr\r\n", "latin1"))),
    { kind: "rpc", code: 5 },
  ],
  [
    "a code that gRPC does not have",
    http(200, GRPC_WEB, trailers("grpc-status: 99\r\n")),
    { kind: "rpc", code: 99, codeName: "unknown" },
  ],
  [
    "a refusal with HTTP 400",
    http(400, GRPC_WEB, text(""), { headers: "grpc-status: 3\r\ngrpc-message: x (COMMAND-eis9R)\r\n" }),
    refused(400),
  ],
  [
    "a status that is no number",
    http(200, GRPC_WEB, Buffer.concat([frame(0, MESSAGE), trailers("grpc-status: fine\r\n")])),
    protocol(),
  ],
  [
    "a negative status",
    http(200, GRPC_WEB, Buffer.concat([frame(0, MESSAGE), trailers("grpc-status: -1\r\n")])),
    protocol(),
  ],
  [
    "an empty status",
    http(200, GRPC_WEB, Buffer.concat([frame(0, MESSAGE), trailers("grpc-status:\r\n")])),
    protocol(),
  ],
  [
    "trailers without a status",
    http(200, GRPC_WEB, Buffer.concat([frame(0, MESSAGE), trailers("x: y\r\n")])),
    protocol(),
  ],
  ["no trailers", http(200, GRPC_WEB, frame(0, MESSAGE)), protocol()],
  ["no body", http(200, GRPC_WEB, text("")), protocol()],
  ["no message, and all is said to be well", http(200, GRPC_WEB, DONE), protocol()],
  [
    "no message, and all is said to be well in the headers",
    http(200, GRPC_WEB, text(""), { headers: "grpc-status: 0\r\n" }),
    protocol(),
  ],
  ["all is well, with HTTP 500", http(500, GRPC_WEB, GOOD), protocol(500, { code: 2, reason: "invalid_response" })],
  [
    "all is well in the headers, with HTTP 500",
    http(500, GRPC_WEB, text(""), { headers: "grpc-status: 0\r\n" }),
    protocol(500, { code: 2 }),
  ],
  ["two messages", http(200, GRPC_WEB, Buffer.concat([frame(0, MESSAGE), frame(0, MESSAGE), DONE])), protocol()],
  [
    "a message after the trailers",
    http(200, GRPC_WEB, Buffer.concat([frame(0, MESSAGE), DONE, frame(0, MESSAGE)])),
    protocol(),
    { tonic: "tonic-web-wasm-client stops at the trailers" },
  ],
  [
    "trailers twice",
    http(200, GRPC_WEB, Buffer.concat([frame(0, MESSAGE), DONE, trailers("grpc-status: 5\r\n")])),
    protocol(),
    { tonic: "tonic-web-wasm-client stops at the trailers" },
  ],
  ["a compressed message", http(200, GRPC_WEB, Buffer.concat([frame(1, MESSAGE), DONE])), protocol()],
  ["flags that nobody agreed upon", http(200, GRPC_WEB, Buffer.concat([frame(0x42, MESSAGE), DONE])), protocol()],
  [
    "a length of four gigabytes",
    http(200, GRPC_WEB, Buffer.concat([bytes(0, 255, 255, 255, 255), MESSAGE])),
    protocol(),
  ],
  ["a frame that ends early", http(200, GRPC_WEB, frame(0, MESSAGE).subarray(0, 9)), protocol()],
  ["a frame's head that ends early", http(200, GRPC_WEB, bytes(0, 0, 0)), protocol()],
  [
    "a message that is no protobuf",
    http(200, GRPC_WEB, Buffer.concat([frame(0, bytes(0x0a, 0x7f, 1)), DONE])),
    protocol(),
  ],
  [
    "a string that is no UTF-8",
    http(200, GRPC_WEB, Buffer.concat([frame(0, bytes(0x0a, 0x03, 0x1a, 0x01, 0xff)), DONE])),
    protocol(),
  ],
  ["the text encoding", http(200, "application/grpc-web-text", text(GOOD.toString("base64"))), protocol()],
  ["another format", http(200, "application/grpc-web+json", text("{}")), protocol()],
  ["plain gRPC", http(200, "application/grpc", GOOD), protocol()],
  ["a web page", http(200, "text/html", text("<h1>Welcome</h1>")), protocol()],
  ["no content type", http(200, "", GOOD), protocol()],
  ["JSON", http(200, "application/json", text("{}")), protocol()],
];

const GATEWAY = JSON.stringify({ code: 3, message: "Code is invalid (COMMAND-eis9R)", details: TOLD });
const CONNECT = JSON.stringify({
  code: "invalid_argument",
  message: "Code is invalid (COMMAND-eis9R)",
  details: [
    {
      type: "zitadel.v1.ErrorDetail",
      value: Buffer.concat([bytes(0x0a, 13), text("COMMAND-eis9R"), bytes(0x12, 15), text("Code is invalid")])
        .toString("base64")
        .replace(/=+$/, ""),
      debug: {},
    },
  ],
});
const JSON_TYPE = "application/json";
const body = (value) => text(typeof value === "string" ? value : JSON.stringify(value));

const json = [
  ["an answer", http(200, JSON_TYPE, body(ANSWER)), { ok: ANSWER }],
  ["every byte on its own", http(200, JSON_TYPE, body(ANSWER), { pieces: each(body(ANSWER)) }), { ok: ANSWER }],
  [
    "a content type with a parameter and in capitals",
    http(200, "Application/JSON; charset=UTF-8", body(ANSWER)),
    { ok: ANSWER },
  ],
  ["members that nobody knows", http(200, JSON_TYPE, body({ ...ANSWER, more: { a: [1] } })), { ok: ANSWER }],
  [
    "names as in the .proto file, numbers for text",
    http(200, JSON_TYPE, body({ details: { sequence: 7, resource_owner: "1" } })),
    { ok: ANSWER },
  ],
  ["the gateway's refusal", http(400, JSON_TYPE, body(GATEWAY)), refused(400, { details: TOLD })],
  ["Connect's refusal", http(400, JSON_TYPE, body(CONNECT)), refused(400, { details: TOLD })],
  [
    "OAuth's refusal",
    http(400, JSON_TYPE, body({ error: "invalid_grant", error_description: "it is used up" })),
    { kind: "rpc", code: 3, httpStatus: 400, id: "invalid_grant", message: "it is used up" },
  ],
  [
    "a detail with members that nobody knows",
    http(
      400,
      JSON_TYPE,
      body({ code: 3, message: "Code is invalid (COMMAND-eis9R)", details: [{ ...TOLD[0], more: { a: [1] } }] }),
    ),
    refused(400, { details: TOLD }),
  ],
  [
    "Connect's refusal with a detail of a type that nobody knows",
    http(
      404,
      JSON_TYPE,
      body({ code: "not_found", message: "x (QUERY-1)", details: [{ type: "x.Y", value: "CgF4" }] }),
    ),
    { kind: "rpc", code: 5, id: "QUERY-1", details: [{ "@type": "type.googleapis.com/x.Y", value: "CgF4" }] },
  ],
  [
    "the gateway's 404",
    http(404, JSON_TYPE, body({ code: 5, message: "Not Found" })),
    { kind: "rpc", code: 12, httpStatus: 404, reason: "not_implemented" },
  ],
  [
    "a thing that is not there, in the gateway's words",
    http(
      404,
      JSON_TYPE,
      body({ code: 5, message: "Not Found", details: [{ "@type": TOLD[0]["@type"], message: "Not Found" }] }),
    ),
    { kind: "rpc", code: 5, httpStatus: 404, reason: "not_found" },
  ],
  [
    "a refusal with details of a type that nobody knows",
    http(
      404,
      JSON_TYPE,
      body({ code: 5, message: "x (QUERY-1)", details: [{ "@type": "type.googleapis.com/x.Y", a: 1 }] }),
    ),
    { kind: "rpc", code: 5, id: "QUERY-1" },
  ],
  [
    "a refusal whose details are none",
    http(
      404,
      JSON_TYPE,
      body({ code: "not_found", message: "x", details: [{ type: "zitadel.v1.ErrorDetail", value: "***" }, 5, null] }),
    ),
    { kind: "rpc", code: 5, details: [] },
  ],
  ["an error without a code", http(500, JSON_TYPE, body({})), protocol(500, { code: 2 })],
  ["an error with the code of success", http(500, JSON_TYPE, body({ code: 0 })), protocol(500, { code: 2 })],
  ["an error with the name of success", http(500, JSON_TYPE, body({ code: "ok" })), protocol(500, { code: 2 })],
  ["an error that is a list", http(500, JSON_TYPE, body([])), protocol(500, { code: 2 })],
  ["nothing, with HTTP 204", [text(`HTTP/1.1 204 x\r\n${CORS}connection: close\r\n\r\n`)], protocol(204)],
  ["nothing, with HTTP 200", http(200, JSON_TYPE, text("")), protocol()],
  ["half of an answer", http(200, JSON_TYPE, text('{"details":{"seq')), protocol()],
  ["null", http(200, JSON_TYPE, text("null")), protocol()],
  ["a list", http(200, JSON_TYPE, text("[]")), protocol()],
  ["a member of another type", http(200, JSON_TYPE, body({ details: 5 })), protocol()],
  ["a number that is none", http(200, JSON_TYPE, body({ details: { sequence: "7x" } })), protocol()],
  ["a time that is none", http(200, JSON_TYPE, body({ details: { changeDate: "yesterday" } })), protocol()],
  ["nesting without end", http(200, JSON_TYPE, text(`${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`)), protocol()],
  ["nesting without end, in a refusal", http(500, JSON_TYPE, text("[".repeat(50_000))), protocol(500, { code: 2 })],
  [
    "text that is no UTF-8",
    http(200, JSON_TYPE, Buffer.from('{"details":{"resourceOwner":"\xff"}}', "latin1")),
    protocol(),
  ],
  ["half of a surrogate pair", http(200, JSON_TYPE, text('{"details":{"resourceOwner":"\\ud800"}}')), protocol()],
  [
    "a member with the name of the prototype",
    http(200, JSON_TYPE, text('{"__proto__":{"a":1},"details":{"sequence":"7","resourceOwner":"1"}}')),
    { ok: ANSWER },
  ],
  ["a web page", http(200, "text/html", text("<h1>Welcome</h1>")), protocol()],
  ["text that is JSON, but does not say so", http(200, "text/plain", body(ANSWER)), protocol()],
  ["no content type", http(200, "", body(ANSWER)), protocol()],
  ["gRPC-Web", http(200, GRPC_WEB, GOOD), protocol()],
];

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
  ["a connection that is reset", [], network(undefined), { then: "cut" }],
  ["bytes that are no HTTP", [bytes(0, 1, 2, 3, 10, 13, 10)], network(undefined)],
  ["a compression that is none", "gzip", network(200)],
  ["an answer without CORS", "cors", network(undefined), { browser: true }],
  [
    "an answer that never begins",
    [],
    { kind: "timeout", code: 4, reason: "timeout" },
    { then: "hang", options: { timeoutMs: 250 } },
  ],
  [
    "an answer that never ends",
    "hang",
    { kind: "timeout", code: 4, reason: "timeout" },
    { then: "hang", options: { timeoutMs: 250 } },
  ],
  [
    "a body without end",
    "endless",
    { kind: "protocol", code: 8, httpStatus: 200, reason: "invalid_response" },
    { then: "endless", options: { timeoutMs: 20_000 } },
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
    then: "close",
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
