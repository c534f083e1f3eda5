// The server's core, a WebAssembly module: a request in, a response out. What it needs of the machine is injected.

import type { Seed } from "./testing/types.js";

/** A piece of a response: bytes, or the trailers, which are the last. */
export type Piece = { data: Uint8Array<ArrayBuffer>; trailers?: undefined } | { trailers: string; data?: undefined };

/** The response to one request, with as much of its body as was there at once. Headers and trailers are lines. */
export interface CoreReply {
  /** The HTTP status. */
  readonly status: number;
  readonly headers: string;
  /** Trailers that were there with the head. */
  readonly trailers: string | undefined;
  /** Whether the body has no further pieces. */
  readonly isComplete: boolean;
  /** The bytes that were there with the head. They can be taken once. */
  takeData(): Uint8Array<ArrayBuffer>;
  /** The next piece; `undefined` at the end. Rejects with a string where a fault cuts the body. */
  next(): Promise<Piece | undefined>;
  /** Ends the response, and releases its memory. */
  free(): void;
}

/** The body of a request: nothing, all of it, or its pieces on demand. */
export type RequestBody = undefined | Uint8Array | (() => Promise<Uint8Array | undefined>);

/** A running core. */
export interface Core {
  /**
   * Handles a request, at once where it waits for nothing. `url` is absolute, with the path as it was sent; `headers` are
   * lines, a character per byte. Throws or rejects with a string where a fault cuts the connection.
   */
  handle(
    method: string,
    url: string,
    headers: string,
    body: RequestBody,
    remoteAddress: string,
    httpVersion: "1.1" | "2.0",
  ): CoreReply | Promise<CoreReply>;
  /** Ends the server, and releases its memory. */
  free(): void;
}

/** The file of the state, synchronous as redb's StorageBackend is. Every method throws when the file cannot be used. */
export interface CoreStorage {
  /** The file's size in bytes. */
  len(): number;
  /** Reads exactly `length` bytes. */
  read(offset: number, length: number): Uint8Array;
  /** Cuts or extends the file. */
  setLen(length: number): void;
  /** Writes all the bytes. */
  write(offset: number, bytes: Uint8Array): void;
  /** Returns once everything written is on disk. */
  sync(): void;
  /** The end of the file's use. */
  close(): void;
}

/** What a core needs of the machine. The functions of the first core are used for all of them. */
export interface CoreHost {
  /** Opens the file of the state, and does so again after a failure; the state is in memory without it. */
  openStorage?(): CoreStorage;
  /** Reads a file of the page that is served beside the API; `undefined` if there is no such file. */
  readPageFile?(name: string): Uint8Array | undefined;
  /** Resolves after that many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
  /**
   * Sends a request to an identity provider; `headers` are names and values in turn, a line each. Rejects after that many
   * milliseconds, and where the body is larger than that many bytes. Follows no redirects.
   */
  request?(
    method: string,
    url: string,
    headers: string,
    body: string,
    milliseconds: number,
    bytes: number,
  ): Promise<{ status: number; body: Uint8Array }>;
  /** Writes a line of the log. */
  log(level: string, text: string): void;
}

/** The options of a core. */
export interface CoreOptions {
  /** Where the server is reached. */
  url: string;
  /** The contents of a new store. */
  seed?: Seed | undefined;
  strict?: boolean | undefined;
  projectionLagMs?: number | undefined;
  tarpit?: boolean | undefined;
  loginPage?: string | undefined;
  publicOrigin?: string | undefined;
  allowHosts?: string[] | undefined;
}

/** Starts cores. */
export type StartCore = (options: CoreOptions, host: CoreHost) => Promise<Core>;

/** Shows warnings and errors. */
export function logToConsole(level: string, text: string): void {
  if (level === "error") console.error(text);
  else if (level === "warn") console.warn(text);
}

// Taken at once: tests replace the timers, and the server's delays are in the machine's time.
const { setTimeout } = globalThis;

/** Resolves after that many milliseconds. */
export const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** The units of a duration, in milliseconds. */
const UNITS: { readonly [unit: string]: number } = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** The milliseconds of `300ms`, `2s`, `1.5m`; `undefined` if it is no duration. */
export function parseDuration(text: string): number | undefined {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? [];
  const factor = UNITS[unit];
  return amount === undefined || factor === undefined ? undefined : Math.round(Number(amount) * factor);
}
