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
export function wasmOf(texts: string[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(texts.join("").length);
  let length = 0;
  for (const text of texts) length = decode(text, bytes, length);
  return joinStreams(bytes);
}

/** Writes the bytes of a text into `bytes`, from `length` on; returns their end. */
function decode(text: string, bytes: Uint8Array, length: number): number {
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
  let to = length;
  for (let at = HEAD; at < text.length; at++) {
    let rank = rankOf[text.charCodeAt(at)] as number;
    if (rank >= SINGLES) rank = SINGLES + (rank - SINGLES) * PAIRS + (rankOf[text.charCodeAt(++at)] as number);
    bytes[to++] = byRank[rank] as number;
  }
  return to;
}
