// Reading the body of a response within a limit.

/** The body; `undefined` when it is longer than `limit` bytes, and then the rest is not read. */
export async function readBody(response: Response, limit: number): Promise<Uint8Array | undefined> {
  if (response.body) {
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
  return new Uint8Array(await response.arrayBuffer());
}
