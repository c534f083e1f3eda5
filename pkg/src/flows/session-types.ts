// The public types of SessionFlow.

import type { zitadel } from "../contract.js";

/** An authentication method. */
export type Factor = "password" | "passkey" | "totp" | "otpSms" | "otpEmail" | "u2f" | "idp" | "recoveryCode";

/** What a session still needs. */
export interface Needs {
  /**
   * `user`: whose session it is. `first`: one of `factors` has to be checked (empty: there is nothing to sign in with).
   * `second`: one of them has to be checked, too. `enroll`: one of them has to be set up. `offer`: one of them may be set
   * up, or the user skips the offer (`humanMFAInitSkipped`). `done`: nothing.
   */
  readonly step: "user" | "first" | "second" | "enroll" | "offer" | "done";
  /** The methods to choose from. */
  readonly factors: Factor[];
}

/** Who signs in: `loginName` or `userId`. */
export interface SignInUser {
  /** The login name; white space around it is ignored. */
  loginName?: string | undefined;
  /** The user's id, in place of the login name. */
  userId?: string | undefined;
  /** A password that is checked at once. */
  password?: string | undefined;
  /** The browser, as ZITADEL lists it with the session. */
  userAgent?: zitadel.session.v2.UserAgentInit | undefined;
  /** How long the session lives, in seconds with the unit: `3600s`. Default: ZITADEL's. */
  lifetime?: string | undefined;
}

/** A stored session; without a token where a login client proxy keeps it. */
export interface StoredSession<Token extends string | undefined = string | undefined> {
  /** The session's id. */
  sessionId: string;
  /** The session's newest token. */
  sessionToken?: Token;
}

/** What `nextStep` considers beside the session. Each is remembered for later calls. */
export interface NextStepOptions {
  /** When the user last skipped the offer of a second factor (RFC 3339). */
  skipped?: string | undefined;
  /**
   * For requests of a fresh sign-in (`prompt=login`, `max_age`): a first factor that was verified before this time (RFC
   * 3339, the server's clock) does not count.
   */
  notBefore?: string | undefined;
  /** The organization whose settings count as long as the session does not say which its user belongs to. */
  organizationId?: string | undefined;
}

/** The options of a WebAuthn check. */
export interface CeremonyOptions {
  /** The relying party's domain. Default: the page's own. */
  domain?: string | undefined;
  /** Cancels the ceremony. */
  signal?: AbortSignal | undefined;
  /**
   * `conditional`: in the browser's autofill, until the user picks a passkey there. Any other ceremony ends it. See
   * `passkey.isConditionalMediationAvailable`.
   */
  mediation?: "conditional" | "optional" | "required" | "silent" | undefined;
}
