// What wasm-bindgen's JavaScript for the module exports.

import type { Core } from "../core.js";

/** Compiles and instantiates the module. */
export default function init(source: { module_or_path: URL }): Promise<unknown>;

/** Instantiates a compiled module. */
export function initSync(source: { module: WebAssembly.Module }): unknown;

/** Starts a core. Rejects with a string that says why it cannot. */
export function start(options: string, host: object): Promise<Core>;
