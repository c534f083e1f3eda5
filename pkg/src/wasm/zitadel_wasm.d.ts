// What wasm-bindgen makes of src/js/surface.rs, which describes the operations.

/** Runs an operation; arguments and result are packed records. */
export function invoke(args: Uint8Array): Uint8Array;

/** Fetches, compiles and instantiates the module; without a source from beside this file. */
export default function load(options?: { module_or_path: unknown }): Promise<unknown>;
