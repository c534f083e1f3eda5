// HTTP/1.1 by Node's server.

import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import type { RequestBody } from "../core.js";
import { type Incoming, type Outgoing, bytesOf, piecesOf } from "./exchange.js";
import { HEADER_LIMIT, HEADER_TIME, IDLE_TIME } from "./limits.js";

const hasBody = ({ headers }: IncomingMessage) => "content-length" in headers || "transfer-encoding" in headers;

/** A body that has arrived with its head is there at once. */
function bodyOf(request: IncomingMessage): RequestBody {
  if (!hasBody(request)) return undefined;
  if (!request.complete) return piecesOf(request);
  const bytes: Buffer | null = request.read();
  return bytes ? bytesOf(bytes) : undefined;
}

function incomingOf(request: IncomingMessage): Incoming {
  const headers = request.rawHeaders.map((text, i) => (i % 2 ? text : text.toLowerCase())).join("\n");
  const target = request.url ?? "/";
  return {
    method: request.method ?? "GET",
    // The host that counts is in the headers; an absolute target (RFC 9112 §3.2.2) has its own.
    url: /^https?:/i.test(target) ? target : `http://localhost${target.startsWith("/") ? "" : "/"}${target}`,
    headers,
    body: bodyOf(request),
    remoteAddress: request.socket.remoteAddress ?? "",
    httpVersion: "1.1",
  };
}

function pairsOf(flat: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let i = 0; i < flat.length; i += 2) pairs.push([flat[i] ?? "", flat[i + 1] ?? ""]);
  return pairs;
}

function outgoingOf(request: IncomingMessage, response: ServerResponse): Outgoing {
  // The core dates its responses by its own clock.
  response.sendDate = false;
  const begin = (status: number, headers: string[]) => {
    // A body that was not read to its end would be taken for the next request.
    if (!request.complete) headers.push("connection", "close");
    response.writeHead(status, headers);
  };
  return {
    get isClosed() {
      return response.destroyed || response.writableEnded;
    },
    respond(status, headers, data, trailers) {
      begin(status, headers);
      if (trailers.length) response.addTrailers(pairsOf(trailers));
      response.end(data);
    },
    begin,
    write: (bytes) =>
      new Promise((resolve) => {
        if (response.write(bytes)) return resolve();
        const go = () => {
          response.off("drain", go).off("close", go);
          resolve();
        };
        response.on("drain", go).on("close", go);
      }),
    end(trailers) {
      if (trailers.length) response.addTrailers(pairsOf(trailers));
      response.end();
    },
    cut() {
      request.socket.destroy();
    },
  };
}

/** A server whose handler gets every request. */
export function createHttp1(handle: (incoming: Incoming, outgoing: Outgoing) => void): Server {
  const options = {
    maxHeaderSize: HEADER_LIMIT,
    headersTimeout: HEADER_TIME,
    // The exchange has its own, which ends with a response.
    requestTimeout: 0,
    keepAliveTimeout: IDLE_TIME,
    connectionsCheckingInterval: 1000,
    noDelay: true,
  };
  return createServer(options, (request, response) => {
    // The parser announces a request before the end, and before the body that came in the same packet.
    process.nextTick(() => handle(incomingOf(request), outgoingOf(request, response)));
  });
}
