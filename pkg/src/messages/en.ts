// Violations in English.

import { type Described, sentences } from "./sentences.js";

/** A sentence in English for a violation: of its `rule` (or `code`) and `limit`. */
export const violationMessage: (violation: Described) => string = /* @__PURE__ */ sentences("en", {
  required: "This field is required.",
  email: "Enter a valid email address.",
  uri: "Enter a valid URL.",
  prefix: "Must begin with {limit}.",
  format: "This format is not valid.",
  choice: "Choose one of the listed values.",
  unique: "Entries must not repeat.",
  longer: "Must be longer than {limit}.",
  invalid: "This value is not valid.",
  exactly: "Must have exactly {min} {unit}.",
  between: "Must have {min} to {max} {unit}.",
  atLeast: "Must have at least {min} {unit}.",
  atMost: "Must have at most {max} {unit}.",
  numberBetween: "Must be between {min} and {max}.",
  numberAtLeast: "Must be at least {min}.",
  numberAtMost: "Must be at most {max}.",
  codePoint: { one: "character", other: "characters" },
  byte: { one: "byte", other: "bytes" },
  item: { one: "entry", other: "entries" },
});
