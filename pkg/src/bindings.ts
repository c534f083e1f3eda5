// The client's WebAssembly: how it is instantiated, and its one function. wasm-bindgen would write this as well, for every
// module that there could be and at four times the size; xtask/wasm/link.mjs gives its imports and exports these names.

import { instantiateWasm } from "./instantiate.js";

interface Exports {
  memory: WebAssembly.Memory;
  /** The end of what is allocated (xtask/wasm/heap.wat). */
  heap: WebAssembly.Global;
  alloc(length: number, align: number): number;
  invoke(at: number, length: number): [at: number, length: number];
}

let wasm: Exports;

/** The end of what stays: what the first operation read. */
let kept: number | undefined;

/** A part of the memory, which moves when it grows: a view is valid until the next call. */
const memoryAt = (at: number, length: number) => new Uint8Array(wasm.memory.buffer, at >>> 0, length);

/** Runs an operation of src/js/surface.rs; arguments and result are packed lists. */
export function invokeWasm(args: Uint8Array): Uint8Array {
  const { length } = args;
  if (kept) wasm.heap.value = kept;
  const at = wasm.alloc(length, 1);
  memoryAt(at, length).set(args);
  const result = memoryAt(...wasm.invoke(at, length)).slice();
  kept ??= wasm.heap.value as number;
  return result;
}

const imports: WebAssembly.Imports = {
  js: { Number: (at: number, length: number) => Number(new TextDecoder().decode(memoryAt(at, length))) },
};

/** Makes the instance that `invokeWasm` runs in; the source is what `instantiateWasm` takes. */
export async function loadWasm(source: unknown): Promise<unknown> {
  wasm = await instantiateWasm<Exports>(source, imports);
  kept = undefined;
  return wasm;
}
