import type { zitadel } from "../contract.js";
import type { ZitadelClient } from "../types.js";
/** How a ceremony runs. */
interface RunOptions {
    /** Cancels it. */
    signal?: AbortSignal | undefined;
    /**
     * `conditional`: the browser offers passkeys in the autofill of an input with `autocomplete="username webauthn"`, and
     * the promise waits until one is picked. Any other ceremony ends it. See `isConditionalMediationAvailable`.
     */
    mediation?: "conditional" | "optional" | "required" | "silent" | undefined;
}
/**
 * What both kinds of WebAuthn credentials have. One ceremony runs at a time; a second rejects with `busy`, unless the first
 * was canceled: then it waits for its end.
 */
export interface Ceremonies {
    /** Whether this page can use WebAuthn: the browser has it, and the page is served by https or from localhost. */
    supported(): boolean;
    /** Cancels the ceremony that runs. */
    cancel(): void;
    /**
     * The browser's part of a registration: ZITADEL's options in, its `publicKeyCredential` out. Rejects with a `FlowError`.
     */
    create(options: object, more?: RunOptions): Promise<Record<string, unknown>>;
    /**
     * The browser's part of a sign-in: ZITADEL's options in, its `credentialAssertionData` out. Rejects with a `FlowError`.
     */
    assert(options: object, more?: RunOptions): Promise<Record<string, unknown>>;
}
/** The options of a registration. */
interface RegisterOptions {
    /** The user's id. */
    userId: string;
    /** The name of the credential in the user's list. */
    name?: string | undefined;
    /** The relying party's domain. Default: the page's own. */
    domain?: string | undefined;
    /** Cancels the ceremony. */
    signal?: AbortSignal | undefined;
}
/** Passkeys: discoverable WebAuthn credentials with user verification, a sign-in of their own. */
export interface PasskeyCeremonies extends Ceremonies {
    /** Whether this device itself can hold a passkey. */
    platform(): Promise<boolean>;
    /** Whether the browser can offer passkeys in autofill: `assert(options, { mediation: "conditional" })`. */
    isConditionalMediationAvailable(): Promise<boolean>;
    /** Registers a passkey: options from ZITADEL, the browser's ceremony, verification. */
    register(zitadel: ZitadelClient, options: RegisterOptions & {
        /** Which authenticators the browser offers. Default: all. */
        authenticator?: "PASSKEY_AUTHENTICATOR_PLATFORM" | "PASSKEY_AUTHENTICATOR_CROSS_PLATFORM" | undefined;
        /** The code of a registration link. */
        code?: {
            id: string;
            code: string;
        } | undefined;
    }): Promise<zitadel.user.v2.VerifyPasskeyRegistrationResponse>;
}
/** Security keys: WebAuthn credentials as a second factor (U2F). */
export interface SecurityKeyCeremonies extends Ceremonies {
    /** Registers a security key: options from ZITADEL, the browser's ceremony, verification. */
    register(zitadel: ZitadelClient, options: RegisterOptions): Promise<zitadel.user.v2.VerifyU2FRegistrationResponse>;
}
/** Ceremonies with passkeys. */
export declare const passkey: PasskeyCeremonies;
/** Ceremonies with security keys. */
export declare const u2f: SecurityKeyCeremonies;
export {};
