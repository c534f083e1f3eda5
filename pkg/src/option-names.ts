// The names of options: a misspelt one would be ignored.

import { validationError } from "./error.js";

/** Rejects a member of `options` that is not one of them. */
export function checkNames(options: object, ...names: string[]): void {
  let given: string[];
  try {
    given = Object.keys(options);
  } catch (cause) {
    throw validationError("options", "cannot be read: it throws", cause);
  }
  for (const name of given) {
    if (!names.includes(name))
      throw validationError(name, `is not an option; expected ${names.join(", ")}`, undefined, "unknown");
  }
}
