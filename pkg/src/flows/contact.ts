// Phone numbers, e-mail addresses and one-time passwords: setting them up, and the codes that complete it. Every step is
// one call, and rejects with the call's own ZitadelError.

import type { zitadel } from "../contract.js";
import { checkNames } from "../option-names.js";
import type { CallOptions, ZitadelClient } from "../types.js";
import { withCallerPaths } from "./caller-paths.js";
import { normalizeCode } from "./code.js";
import { type QrPath, qrPath, qrSvg } from "./qr.js";

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
  verify(
    code: string,
    options?: CallOptions,
  ): Promise<zitadel.auth.v1.VerifyMyAuthFactorOTPResponse | zitadel.user.v2.VerifyTOTPRegistrationResponse>;
}

/**
 * Starts to set up an authenticator app: for the user of the client's token, or for the named user, if the client has
 * the permission.
 */
export async function enrollTotp(
  zitadel: ZitadelClient,
  user: UserId = {},
  options?: CallOptions,
): Promise<TotpEnrollment> {
  checkNames(user, "userId");
  const { userId } = user;
  let uri: string;
  let secret: string;
  if (userId === undefined) ({ url: uri = "", secret = "" } = await zitadel.auth.addMyAuthFactorOTP({}, options));
  else ({ uri = "", secret = "" } = await withCallerPaths(zitadel.user.registerTOTP({ userId }, options)));
  return {
    secret,
    uri,
    // ZITADEL's URIs are far shorter than what a code holds.
    qrSvg: () => qrSvg(uri) as Promise<string>,
    qrPath: () => qrPath(uri),
    verify: (text, more) => {
      const code = normalizeCode(text);
      if (userId === undefined) return zitadel.auth.verifyMyAuthFactorOTP({ code }, more);
      return zitadel.user.verifyTOTPRegistration({ userId, code }, more);
    },
  };
}

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
export function verifyPhone(
  zitadel: ZitadelClient,
  user: { userId: string },
): Verification<
  zitadel.user.v2.SetPhoneResponse,
  zitadel.user.v2.ResendPhoneCodeResponse,
  zitadel.user.v2.VerifyPhoneResponse
> & {
  /** Removes the phone number. */
  remove(options?: CallOptions): Promise<zitadel.user.v2.RemovePhoneResponse>;
} {
  checkNames(user, "userId");
  const { userId } = user;
  return {
    start: (phone, options) => zitadel.user.setPhone({ userId, phone: String(phone).trim(), sendCode: {} }, options),
    resend: (options) => zitadel.user.resendPhoneCode({ userId, sendCode: {} }, options),
    verify: (code, options) =>
      withCallerPaths(zitadel.user.verifyPhone({ userId, verificationCode: normalizeCode(code) }, options)),
    remove: (options) => zitadel.user.removePhone({ userId }, options),
  };
}

/**
 * Sets a user's e-mail address and verifies it with a code. `urlTemplate` is the link in the e-mail:
 * `https://login.example.com/?userId={{.UserID}}&code={{.Code}}`.
 */
export function verifyEmail(
  zitadel: ZitadelClient,
  user: { userId: string; urlTemplate?: string | undefined },
): Verification<
  zitadel.user.v2.SetEmailResponse,
  zitadel.user.v2.SendEmailCodeResponse,
  zitadel.user.v2.VerifyEmailResponse
> {
  checkNames(user, "userId", "urlTemplate");
  const { userId, urlTemplate } = user;
  const sendCode = urlTemplate === undefined ? {} : { urlTemplate };
  return {
    start: (email, options) =>
      withCallerPaths(zitadel.user.setEmail({ userId, email: String(email).trim(), sendCode }, options)),
    resend: (options) => withCallerPaths(zitadel.user.sendEmailCode({ userId, sendCode }, options)),
    verify: (code, options) =>
      withCallerPaths(zitadel.user.verifyEmail({ userId, verificationCode: normalizeCode(code) }, options)),
  };
}

/**
 * Adds codes by SMS as a second factor, for the user of the client's token or the named one. The phone number has to be
 * verified before (`phone_not_verified`).
 */
export async function enrollOtpSms(
  zitadel: ZitadelClient,
  { userId }: UserId = {},
  options?: CallOptions,
): Promise<zitadel.auth.v1.AddMyAuthFactorOTPSMSResponse | zitadel.user.v2.AddOTPSMSResponse> {
  return userId === undefined
    ? zitadel.auth.addMyAuthFactorOTPSMS({}, options)
    : zitadel.user.addOTPSMS({ userId }, options);
}

/**
 * Adds codes by e-mail as a second factor, for the user of the client's token or the named one. The address has to be
 * verified before (`email_not_verified`).
 */
export async function enrollOtpEmail(
  zitadel: ZitadelClient,
  { userId }: UserId = {},
  options?: CallOptions,
): Promise<zitadel.auth.v1.AddMyAuthFactorOTPEmailResponse | zitadel.user.v2.AddOTPEmailResponse> {
  return userId === undefined
    ? zitadel.auth.addMyAuthFactorOTPEmail({}, options)
    : zitadel.user.addOTPEmail({ userId }, options);
}
