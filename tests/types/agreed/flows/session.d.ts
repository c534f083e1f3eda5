import type { zitadel } from "../contract.js";
import type { CallOptions, ZitadelClient } from "../types.js";
import type { CeremonyOptions, Needs, NextStepOptions, SignInUser } from "./session-types.js";
type Session = zitadel.session.v2.Session;
/**
 * A session on its way from a user name to an application. `login` is a client with the login client's rights, such as
 * one of the same-origin path that the login server offers. Calls reject with their `ZitadelError`.
 *
 * Where the login client proxy keeps tokens (its responses have none), the flow holds the session's id alone: it sends
 * `-` where the contract wants a token, names the session in the header `x-login-session` where a call has no field for
 * it, and `sessionToken` is `undefined`. Such a proxy reveals nothing about a user before a first factor is verified:
 * `userId` is `undefined` until then, and `nextStep()` offers what the settings allow. The type of such a flow is
 * `SessionFlow<undefined>`: `SessionFlow.begin<undefined>(login, { loginName })`.
 */
export declare class SessionFlow<Token extends string | undefined = string> {
    #private;
    private constructor();
    /** Creates a session for a user, and checks the password if there is one. */
    static begin<Token extends string | undefined = string>(login: ZitadelClient, signInUser: SignInUser, options?: CallOptions): Promise<SessionFlow<Token>>;
    /** Continues a stored session, or one whose token a login client proxy keeps. */
    static resume(login: ZitadelClient, stored: {
        sessionId: string;
        sessionToken: string;
    }): Promise<SessionFlow>;
    /** Continues a session whose token a login client proxy keeps. */
    static resume(login: ZitadelClient, stored: {
        sessionId: string;
        sessionToken?: undefined;
    }): Promise<SessionFlow<undefined>>;
    /** The session's id. */
    get sessionId(): string;
    /** The newest token: the bearer token of users' own calls. `undefined` where a proxy keeps it. */
    get sessionToken(): Token;
    /** The user's id. */
    get userId(): string | undefined;
    /** The id of the user's organization. */
    get organizationId(): string | undefined;
    /** The user's login name. */
    get loginName(): string | undefined;
    /** The user's display name. */
    get displayName(): string | undefined;
    /** The session as it was last read. */
    get session(): Session | undefined;
    /** What to store for {@link SessionFlow.resume}: the id, and the token if there is one. */
    toJSON(): Token extends string ? {
        sessionId: string;
        sessionToken: Token;
    } : {
        sessionId: string;
    };
    /** Reads the session. Rejects with a `FlowError` `session_lost` when a lost response held the newest token. */
    refresh(options?: CallOptions): Promise<Session | undefined>;
    /**
     * Which checks are still needed, by the server's time. Options are remembered. A session that was not read since the last
     * time is read again: checks expire.
     */
    nextStep(options?: NextStepOptions): Promise<Needs>;
    /** Has the user's authentication methods read again by the next `nextStep()`, after one was set up or removed. */
    invalidateAuthMethods(): void;
    /** Checks the password. Rejects with `password_invalid` or `user_locked`. */
    password(password: string, options?: CallOptions): Promise<Needs>;
    /** Checks a code of an authenticator app; what is no letter or digit is ignored. Rejects with `code_invalid`. */
    totp(code: string, options?: CallOptions): Promise<Needs>;
    /** Checks a code that `sendOtpSms` had sent; what is no letter or digit is ignored. Rejects with `code_invalid` or `code_expired`. */
    otpSms(code: string, options?: CallOptions): Promise<Needs>;
    /** Checks a code that `sendOtpEmail` had sent; what is no letter or digit is ignored. Rejects with `code_invalid` or `code_expired`. */
    otpEmail(code: string, options?: CallOptions): Promise<Needs>;
    /** Checks a recovery code in place of a second factor, after a first one (ZITADEL of 2026). Each can be used once. */
    recoveryCode(code: string, options?: CallOptions): Promise<Needs>;
    /** Has a code sent by SMS. */
    sendOtpSms(options?: CallOptions): Promise<void>;
    /** Has a code sent by e-mail, with a link if there is a template: `https://login.example.com/?code={{.Code}}`. */
    sendOtpEmail({ urlTemplate }?: {
        urlTemplate?: string | undefined;
    }, options?: CallOptions): Promise<void>;
    /** Has the browser ask for a passkey, and checks it. Rejects with a `FlowError` when the ceremony fails. */
    passkey(options?: CeremonyOptions): Promise<Needs>;
    /** Has the browser ask for a security key, and checks it. Rejects with a `FlowError` when the ceremony fails. */
    u2f(options?: CeremonyOptions): Promise<Needs>;
    /** Signs in to an application with this session; returns the URL to which the browser goes. */
    callback(authRequestId: string, options?: CallOptions): Promise<string>;
    /** Authorizes a device (RFC 8628) with this session. */
    authorizeDevice(deviceAuthorizationId: string, options?: CallOptions): Promise<void>;
    /** Ends the session. */
    end(options?: CallOptions): Promise<void>;
}
export {};
