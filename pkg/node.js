// For Node: the WebAssembly is read from beside this package, once, when it is first needed.
import { readFile } from "node:fs/promises";
import load, * as core from "./wasm/zitadel_wasm.js";
import { clientFactory } from "./client.js";

export { ZitadelError, isZitadelError } from "./error.js";

const beside = new URL("./wasm/zitadel_wasm_bg.wasm", import.meta.url);

export const createClient = clientFactory(core, async (source) =>
  load({ module_or_path: source ?? (await readFile(beside)) }),
);
