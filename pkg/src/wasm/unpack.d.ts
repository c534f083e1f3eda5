/** The WebAssembly that unpacks the texts, in hexadecimal digits. `cargo xtask build` makes the module (xtask/wasm/unpack.wat). */
export const unpacker: string;
