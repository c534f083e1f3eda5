// Violations in French.

import { type Described, sentences } from "./sentences.js";

/** A sentence in French for a violation: of its `rule` (or `code`) and `limit`. */
export const violationMessage: (violation: Described) => string = /* @__PURE__ */ sentences("fr", {
  required: "Ce champ est obligatoire.",
  email: "Saisissez une adresse e-mail valide.",
  uri: "Saisissez une URL valide.",
  prefix: "Doit commencer par {limit}.",
  format: "Ce format n’est pas valide.",
  choice: "Choisissez l’une des valeurs proposées.",
  unique: "Les entrées ne doivent pas se répéter.",
  longer: "Doit durer plus de {limit}.",
  invalid: "Cette valeur n’est pas valide.",
  exactly: "Doit comporter exactement {min} {unit}.",
  between: "Doit comporter de {min} à {max} {unit}.",
  atLeast: "Doit comporter au moins {min} {unit}.",
  atMost: "Doit comporter au plus {max} {unit}.",
  numberBetween: "Doit être compris entre {min} et {max}.",
  numberAtLeast: "Doit être supérieur ou égal à {min}.",
  numberAtMost: "Doit être inférieur ou égal à {max}.",
  codePoint: { one: "caractère", other: "caractères" },
  byte: { one: "octet", other: "octets" },
  item: { one: "entrée", other: "entrées" },
});
