/** The WebAssembly as text, in parts. `cargo xtask build` makes the module (xtask/src/wasm_text.rs). */
export const texts: string[];
