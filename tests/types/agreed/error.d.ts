import type { Messages } from "./contract.js";
import type { ErrorReason } from "./reason.js";
import type { ErrorKind, Violation } from "./types.js";
/** Details of ZITADEL's status, each with its `@type`. */
type Details = readonly {
    "@type"?: string;
    id?: string;
    message?: string;
    failedAttempts?: number;
    [name: string]: unknown;
}[];
/**
 * The fields of a `ZitadelError`: what its constructor takes, as in tests, and what `toJSON` returns. Without a code it is
 * `unknown` (2).
 */
export type ZitadelErrorFields = {
    kind: ErrorKind;
    reason: ErrorReason;
    message?: string | undefined;
    httpStatus?: number | undefined;
    id?: string | undefined;
    violations?: readonly Violation[] | undefined;
    details?: Details | undefined;
} & ({
    code: number;
    codeName: string;
} | {
    code?: undefined;
    codeName?: undefined;
});
/** Every failure, whatever went wrong and whichever transport was in use. */
export declare class ZitadelError extends Error {
    /** Always `"ZitadelError"`. */
    readonly name: "ZitadelError";
    /** Who has to act: see {@link ErrorKind}. */
    readonly kind: ErrorKind;
    /** The gRPC code (0 to 16): ZITADEL's, or the one that fits. */
    readonly code: number;
    /** The code's name: `invalid_argument`, `not_found`, … */
    readonly codeName: string;
    /** Why, as a word to switch on. */
    readonly reason: ErrorReason;
    /** The HTTP status, if there was a response. */
    readonly httpStatus?: number;
    /** ZITADEL's error id, which is stable, unlike texts: `COMMAND-eis9R`. */
    readonly id?: string;
    /** What is wrong with the request; empty unless `kind` is `"validation"`. */
    readonly violations: readonly Violation[];
    /** Details of ZITADEL's status, each with its `@type`. */
    readonly details: Details;
    /** What caused it: the signal's reason, the browser's own error, what a token provider or a hook threw. */
    readonly cause?: unknown;
    /** The package makes the errors of calls; tests make their own. */
    constructor(fields: ZitadelErrorFields, options?: {
        cause?: unknown;
    });
    /**
     * The error that `toJSON` returned the fields of: what a worker, another window or a server component posts, since errors
     * themselves lose their fields on the way.
     */
    static from(json: ZitadelErrorFields): ZitadelError;
    /** The detail of a type, such as `zitadel.v1.ErrorDetail`, by its full name. */
    findDetail<T extends keyof Messages>(type: T): ({
        "@type": string;
    } & Messages[T]) | undefined;
    findDetail<T extends string>(type: T): {
        "@type": string;
        [name: string]: unknown;
    } | undefined;
    /** Everything but the stack and the cause, for logs and other windows. It never contains tokens or what the caller sent. */
    toJSON(): Omit<ZitadelError, "toJSON" | "findDetail" | "stack" | "cause">;
}
/** Whether a value is a `ZitadelError`, of this copy of the package or another, of this realm or another. Never throws. */
export declare function isZitadelError(value: unknown): value is ZitadelError;
export {};
