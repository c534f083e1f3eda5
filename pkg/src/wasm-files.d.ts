// What the runtimes of `workerd` and `edge-light` make of an import of WebAssembly.

declare module "*.wasm" {
  const module: WebAssembly.Module;
  export default module;
}

declare module "*.wasm?module" {
  const module: WebAssembly.Module;
  export default module;
}
