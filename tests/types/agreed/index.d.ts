import type { MessageType, Rpcs, Services } from "./contract.js";

export type * from "./contract.js";

/** How a client reaches ZITADEL. */
export interface ClientOptions {
  /** Where ZITADEL is, with a path where a proxy has one: `https://login.example.com/zitadel`. */
  baseUrl: string;
  /**
   * The bearer token, or a function that gives one. It is asked at each call, once however many calls wait for it; and
   * once more with `refresh: true` when ZITADEL refused what it gave. Without a token calls are anonymous.
   */
  token?:
    | string
    | null
    | ((context: { refresh: boolean }) => string | null | undefined | Promise<string | null | undefined>);
  /** Which way calls go; answers and errors are the same. `"grpc-web"` when absent. */
  transport?: "grpc-web" | "json";
  /**
   * Whether a request that breaks a rule of the contract (length, format, required) is refused here. With `"off"` types
   * and names are still checked, and limits are the server's to judge; `validate` tells what would have been refused.
   * `"enforce"` when absent.
   */
  rules?: "enforce" | "off";
  /** Headers of every call, such as `x-zitadel-orgid`. */
  headers?: HeaderList;
  /** The language of ZITADEL's texts, as in `Accept-Language`: `de`, `en-US`. The browser's own when absent. */
  language?: string;
  /** Whether cookies go along, as fetch has it. `"same-origin"` when absent. */
  credentials?: "omit" | "same-origin" | "include";
  /** How many milliseconds a call may take, its retries included; `Infinity` for ever. 30 000 when absent. */
  timeoutMs?: number;
  /** How long an answer may be, in bytes. 4 MiB when absent. */
  maxAnswerBytes?: number;
  /** Whether calls that only read are tried again, twice, when nobody answered or there was too much to do. `true` when absent. */
  retry?: boolean;
  /** Allows http to another machine: passwords and tokens then travel for everybody to read. */
  allowHttp?: boolean;
  /** Runs before each request, and may set headers. It sees no token. What it throws gives the call up. */
  onRequest?: (event: RequestEvent) => void | Promise<void>;
  /** Runs after each answer, or failure to get one. What it throws gives the call up. */
  onResponse?: (event: ResponseEvent) => void | Promise<void>;
  /** What to call instead of `fetch`: in tests, or where requests are signed. */
  fetch?: typeof globalThis.fetch;
  /** The WebAssembly, where it is not to be loaded from beside the package: a URL, a Response, bytes or a module. */
  wasm?: RequestInfo | URL | Response | BufferSource | WebAssembly.Module;
}

/** Names and values of headers. */
export type HeaderList = { [name: string]: string } | Headers | [name: string, value: string][];

/** A request that is about to go out. */
export interface RequestEvent {
  /** `package.Service/Method` */
  readonly method: string;
  /** `GET`, `POST`, … */
  readonly verb: string;
  readonly url: string;
  /** Those of the request but the token; what is set here is sent. */
  readonly headers: Headers;
}

/** What became of a request. */
export interface ResponseEvent {
  readonly method: string;
  readonly verb: string;
  readonly url: string;
  /** Absent when there was no answer. */
  readonly httpStatus?: number;
  /** Those of the answer that the browser shows. */
  readonly headers?: Headers;
  readonly durationMs: number;
  /** Absent when all was well. */
  readonly error?: ZitadelError;
}

