// Hostile responses over JSON.
import { ANSWER, CORS, GOOD, GRPC_WEB, TOLD, bytes, each, http, protocol, refused, text } from "./wire.mjs";

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
/** What a gateway attaches of its own. */
const TRACE = { "@type": "type.googleapis.com/google.rpc.RequestInfo", requestId: "r1" };
export const JSON_TYPE = "application/json";
export const body = (value) => text(typeof value === "string" ? value : JSON.stringify(value));

export const json = [
  ["a response", http(200, JSON_TYPE, body(ANSWER)), { ok: ANSWER }],
  ["every byte on its own", http(200, JSON_TYPE, body(ANSWER), { pieces: each(body(ANSWER)) }), { ok: ANSWER }],
  [
    "a content type with a parameter and in capitals",
    http(200, "Application/JSON; charset=UTF-8", body(ANSWER)),
    { ok: ANSWER },
  ],
  ["more values than a page has time for", http(200, JSON_TYPE, body({ more: Array(100_001).fill(1) })), protocol()],
  ["brackets without end", http(200, JSON_TYPE, body("[".repeat(100_001))), protocol()],
  ["unknown members", http(200, JSON_TYPE, body({ ...ANSWER, more: { a: [1] } })), { ok: ANSWER }],
  [
    "names as in the .proto file, numbers for text",
    http(200, JSON_TYPE, body({ details: { sequence: 7, resource_owner: "1" } })),
    { ok: ANSWER },
  ],
  ["the gateway's refusal", http(400, JSON_TYPE, body(GATEWAY)), refused(400, { details: TOLD })],
  ["Connect's refusal", http(400, JSON_TYPE, body(CONNECT)), refused(400, { details: TOLD })],
  [
    "ZITADEL's detail after another one",
    http(400, JSON_TYPE, body({ code: 3, message: "x", details: [TRACE, ...TOLD] })),
    refused(400, { details: [TRACE, ...TOLD] }),
  ],
  [
    "an id in a detail that is not ZITADEL's",
    http(400, JSON_TYPE, body({ code: 3, message: "x", details: [{ ...TRACE, id: "COMMAND-eis9R" }] })),
    { kind: "rpc", code: 3, reason: "request_invalid" },
  ],
  [
    "bcrypt's own words",
    http(500, JSON_TYPE, body({ code: 2, message: "bcrypt: password length exceeds 72 bytes" })),
    { kind: "rpc", code: 2, reason: "password_too_long" },
  ],
  [
    "OAuth's refusal",
    http(400, JSON_TYPE, body({ error: "invalid_grant", error_description: "it is used up" })),
    { kind: "rpc", code: 3, httpStatus: 400, id: "invalid_grant", message: "it is used up" },
  ],
  [
    "a proxy's sentence where OAuth has a code",
    http(502, JSON_TYPE, body({ error: "the upstream cannot be reached" })),
    { kind: "network", code: 14, httpStatus: 502, reason: "unavailable" },
  ],
  [
    "a detail with unknown members",
    http(
      400,
      JSON_TYPE,
      body({ code: 3, message: "Code is invalid (COMMAND-eis9R)", details: [{ ...TOLD[0], more: { a: [1] } }] }),
    ),
    refused(400, { details: TOLD }),
  ],
  [
    "Connect's refusal with a detail of an unknown type",
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
    "a refusal with details of an unknown type",
    http(
      404,
      JSON_TYPE,
      body({ code: 5, message: "x (QUERY-1)", details: [{ "@type": "type.googleapis.com/x.Y", a: 1 }] }),
    ),
    { kind: "rpc", code: 5, id: "QUERY-1" },
  ],
  [
    "a refusal with invalid details",
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
  ["half of a response", http(200, JSON_TYPE, text('{"details":{"seq')), protocol()],
  ["null", http(200, JSON_TYPE, text("null")), protocol()],
  ["a list", http(200, JSON_TYPE, text("[]")), protocol()],
  ["a member of another type", http(200, JSON_TYPE, body({ details: 5 })), protocol()],
  ["an invalid number", http(200, JSON_TYPE, body({ details: { sequence: "7x" } })), protocol()],
  ["an invalid time", http(200, JSON_TYPE, body({ details: { changeDate: "yesterday" } })), protocol()],
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
