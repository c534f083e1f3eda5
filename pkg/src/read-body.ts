// Reading the body of a response within a limit.

/**
 * Whether a header says that the body is within the limit, and the browser holds to it. A body that is decompressed is longer,
 * and of another origin's headers not all can be seen.
 */
const isShort = ({ type, headers }: Response, limit: number): boolean =>
  type !== "cors" && !headers.has("content-encoding") && Number(headers.get("content-length") || NaN) <= limit;

/** The body; `undefined` when it is longer than `limit` bytes, and then the rest is not read. */
export async function readBody(response: Response, limit: number): Promise<Uint8Array | undefined> {
  if (!response.body || isShort(response, limit)) {
    const body = new Uint8Array(await response.arrayBuffer());
    // A caller's own `fetch` may return any headers.
    return body.length > limit ? undefined : body;
  }
  // A copy that is not read: Chromium takes a body whose last chunk a reader has read for aborted (net::ERR_ABORTED in the
  // network panel) when the connection's own end comes a moment later, but not one that has a copy.
  const copy = response.clone().body as ReadableStream<Uint8Array>;
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    length += value?.length ?? 0;
    if (done || length > limit) break;
    chunks.push(value);
  }
  // Both, or the rest is read all the same.
  for (const stream of [reader, copy]) stream.cancel().catch(() => {});
  return length > limit ? undefined : joined(chunks, length);
}

function joined(chunks: Uint8Array[], length: number): Uint8Array {
  if (chunks.length === 1) return chunks[0] as Uint8Array;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
