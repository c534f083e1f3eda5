// The package's entry. Importing it does nothing: the WebAssembly, which is in ./wasm/inline.js, is compiled by the first
// createClient.

import { clientFactory } from "./client.js";
import { wasmLoader } from "./loader.js";
import type { ClientOptions, ZitadelClient } from "./types.js";
import { wasmOf } from "./wasm-text.js";
import { loadWasm } from "./bindings.js";
import { texts } from "./wasm/inline.js";

export type * from "./contract.js";
export { ZitadelError, isZitadelError, type ZitadelErrorFields } from "./error.js";
export type * from "./types.js";

/**
 * Loads the WebAssembly, the first time, and makes a client.
 *
 * Rejects with a `ZitadelError`: kind `validation` for an option that is not valid, `network` when the WebAssembly cannot
 * be loaded (the next call tries again).
 */
export const createClient: (options: ClientOptions) => Promise<ZitadelClient> = clientFactory(
  wasmLoader(loadWasm, () => wasmOf(texts)),
);
