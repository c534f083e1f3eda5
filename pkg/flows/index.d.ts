// What login and self-service pages do over and over, on top of a client.

import type { CallOptions, ZitadelClient } from "../index.js";

/** What goes wrong in a flow itself; failures of calls stay `ZitadelError`s. */
export class FlowError extends Error {
  readonly name: "FlowError";
  /**
   * `cancelled`: the person gave up, or the page did. `busy`: one ceremony, or one check of a session, at a time.
   * `session_lost`: an answer was lost, and the session's newest token with it; begin again. The list is open.
   */
  readonly reason:
    | "cancelled"
    | "busy"
    | "wrong_domain"
    | "already_registered"
    | "not_supported"
    | "session_lost"
    | "failed"
    | (string & {});
  readonly cause?: unknown;
}

/** Whether a value is a `FlowError`, of this copy of the package or another. */
export function isFlowError(value: unknown): value is FlowError;

/** A QR code as an SVG document, black on white; `undefined` when the text is too long for any. */
export function qrSvg(text: string): Promise<string | undefined>;

/** What a QR code is drawn of: `viewBox="0 0 {side} {side}"`, and the `d` of one path of the dark modules; the quiet zone is in it. */
export interface QrPath {
  readonly side: number;
  readonly path: string;
}

/** A QR code for pages that build the SVG by DOM, because they make no markup of text (`require-trusted-types-for 'script'`). */
export function qrPath(text: string): Promise<QrPath | undefined>;

/** An authenticator app that is being set up. */
export interface TotpEnrollment {
  /** Base32, for typing. */
  readonly secret: string;
  /** `otpauth://totp/…`, for opening on the same device. */
  readonly uri: string;
  /** The URI as a QR code. */
  qrSvg(): Promise<string>;
  /** The same as what an SVG is built of. */
  qrPath(): Promise<QrPath | undefined>;
  /** Completes it with the code that the app shows; spaces do not matter. */
  verify(code: string, options?: CallOptions): Promise<unknown>;
}

/**
 * Starts to set up an authenticator app: for the person whose token the client has, or for the user that is named, where
 * the client may do so.
 */
export function enrollTotp(
  zitadel: ZitadelClient,
  user?: { userId?: string | undefined },
  options?: CallOptions,
): Promise<TotpEnrollment>;

/** A number or address, and the code that proves it. */
export interface Verification {
  /** Sets it, and has a code sent there. */
  start(to: string, options?: CallOptions): Promise<unknown>;
  /** Has a new code sent. */
  resend(options?: CallOptions): Promise<unknown>;
  /** Completes it; spaces do not matter. */
  verify(code: string, options?: CallOptions): Promise<unknown>;
}

export function verifyPhone(
  zitadel: ZitadelClient,
  user: { userId: string },
): Verification & { remove(options?: CallOptions): Promise<unknown> };

/** `urlTemplate` is the link in the e-mail: `https://login.example.com/?userId={{.UserID}}&code={{.Code}}`. */
export function verifyEmail(
  zitadel: ZitadelClient,
  user: { userId: string; urlTemplate?: string | undefined },
): Verification;

/** Adds codes by SMS, likewise. The phone has to be verified (`phone_not_verified`). */
export function enrollOtpSms(
  zitadel: ZitadelClient,
  user?: { userId?: string | undefined },
  options?: CallOptions,
): Promise<unknown>;

/** Adds codes by e-mail, likewise (`email_not_verified`). */
export function enrollOtpEmail(
  zitadel: ZitadelClient,
  user?: { userId?: string | undefined },
  options?: CallOptions,
): Promise<unknown>;

/** The code out of the next SMS, where the browser reads it (WebOTP) and its user agrees; else `undefined`. Never throws. */
export function receiveSmsCode(options?: { signal?: AbortSignal | undefined }): Promise<string | undefined>;

/** Ceremonies with keys. One runs at a time; a second is refused with `busy`. */
export interface Ceremonies {
  /** Whether this page can use keys at all. */
  supported(): boolean;
  /** Gives up the ceremony that runs. */
  cancel(): void;
  /** Only the browser's part of a registration: ZITADEL's options in, its `publicKeyCredential` out. */
  create(options: object, more?: { signal?: AbortSignal | undefined }): Promise<Record<string, unknown>>;
  /** Only the browser's part of a sign-in: ZITADEL's options in, its `credentialAssertionData` out. */
  assert(options: object, more?: { signal?: AbortSignal | undefined }): Promise<Record<string, unknown>>;
}

