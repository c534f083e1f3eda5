// The public types of the client.

import type { JsonObject, MessageType, Messages, Rpcs, Services } from "./contract.js";
import type { ZitadelError } from "./error.js";
import type { Later } from "./reason.js";
import type { StandardSchema } from "./schema.js";

export type { ErrorReason, Later } from "./reason.js";
export type { SchemaIssue, StandardSchema } from "./schema.js";

// Projects without the DOM's types have no such names. Where there are, these add nothing to them.
declare global {
  interface AbortSignal {}
  interface Headers {}
  interface Request {}
  interface RequestInit {}
  interface Response {}
  interface URL {}
  namespace WebAssembly {
    interface Module {}
  }
}

/** How a client reaches ZITADEL. */
export interface ClientOptions {
  /**
   * The URL of ZITADEL, with a path where a proxy has one: `https://login.example.com/zitadel`. It is https, or http on
   * this machine (`allowHttp`), and has no user name, password, query string or fragment.
   */
  baseUrl: string;
  /**
   * The bearer token, or a token provider: a function that returns one or a promise of one. The provider is called for
   * each request, once however many wait for it; and once a call with `refresh: true`, when ZITADEL rejected the token.
   * Without a token, calls are anonymous. If the provider throws, calls reject with kind `validation`, path `token`.
   */
  token?:
    | string
    | null
    | ((context: { refresh: boolean }) => string | null | undefined | Promise<string | null | undefined>);
  /** The transport of its calls; responses and errors are the same with each. Default: `"grpc-web"`. */
  transport?: "grpc-web" | "json";
  /**
   * Whether a request that breaks a rule of the contract (length, format, required) is rejected before it is sent. With
   * `"off"` only types and names are checked, and the server judges the rest; `validate` still reports every violation.
   * Default: `"enforce"`.
   */
  rules?: "enforce" | "off";
  /** Headers of every request, such as `x-zitadel-orgid`. */
  headers?: HeaderList;
  /** The language of ZITADEL's texts, as in `Accept-Language`: `de`, `en-US`. Default: the browser's. */
  language?: string;
  /** Whether cookies are sent, as in fetch. Default: `"same-origin"`. */
  credentials?: "omit" | "same-origin" | "include";
  /** The time limit of a call in milliseconds, token and retries included; `Infinity` for none. Default: 30000. */
  timeoutMs?: number;
  /** The limit of a response's body in bytes; a longer one is an `invalid_response`. Default: 4 MiB. */
  maxResponseBytes?: number;
  /**
   * Whether idempotent calls (RPCs that only read) are sent again, at most twice, when there is no response or the server
   * is overloaded (429, 502 to 504, `unavailable`, `resource_exhausted`). `Retry-After` is honored up to 10 seconds.
   * Default: `true`.
   */
  retry?: boolean;
  /** Allows http to other machines: passwords and tokens then travel unencrypted. Default: `false`. */
  allowHttp?: boolean;
  /**
   * Runs before each request, and may set headers, such as `traceparent`. It does not see the token. What it throws cancels
   * the call.
   */
  onRequest?: (event: RequestEvent) => void | Promise<void>;
  /** Runs after each response, or failure to get one. What it throws cancels the call. */
  onResponse?: (event: ResponseEvent) => void | Promise<void>;
  /** Called in place of `fetch`: in tests, or where requests are signed. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** The WebAssembly, if it is not to be the package's own: `zitadel-wasm/wasm`. It counts only the first time. */
  wasm?: WasmSource;
}

/** WebAssembly: a URL, a request, a response, bytes or a module, as an import or a fetch of a `.wasm` file gives it. */
export type WasmSource = string | URL | Request | Response | ArrayBuffer | ArrayBufferView | WebAssembly.Module;

/** Names and values of headers. */
export type HeaderList = { [name: string]: string } | Headers | [name: string, value: string][];

/** A request that is about to be sent. */
export interface RequestEvent {
  /** The RPC: `package.Service/Method`. */
  readonly rpc: string;
  /** The HTTP method: `GET`, `POST`, … */
  readonly httpMethod: string;
  /** The whole URL. */
  readonly url: string;
  /** The headers without the token; headers that are set here are sent. */
  readonly headers: Headers;
}

/** A request and its response. */
export interface ResponseEvent {
  /** The request: the very event that `onRequest` got, so that a `WeakMap` finds what it began, such as a span. */
  readonly request: RequestEvent;
  /** The RPC: `package.Service/Method`. */
  readonly rpc: string;
  /** The HTTP method: `GET`, `POST`, … */
  readonly httpMethod: string;
  /** The whole URL. */
  readonly url: string;
  /** Absent when there was no response. */
  readonly httpStatus?: number | undefined;
  /** The response's headers that the browser shows to the page. */
  readonly headers?: Headers | undefined;
  /** From sending to the last byte, in milliseconds. */
  readonly durationMs: number;
  /** This request's failure, even when the call is sent again; absent after a success. */
  readonly error?: ZitadelError | undefined;
}

