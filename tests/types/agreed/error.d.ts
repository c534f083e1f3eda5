import type { ErrorReason } from "./reason.js";
import type { ErrorKind, Violation } from "./types.js";
/** Every failure, whatever went wrong and whichever transport was in use. The package makes them; pages read them. */
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
    readonly details: readonly {
        "@type"?: string;
        id?: string;
        message?: string;
        failedAttempts?: number;
        [name: string]: unknown;
    }[];
    /** What caused it: the signal's reason, the browser's own error, what a token provider or a hook threw. */
    readonly cause?: unknown;
    private constructor();
    /** Everything but the stack and the cause, for logs. It never contains tokens or what the caller sent. */
    toJSON(): Omit<ZitadelError, "toJSON" | "stack" | "cause">;
}
/** Whether a value is a `ZitadelError`, of this copy of the package or another, of this realm or another. Never throws. */
export declare function isZitadelError(value: unknown): value is ZitadelError;
