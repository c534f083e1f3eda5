// The client's WebAssembly: how it is instantiated, and its one function. wasm-bindgen would write this as well, for every
// module that there could be and at four times the size; what it exports and imports is fixed by its version, which
// Cargo.toml pins.

import { NUMBER_IMPORT } from "./generated.js";
import { instantiateWasm } from "./instantiate.js";

interface Exports {
  memory: WebAssembly.Memory;
  invoke(at: number, length: number): [at: number, length: number];
  __wbindgen_malloc(length: number, align: number): number;
  __wbindgen_free(at: number, length: number, align: number): void;
}

let wasm: Exports;

/** A part of the memory, which moves when it grows: a view is valid until the next call. */
const memoryAt = (at: number, length: number) => new Uint8Array(wasm.memory.buffer, at >>> 0, length);

/** Runs an operation of src/js/surface.rs; arguments and result are packed records. */
export function invokeWasm(args: Uint8Array): Uint8Array {
  const { length } = args;
  const at = wasm.__wbindgen_malloc(length, 1);
  memoryAt(at, length).set(args);
  const [resultAt, resultLength] = wasm.invoke(at, length);
  const result = memoryAt(resultAt, resultLength).slice();
  wasm.__wbindgen_free(resultAt, resultLength, 1);
  return result;
}

const imports: WebAssembly.Imports = {
  "./zitadel_wasm_bg.js": {
    [NUMBER_IMPORT]: (at: number, length: number) => Number(new TextDecoder().decode(memoryAt(at, length))),
    // Nothing but bytes crosses the boundary, so there is no table of JavaScript's values to fill.
    __wbindgen_init_externref_table() {},
  },
};

/** Makes the instance that `invokeWasm` runs in; the source is what `instantiateWasm` takes. */
export async function loadWasm(source: unknown): Promise<unknown> {
  wasm = await instantiateWasm<Exports>(source, imports);
  return wasm;
}
