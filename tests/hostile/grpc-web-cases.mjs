// Hostile responses over gRPC-Web.
import {
  ANSWER,
  DONE,
  GOOD,
  GRPC_WEB,
  MESSAGE,
  PADDED,
  PAGE,
  SECOND,
  SPLIT,
  TOLD,
  TRACE_BYTES,
  UNPADDED,
  bytes,
  each,
  frame,
  http,
  protocol,
  refused,
  text,
  trailers,
} from "./wire.mjs";

export const web = [
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
    "unknown fields",
    http(200, GRPC_WEB, Buffer.concat([frame(0, Buffer.concat([MESSAGE, bytes(0xf8, 0x07, 0x01)])), DONE])),
    { ok: ANSWER },
  ],
  [
    "more values than a page has time for",
    http(200, GRPC_WEB, Buffer.concat([frame(0, Buffer.concat(Array(100_001).fill(bytes(0xf8, 0x07, 0x01)))), DONE])),
    protocol(),
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
    "headers that a proxy repeated",
    http(200, GRPC_WEB, text(""), {
      headers:
        `grpc-status: 3\r\ngrpc-message: Code is invalid, sorry (COMMAND-eis9R)\r\ngrpc-status-details-bin: ${UNPADDED}\r\n`.repeat(
          2,
        ),
    }),
    refused(200, { details: TOLD, message: "Code is invalid, sorry (COMMAND-eis9R)" }),
  ],
  [
    "a content type that a proxy repeated",
    http(200, GRPC_WEB, GOOD, { headers: `content-type: ${GRPC_WEB}\r\n` }),
    { ok: ANSWER },
    { tonic: "tonic-web-wasm-client wants one content type" },
  ],
  ["a status of two values", http(200, GRPC_WEB, text(""), { headers: "grpc-status: 3, 5\r\n" }), protocol()],
  [
    "trailers with repeated values",
    http(
      200,
      GRPC_WEB,
      trailers(
        `grpc-status: 3, 3\r\ngrpc-message: x (COMMAND-eis9R), x (COMMAND-eis9R)\r\ngrpc-status-details-bin: ${PADDED},${PADDED}\r\n`,
      ),
    ),
    refused(200, { details: TOLD, message: "x (COMMAND-eis9R)" }),
  ],
  [
    "ZITADEL's detail after another one",
    http(200, GRPC_WEB, trailers(`grpc-status: 3\r\ngrpc-message: x\r\ngrpc-status-details-bin: ${SECOND}\r\n`)),
    refused(200, { details: [TRACE_BYTES, ...TOLD] }),
  ],
  [
    "the gateway's 404 in JSON",
    http(404, "application/json", text('{"code":5, "message":"Not Found", "details":[]}')),
    { kind: "rpc", code: 12, httpStatus: 404, reason: "not_implemented" },
    PAGE,
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
  ["status 0 without a message", http(200, GRPC_WEB, DONE), protocol()],
  [
    "status 0 without a message in the headers",
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
  ["unsupported flags", http(200, GRPC_WEB, Buffer.concat([frame(0x42, MESSAGE), DONE])), protocol()],
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
