// Violations in Portuguese.

import { type Described, sentences } from "./sentences.js";

/** A sentence in Portuguese for a violation: of its `rule` (or `code`) and `limit`. */
export const violationMessage: (violation: Described) => string = /* @__PURE__ */ sentences("pt", {
  required: "Este campo é obrigatório.",
  email: "Introduza um endereço de e-mail válido.",
  uri: "Introduza um URL válido.",
  prefix: "Deve começar por {limit}.",
  format: "O formato não é válido.",
  choice: "Escolha um dos valores da lista.",
  unique: "As entradas não podem repetir-se.",
  longer: "Deve durar mais de {limit}.",
  invalid: "Este valor não é válido.",
  exactly: "Deve ter exatamente {min} {unit}.",
  between: "Deve ter de {min} a {max} {unit}.",
  atLeast: "Deve ter pelo menos {min} {unit}.",
  atMost: "Deve ter no máximo {max} {unit}.",
  numberBetween: "Deve estar entre {min} e {max}.",
  numberAtLeast: "Deve ser pelo menos {min}.",
  numberAtMost: "Deve ser no máximo {max}.",
  codePoint: { one: "carácter", other: "carateres" },
  byte: { one: "byte", other: "bytes" },
  item: { one: "entrada", other: "entradas" },
});
