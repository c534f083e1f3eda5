// A core's response as the platform's `Response`.

import type { CoreReply } from "./core.js";
import type { OutgoingRequest } from "./request.js";

/** What a network error is to callers of `fetch`. The cause is for people. */
export const networkError = (cause: unknown) => new TypeError("fetch failed", { cause });

/** Statuses whose response has no body (Fetch, "null body status"). */
const WITHOUT_BODY = [204, 205, 304];

/** The next bytes of a body; `undefined` at its end, which the trailers are to `fetch`. */
async function nextBytes(reply: CoreReply): Promise<Uint8Array<ArrayBuffer> | undefined> {
  for (;;) {
    const piece = await reply.next();
    if (!piece || piece.trailers) return undefined;
    if (piece.data?.length) return piece.data;
  }
}

function bodyStream(first: Uint8Array<ArrayBuffer>, reply: CoreReply, signal: AbortSignal | undefined) {
  let stopListening = () => {};
  let [isReading, isEnded] = [false, false];
  // Its memory is in use while it is read, and it cannot be freed twice.
  const end = () => {
    stopListening();
    if (!isEnded && !isReading) reply.free();
    isEnded = true;
  };
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start(controller) {
        controller.enqueue(first);
        if (!signal) return;
        const abort = () => controller.error(signal.reason);
        signal.addEventListener("abort", abort, { once: true });
        stopListening = () => signal.removeEventListener("abort", abort);
      },
      async pull(controller) {
        if (isEnded) return;
        isReading = true;
        let bytes: Uint8Array<ArrayBuffer> | undefined;
        try {
          bytes = await nextBytes(reply);
        } catch (cause) {
          isReading = false;
          if (!isEnded && !signal?.aborted) controller.error(new TypeError("terminated", { cause }));
          return end();
        }
        isReading = false;
        if (isEnded) return reply.free();
        if (signal?.aborted) return end();
        if (bytes) return controller.enqueue(bytes);
        controller.close();
        end();
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
}

/** Waits for the first bytes: where the connection breaks before them, there is no response. */
export async function toResponse(
  reply: CoreReply,
  request: OutgoingRequest,
  wasRedirected: boolean,
): Promise<Response> {
  const { signal } = request;
  let first: Uint8Array<ArrayBuffer> | undefined;
  try {
    first = await nextBytes(reply);
  } catch (cause) {
    throw networkError(cause);
  }
  signal?.throwIfAborted();
  // Pairs, which every Response takes: happy-dom's does not take Node's Headers.
  const headers: [string, string][] = [];
  for (let i = 0; i < reply.headers.length; i += 2) headers.push([reply.headers[i] ?? "", reply.headers[i + 1] ?? ""]);
  const isEmpty = WITHOUT_BODY.includes(reply.status) || request.method === "HEAD";
  const body = isEmpty ? null : first ? bodyStream(first, reply, signal) : new Uint8Array();
  const response = new Response(body, { status: reply.status, headers });
  // Its status and headers are read by now.
  if (body !== null && !first) reply.free();
  // Only the network's own responses have these; the class keeps them to itself.
  Object.defineProperties(response, {
    url: { value: request.url.href },
    redirected: { value: wasRedirected },
  });
  return response;
}
