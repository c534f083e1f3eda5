import type { Violation } from "./types.js";
/** A violation in Standard Schema's form, with what translates it. */
export interface SchemaIssue {
    /** A sentence for developers. */
    readonly message: string;
    /** The field: `["queries", 0, "idsQuery", "ids", 1]`. */
    readonly path: readonly (string | number)[];
    /** The rule that is broken: see `Violation`. */
    readonly rule: Violation["rule"];
    /** The limit of the rule, if it has one. */
    readonly limit?: Violation["limit"];
}
/** A message as a Standard Schema (version 1): `value` is what was given, or there are `issues`. */
export interface StandardSchema<T> {
    /** What libraries read. */
    readonly "~standard": {
        readonly version: 1;
        readonly vendor: "zitadel-wasm";
        readonly validate: (value: unknown) => {
            readonly value: T;
            readonly issues?: undefined;
        } | {
            readonly issues: readonly SchemaIssue[];
        };
        /** For TypeScript alone. */
        readonly types?: {
            readonly input: T;
            readonly output: T;
        } | undefined;
    };
}
/** The schema whose violations `validate` finds. */
export declare function standardSchema<T>(validate: (value: unknown) => Violation[]): StandardSchema<T>;
