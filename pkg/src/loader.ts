// Loading a WebAssembly module of this package: the client's, or that of the flows.

import { ZitadelError } from "./error.js";
import { CODE_UNAVAILABLE } from "./generated.js";

/** Compiles and instantiates a module, after fetching it where its source is a URL. */
type Load = (source: unknown) => Promise<unknown>;

/** Where a module is: a URL, a response, bytes, a compiled module, or a promise of one. */
export type Source = () => unknown;

/**
 * Loads a module once, however often it is called, from what the caller gives or else from the first of `sources` that
 * works. After a failure the next call tries again: the network may be back.
 */
export function wasmLoader(load: Load, ...sources: Source[]): (given?: unknown) => Promise<unknown> {
  let loading: Promise<unknown> | undefined;
  const loadFirst = async (given: unknown) => {
    let cause: unknown;
    for (const source of given === undefined || given === null ? sources : [() => given]) {
      try {
        return await load(await source());
      } catch (error) {
        cause ??= error;
      }
    }
    loading = undefined;
    throw ZitadelError.fromFailure(
      {
        kind: "network",
        code: CODE_UNAVAILABLE,
        codeName: "unavailable",
        reason: "cors_or_network",
        message:
          "the WebAssembly of zitadel-wasm could not be loaded: the cause says why; does the page's Content-Security-Policy have 'wasm-unsafe-eval', and is what the option `wasm` names WebAssembly of this version?",
      },
      cause,
    );
  };
  return (given) => {
    loading ??= loadFirst(given);
    return loading;
  };
}
