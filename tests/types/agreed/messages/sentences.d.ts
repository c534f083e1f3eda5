import type { Violation } from "../types.js";
/** What a sentence is made of: a violation of `validate`, an issue of a schema, or a `{ code, limit }` that a server kept. */
export type Described = {
    rule: Violation["rule"];
    limit?: Violation["limit"];
} | {
    code: string;
    limit?: Violation["limit"];
};
/** What lengths are counted in, by plural category (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
type Unit = {
    other: string;
    one?: string;
};
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
/** The function that makes sentences in a language. */
export declare function sentences(language: string, texts: Texts): (violation: Described) => string;
export {};
