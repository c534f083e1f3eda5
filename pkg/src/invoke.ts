// Operations of the WebAssembly (src/js/surface.rs): a list of arguments in, a value or a ZitadelError out.

import { type Failure, ZitadelError, validationError } from "./error.js";
import { PackError, pack, unpack } from "./packed.js";
import { invokeWasm } from "./bindings.js";

type Operation = "baseUrl" | "start" | "constraints" | "validate" | "methods";

/** Runs an operation with its arguments, which may hold values of the caller's. */
export function invoke<T>(operation: Operation, ...args: unknown[]): T {
  let packed: Uint8Array;
  try {
    packed = pack([operation, ...args]);
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw validationError(error.path, error.message, error.cause);
  }
  return unwrapResult(packed);
}

/** Runs an operation that is packed already, with its arguments. */
export function unwrapResult<T>(packed: Uint8Array): T {
  const [value, failure] = unpack(invokeWasm(packed)) as [value: T, failure?: Failure];
  if (failure) throw ZitadelError.fromFailure(failure);
  return value;
}
