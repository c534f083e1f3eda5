import type { ClientOptions, ZitadelClient } from "./types.js";
export type * from "./contract.js";
export { ZitadelError, isZitadelError } from "./error.js";
export type * from "./types.js";
/** As in the package's default entry; the WebAssembly is fetched from beside this module. */
export declare const createClient: (options: ClientOptions) => Promise<ZitadelClient>;
