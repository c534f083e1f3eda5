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
        try {
          const bytes = await nextBytes(reply);
          if (signal?.aborted) return;
          if (bytes) return controller.enqueue(bytes);
          controller.close();
        } catch (cause) {
          if (!signal?.aborted) controller.error(new TypeError("terminated", { cause }));
        }
        stopListening();
        reply.free();
      },
      cancel() {
        stopListening();
        reply.free();
      },
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
  if (body !== null && !first) reply.free();
  const response = new Response(body, { status: reply.status, headers });
  // Only the network's own responses have these; the class keeps them to itself.
  Object.defineProperties(response, {
    url: { value: request.url.href },
    redirected: { value: wasRedirected },
  });
  return response;
}
