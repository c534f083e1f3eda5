// HTTP/2 with prior knowledge (RFC 9113 §3.3) by Node's server.

import {
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
  constants,
  createServer,
} from "node:http2";
import { type Incoming, type Outgoing, piecesOf } from "./exchange.js";
import { HEADER_LIMIT, IDLE_TIME, STREAMS } from "./limits.js";

function incomingOf(stream: ServerHttp2Stream, fields: IncomingHttpHeaders, raw: string[], hasBody: boolean): Incoming {
  const headers: string[] = [];
  for (let i = 0; i < raw.length; i += 2) {
    const [name, value] = [raw[i] ?? "", raw[i + 1] ?? ""];
    if (!name.startsWith(":")) headers.push(name, value);
  }
  const authority = fields[":authority"] ?? fields.host ?? "";
  return {
    method: fields[":method"] ?? "GET",
    url: `http://${authority}${fields[":path"] ?? "/"}`,
    headers: headers.join("\n"),
    body: hasBody ? piecesOf(stream) : undefined,
    remoteAddress: stream.session?.socket.remoteAddress ?? "",
    httpVersion: "2.0",
  };
}

/** Header fields by their names, for Node. */
function fieldsOf(flat: readonly string[]): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (let i = 0; i < flat.length; i += 2) {
    const [name, value] = [flat[i] ?? "", flat[i + 1] ?? ""];
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  }
  return fields;
}

/** Fields of one connection, which HTTP/2 does not have (RFC 9113 §8.2.2). */
const OF_A_CONNECTION = ["connection", "keep-alive", "transfer-encoding", "upgrade"];

function outgoingOf(stream: ServerHttp2Stream): Outgoing {
  let trailers: string[] = [];
  const respond = (status: number, headers: string[], waitForTrailers: boolean) => {
    const fields = fieldsOf(headers);
    for (const name of OF_A_CONNECTION) delete fields[name];
    fields[constants.HTTP2_HEADER_STATUS] = String(status);
    stream.respond(fields, { waitForTrailers, sendDate: false } as object);
    // Without any, Node ends the stream with an empty frame of data.
    if (waitForTrailers) stream.once("wantTrailers", () => stream.sendTrailers(fieldsOf(trailers)));
  };
  return {
    get isClosed() {
      return stream.destroyed || stream.writableEnded;
    },
    respond(status, headers, data, fields) {
      trailers = fields;
      respond(status, headers, fields.length > 0);
      stream.end(data);
    },
    begin: (status, headers) => respond(status, headers, true),
    write: (bytes) =>
      new Promise((resolve) => {
        if (stream.write(bytes)) return resolve();
        const go = () => {
          stream.off("drain", go).off("close", go);
          resolve();
        };
        stream.on("drain", go).on("close", go);
      }),
    end(fields) {
      trailers = fields;
      stream.end();
    },
    cut() {
      stream.close(constants.NGHTTP2_INTERNAL_ERROR);
    },
  };
}

/** A server whose handler gets every request, and its open sessions. */
export function createHttp2(handle: (incoming: Incoming, outgoing: Outgoing) => void) {
  const server: Http2Server = createServer({
    settings: { maxHeaderListSize: HEADER_LIMIT, maxConcurrentStreams: STREAMS },
  });
  const sessions = new Set<ServerHttp2Session>();
  server.on("session", (session) => {
    sessions.add(session);
    session.setTimeout(IDLE_TIME, () => session.close());
    session.on("close", () => sessions.delete(session));
    // The client's own errors, such as a reset: its session ends, and nothing else.
    session.on("error", () => {});
  });
  // Emitted with the raw fields, which the types do not know.
  server.on("stream", (stream: ServerHttp2Stream, fields: IncomingHttpHeaders, flags: number, raw: string[]) => {
    stream.on("error", () => {});
    const hasBody = (flags & constants.NGHTTP2_FLAG_END_STREAM) === 0;
    handle(incomingOf(stream, fields, raw, hasBody), outgoingOf(stream));
  });
  return { server, sessions };
}
