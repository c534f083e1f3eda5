// A core's response as the platform's `Response`.

import type { CoreReply } from "./core.js";
import type { Reply } from "./reply.js";
import type { OutgoingRequest } from "./request.js";

/** What a network error is to callers of `fetch`. The cause is for people. */
export const networkError = (cause: unknown) => new TypeError("fetch failed", { cause });

/** Statuses whose response has no body (Fetch, "null body status"). */
const WITHOUT_BODY = [204, 205, 304];

/** The next bytes of a body; `undefined` at its end, which the trailers are to `fetch`. */
async function nextBytes(rest: CoreReply): Promise<Uint8Array<ArrayBuffer> | undefined> {
  for (;;) {
    const piece = await rest.next();
    if (!piece || piece.trailers !== undefined) return undefined;
    if (piece.data.length) return piece.data;
  }
}

/** A body that was there at once, unless the signal takes it away before it is read. */
function wholeStream(data: Uint8Array<ArrayBuffer>, signal: AbortSignal | undefined) {
  let abort: (() => void) | undefined;
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start(controller) {
        if (data.length === 0) return controller.close();
        if (!signal) {
          controller.enqueue(data);
          return controller.close();
        }
        abort = () => controller.error(signal.reason);
        signal.addEventListener("abort", abort, { once: true });
      },
      pull(controller) {
        if (abort) signal?.removeEventListener("abort", abort);
        controller.enqueue(data);
        controller.close();
      },
      cancel() {
        if (abort) signal?.removeEventListener("abort", abort);
      },
    },
    { highWaterMark: 0 },
  );
}

/** A body whose further pieces are fetched when they are wanted. */
function piecesStream(first: Uint8Array<ArrayBuffer>, rest: CoreReply, signal: AbortSignal | undefined) {
  let stopListening = () => {};
  let [isReading, isEnded] = [false, false];
  // Its memory is in use while it is read, and it cannot be freed twice.
  const end = () => {
    stopListening();
    if (!isEnded && !isReading) rest.free();
    isEnded = true;
  };
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start(controller) {
        if (first.length) controller.enqueue(first);
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
          bytes = await nextBytes(rest);
        } catch (cause) {
          isReading = false;
          if (!isEnded && !signal?.aborted) controller.error(new TypeError("terminated", { cause }));
          return end();
        }
        isReading = false;
        if (isEnded) return rest.free();
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

/** The response, as `fetch` returns it. */
export function toResponse(reply: Reply, request: OutgoingRequest, wasRedirected: boolean): Response {
  const { status, data, rest } = reply;
  const { signal } = request;
  if (signal?.aborted) rest?.free();
  signal?.throwIfAborted();
  // Pairs, which every Response takes: happy-dom's does not take Node's Headers.
  const headers: [string, string][] = [];
  for (let i = 0; i < reply.headers.length; i += 2) headers.push([reply.headers[i] ?? "", reply.headers[i + 1] ?? ""]);
  const isEmpty = WITHOUT_BODY.includes(status) || request.method === "HEAD";
  if (isEmpty) rest?.free();
  const body = isEmpty ? null : rest ? piecesStream(data, rest, signal) : wholeStream(data, signal);
  const response = new Response(body, { status, headers });
  // Only the network's own responses have these; the class keeps them to itself.
  Object.defineProperties(response, {
    url: { value: request.url.href },
    redirected: { value: wasRedirected },
  });
  return response;
}
