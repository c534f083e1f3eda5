// Reading the body of a response within a limit.

/**
 * Whether a header says that the body is within the limit, and the browser holds to it. A body that is decompressed is longer,
 * and of another origin's headers not all can be seen.
 */
const isShort = ({ type, headers }: Response, limit: number): boolean =>
  type !== "cors" && !headers.has("content-encoding") && Number(headers.get("content-length") || NaN) <= limit;

/** The body; `undefined` when it is longer than `limit` bytes, and then the rest is not read. */
export async function readBody(response: Response, limit: number): Promise<Uint8Array | undefined> {
  if (response.body && !isShort(response, limit)) {
    // Counted on a copy: Chromium takes a body whose last chunk a reader has read for aborted (net::ERR_ABORTED in the
    // network panel) when the connection's own end comes a moment later. arrayBuffer() waits for that end.
    const reader = (response.clone().body as ReadableStream<Uint8Array>).getReader();
    let length = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > limit) {
        // Both copies, or the rest is read all the same.
        for (const copy of [reader, response.body]) copy.cancel().catch(() => {});
        return undefined;
      }
    }
  }
  const body = new Uint8Array(await response.arrayBuffer());
  // A caller's own `fetch` may return any headers.
  return body.length > limit ? undefined : body;
}
