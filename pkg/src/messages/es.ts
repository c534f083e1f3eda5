// Violations in Spanish.

import { type Described, sentences } from "./sentences.js";

/** A sentence in Spanish for a violation: of its `rule` (or `code`) and `limit`. */
export const violationMessage: (violation: Described) => string = /* @__PURE__ */ sentences("es", {
  required: "Este campo es obligatorio.",
  email: "Introduce una dirección de correo electrónico válida.",
  uri: "Introduce una URL válida.",
  prefix: "Debe empezar por {limit}.",
  format: "El formato no es válido.",
  choice: "Elige uno de los valores de la lista.",
  unique: "Las entradas no deben repetirse.",
  longer: "Debe durar más de {limit}.",
  invalid: "Este valor no es válido.",
  exactly: "Debe tener exactamente {min} {unit}.",
  between: "Debe tener entre {min} y {max} {unit}.",
  atLeast: "Debe tener al menos {min} {unit}.",
  atMost: "Debe tener como máximo {max} {unit}.",
  numberBetween: "Debe estar entre {min} y {max}.",
  numberAtLeast: "Debe ser como mínimo {min}.",
  numberAtMost: "Debe ser como máximo {max}.",
  codePoint: { one: "carácter", other: "caracteres" },
  byte: { one: "byte", other: "bytes" },
  item: { one: "entrada", other: "entradas" },
});
