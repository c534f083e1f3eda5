// The flows' own WebAssembly: loaded once, when something of it is first needed.
import load, * as wasm from "./wasm/zitadel_flows.js";

/** Where it comes from; `undefined` is from beside this file, by fetch. Node reads it from the disk. */
export const source = { read: async () => undefined };

let loading;

export async function flowsWasm() {
  loading ??= source.read().then((bytes) => load(bytes && { module_or_path: bytes }));
  try {
    await loading;
  } catch (error) {
    // The next caller tries again.
    loading = undefined;
    throw error;
  }
  return wasm;
}
