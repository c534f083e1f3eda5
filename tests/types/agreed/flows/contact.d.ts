import type { zitadel } from "../contract.js";
import type { CallOptions, ZitadelClient } from "../types.js";
import { type QrPath } from "./qr.js";
/** The user; absent for the user of the client's token. */
export interface UserId {
    /** The user's id. */
    userId?: string | undefined;
}
/** An authenticator app that is being set up. */
export interface TotpEnrollment {
    /** The secret in base32, for typing. */
    readonly secret: string;
    /** `otpauth://totp/…`, for opening on the same device. */
    readonly uri: string;
    /** The URI as a QR code in SVG. */
    qrSvg(): Promise<string>;
    /** The URI as a QR code, for pages that build the SVG by DOM. */
    qrPath(): Promise<QrPath | undefined>;
    /** Completes the set-up with the code that the app shows; what is no letter or digit is ignored. Rejects with `code_invalid`. */
    verify(code: string, options?: CallOptions): Promise<zitadel.auth.v1.VerifyMyAuthFactorOTPResponse | zitadel.user.v2.VerifyTOTPRegistrationResponse>;
}
/**
 * Starts to set up an authenticator app: for the user of the client's token, or for the named user, if the client has
 * the permission.
 */
export declare function enrollTotp(zitadel: ZitadelClient, user?: UserId, options?: CallOptions): Promise<TotpEnrollment>;
/** A phone number or e-mail address that is set and proven by a code. */
export interface Verification<Set, Resent, Verified> {
    /** Sets the number or address; ZITADEL sends a code to it. */
    start(to: string, options?: CallOptions): Promise<Set>;
    /** Has a new code sent. */
    resend(options?: CallOptions): Promise<Resent>;
    /** Completes it with the code; what is no letter or digit is ignored. Rejects with `code_invalid` or `code_expired`. */
    verify(code: string, options?: CallOptions): Promise<Verified>;
}
/** Sets a user's phone number and verifies it with a code by SMS. */
export declare function verifyPhone(zitadel: ZitadelClient, user: {
    userId: string;
}): Verification<zitadel.user.v2.SetPhoneResponse, zitadel.user.v2.ResendPhoneCodeResponse, zitadel.user.v2.VerifyPhoneResponse> & {
    /** Removes the phone number. */
    remove(options?: CallOptions): Promise<zitadel.user.v2.RemovePhoneResponse>;
};
/**
 * Sets a user's e-mail address and verifies it with a code. `urlTemplate` is the link in the e-mail:
 * `https://login.example.com/?userId={{.UserID}}&code={{.Code}}`.
 */
export declare function verifyEmail(zitadel: ZitadelClient, user: {
    userId: string;
    urlTemplate?: string | undefined;
}): Verification<zitadel.user.v2.SetEmailResponse, zitadel.user.v2.SendEmailCodeResponse, zitadel.user.v2.VerifyEmailResponse>;
/**
 * Adds codes by SMS as a second factor, for the user of the client's token or the named one. The phone number has to be
 * verified before (`phone_not_verified`).
 */
export declare function enrollOtpSms(zitadel: ZitadelClient, { userId }?: UserId, options?: CallOptions): Promise<zitadel.auth.v1.AddMyAuthFactorOTPSMSResponse | zitadel.user.v2.AddOTPSMSResponse>;
/**
 * Adds codes by e-mail as a second factor, for the user of the client's token or the named one. The address has to be
 * verified before (`email_not_verified`).
 */
export declare function enrollOtpEmail(zitadel: ZitadelClient, { userId }?: UserId, options?: CallOptions): Promise<zitadel.auth.v1.AddMyAuthFactorOTPEmailResponse | zitadel.user.v2.AddOTPEmailResponse>;
