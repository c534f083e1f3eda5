// The flows' own WebAssembly: loaded once, when something of it is first needed.

import { wasmLoader } from "../loader.js";
import load, * as wasm from "./wasm/zitadel_flows.js";

const loadOnce = wasmLoader(
  (source) => load({ module_or_path: source }),
  () => new URL("./wasm/zitadel_flows_bg.wasm", import.meta.url),
);

export async function flowsWasm(): Promise<Omit<typeof wasm, "default">> {
  await loadOnce();
  return wasm;
}
