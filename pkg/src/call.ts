// One call: token, hooks, fetch, waits. What is sent, what a response means and whether to send again is decided by the
// WebAssembly (src/core/call.rs); this only talks to the browser.

import { CallScope } from "./call-scope.js";
import { type Failure, ZitadelError, canceledError, validationError } from "./error.js";
import { fetchModes, throwForRedirect } from "./fetch-modes.js";
import {
  HEADER_AUTHORIZATION,
  HEADER_CONTENT_TYPE,
  HEADER_GRPC_MESSAGE,
  HEADER_GRPC_STATUS,
  HEADER_GRPC_STATUS_DETAILS,
  HEADER_RETRY_AFTER,
  MAX_RESPONSE_VALUES,
} from "./generated.js";
import { invoke, unwrapResult } from "./invoke.js";
import { type ClientSettings, callSettings } from "./options.js";
import { pack } from "./packed.js";
import { readBody } from "./read-body.js";
import type { TokenSource } from "./token.js";
import type { CallOptions } from "./types.js";

/** What the calls of a client share. */
export interface ClientState extends ClientSettings {
  baseUrl: string;
  tokens: TokenSource;
  /** The retry budget, which only the WebAssembly looks into; absent before the first call. */
  budget?: number;
  /** The newest response's `Date` in milliseconds since 1970, where the browser shows it, and when it came by a clock that cannot be set. */
  clock?: [date: number, at: number];
}

/** The call machine's state, which only the WebAssembly looks into. */
type CallState = readonly unknown[];

/** A request as the WebAssembly prepares it; `body` is bytes for gRPC-Web, a value for JSON, null for none. */
type Prepared = [
  state: CallState,
  httpMethod: string,
  path: string,
  headers: Record<string, string>,
  body: Uint8Array<ArrayBuffer> | object | null,
];

/** What the call machine says after an outcome: `message` or `failure` is this attempt's. */
type Step = [
  next: "done" | "refreshToken" | "wait",
  waitMs: number,
  message: unknown,
  failure: Failure | null,
  state: CallState,
  budget: number,
];

/** What came of a request: a response, one that is too long or has too many values, or none. */
type Outcome =
  | [kind: "response", httpStatus: number, body: unknown, retryDate: number, ...headers: (string | null)[]]
  | [kind: "tooLong", httpStatus: number, limit: number]
  | [kind: "tooMany", httpStatus: number]
  | [kind: "noResponse", httpStatus: number | undefined, offline: boolean];

/** Calls `package.Service/Method`. */
export async function call(client: ClientState, rpc: string, request: unknown, options?: CallOptions) {
  const own = callSettings(options);
  if (request === null) throw validationError("", "must be an object, not null");
  const { json, rulesOff, retry, tokens } = client;
  const prepared = invoke<Prepared>("start", rpc, json, rulesOff, retry, tokens.canRefresh, request);
  const scope = new CallScope(own.signal, own.timeoutMs ?? client.timeoutMs);
  try {
    scope.check();
    return await scope.race(drive(client, rpc, prepared, own.headers, scope));
  } finally {
    scope.release();
  }
}

/** Does what the call machine says, until it is done. */
async function drive(
  client: ClientState,
  rpc: string,
  prepared: Prepared,
  ownHeaders: Headers | undefined,
  scope: CallScope,
): Promise<unknown> {
  let rejectedAge: number | undefined;
  for (;;) {
    const token = await client.tokens.get(rejectedAge);
    scope.check();
    const { step, error } = await attempt(client, rpc, prepared, ownHeaders, token.value, scope);
    const [next, waitMs, message, , state] = step;
    prepared[0] = state;
    if (next === "wait") await scope.sleep(waitMs);
    else if (next === "refreshToken") rejectedAge = token.age;
    else if (error) throw error;
    else return message;
  }
}

/** A caller's hook; what it throws cancels the call. */
async function runHook<Event>(hook: ((event: Event) => unknown) | undefined, event: Event): Promise<void> {
  try {
    await hook?.(event);
  } catch (cause) {
    throw canceledError(cause);
  }
}

