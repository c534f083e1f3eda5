// What wasm-bindgen makes of src/js/surface.rs, which describes arguments and results. Both are packed values.

type Exported = (args: Uint8Array) => Uint8Array;

export const baseUrl: Exported;
export const start: Exported;
export const next: Exported;
export const constraints: Exported;
export const validate: Exported;
export const methods: Exported;

/** Fetches, compiles and instantiates the module; without a source from beside this file. */
export default function load(options?: { module_or_path: unknown }): Promise<unknown>;
