// Responses as bytes, and what is expected of them: the parts that cases are made of.

export const text = (s) => Buffer.from(s, "utf8");
export const bytes = (...b) => Buffer.from(b);

/** A length-prefixed frame. */
export const frame = (flag, payload) => Buffer.concat([bytes(flag), u32(payload.length), payload]);
export const u32 = (n) => {
  const out = Buffer.alloc(4);
  out.writeUInt32BE(n);
  return out;
};
export const trailers = (lines) => frame(0x80, text(lines));

/** `{ details: { sequence: "7", resourceOwner: "1" } }` as a zitadel.user.v2.VerifyPhoneResponse. */
export const MESSAGE = bytes(0x0a, 0x05, 0x08, 0x07, 0x1a, 0x01, 0x31);
export const ANSWER = { details: { sequence: "7", resourceOwner: "1" } };
export const DONE = trailers("grpc-status: 0\r\n");
export const GOOD = Buffer.concat([frame(0, MESSAGE), DONE]);

/** google.rpc.Status{ 3, "Code is invalid (COMMAND-eis9R)", [ErrorDetail{ id, message }] } */
export const detail = (() => {
  const field = (n, payload) => Buffer.concat([bytes((n << 3) | 2, payload.length), payload]);
  const inner = Buffer.concat([field(1, text("COMMAND-eis9R")), field(2, text("Code is invalid"))]);
  const any = Buffer.concat([field(1, text("type.googleapis.com/zitadel.v1.ErrorDetail")), field(2, inner)]);
  return Buffer.concat([bytes(0x08, 0x03), field(2, text("Code is invalid (COMMAND-eis9R)")), field(3, any)]);
})();
/** The same status with a google.rpc.RequestInfo{ request_id: "r1" } before ZITADEL's detail. */
export const SECOND = (() => {
  const field = (n, payload) => Buffer.concat([bytes((n << 3) | 2, payload.length), payload]);
  const name = text("type.googleapis.com/google.rpc.RequestInfo");
  const any = Buffer.concat([field(1, name), field(2, field(1, text("r1")))]);
  // After the code, which is two bytes; the order of fields is free.
  return Buffer.concat([detail.subarray(0, 2), field(3, any), detail.subarray(2)]).toString("base64");
})();
/** That detail as a client has it that does not know its type. */
export const TRACE_BYTES = { "@type": "type.googleapis.com/google.rpc.RequestInfo", value: "CgJyMQ==" };
export const PADDED = detail.toString("base64");
export const UNPADDED = PADDED.replace(/=+$/, "");
export const TOLD = [
  { "@type": "type.googleapis.com/zitadel.v1.ErrorDetail", id: "COMMAND-eis9R", message: "Code is invalid" },
];

export const CORS =
  "access-control-allow-origin: *\r\naccess-control-expose-headers: *, grpc-status, grpc-message, grpc-status-details-bin, retry-after\r\n";
export const GRPC_WEB = "application/grpc-web+proto";

/** A whole HTTP response; `length` may lie. */
export function http(status, type, body, { headers = "", length = body.length, pieces = [body] } = {}) {
  const head = `HTTP/1.1 ${status} x\r\n${CORS}${type ? `content-type: ${type}\r\n` : ""}${headers}content-length: ${length}\r\nconnection: close\r\n\r\n`;
  return [text(head), ...pieces];
}
export const each = (buffer) => [...buffer].map((b) => bytes(b));

export const protocol = (httpStatus = 200, more) => ({
  kind: "protocol",
  code: 13,
  httpStatus,
  reason: "invalid_response",
  ...more,
});
export const network = (httpStatus, more) => ({ kind: "network", code: 14, httpStatus, ...more });
export const refused = (httpStatus, more) => ({
  kind: "rpc",
  code: 3,
  httpStatus,
  id: "COMMAND-eis9R",
  reason: "code_invalid",
  ...more,
});
export const SPLIT = {
  tonic:
    "tonic-web-wasm-client loses trailers that are split over two chunks (its issue 97); the guard makes an error of it",
  sometimes: true,
};
export const PAGE = {
  tonic: "tonic-web-wasm-client does not report the HTTP status of a response of another content type",
};