/** Sends the request once. */
async function attempt(
  client: ClientState,
  rpc: string,
  [state, httpMethod, path, transportHeaders, body]: Prepared,
  ownHeaders: Headers | undefined,
  token: string | undefined,
  scope: CallScope,
): Promise<{ step: Step; error: ZitadelError | undefined }> {
  const event = { rpc, httpMethod, url: client.baseUrl + path, headers: new Headers(client.headers) };
  const { url } = event;
  ownHeaders?.forEach((value, name) => {
    event.headers.set(name, value);
  });
  for (const [name, value] of Object.entries(transportHeaders)) event.headers.set(name, value);
  await runHook(client.onRequest, event);
  scope.check();
  // The token is set on a copy: what a hook keeps and logs does not hold it.
  const headers = new Headers(event.headers);
  if (token !== undefined) headers.set(HEADER_AUTHORIZATION, `Bearer ${token}`);
  const started = Date.now();
  const { outcome, response, cause } = await sendRequest(client, url, {
    method: httpMethod,
    headers,
    body: body === null ? undefined : client.json ? JSON.stringify(body) : (body as Uint8Array<ArrayBuffer>),
    signal: scope.signal,
    ...fetchModes(client.credentials),
  });
  scope.check();
  const durationMs = Date.now() - started;
  const args = ["next", state, client.budget, Math.random(), toSeconds(Date.now())];
  const step = unwrapResult<Step>(packOutcome(args, outcome));
  const [, , , failure, , budget] = step;
  client.budget = budget;
  const error = failure ? ZitadelError.fromFailure(failure, cause) : undefined;
  await runHook(client.onResponse, {
    request: event,
    rpc,
    httpMethod,
    url,
    httpStatus: response?.status,
    headers: response?.headers,
    durationMs,
    error,
  });
  return { step, error };
}

/** The headers of a response that the call machine reads, in the order in which it takes them. */
const RESPONSE_HEADERS = [
  HEADER_CONTENT_TYPE,
  HEADER_GRPC_STATUS,
  HEADER_GRPC_MESSAGE,
  HEADER_GRPC_STATUS_DETAILS,
  HEADER_RETRY_AFTER,
];

const toSeconds = (ms: number) => Math.floor(ms / 1000);

async function sendRequest(
  client: ClientState,
  url: string,
  init: RequestInit,
): Promise<{ outcome: Outcome; response?: Response; cause?: unknown }> {
  let response: Response | undefined;
  try {
    const received = await (client.fetch ?? globalThis.fetch)(url, init);
    throwForRedirect(received);
    response = received;
    const { headers, status: httpStatus } = response;
    const date = Date.parse(String(headers.get("date")));
    if (date) client.clock = [date, performance.now()];
    const limit = client.maxResponseBytes;
    const body = await readBody(response, limit);
    if (!body) return { outcome: ["tooLong", httpStatus, limit], response };
    const retryDate = toSeconds(Date.parse(String(headers.get(HEADER_RETRY_AFTER))));
    const outcome: Outcome = [
      "response",
      httpStatus,
      body,
      retryDate,
      ...RESPONSE_HEADERS.map((name) => headers.get(name)),
    ];
    return { outcome, response };
  } catch (cause) {
    const offline = globalThis.navigator?.onLine === false;
    return { outcome: ["noResponse", response?.status, offline], ...(response && { response }), cause };
  }
}

/** Packs arguments and an outcome; of a JSON body its value, or the bytes where they are not JSON that a message could be. */
function packOutcome(args: unknown[], outcome: Outcome): Uint8Array {
  const [kind, httpStatus, body, retryDate, ...headers] = outcome;
  if (kind === "response" && /json/i.test(String(headers[0]))) {
    const bytes = body as Uint8Array<ArrayBuffer>;
    if (hasTooManyValues(bytes)) return pack([...args, "tooMany", httpStatus]);
    try {
      const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
      return pack([...args, kind, httpStatus, value, retryDate, ...headers]);
    } catch {
      // Not JSON, or nested too deeply: the core says so.
    }
  }
  return pack([...args, ...outcome]);
}

/** Whether JSON has more values than a response may: outside of strings, each is behind a comma or a bracket. */
function hasTooManyValues(json: Uint8Array): boolean {
  let left = MAX_RESPONSE_VALUES;
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const char = json[i];
    if (char === QUOTE) inString = !inString;
    else if (inString && char === BACKSLASH) i++;
    else if (!inString && (char === COMMA || char === BRACKET || char === BRACE)) left--;
  }
  return left < 0;
}

const [QUOTE, COMMA, BRACKET, BACKSLASH, BRACE] = [34, 44, 91, 92, 123];
