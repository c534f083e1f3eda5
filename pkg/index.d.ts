import type { MessageType, Rpcs, Services } from "./contract.js";

export type * from "./contract.js";

/** How a client reaches ZITADEL. */
export interface ClientOptions {
  /** Where ZITADEL is, with a path where a proxy has one: `https://login.example.com/zitadel`. */
  baseUrl: string;
  /** The bearer token, or a function that gives one for each call. Without it calls are anonymous. */
  token?: string | null | (() => string | null | undefined | Promise<string | null | undefined>);
  /** Which way calls go; answers and errors are the same. `"grpc-web"` when absent. */
  transport?: "grpc-web" | "json";
  /** Headers of every call, such as `x-zitadel-orgid`. */
  headers?: { [name: string]: string };
  /** The WebAssembly, where it is not to be loaded from beside the package: a URL, a Response, bytes or a module. */
  wasm?: RequestInfo | URL | Response | BufferSource | WebAssembly.Module;
}

/** What one call may have of its own. */
export interface CallOptions {
  /** Gives the call up: the promise rejects with `kind: "canceled"` and the signal's reason as `cause`. */
  signal?: AbortSignal;
  /** Gives the call up after so many milliseconds: the promise rejects with `kind: "timeout"`. */
  timeoutMs?: number;
  /** Headers of this call. */
  headers?: { [name: string]: string };
}

/** A client. Its services are properties; what is known only at run time goes through `call`. */
export interface ZitadelClient extends Services {
  /** Calls an RPC by its name, `package.Service/Method`. */
  call<M extends keyof Rpcs>(method: M, request: Rpcs[M][0], options?: CallOptions): Promise<Rpcs[M][1]>;
  call(method: string, request?: unknown, options?: CallOptions): Promise<unknown>;
  /** What a form may know of a message's fields before anything is typed, by their names. */
  constraints(messageType: MessageType): { [field: string]: Constraint };
  /** What is wrong with a message; an empty list when nothing is. Nothing is sent. */
  validate(messageType: MessageType, value: unknown): Violation[];
}

/** The limits of a field, as far as the rules say. */
export interface Constraint {
  /** `string`, `bytes`, `boolean`, `number`, `bigint`, `timestamp`, `duration`, `struct`, `map`, or the full name of an enum or message. */
  type: string;
  /** Whether a request is refused without it. */
  required: boolean;
  /** Whether it is a list; the limits are then those of each element. */
  repeated?: true;
  /** Least length in code points; of bytes, in bytes. */
  minLength?: number;
  /** Greatest length, likewise. */
  maxLength?: number;
  /** A regular expression in the syntax of an input's `pattern`. */
  pattern?: string;
  /** What the text has to be. */
  format?: "email" | "uri";
}

/** One thing that is wrong with a request. */
export interface Violation {
  /** Where, in JSON names: `profile.givenName`, `queries[0].idsQuery.ids[1]`. */
  path: string;
  /** Which rule. The list is open: later versions may know more. */
  rule:
    | "length" | "email" | "uri" | "prefix" | "required" | "const" | "defined_only" | "not_in" | "gt"
    | "type" | "range" | "enum" | "unknown" | "duplicate" | "oneof" | "depth" | "url" | (string & {});
  /** A sentence for developers. */
  message: string;
  /** The limit that the rule sets: bounds of a length, a prefix, names, a value. */
  limit?: { min?: number; max?: number; unit: "rune" | "byte" | "item" } | string | boolean | string[];
}

/**
 * What kind of failure it is: `validation` was refused here and nothing was sent; `rpc` is ZITADEL's answer;
 * `protocol` is an answer that is none; `network` is no whole answer; `timeout` and `canceled` are the caller's.
 */
export type ErrorKind = "validation" | "rpc" | "protocol" | "network" | "timeout" | "canceled";

/** Every failure, whatever went wrong and whichever transport was in use. */
export class ZitadelError extends Error {
  readonly name: "ZitadelError";
  readonly kind: ErrorKind;
  /** gRPC code: ZITADEL's, or the one that fits. */
  readonly code: number;
  /** Its name: `invalid_argument`, `not_found`, … */
  readonly codeName: string;
  /** HTTP status, where there was an answer. */
  readonly httpStatus?: number;
  /** ZITADEL's error id, which is stable, unlike texts: `COMMAND-eis9R`. */
  readonly id?: string;
  /** What is wrong with the request; empty unless `kind` is `"validation"`. */
  readonly violations: readonly Violation[];
  /** Details of ZITADEL's status, each with its `@type`. */
  readonly details: readonly { "@type"?: string; id?: string; message?: string; failedAttempts?: number; [name: string]: unknown }[];
  /** What caused it: the signal's reason, the browser's own error, what a token provider threw. */
  readonly cause?: unknown;
}

/** Whether a value is a `ZitadelError`, of this copy of the package or another, of this realm or another. */
export function isZitadelError(value: unknown): value is ZitadelError;

/** Loads the WebAssembly, the first time, and makes a client. */
export function createClient(options: ClientOptions): Promise<ZitadelClient>;
