// WebAssembly that is in a JavaScript module as text, so that no bundler has to know about it and no second request is
// needed. xtask/src/wasm_text.rs writes the text and describes its form.

import { joinStreams } from "./wasm-streams.js";

/** How many hexadecimal digits say which bytes have one character. */
const HEAD = 64;
/** How many bytes have one character. */
const SINGLES = 90;
/** How many bytes each of the two prefixes stands before. */
const PAIRS = 83;
/** The characters that the text never has. */
const NEVER = [34, 60, 92];

/** The WebAssembly of the texts of its parts. */
export const wasmOf = (texts: string[]) => joinStreams(Uint8Array.from(texts.flatMap((text) => [...bytesOf(text)])));

function bytesOf(text: string): Uint8Array {
  // First the bytes of one character, then those behind the one prefix, then those behind the other.
  const byRank = new Uint8Array(256);
  let single = 0;
  let pair = SINGLES;
  for (let byte = 0; byte < 256; byte++) {
    const flags = Number.parseInt(text.charAt(byte >> 2), 16);
    byRank[(flags >> (byte & 3)) & 1 ? single++ : pair++] = byte;
  }
  // Printable ASCII without the quote, the less-than sign and the backslash.
  const rankOf = new Uint8Array(128);
  let next = 0;
  for (let code = 32; code < 127; code++) if (!NEVER.includes(code)) rankOf[code] = next++;
  const { length: end } = text;
  const bytes = new Uint8Array(end);
  let length = 0;
  let at = HEAD;
  const rank = () => rankOf[text.charCodeAt(at++)] as number;
  while (at < end) {
    const first = rank();
    bytes[length++] = byRank[first < SINGLES ? first : SINGLES + (first - SINGLES) * PAIRS + rank()] as number;
  }
  return bytes.subarray(0, length);
}
