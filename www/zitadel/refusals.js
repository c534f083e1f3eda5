// What the login server says when a session is not enough for an application or a device, and the step that follows.
import { isZitadelError } from "../zitadel-wasm/index.js";

/**
 * `first_factor`: the first factor has to be checked again. `other_factor`: another factor is missing.
 * `change_password`, `password_expired`: the password has to be changed. `other_user`, `other_organization`: another
 * account is required. `unknown_organization`: the request names an organization that does not exist.
 * `request_expired`: the request has ended, or is another browser's. `session_expired`: the session has ended.
 * @typedef {"first_factor" | "other_factor" | "change_password" | "password_expired" | "other_user"
 *   | "other_organization" | "unknown_organization" | "request_expired" | "session_expired"} RefusalStep
 */

/** By the login server's error ids. @type {Record<string, RefusalStep>} */
const STEPS = {
  "LOGIN-FirstFactorMissing": "first_factor",
  "LOGIN-SignInTooOld": "first_factor",
  "LOGIN-StepMissing": "other_factor",
  "LOGIN-SecondFactorExists": "other_factor",
  "LOGIN-PasswordChangeRequired": "change_password",
  "LOGIN-PasswordExpired": "password_expired",
  "LOGIN-OtherUser": "other_user",
  "LOGIN-OtherOrganization": "other_organization",
  "LOGIN-UnknownOrganization": "unknown_organization",
  "LOGIN-RequestNotBound": "request_expired",
  "LOGIN-SessionUnknown": "session_expired",
  "LOGIN-SessionExpired": "session_expired",
};

/** Errors of OpenID Connect Core 1.0 §3.1.2.6, for requests that must not ask people anything. */
const SILENT_ERRORS = {
  other_user: "ERROR_REASON_LOGIN_REQUIRED",
  other_organization: "ERROR_REASON_LOGIN_REQUIRED",
  first_factor: "ERROR_REASON_LOGIN_REQUIRED",
  session_expired: "ERROR_REASON_LOGIN_REQUIRED",
  other_factor: "ERROR_REASON_INTERACTION_REQUIRED",
  change_password: "ERROR_REASON_INTERACTION_REQUIRED",
  password_expired: "ERROR_REASON_INTERACTION_REQUIRED",
  unknown_organization: "ERROR_REASON_INVALID_SCOPE",
  request_expired: undefined,
};

/** @param {unknown} error */
export const refusalStep = (error) => (isZitadelError(error) ? STEPS[error.id ?? ""] : undefined);

/**
 * The error that an application with `prompt=none` gets for a refusal.
 * @param {unknown} error
 */
export function silentRefusal(error) {
  const step = refusalStep(error);
  return step && SILENT_ERRORS[step];
}
