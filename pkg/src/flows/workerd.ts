// The entry for Cloudflare's runtime, which compiles no bytes: the module is imported.

import { setSources } from "./bindings.js";
import module from "./wasm/zitadel_flows_bg.wasm";

setSources(() => module);

export * from "./index.js";
