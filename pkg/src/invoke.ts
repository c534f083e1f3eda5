// Calls of the WebAssembly: records in, a value or a ZitadelError out.

import { type Failure, ZitadelError, validationError } from "./error.js";
import { PackError, pack, unpack } from "./packed.js";
import type * as wasm from "./wasm/zitadel_wasm.js";

/** The functions of the client's WebAssembly. */
export type Core = Omit<typeof wasm, "default">;

type Exported = Core[keyof Core];

/** Calls a function with a record of arguments, which may hold values of the caller's. */
export function invoke<T>(exported: Exported, args: object): T {
  let packed: Uint8Array;
  try {
    packed = pack(args);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw validationError(error.path, error.message, error.cause);
  }
  return unwrapResult(exported, packed);
}

/** Calls a function with arguments that are packed already. */
export function unwrapResult<T>(exported: Exported, packed: Uint8Array): T {
  const { value, failure } = unpack(exported(packed)) as { value?: T; failure?: Failure };
  if (failure) throw ZitadelError.fromFailure(failure);
  return value as T;
}
