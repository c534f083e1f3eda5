// For browsers and bundlers: the WebAssembly is fetched from beside this package, once, when it is first needed.
import load, * as core from "./wasm/zitadel_wasm.js";
import { clientFactory } from "./client.js";

export { ZitadelError, isZitadelError } from "./error.js";

export const createClient = clientFactory(core, (source) => load(source && { module_or_path: source }));
