// What `fetch` is called with, as one request. Read by hand: a browser's `Request` drops headers that a page may not set
// over the network, and knows neither another realm's objects nor a relative URL in Node.

/** A request as the core handles it. */
export interface OutgoingRequest {
  method: string;
  url: URL;
  /** By their names in lower case. */
  headers: Map<string, string>;
  body: Uint8Array;
  redirect: RequestRedirect;
  credentials: RequestCredentials;
  signal: AbortSignal | undefined;
}

/** Methods whose name is the same in every case (Fetch, "normalize a method"). */
const NORMALIZED = ["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"];
const FORBIDDEN = ["CONNECT", "TRACE", "TRACK"];

/** Whether it is a `Request`, of whichever realm. */
const isRequest = (input: unknown): input is Request =>
  typeof input === "object" && input !== null && "url" in input && "headers" in input && "method" in input;

function methodOf(name: string): string {
  if (!/^[!#$%&'*+\-.^_`|~\w]+$/.test(name)) throw new TypeError(`invalid HTTP method ${JSON.stringify(name)}`);
  const upper = name.toUpperCase();
  if (FORBIDDEN.includes(upper)) throw new TypeError(`fetch does not allow the HTTP method ${upper}`);
  return NORMALIZED.includes(upper) ? upper : name;
}

function headersOf(init: HeadersInit | undefined): Map<string, string> {
  const headers = new Map<string, string>();
  if (!init) return headers;
  const pairs: Iterable<Iterable<string>> =
    Symbol.iterator in init ? (init as Iterable<Iterable<string>>) : Object.entries(init as Record<string, string>);
  for (const pair of pairs) {
    const [name, value, ...more] = pair;
    if (name === undefined || value === undefined || more.length) throw new TypeError("a header is not a pair");
    const [key, text] = [String(name).toLowerCase(), String(value).trim()];
    if (!/^[!#$%&'*+\-.^_`|~\w]+$/.test(key)) throw new TypeError(`invalid header name ${JSON.stringify(name)}`);
    if (/[\0\r\n]/.test(text)) throw new TypeError(`invalid value of the header ${key}`);
    const before = headers.get(key);
    headers.set(key, before === undefined ? text : `${before}, ${text}`);
  }
  return headers;
}

const NO_BYTES = new Uint8Array();

/** The bytes of a body, and the content type that follows from its kind. */
async function bodyOf(body: BodyInit | null | undefined): Promise<[Uint8Array, string | null]> {
  if (body === undefined || body === null) return [NO_BYTES, null];
  // jsdom has its own Uint8Array, and Node's encoder does not make it.
  if (typeof body === "string") return [new Uint8Array(new TextEncoder().encode(body)), "text/plain;charset=UTF-8"];
  if (ArrayBuffer.isView(body)) {
    return [new Uint8Array(body.buffer as ArrayBuffer, body.byteOffset, body.byteLength).slice(), null];
  }
  // A Response knows every other kind.
  const response = new Response(body);
  return [new Uint8Array(await response.arrayBuffer()), response.headers.get("content-type")];
}

/** Reads the parameters of `fetch`. */
export async function readRequest(
  input: RequestInfo | URL,
  init: RequestInit | undefined,
  base: string,
): Promise<OutgoingRequest> {
  const request = isRequest(input) ? input : undefined;
  const method = methodOf(init?.method ?? request?.method ?? "GET");
  const url = new URL(request ? request.url : String(input), base);
  if (url.username || url.password) throw new TypeError("a URL of fetch has no user name and no password");
  url.hash = "";
  const headers = headersOf(init?.headers ?? request?.headers);
  const hasBody = init?.body !== undefined && init.body !== null;
  if (hasBody && (method === "GET" || method === "HEAD")) throw new TypeError(`a ${method} request has no body`);
  const signal = init?.signal === null ? undefined : (init?.signal ?? request?.signal);
  signal?.throwIfAborted();
  let [body, contentType] = await bodyOf(init?.body);
  if (!hasBody && request?.body) body = new Uint8Array(await request.arrayBuffer());
  if (contentType && !headers.has("content-type")) headers.set("content-type", contentType);
  return {
    method,
    url,
    headers,
    body,
    redirect: init?.redirect ?? request?.redirect ?? "follow",
    credentials: init?.credentials ?? request?.credentials ?? "same-origin",
    signal,
  };
}