export const passkey: Ceremonies & {
  /** Whether this device itself can hold a passkey. */
  platform(): Promise<boolean>;
  /** Registers one: options, the browser, verification. `domain` is the page's own when absent. */
  register(
    zitadel: ZitadelClient,
    options: {
      userId: string;
      name?: string | undefined;
      domain?: string | undefined;
      authenticator?: "PASSKEY_AUTHENTICATOR_PLATFORM" | "PASSKEY_AUTHENTICATOR_CROSS_PLATFORM" | undefined;
      code?: { id: string; code: string } | undefined;
      signal?: AbortSignal | undefined;
    },
  ): Promise<unknown>;
};

export const u2f: Ceremonies & {
  register(
    zitadel: ZitadelClient,
    options: {
      userId: string;
      name?: string | undefined;
      domain?: string | undefined;
      signal?: AbortSignal | undefined;
    },
  ): Promise<unknown>;
};

export type Factor = "password" | "passkey" | "totp" | "otpSms" | "otpEmail" | "u2f" | "idp" | "recoveryCode";

/**
 * What a session still needs: `user`; `first`, one of `factors` (none: there is nothing to sign in with); `second`, one
 * of them; `enroll`, one of them has to be set up; `offer`, one of them may be, or the person says that he wants none
 * (`humanMFAInitSkipped`); `done`.
 */
export interface Needs {
  readonly step: "user" | "first" | "second" | "enroll" | "offer" | "done";
  readonly factors: Factor[];
}

/**
 * A session on its way from a user name to an application. `login` is a client with the login client's rights, such as
 * one of the same-origin path that the login server offers.
 *
 * Where the login client proxy keeps tokens (its responses have none), the flow holds the session's id alone: it sends `-`
 * where the contract wants a token, names the session in the header `x-login-session` where a call has no field for it, and
 * `sessionToken` is `undefined`. Such a proxy tells nothing about a user before a first factor is verified: `userId` is
 * `undefined` until then, and `needs()` offers what the settings allow. The type of such a flow is
 * `SessionFlow<undefined>`: `SessionFlow.begin<undefined>(login, { loginName })`.
 */
export class SessionFlow<Token extends string | undefined = string> {
  static begin<Token extends string | undefined = string>(
    login: ZitadelClient,
    who: {
      loginName?: string | undefined;
      userId?: string | undefined;
      password?: string | undefined;
      userAgent?: object | undefined;
      lifetime?: string | undefined;
    },
    options?: CallOptions,
  ): Promise<SessionFlow<Token>>;
  static resume(login: ZitadelClient, stored: { sessionId: string; sessionToken: string }): Promise<SessionFlow>;
  static resume(
    login: ZitadelClient,
    stored: { sessionId: string; sessionToken?: undefined },
  ): Promise<SessionFlow<undefined>>;
  readonly sessionId: string;
  /** The newest token. It is the bearer of what users do as themselves. `undefined` where the proxy keeps it. */
  readonly sessionToken: Token;
  readonly userId?: string;
  readonly organizationId?: string;
  readonly loginName?: string;
  readonly displayName?: string;
  readonly session: unknown;
  /** All that is worth storing: id and token. */
  toJSON(): Token extends string ? { sessionId: string; sessionToken: Token } : { sessionId: string };
  refresh(options?: CallOptions): Promise<unknown>;
  /**
   * `skipped` is when users last said that they want no second factor. `notBefore` is for requests that ask for a fresh
   * sign-in (`prompt=login`, `max_age`): a first factor that was verified before it does not count. `organizationId` is
   * whose settings count as long as the session does not say which organisation its user is of. All are remembered.
   */
  needs(more?: {
    skipped?: string | undefined;
    notBefore?: string | undefined;
    organizationId?: string | undefined;
  }): Promise<Needs>;
  /** Says that the person has set something up since. */
  forgetMethods(): void;
  password(password: string, options?: CallOptions): Promise<Needs>;
  totp(code: string, options?: CallOptions): Promise<Needs>;
  otpSms(code: string, options?: CallOptions): Promise<Needs>;
  otpEmail(code: string, options?: CallOptions): Promise<Needs>;
  /** Checks a recovery code in place of a second factor, after a first one (ZITADEL of 2026). Each is good once. */
  recoveryCode(code: string, options?: CallOptions): Promise<Needs>;
  sendOtpSms(options?: CallOptions): Promise<void>;
  sendOtpEmail(more?: { urlTemplate?: string | undefined }, options?: CallOptions): Promise<void>;
  passkey(options?: { domain?: string | undefined; signal?: AbortSignal | undefined }): Promise<Needs>;
  u2f(options?: { domain?: string | undefined; signal?: AbortSignal | undefined }): Promise<Needs>;
  callback(authRequestId: string, options?: CallOptions): Promise<string>;
  authorizeDevice(deviceAuthorizationId: string, options?: CallOptions): Promise<void>;
  end(options?: CallOptions): Promise<void>;
}
