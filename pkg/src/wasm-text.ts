// WebAssembly that is in a JavaScript module as text, so that no bundler has to know about it and no second request is
// needed. xtask/src/wasm_text.rs writes the text, xtask/wasm/unpack.wat reads it.

import { unpacker } from "./wasm/unpack.js";

/** Where the first text is; the tables are below it. */
const TEXTS = 1024;
const PAGE = 65_536;
/** Text, its bytes, and a module of at most twice as many. */
const PARTS = 4;

/** Its exports: where the module is and where it ends, of the texts' lengths. */
interface Unpacker {
  unpack(code: number, data: number): [start: number, end: number];
}

/**
 * The WebAssembly of the texts of its parts: compiled, where that may be done at once, which takes less than half of the
 * time; else its bytes.
 */
export function wasmOf(texts: string[]): WebAssembly.Module | Uint8Array<ArrayBuffer> {
  const bytes = wasmBytes(texts);
  try {
    return new WebAssembly.Module(bytes);
  } catch {
    // Chromium before 115 compiles no more than 4 KB at once on the main thread.
    return bytes;
  }
}

/** The bytes of the WebAssembly. */
export function wasmBytes(texts: string[]): Uint8Array<ArrayBuffer> {
  const lengths = texts.map((text) => text.length) as [number, number];
  const initial = Math.ceil((TEXTS + PARTS * (lengths[0] + lengths[1])) / PAGE);
  const memory = new WebAssembly.Memory({ initial });
  const module = new WebAssembly.Module(
    Uint8Array.from(unpacker.match(/../g) as string[], (byte) => Number.parseInt(byte, 16)),
  );
  const { unpack } = new WebAssembly.Instance(module, { "": { memory } }).exports as unknown as Unpacker;
  // All characters are ASCII.
  new TextEncoder().encodeInto(texts.join(""), new Uint8Array(memory.buffer, TEXTS));
  const [start, end] = unpack(...lengths);
  return new Uint8Array(memory.buffer, start, end - start);
}
