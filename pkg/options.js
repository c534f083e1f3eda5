// What createClient and calls may be told, read once and checked: a misspelt URL fails when the client is made.

import { refused } from "./error.js";

/** Half a minute: a server that never answers is not waited for for ever. */
const TIMEOUT_MS = 30_000;

/** gRPC's own limit of a message. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

const isFunction = (value) => typeof value === "function";
const isTime = (value) => typeof value === "number" && value >= 0;

/** A member of the options, or its default; `null` counts as absent. */
function option(options, name, valid, message, otherwise) {
  let value;
  try {
    value = options[name];
  } catch (cause) {
    throw refused(name, "cannot be read: it throws", cause);
  }
  if (value === undefined || value === null) return otherwise;
  if (!valid(value)) throw refused(name, message);
  return value;
}

const isObject = (value) => typeof value === "object" && value !== null;

/** Names and values; from an object, a Headers or a list of pairs. */
function headersOf(options) {
  const given = option(options, "headers", isObject, "must be an object of names and values", {});
  let pairs;
  try {
    pairs = isFunction(given[Symbol.iterator]) ? [...given] : Object.entries(given);
  } catch (cause) {
    throw refused("headers", "cannot be read: it throws", cause);
  }
  return withHeaders(new Headers(), pairs);
}

/** Sets them all. The browser's own complaint could hold the value, and is left out. */
function withHeaders(headers, pairs) {
  for (const [name, value] of pairs) {
    if (typeof value !== "string") throw refused("headers", "must have strings for values");
    try {
      headers.set(name, value);
    } catch {
      throw refused("headers", "have a name or a value that no header can carry");
    }
  }
  return headers;
}

const isLoopback = (host) =>
  host === "localhost" || host.endsWith(".localhost") || /^127(\.\d+){3}$/.test(host) || host === "[::1]";

function baseUrlOf(options) {
  const given = option(
    options,
    "baseUrl",
    (v) => typeof v === "string" || v instanceof URL,
    "must be a URL",
    undefined,
  );
  if (given === undefined) throw refused("baseUrl", "is required, such as https://my-instance.zitadel.cloud");
  let url;
  try {
    url = new URL(given, globalThis.location?.href);
  } catch {
    throw refused("baseUrl", "is no URL");
  }
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw refused("baseUrl", "must begin with https:// (or http://)");
  if (url.username || url.password) throw refused("baseUrl", "must not hold a user name or a password");
  if (url.search || url.hash) throw refused("baseUrl", "must not have a query string or a fragment");
  const allowed = option(options, "allowHttp", (v) => typeof v === "boolean", "must be true or false", false);
  if (url.protocol === "http:" && !allowed && !isLoopback(url.hostname)) {
    throw refused(
      "baseUrl",
      "must be https, for passwords and tokens go there; http is for this machine only, unless allowHttp is true",
    );
  }
  return (url.origin + url.pathname).replace(/\/+$/, "");
}

/** A client's options. */
export function clientOptions(options) {
  if (!isObject(options)) throw refused("options", "must be an object with a baseUrl");
  const transport = option(
    options,
    "transport",
    (v) => v === "grpc-web" || v === "json",
    'must be "grpc-web" or "json"',
    "grpc-web",
  );
  const headers = headersOf(options);
  const language = option(options, "language", (v) => typeof v === "string", "must be a string, such as de or en-US");
  if (language !== undefined) withHeaders(headers, [["accept-language", language]]);
  return {
    baseUrl: baseUrlOf(options),
    json: transport === "json",
    rulesOff: option(options, "rules", (v) => v === "enforce" || v === "off", 'must be "enforce" or "off"') === "off",
    token: option(
      options,
      "token",
      (v) => typeof v === "string" || isFunction(v),
      "must be a string, or a function that gives one or a promise of one",
    ),
    headers,
    credentials: option(
      options,
      "credentials",
      (v) => ["omit", "same-origin", "include"].includes(v),
      'must be "omit", "same-origin" or "include"',
      "same-origin",
    ),
    timeoutMs: option(options, "timeoutMs", isTime, "must be a number of milliseconds", TIMEOUT_MS),
    maxAnswerBytes: option(options, "maxAnswerBytes", isTime, "must be a number of bytes", MAX_ANSWER_BYTES),
    retry: option(options, "retry", (v) => typeof v === "boolean", "must be true or false", true),
    onRequest: option(options, "onRequest", isFunction, "must be a function"),
    onResponse: option(options, "onResponse", isFunction, "must be a function"),
    fetch: option(options, "fetch", isFunction, "must be a function"),
  };
}

/** What one call may have of its own. */
export function callOptions(options) {
  if (options === undefined || options === null) return {};
  if (!isObject(options)) throw refused("options", "must be an object");
  return {
    signal: option(options, "signal", isObject, "must be an AbortSignal"),
    timeoutMs: option(options, "timeoutMs", isTime, "must be a number of milliseconds"),
    headers: headersOf(options),
  };
}
