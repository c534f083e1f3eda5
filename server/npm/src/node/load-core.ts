// Loads the WebAssembly module from its file.

import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bindCore } from "../bind-core.js";
import type { StartCore } from "../core.js";
import { initSync, start } from "../wasm/zitadel_testserver.js";

let loading: Promise<void> | undefined;

async function load(): Promise<void> {
  // No `new URL(…)`: jsdom has its own, and Vite would make an asset of it.
  const folder = dirname(fileURLToPath(import.meta.url));
  const bytes = await readFile(join(folder, "../wasm/zitadel_testserver_bg.wasm"));
  initSync({ module: await WebAssembly.compile(bytes) });
}

/** Loads the module once; all servers of the process share it. */
export async function loadCore(): Promise<StartCore> {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  await loading;
  return bindCore(start);
}
