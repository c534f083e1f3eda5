// Sentences for people of violations: one function, and a table of texts for each language. A page loads the one language
// that it shows.

import type { Violation } from "../types.js";

/** What a sentence is made of: a violation of `validate`, an issue of a schema, or a `{ code, limit }` that a server kept. */
export type Described =
  | { rule: Violation["rule"]; limit?: Violation["limit"] }
  | { code: string; limit?: Violation["limit"] };

/** What lengths are counted in, by plural category (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
type Unit = { other: string; one?: string };

/** The texts of a language. `{min}`, `{max}`, `{unit}` and `{limit}` are replaced. */
export interface Texts {
  required: string;
  email: string;
  uri: string;
  prefix: string;
  format: string;
  choice: string;
  unique: string;
  longer: string;
  invalid: string;
  /** Lengths: of a fixed size, between two bounds, and with one bound. */
  exactly: string;
  between: string;
  atLeast: string;
  atMost: string;
  /** Numbers, likewise. */
  numberBetween: string;
  numberAtLeast: string;
  numberAtMost: string;
  codePoint: Unit;
  byte: Unit;
  item: Unit;
}

/** The text of every rule that has one text. */
const TEXT_OF_RULE: { [rule: string]: keyof Texts } = {
  required: "required",
  const: "required",
  email: "email",
  uri: "uri",
  prefix: "prefix",
  pattern: "format",
  enum: "choice",
  defined_only: "choice",
  not_in: "choice",
  gt: "longer",
  unique: "unique",
};

/** The function that makes sentences in a language. */
export function sentences(language: string, texts: Texts): (violation: Described) => string {
  const plural = new Intl.PluralRules(language);
  const decimal = new Intl.NumberFormat(language);
  const fill = (template: string, values: { [name: string]: string }) =>
    template.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

  const bounds = ({
    min,
    max,
    unit,
  }: {
    min?: number;
    max?: number;
    unit?: "codePoint" | "byte" | "item" | undefined;
  }) => {
    const values = { min: decimal.format(min ?? 0), max: decimal.format(max ?? 0) };
    const form = min === undefined ? "AtMost" : max === undefined ? "AtLeast" : "Between";
    if (unit === undefined) return fill(texts[`number${form}`], values);
    const counted = plural.select(max ?? min ?? 0) === "one" ? texts[unit].one : undefined;
    const name = form === "AtMost" ? "atMost" : form === "AtLeast" ? "atLeast" : min === max ? "exactly" : "between";
    return fill(texts[name], { ...values, unit: counted ?? texts[unit].other });
  };

  return (violation) => {
    const { limit } = violation;
    const rule: string = "rule" in violation ? violation.rule : violation.code;
    if ((rule === "length" || rule === "range") && limit && typeof limit === "object" && !Array.isArray(limit)) {
      if (limit.min !== undefined || limit.max !== undefined) return bounds(limit);
    }
    const template = texts[TEXT_OF_RULE[rule] ?? "invalid"];
    return fill(String(template), { limit: String(limit ?? "") });
  };
}