/** The options of one call. */
export interface CallOptions {
  /**
   * Cancels the call: the promise rejects with `kind: "canceled"` and the signal's reason as `cause`; with that of
   * `AbortSignal.timeout()`, with `kind: "timeout"`.
   */
  signal?: AbortSignal;
  /** The time limit of this call in milliseconds: the promise then rejects with `kind: "timeout"`. */
  timeoutMs?: number;
  /** Headers of this call; they replace the client's of the same name. */
  headers?: HeaderList;
}

/** `T` where it is text that is known only at run time; a literal, in which a misspelling would go unnoticed, is refused. */
type RuntimeText<T extends string> = string extends T ? T : never;

/** A client. Its services are properties; an RPC whose name is known only at run time goes through `call`. */
export interface ZitadelClient extends Services {
  /** Calls an RPC whose name is known only at run time. Rejects with a `ZitadelError`. */
  call<R extends string>(rpc: R & RuntimeText<R>, request?: object, options?: CallOptions): Promise<JsonObject>;
  /** Calls an RPC by its name, `package.Service/Method`. Rejects with a `ZitadelError`. */
  call<M extends keyof Rpcs>(rpc: M, request: Rpcs[M][0], options?: CallOptions): Promise<Rpcs[M][1]>;
  /** The limits of a message's fields by their JSON names, for forms. Throws a `ZitadelError` for an unknown message. */
  constraints<R extends string>(messageType: R & RuntimeText<R>): { [field: string]: Constraint };
  /** The limits of a message's fields by their JSON names, for forms. */
  constraints(messageType: MessageType): { [field: string]: Constraint };
  /** Every violation of a message; an empty list when it is valid. Sends nothing. Throws a `ZitadelError` for an unknown message. */
  validate<R extends string>(messageType: R & RuntimeText<R>, value: unknown): Violation[];
  /** Every violation of a message; an empty list when it is valid. Sends nothing. */
  validate(messageType: MessageType, value: unknown): Violation[];
  /**
   * A message as a Standard Schema, for form libraries and routers: `zitadel.schema("zitadel.user.v2.AddHumanUserRequest")`.
   * Throws a `ZitadelError` for an unknown message.
   */
  schema<T extends MessageType>(messageType: T): StandardSchema<Messages[T]>;
}

/** The limits of a field. */
export interface Constraint {
  /** `string`, `bytes`, `boolean`, `number`, `bigint`, `timestamp`, `duration`, `struct`, `map`, or the full name of an enum or message. */
  type: string;
  /** Whether a request is invalid without it. */
  required: boolean;
  /** Whether it is a list; the limits are then those of each element. */
  repeated?: true;
  /** Least length: of text in Unicode code points, of bytes in bytes. */
  minLength?: number;
  /** Greatest length, in the same unit. */
  maxLength?: number;
  /** Least value of a number. */
  min?: number;
  /** Greatest value of a number. */
  max?: number;
  /** Whether the elements of the list must differ. */
  unique?: true;
  /** A regular expression in the syntax of an input's `pattern`. */
  pattern?: string;
  /** The format of the text. */
  format?: "email" | "uri";
}

/** One violation of a request. */
export interface Violation {
  /** The field, in JSON names: `profile.givenName`, `queries[0].idsQuery.ids[1]`. */
  path: string;
  /** The rule that is broken. The list is open (`Later`): have a `default`. */
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
    | Later;
  /** A sentence for developers. */
  message: string;
  /**
   * The limit of the rule, by its form: bounds with a `unit` for `length` (code points of text, bytes, items of a list);
   * bounds of the number for `range`; text for `prefix`, `pattern` and `gt` (a duration such as `3s`); a boolean for
   * `const`; names of enum values for `enum`, `defined_only` and `not_in`. Absent for the other rules.
   */
  limit?:
    | { min?: number; max?: number; unit: "codePoint" | "byte" | "item" }
    | { min?: number; max?: number; unit?: undefined }
    | string
    | boolean
    | string[];
}

/**
 * What kind of failure it is: `validation`: the request is invalid and was not sent; `rpc`: ZITADEL's response is an
 * error; `protocol`: the response is not valid; `network`: there is no complete response; `timeout` and `canceled`: the
 * caller's time limit is over, or the caller canceled the call. The list is open (`Later`): have a `default`.
 */
export type ErrorKind = "validation" | "rpc" | "protocol" | "network" | "timeout" | "canceled" | Later;
