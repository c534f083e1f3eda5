// Violations in Italian.

import { type Described, sentences } from "./sentences.js";

/** A sentence in Italian for a violation: of its `rule` (or `code`) and `limit`. */
export const violationMessage: (violation: Described) => string = /* @__PURE__ */ sentences("it", {
  required: "Questo campo è obbligatorio.",
  email: "Inserisci un indirizzo e-mail valido.",
  uri: "Inserisci un URL valido.",
  prefix: "Deve iniziare con {limit}.",
  format: "Il formato non è valido.",
  choice: "Scegli uno dei valori proposti.",
  unique: "Le voci non devono ripetersi.",
  longer: "Deve durare più di {limit}.",
  invalid: "Questo valore non è valido.",
  exactly: "Deve contenere esattamente {min} {unit}.",
  between: "Deve contenere da {min} a {max} {unit}.",
  atLeast: "Deve contenere almeno {min} {unit}.",
  atMost: "Deve contenere al massimo {max} {unit}.",
  numberBetween: "Deve essere compreso tra {min} e {max}.",
  numberAtLeast: "Deve essere almeno {min}.",
  numberAtMost: "Deve essere al massimo {max}.",
  codePoint: { one: "carattere", other: "caratteri" },
  byte: { one: "byte", other: "byte" },
  item: { one: "voce", other: "voci" },
});
