// One request through the core, whichever version of HTTP it came with.

import type { Core, CoreReply, Piece, RequestBody } from "../core.js";

/** A request, as far as a version of HTTP has read it. */
export interface Incoming {
  readonly method: string;
  /** Absolute, with the path as the client sent it. */
  readonly url: string;
  /** Names in lower case and values in turns. */
  readonly headers: string[];
  readonly body: RequestBody;
  readonly remoteAddress: string;
  readonly httpVersion: "1.1" | "2.0";
}

/** The response, as a version of HTTP writes it. */
export interface Outgoing {
  /** Whether the client has gone. */
  readonly isClosed: boolean;
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

/** The pieces of a body, when the core asks for them. */
export function piecesOf(body: AsyncIterable<Uint8Array>): RequestBody {
  const pieces = body[Symbol.asyncIterator]();
  return async () => {
    const { done, value } = await pieces.next();
    // Node's Buffer is not what jsdom has for Uint8Array.
    return done ? undefined : new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  };
}

/** The first piece with bytes or trailers, without which a broken response has no headers either. */
async function firstPiece(core: Core, incoming: Incoming) {
  const { method, url, headers, body, remoteAddress, httpVersion } = incoming;
  const reply = await core.handle(method, url, headers, body, remoteAddress, httpVersion);
  return { reply, piece: await reply.next() };
}

async function writeReply(reply: CoreReply, first: Piece | undefined, outgoing: Outgoing) {
  outgoing.begin(reply.status, reply.headers);
  let trailers: string[] = [];
  for (let piece = first; piece && !outgoing.isClosed; piece = await reply.next()) {
    if (piece.data?.length) await outgoing.write(piece.data);
    if (piece.trailers) trailers = piece.trailers;
  }
  outgoing.end(trailers);
  reply.free();
}

const TIMED_OUT = Symbol();

/** Handles a request. Never rejects: a failure breaks the connection. `timeout` is in milliseconds. */
export async function exchange(
  core: Core,
  incoming: Incoming,
  outgoing: Outgoing,
  timeout: number,
  log: (level: string, text: string) => void,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof TIMED_OUT>((resolve) => {
    timer = setTimeout(resolve, timeout, TIMED_OUT);
  });
  try {
    const first = await Promise.race([firstPiece(core, incoming), late]);
    if (outgoing.isClosed) return;
    if (first !== TIMED_OUT) return await writeReply(first.reply, first.piece, outgoing);
    outgoing.begin(408, INERT);
    await outgoing.write(Buffer.from('{"code":4,"message":"request timed out"}'));
    outgoing.end([]);
  } catch (cause) {
    // A fault, the client's own end, or a defect of the core.
    log(
      cause instanceof WebAssembly.RuntimeError ? "error" : "debug",
      `${incoming.method} ${pathOf(incoming.url)}: ${cause}`,
    );
    outgoing.cut();
  } finally {
    clearTimeout(timer);
  }
}

/** Without the query, which can hold codes. */
const pathOf = (url: string) => url.split("?", 1)[0];
