import type { Later } from "../reason.js";
/**
 * Why a flow failed. `canceled`: the user or the page canceled the ceremony. `busy`: one ceremony, or one check of a
 * session, at a time. `not_allowed`: this page may not use credentials, by the permissions policy of the page or frame that
 * embeds it. `wrong_domain`: the page is not at the credential's domain. `already_registered`: this authenticator has a
 * credential of this user. `pin_missing`: the authenticator has no PIN, fingerprint or screen lock, and needs one.
 * `not_supported`: this browser or device cannot do it. `session_lost`: a response was lost, and the session's newest token
 * with it; begin again. `failed`: anything else. The list is open (`Later`): have a `default`.
 */
export type FlowErrorReason = "canceled" | "busy" | "not_allowed" | "wrong_domain" | "already_registered" | "pin_missing" | "not_supported" | "session_lost" | "failed" | Later;
/** What goes wrong in a flow itself; failures of calls stay `ZitadelError`s. */
export declare class FlowError extends Error {
    /** Always `"FlowError"`. */
    readonly name: "FlowError";
    /** Why, as a word to switch on. */
    readonly reason: FlowErrorReason;
    /** The browser's own error, or the signal's reason. */
    readonly cause?: unknown;
    constructor(reason: FlowErrorReason, message: string, cause?: unknown);
}
/** Whether a value is a `FlowError`, of this copy of the package or another. */
export declare const isFlowError: (value: unknown) => value is FlowError;
