// One request through the core, whichever version of HTTP it came with.

import type { Core, RequestBody } from "../core.js";
import { type Reply, fromLines, isPromise, readReply } from "../reply.js";

/** A request, as far as a version of HTTP has read it. */
export interface Incoming {
  readonly method: string;
  /** Absolute, with the path as the client sent it. */
  readonly url: string;
  /** Names in lower case and values in turns, a line each. */
  readonly headers: string;
  readonly body: RequestBody;
  readonly remoteAddress: string;
  readonly httpVersion: "1.1" | "2.0";
}

/** The response, as a version of HTTP writes it. */
export interface Outgoing {
  /** Whether the client has gone. */
  readonly isClosed: boolean;
  /** A whole response. */
  respond(status: number, headers: string[], data: Uint8Array, trailers: string[]): void;
  /** The head of one whose body follows in pieces. */
  begin(status: number, headers: string[]): void;
  /** Resolves once more can be written. */
  write(bytes: Uint8Array): Promise<void>;
  end(trailers: string[]): void;
  /** Breaks the connection, or only the stream in HTTP/2. */
  cut(): void;
}

/** What every response that is not the core's own has. */
const INERT = [
  "content-type",
  "application/json",
  "cache-control",
  "no-store",
  "content-security-policy",
  "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
  "x-content-type-options",
  "nosniff",
];

/** Node's Buffer is not what jsdom has for Uint8Array. */
export const bytesOf = (bytes: Uint8Array) => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The pieces of a body, when the core asks for them. */
export function piecesOf(body: AsyncIterable<Uint8Array>): RequestBody {
  const pieces = body[Symbol.asyncIterator]();
  return async () => {
    const { done, value } = await pieces.next();
    return done ? undefined : bytesOf(value);
  };
}

function handle(core: Core, { method, url, headers, body, remoteAddress, httpVersion }: Incoming) {
  return core.handle(method, url, headers, body, remoteAddress, httpVersion);
}

async function writePieces({ status, headers, data, trailers, rest }: Reply, outgoing: Outgoing) {
  outgoing.begin(status, headers);
  if (data.length) await outgoing.write(data);
  for (;;) {
    const piece = outgoing.isClosed ? undefined : await rest?.next();
    if (!piece) break;
    if (piece.data?.length) await outgoing.write(piece.data);
    if (piece.trailers !== undefined) trailers = fromLines(piece.trailers);
  }
  outgoing.end(trailers);
  rest?.free();
}

/** Writes a response, at once where all of it is there. */
function write(reply: Reply, outgoing: Outgoing): void | Promise<void> {
  if (outgoing.isClosed) reply.rest?.free();
  else if (reply.rest) return writePieces(reply, outgoing);
  else outgoing.respond(reply.status, reply.headers, reply.data, reply.trailers);
}

const TIMED_OUT = Symbol();
const TIMED_OUT_BODY = Buffer.from('{"code":4,"message":"request timed out"}');

/** A response that has to wait, for the body of its request or for a delay; `timeout` is in milliseconds. */
async function writeInTime(waiting: Promise<Reply>, outgoing: Outgoing, timeout: number) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof TIMED_OUT>((resolve) => {
    timer = setTimeout(resolve, timeout, TIMED_OUT);
  });
  try {
    const reply = await Promise.race([waiting, late]);
    if (reply !== TIMED_OUT) return await write(reply, outgoing);
    // What comes too late is of no use.
    waiting.then(({ rest }) => rest?.free()).catch(() => {});
    if (!outgoing.isClosed) outgoing.respond(408, INERT, TIMED_OUT_BODY, []);
  } finally {
    clearTimeout(timer);
  }
}

/** Handles a request. Never rejects: a failure breaks the connection. `timeout` is in milliseconds. */
export async function exchange(
  core: Core,
  incoming: Incoming,
  outgoing: Outgoing,
  timeout: number,
  log: (level: string, text: string) => void,
): Promise<void> {
  try {
    const reply = handle(core, incoming);
    await (isPromise(reply)
      ? writeInTime(reply.then(readReply), outgoing, timeout)
      : write(readReply(reply), outgoing));
  } catch (cause) {
    // A fault, the client's own end, or a defect of the core.
    log(
      cause instanceof WebAssembly.RuntimeError ? "error" : "debug",
      `${incoming.method} ${pathOf(incoming.url)}: ${cause}`,
    );
    outgoing.cut();
  }
}

/** Without the query, which can hold codes. */
const pathOf = (url: string) => url.split("?", 1)[0];
