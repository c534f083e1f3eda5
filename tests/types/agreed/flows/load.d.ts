import type { WasmSource } from "../types.js";
/** How the flows' WebAssembly is loaded. */
export interface LoadOptions {
    /** The WebAssembly, if it is not loaded from the package: `zitadel-wasm/flows/wasm`. It counts only the first time. */
    wasm?: WasmSource | undefined;
}
/**
 * Compiles the flows' WebAssembly before something needs it, or loads another. Without it the first QR code or `nextStep`
 * compiles it. Rejects with a `ZitadelError` of kind `network` when that fails; the next call tries again.
 */
export declare function loadFlows(options?: LoadOptions): Promise<void>;
