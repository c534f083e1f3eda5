// Requests of the core to identity providers that a test configured.

import type { CoreHost } from "./core.js";

// Taken at once: tests replace it, and a provider is no part of what they replace. Not of `globalThis`, which is jsdom's in
// the file for `require`.
const platformFetch = fetch;

/** The body of a response, which may not be larger than that many bytes. */
async function readBody(response: Response, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    if (length > limit) {
      await reader?.cancel();
      throw new Error("the body is larger than 1 MiB");
    }
    pieces.push(read.value);
  }
  const body = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    body.set(piece, at);
    at += piece.length;
  }
  return body;
}

/** What went wrong, as the platform's `fetch` has it in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message ? cause.message : error.message;
}

/** Sends a request with `fetch`. In a browser the provider has to allow this page's origin (CORS). */
export const request: NonNullable<CoreHost["request"]> = async (method, url, headers, body, milliseconds, bytes) => {
  const lines = headers.split("\n");
  const pairs = lines.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[name, lines[i + 1] ?? ""]] : []));
  try {
    const response = await platformFetch(url, {
      method,
      headers: pairs,
      // Redirects are not followed; browsers show them with the status 0.
      redirect: "manual",
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(milliseconds),
      ...(body !== "" && { body }),
    });
    return { status: response.status, body: await readBody(response, bytes) };
  } catch (error) {
    throw new Error(reasonOf(error));
  }
};
