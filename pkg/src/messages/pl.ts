// Violations in Polish.

import { type Described, sentences } from "./sentences.js";

/** A sentence in Polish for a violation: of its `rule` (or `code`) and `limit`. */
export const violationMessage: (violation: Described) => string = /* @__PURE__ */ sentences("pl", {
  required: "To pole jest wymagane.",
  email: "Podaj prawidłowy adres e-mail.",
  uri: "Podaj prawidłowy adres URL.",
  prefix: "Musi zaczynać się od {limit}.",
  format: "Ten format jest nieprawidłowy.",
  choice: "Wybierz jedną z podanych wartości.",
  unique: "Pozycje nie mogą się powtarzać.",
  longer: "Musi trwać dłużej niż {limit}.",
  invalid: "Ta wartość jest nieprawidłowa.",
  exactly: "Wymagana liczba {unit}: {min}.",
  between: "Wymagana liczba {unit}: od {min} do {max}.",
  atLeast: "Wymagana liczba {unit}: co najmniej {min}.",
  atMost: "Dozwolona liczba {unit}: najwyżej {max}.",
  numberBetween: "Wartość musi być między {min} a {max}.",
  numberAtLeast: "Wartość musi wynosić co najmniej {min}.",
  numberAtMost: "Wartość może wynosić najwyżej {max}.",
  codePoint: { other: "znaków" },
  byte: { other: "bajtów" },
  item: { other: "pozycji" },
});
