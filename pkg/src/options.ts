// The options of createClient and of calls, read once and checked: a misspelt URL fails when the client is made.

import { validationError } from "./error.js";
import { MAX_RESPONSE_BYTES } from "./generated.js";
import { checkNames } from "./option-names.js";
import type { CallOptions, ClientOptions } from "./types.js";

/** The default time limit of a call. */
const TIMEOUT_MS = 30_000;

const isFunction = (value: unknown): value is (...args: never) => unknown => typeof value === "function";
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const isString = (value: unknown): value is string => typeof value === "string";
const isBoolean = (value: unknown): value is boolean => typeof value === "boolean";
const isAmount = (value: unknown): value is number => typeof value === "number" && value >= 0;

/** A member of the options that `isValid`; `undefined` when it is absent or null. */
function option<Options extends object, Name extends keyof Options & string>(
  options: Options,
  name: Name,
  isValid: (value: unknown) => boolean,
  message: string,
): Exclude<Options[Name], null> | undefined {
  let value: Options[Name];
  try {
    value = options[name];
  } catch (cause) {
    throw validationError(name, "cannot be read: it throws", cause);
  }
  if (value === undefined || value === null) return undefined;
  if (!isValid(value)) throw validationError(name, message);
  return value as Exclude<Options[Name], null>;
}

/** One of a few words. */
function choice<Options extends object, Name extends keyof Options & string>(
  options: Options,
  name: Name,
  ...words: string[]
): Exclude<Options[Name], null> | undefined {
  const quoted = words.map((word) => `"${word}"`).join(" or ");
  return option(options, name, (value) => words.includes(value as string), `must be ${quoted}`);
}

/** Names and values; from an object, a Headers or a list of pairs. */
function headersOption(options: CallOptions): Headers {
  const list = option(options, "headers", isObject, "must be an object of names and values") ?? {};
  let pairs: Iterable<unknown>;
  try {
    pairs = isFunction((list as Headers)[Symbol.iterator]) ? [...(list as Headers)] : Object.entries(list);
  } catch (cause) {
    throw validationError("headers", "cannot be read: it throws", cause);
  }
  return setHeaders(new Headers(), pairs as Iterable<[string, unknown]>);
}

/** Sets them all. The browser's own complaint could hold the value, and is left out. */
function setHeaders(headers: Headers, pairs: Iterable<[string, unknown]>): Headers {
  for (const [name, value] of pairs) {
    if (!isString(value)) throw validationError("headers", "must have strings for values");
    try {
      headers.set(name, value);
    } catch {
      throw validationError("headers", "have a name or a value that no header can carry");
    }
  }
  return headers;
}

/** The base URL as the browser writes it; the WebAssembly judges it. */
function hrefOption(options: ClientOptions): string {
  const url = option(options, "baseUrl", (value) => isString(value) || value instanceof URL, "must be a URL");
  if (url === undefined) throw validationError("baseUrl", "is required, such as https://my-instance.zitadel.cloud");
  try {
    return new URL(url, globalThis.location?.href).href;
  } catch {
    throw validationError("baseUrl", "is not a URL");
  }
}

/** The options of a client, with defaults. */
export type ClientSettings = ReturnType<typeof clientSettings>;

export function clientSettings(options: ClientOptions) {
  if (!isObject(options)) throw validationError("options", "must be an object with a baseUrl");
  checkNames(
    options,
    ...[
      "baseUrl",
      "token",
      "transport",
      "rules",
      "headers",
      "language",
      "credentials",
      "timeoutMs",
      "maxResponseBytes",
    ],
    ...["retry", "allowHttp", "onRequest", "onResponse", "fetch", "wasm"],
  );
  const isToken = (value: unknown) => isString(value) || isFunction(value);
  const headers = headersOption(options);
  const language = option(options, "language", isString, "must be a string, such as de or en-US");
  if (language !== undefined) setHeaders(headers, [["accept-language", language]]);
  return {
    href: hrefOption(options),
    allowHttp: option(options, "allowHttp", isBoolean, "must be true or false") ?? false,
    json: choice(options, "transport", "grpc-web", "json") === "json",
    rulesOff: choice(options, "rules", "enforce", "off") === "off",
    token: option(options, "token", isToken, "must be a string, or a function that gives one or a promise of one"),
    headers,
    credentials: choice(options, "credentials", "omit", "same-origin", "include") ?? "same-origin",
    timeoutMs: option(options, "timeoutMs", isAmount, "must be a number of milliseconds") ?? TIMEOUT_MS,
    maxResponseBytes: option(options, "maxResponseBytes", isAmount, "must be a number of bytes") ?? MAX_RESPONSE_BYTES,
    retry: option(options, "retry", isBoolean, "must be true or false") ?? true,
    onRequest: option(options, "onRequest", isFunction, "must be a function"),
    onResponse: option(options, "onResponse", isFunction, "must be a function"),
    fetch: option(options, "fetch", isFunction, "must be a function"),
  };
}

/** The options of one call. */
export function callSettings(options: CallOptions | null | undefined) {
  if (options === undefined || options === null) return {};
  if (!isObject(options)) throw validationError("options", "must be an object");
  checkNames(options, "signal", "timeoutMs", "headers");
  return {
    signal: option(options, "signal", isObject, "must be an AbortSignal"),
    timeoutMs: option(options, "timeoutMs", isAmount, "must be a number of milliseconds"),
    headers: headersOption(options),
  };
}
