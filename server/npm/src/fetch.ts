// `fetch` to a core in this process.

import type { CookieJar } from "./cookies.js";
import type { Core } from "./core.js";
import { type Reply, isPromise, readReply } from "./reply.js";
import { type OutgoingRequest, readRequest } from "./request.js";
import { networkError, toResponse } from "./response.js";

/** How many redirects are followed (Fetch, "HTTP-redirect fetch"). */
const REDIRECTS = 20;

/** Statuses that say where else to look (Fetch, "redirect status"). */
const REDIRECT = [301, 302, 303, 307, 308];

function locationOf({ headers }: Reply): string | undefined {
  const at = headers.findIndex((name, i) => i % 2 === 0 && name === "location");
  return at < 0 ? undefined : headers[at + 1];
}

/** Settles as `work` does, or rejects with the signal's reason. */
function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
    if (signal.aborted) abort();
  });
}

/** A redirect's next request (Fetch, "HTTP-redirect fetch"). */
function redirected(request: OutgoingRequest, status: number, location: string): OutgoingRequest {
  const { method } = request;
  const url = new URL(location, request.url);
  const toGet = status === 303 ? method !== "GET" && method !== "HEAD" : status < 303 && method === "POST";
  if (!toGet) return { ...request, url };
  const headers = new Map(request.headers);
  for (const name of ["content-encoding", "content-language", "content-location", "content-type"]) headers.delete(name);
  return { ...request, url, headers, method: "GET", body: new Uint8Array() };
}

/** Sends requests to one core. */
export class InProcessClient {
  readonly #core: () => Core;
  readonly #origin: string;
  readonly #cookies: CookieJar | undefined;

  /** `core` throws once the server has stopped. */
  constructor(core: () => Core, origin: string, cookies: CookieJar | undefined) {
    this.#core = core;
    this.#origin = origin;
    this.#cookies = cookies;
  }

  /** The server's `fetch`, which needs no `this`. */
  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    let request = await readRequest(input, init, `${this.#origin}/`);
    for (let redirects = 0; ; redirects++) {
      const reply = await this.#send(request);
      const location = REDIRECT.includes(reply.status) ? locationOf(reply) : undefined;
      if (location === undefined || request.redirect === "manual") return toResponse(reply, request, redirects > 0);
      reply.rest?.free();
      if (request.redirect === "error") throw networkError(new Error(`redirected to ${location}`));
      if (redirects === REDIRECTS) throw networkError(new Error(`more than ${REDIRECTS} redirects`));
      request = redirected(request, reply.status, location);
    }
  };

  async #send(request: OutgoingRequest): Promise<Reply> {
    const { url, method, body, signal } = request;
    if (url.origin !== this.#origin) {
      throw networkError(new Error(`${url.origin} is not this server, which is at ${this.#origin}`));
    }
    const cookies = request.credentials === "omit" ? undefined : this.#cookies;
    const headers = this.#headers(request, cookies);
    const sent = body.length ? body : undefined;
    let reply: Reply;
    // The core's own failures, such as one after the end of the server, are network errors to its callers, too.
    try {
      const handled = this.#core().handle(method, url.href, headers, sent, "127.0.0.1", "1.1");
      reply = readReply(isPromise(handled) ? await abortable(handled, signal) : handled);
    } catch (cause) {
      throw signal?.aborted ? cause : networkError(cause);
    }
    for (let i = 0; cookies && i < reply.headers.length; i += 2) {
      if (reply.headers[i] === "set-cookie") cookies.store(reply.headers[i + 1] ?? "", url.pathname);
    }
    return reply;
  }

  /** Names and values in turns, a line each. */
  #headers({ url, method, headers, body }: OutgoingRequest, cookies: CookieJar | undefined): string {
    const sent = new Map([["host", url.host], ["accept", "*/*"], ...headers]);
    // As browsers set it, whether there are bytes or not.
    if (body.length || method === "POST" || method === "PUT") sent.set("content-length", String(body.length));
    if (url.protocol === "https:") sent.set("x-forwarded-proto", "https");
    if (this.#cookies) {
      sent.set("sec-fetch-site", "same-origin");
      if (method !== "GET" && method !== "HEAD") sent.set("origin", this.#origin);
    }
    const cookie = cookies?.header(url.pathname);
    if (cookie !== undefined && !sent.has("cookie")) sent.set("cookie", cookie);
    return [...sent].flat().join("\n");
  }
}
