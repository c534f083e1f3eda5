// Loading a WebAssembly module of this package: the client's, or that of the flows.

import { ZitadelError } from "./error.js";
import { CODE_UNAVAILABLE } from "./generated.js";

/** Fetches, compiles and instantiates a module. */
type Load = (source: unknown) => Promise<unknown>;

interface FileSystem {
  promises: { readFile(file: URL): Promise<Uint8Array> };
}
interface NodeProcess {
  getBuiltinModule?(id: "node:fs"): FileSystem | undefined;
}

/** The file's bytes where this module is a file and fetch reads none (Node); else `undefined`, and it is fetched. */
function readFromDisk(file: () => URL): Promise<Uint8Array> | undefined {
  if (!import.meta.url?.startsWith("file:")) return undefined;
  const { process } = globalThis as { process?: NodeProcess };
  return process?.getBuiltinModule?.("node:fs")?.promises.readFile(file());
}

/**
 * Loads a module once, however often it is called, from `source` or from beside this package. After a failure the next
 * call tries again: the network may be back.
 */
export function wasmLoader(load: Load, file: () => URL): (source?: unknown) => Promise<unknown> {
  let loading: Promise<unknown> | undefined;
  return (source) =>
    (loading ??= load(source ?? readFromDisk(file) ?? file()).catch((cause) => {
      loading = undefined;
      throw ZitadelError.fromFailure(
        {
          kind: "network",
          code: CODE_UNAVAILABLE,
          codeName: "unavailable",
          reason: "cors_or_network",
          message:
            "the WebAssembly of zitadel-wasm could not be loaded; is the .wasm file served beside the JavaScript, and does the page's Content-Security-Policy have 'wasm-unsafe-eval'?",
        },
        cause,
      );
    }));
}
