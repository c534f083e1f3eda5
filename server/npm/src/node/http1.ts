// HTTP/1.1 by Node's server.

import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import { type Incoming, type Outgoing, piecesOf } from "./exchange.js";
import { HEADER_LIMIT, HEADER_TIME, IDLE_TIME } from "./limits.js";

function incomingOf(request: IncomingMessage): Incoming {
  const headers = request.rawHeaders.map((text, i) => (i % 2 ? text : text.toLowerCase()));
  const hasBody = "content-length" in request.headers || "transfer-encoding" in request.headers;
  const target = request.url ?? "/";
  return {
    method: request.method ?? "GET",
    // The host that counts is in the headers; an absolute target (RFC 9112 §3.2.2) has its own.
    url: /^https?:/i.test(target) ? target : `http://localhost${target.startsWith("/") ? "" : "/"}${target}`,
    headers,
    body: hasBody ? piecesOf(request) : undefined,
    remoteAddress: request.socket.remoteAddress ?? "",
    httpVersion: "1.1",
  };
}

function outgoingOf(request: IncomingMessage, response: ServerResponse): Outgoing {
  // The core dates its responses by its own clock.
  response.sendDate = false;
  return {
    get isClosed() {
      return response.destroyed || response.writableEnded;
    },
    begin(status, headers) {
      // A body that was not read to its end would be taken for the next request.
      if (!request.complete) response.setHeader("connection", "close");
      // Appended one by one: writeHead takes an array only as long as no header is set.
      for (let i = 0; i < headers.length; i += 2) response.appendHeader(headers[i] ?? "", headers[i + 1] ?? "");
      response.writeHead(status);
    },
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
      const pairs: [string, string][] = [];
      for (let i = 0; i < trailers.length; i += 2) pairs.push([trailers[i] ?? "", trailers[i + 1] ?? ""]);
      if (pairs.length) response.addTrailers(pairs);
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
  return createServer(options, (request, response) => handle(incomingOf(request), outgoingOf(request, response)));
}