/** What one call may have of its own. */
export interface CallOptions {
  /**
   * Gives the call up: the promise rejects with `kind: "canceled"` and the signal's reason as `cause`. That of
   * `AbortSignal.timeout()` is a `timeout`.
   */
  signal?: AbortSignal;
  /** Gives the call up after so many milliseconds: the promise rejects with `kind: "timeout"`. */
  timeoutMs?: number;
  /** Headers of this call, in front of the client's. */
  headers?: HeaderList;
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
  /** Least value of a number. */
  min?: number;
  /** Greatest value of a number. */
  max?: number;
  /** Whether no element of the list may occur twice. */
  unique?: true;
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
    | "length"
    | "email"
    | "uri"
    | "prefix"
    | "pattern"
    | "required"
    | "const"
    | "defined_only"
    | "not_in"
    | "gt"
    | "range"
    | "unique"
    | "type"
    | "enum"
    | "unknown"
    | "duplicate"
    | "oneof"
    | "depth"
    | "url"
    | (string & {});
  /** A sentence for developers. */
  message: string;
  /** The limit that the rule sets: bounds of a length (with a unit) or of a number, a prefix, a pattern, names, a value. */
  limit?:
    | { min?: number; max?: number; unit: "rune" | "byte" | "item" }
    | { min?: number; max?: number; unit?: undefined }
    | string
    | boolean
    | string[];
}

/**
 * What kind of failure it is: `validation` was refused here and nothing was sent; `rpc` is ZITADEL's answer;
 * `protocol` is an answer that is none; `network` is no whole answer; `timeout` and `canceled` are the caller's.
 */
export type ErrorKind = "validation" | "rpc" | "protocol" | "network" | "timeout" | "canceled";

/**
 * Why a call failed, as a word to switch on. The list is open: later versions may know more. `docs/errors.md` says what
 * a page should do about each.
 */
export type ErrorReason =
  | "code_invalid"
  | "code_expired"
  | "code_missing"
  | "user_locked"
  | "user_not_active"
  | "user_not_initialised"
  | "user_missing"
  | "user_not_human"
  | "already_exists"
  | "phone_invalid"
  | "phone_not_verified"
  | "email_invalid"
  | "email_not_verified"
  | "already_verified"
  | "factor_not_ready"
  | "factor_missing"
  | "not_changed"
  | "password_invalid"
  | "password_not_accepted"
  | "password_not_set"
  | "password_too_weak"
  | "not_found"
  | "not_visible_yet"
  | "limit_reached"
  | "session_not_found"
  | "session_expired"
  | "second_factor_required"
  | "token_invalid"
  | "challenge_missing"
  | "passkey_rejected"
  | "idp_intent_invalid"
  | "idp_intent_not_succeeded"
  | "idp_intent_expired"
  | "idp_intent_other_user"
  | "organization_mismatch"
  | "already_handled"
  | "request_invalid"
  | "permission_denied"
  | "precondition_failed"
  | "rate_limited"
  | "not_implemented"
  | "unavailable"
  | "server_error"
  | "answer_invalid"
  | "offline"
  | "cors_or_network"
  | "timeout"
  | "canceled"
  | (string & {});

/** Every failure, whatever went wrong and whichever transport was in use. */
export class ZitadelError extends Error {
  readonly name: "ZitadelError";
  readonly kind: ErrorKind;
  /** gRPC code: ZITADEL's, or the one that fits. */
  readonly code: number;
  /** Its name: `invalid_argument`, `not_found`, … */
  readonly codeName: string;
  /** Why, as a word to switch on. */
  readonly reason: ErrorReason;
  /** HTTP status, where there was an answer. */
  readonly httpStatus?: number;
  /** ZITADEL's error id, which is stable, unlike texts: `COMMAND-eis9R`. */
  readonly id?: string;
  /** What is wrong with the request; empty unless `kind` is `"validation"`. */
  readonly violations: readonly Violation[];
  /** Details of ZITADEL's status, each with its `@type`. */
  readonly details: readonly {
    "@type"?: string;
    id?: string;
    message?: string;
    failedAttempts?: number;
    [name: string]: unknown;
  }[];
  /** What caused it: the signal's reason, the browser's own error, what a token provider threw. */
  readonly cause?: unknown;
}

/** Whether a value is a `ZitadelError`, of this copy of the package or another, of this realm or another. */
export function isZitadelError(value: unknown): value is ZitadelError;

/** Loads the WebAssembly, the first time, and makes a client. */
export function createClient(options: ClientOptions): Promise<ZitadelClient>;
