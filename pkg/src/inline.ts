// The entry that carries its WebAssembly inside, by name: it is the default.
export * from "./index.js";
