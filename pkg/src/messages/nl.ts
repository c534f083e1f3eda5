// Violations in Dutch.

import { type Described, sentences } from "./sentences.js";

/** A sentence in Dutch for a violation: of its `rule` (or `code`) and `limit`. */
export const violationMessage: (violation: Described) => string = /* @__PURE__ */ sentences("nl", {
  required: "Dit veld is verplicht.",
  email: "Voer een geldig e-mailadres in.",
  uri: "Voer een geldige URL in.",
  prefix: "Moet beginnen met {limit}.",
  format: "Deze notatie is ongeldig.",
  choice: "Kies een van de waarden in de lijst.",
  unique: "Items mogen niet dubbel voorkomen.",
  longer: "Moet langer duren dan {limit}.",
  invalid: "Deze waarde is ongeldig.",
  exactly: "Moet precies {min} {unit} hebben.",
  between: "Moet {min} tot {max} {unit} hebben.",
  atLeast: "Moet minstens {min} {unit} hebben.",
  atMost: "Mag hoogstens {max} {unit} hebben.",
  numberBetween: "Moet tussen {min} en {max} liggen.",
  numberAtLeast: "Moet minstens {min} zijn.",
  numberAtMost: "Mag hoogstens {max} zijn.",
  codePoint: { one: "teken", other: "tekens" },
  byte: { one: "byte", other: "bytes" },
  item: { one: "item", other: "items" },
});
