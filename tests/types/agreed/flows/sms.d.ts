/**
 * The code in the next SMS, where the browser reads it (WebOTP) and its user allows it; else `undefined`. Never rejects.
 * `signal` ends the wait.
 */
export declare function receiveSmsCode({ signal, }?: {
    signal?: AbortSignal | undefined;
}): Promise<string | undefined>;
