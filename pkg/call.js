// One call: token, hooks, fetch, and once more where that is safe. What is sent and what an answer means is decided by
// the WebAssembly; this only talks to the browser.

import { Stop } from "./cancel.js";
import { ZitadelError, canceled, refused, unanswered } from "./error.js";
import { callOptions } from "./options.js";
import { Stuck, pack, unpack } from "./packed.js";

/** What the WebAssembly says to a question of the caller's. */
export function ask(question, args) {
  let packed;
  try {
    packed = pack(args);
  } catch (stuck) {
    if (!(stuck instanceof Stuck)) throw stuck;
    throw refused(stuck.path, stuck.message, stuck.cause);
  }
  return told(question, packed);
}

function told(question, packed) {
  const [value, failure] = unpack(question(packed));
  if (failure) throw new ZitadelError(failure);
  return value;
}

/** A caller's function; what it throws gives the call up. */
async function hook(work, event) {
  try {
    await work?.(event);
  } catch (cause) {
    throw canceled(cause);
  }
}

/** Calls `package.Service/Method`. */
export async function call(client, method, request, options) {
  const own = callOptions(options);
  if (request === null) throw refused("", "must be an object, not null");
  const prepared = ask(client.core.prepare, [method, client.json, client.rulesOff, request]);
  const stop = new Stop(own.signal, own.timeoutMs ?? client.timeoutMs);
  try {
    stop.check();
    return await stop.race(tries(client, method, prepared, own.headers, stop));
  } finally {
    stop.release();
  }
}

async function tries(client, method, prepared, headers, stop) {
  const idempotent = prepared[3];
  let refusedAge;
  for (let count = 0; ; ) {
    const token = await client.token.get(refusedAge);
    stop.check();
    const answer = await exchange(client, method, prepared, headers, token.value, stop);
    if (!answer.error) return answer.value;
    const { code, kind, httpStatus = 0 } = answer.error;
    if (kind === "rpc" && code === 16 && client.token.renewable && refusedAge === undefined) {
      refusedAge = token.age;
      continue;
    }
    const again = idempotent && client.retry && (kind === "rpc" || kind === "network" || httpStatus === 429);
    const wait = again ? client.core.patience(code, httpStatus, answer.retryAfterMs, count++, Math.random()) : -1;
    if (wait < 0 || answer.error.reason === "offline" || !client.budget.take()) throw answer.error;
    await stop.sleep(wait);
  }
}

/** One request and its answer: `{ value }` or `{ error }`. */
async function exchange(client, method, [path, verb, body], more, token, stop) {
  const headers = new Headers(client.headers);
  more?.forEach((value, name) => headers.set(name, value));
  if (client.json) headers.set("accept", "application/json");
  else headers.set("x-grpc-web", "1");
  if (body !== null) headers.set("content-type", client.json ? "application/json" : "application/grpc-web+proto");
  const url = client.baseUrl + path;
  // Before the token is there: what a hook logs holds none.
  await hook(client.onRequest, { method, verb, url, headers });
  stop.check();
  if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
  const started = Date.now();
  const answer = await fetched(client, method, url, {
    method: verb,
    headers,
    body: body === null || !client.json ? (body ?? undefined) : JSON.stringify(body),
    signal: stop.signal,
    credentials: client.credentials,
    redirect: "error",
  });
  stop.check();
  const { error, response } = answer;
  if (error === undefined) client.budget.fill();
  await hook(client.onResponse, {
    method,
    verb,
    url,
    httpStatus: response?.status,
    headers: response?.headers,
    durationMs: Date.now() - started,
    error,
  });
  return answer;
}

async function fetched(client, method, url, init) {
  let response;
  try {
    response = await (client.fetch ?? globalThis.fetch)(url, init);
    const header = (name) => response.headers.get(name);
    const type = header("content-type");
    const bytes = await whole(response, client.maxAnswerBytes);
    const head = [
      method,
      client.json,
      response.status,
      type,
      header("grpc-status"),
      header("grpc-message"),
      header("grpc-status-details-bin"),
    ];
    return {
      value: told(client.core.read, client.json && /json/i.test(type) ? parsed(head, bytes) : pack([...head, bytes])),
      response,
    };
  } catch (cause) {
    const error = cause instanceof ZitadelError ? cause : unanswered(cause, response?.status);
    return { error, response, retryAfterMs: retryAfter(response) };
  }
}

/** The body, as far as it is allowed to go. */
async function whole(response, limit) {
  const tooLong = () =>
    new ZitadelError({
      kind: "protocol",
      code: 8,
      reason: "answer_invalid",
      httpStatus: response.status,
      message: `the answer is longer than ${limit} bytes (maxAnswerBytes)`,
    });
  if (!response.body) return new Uint8Array(await response.arrayBuffer());
  const reader = response.body.getReader();
  const chunks = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      reader.cancel().catch(() => {});
      throw tooLong();
    }
    chunks.push(value);
  }
  if (chunks.length === 1) return chunks[0];
  const out = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

/** The answer with what its JSON text stands for, or with the bytes when they are none that a message could be. */
function parsed(head, bytes) {
  try {
    return pack([...head, JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))]);
  } catch {
    return pack([...head, bytes]);
  }
}

/** `Retry-After` in milliseconds, in either of its forms (RFC 9110, section 10.2.3); -1 without one. */
function retryAfter(response) {
  const text = response?.headers.get("retry-after");
  if (!text) return -1;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(ms) ? -1 : Math.max(0, ms);
}
