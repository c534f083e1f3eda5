// The entry for Cloudflare's runtime, which compiles no bytes: the module is imported.

import { clientFactory } from "./client.js";
import { wasmLoader } from "./loader.js";
import type { ClientOptions, ZitadelClient } from "./types.js";
import { loadWasm } from "./bindings.js";
import module from "./wasm/zitadel_wasm_bg.wasm";

export { ZitadelError, isZitadelError } from "./error.js";

export const createClient: (options: ClientOptions) => Promise<ZitadelClient> = clientFactory(
  wasmLoader(loadWasm, () => module),
);
