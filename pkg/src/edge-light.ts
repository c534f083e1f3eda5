// The entry for edge functions of Vercel and Next.js, which compile no bytes: the module is imported.

import { clientFactory } from "./client.js";
import { wasmLoader } from "./loader.js";
import type { ClientOptions, ZitadelClient } from "./types.js";
import { loadWasm } from "./bindings.js";
import module from "./wasm/zitadel_wasm_bg.wasm?module";

export { ZitadelError, isZitadelError } from "./error.js";

export const createClient: (options: ClientOptions) => Promise<ZitadelClient> = clientFactory(
  wasmLoader(loadWasm, () => module),
);
