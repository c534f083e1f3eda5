// The entry for edge functions of Vercel and Next.js, which compile no bytes: the module is imported.

import { setSources } from "./bindings.js";
import module from "./wasm/zitadel_flows_bg.wasm?module";

setSources(() => module);

export * from "./index.js";
