import type { ClientOptions, ZitadelClient } from "./types.js";
export type * from "./contract.js";
export { ZitadelError, isZitadelError, type ZitadelErrorFields } from "./error.js";
export type * from "./types.js";
/**
 * Loads the WebAssembly, the first time, and makes a client.
 *
 * Rejects with a `ZitadelError`: kind `validation` for an option that is not valid, `network` when the WebAssembly cannot
 * be loaded (the next call tries again).
 */
export declare const createClient: (options: ClientOptions) => Promise<ZitadelClient>;
