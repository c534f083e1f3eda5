// The entry that fetches its WebAssembly while the JavaScript runs: browsers keep what they compiled of it, for one more
// round trip and 2.5 KB. Where the file is not served beside the JavaScript, its text is imported.

import { clientFactory } from "./client.js";
import { fileSource } from "./file.js";
import { wasmLoader } from "./loader.js";
import type { ClientOptions, ZitadelClient } from "./types.js";
import { wasmOf } from "./wasm-text.js";
import { loadWasm } from "./bindings.js";

export type * from "./contract.js";
export { ZitadelError, isZitadelError } from "./error.js";
export type * from "./types.js";

/** As in the package's default entry; the WebAssembly is fetched from beside this module. */
export const createClient: (options: ClientOptions) => Promise<ZitadelClient> = clientFactory(
  wasmLoader(
    loadWasm,
    () => fileSource(new URL("./wasm/zitadel_wasm_bg.wasm", import.meta.url)),
    async () => wasmOf((await import("./wasm/inline.js")).texts),
  ),
);
