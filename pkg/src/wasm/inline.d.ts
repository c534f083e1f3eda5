/** The WebAssembly as text. `cargo xtask build` makes the module (xtask/src/wasm_text.rs). */
export const text: string;
