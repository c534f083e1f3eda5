/** What goes wrong in a flow itself; failures of calls stay `ZitadelError`s. */
export declare class FlowError extends Error {
    /** Always `"FlowError"`. */
    readonly name: "FlowError";
    /**
     * `canceled`: the user or the page canceled the ceremony. `busy`: one ceremony, or one check of a session, at a time.
     * `wrong_domain`: the page is not at the credential's domain. `already_registered`: this authenticator has a credential
     * of this user. `not_supported`: this browser or device cannot do it. `session_lost`: a response was lost, and the
     * session's newest token with it; begin again. `failed`: anything else. The list is open: later versions may have more.
     */
    readonly reason: "canceled" | "busy" | "wrong_domain" | "already_registered" | "not_supported" | "session_lost" | "failed" | (string & {});
    /** The browser's own error, or the signal's reason. */
    readonly cause?: unknown;
    constructor(reason: FlowError["reason"], message: string, cause?: unknown);
}
/** Whether a value is a `FlowError`, of this copy of the package or another. */
export declare const isFlowError: (value: unknown) => value is FlowError;
