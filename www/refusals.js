// What the login server says when a session is not enough for an application or a device, and the step that mends it.
import { isZitadelError } from "./zitadel-wasm/index.js";

/** The login server's ids. */
const STEPS = {
  "LOGIN-FirstFactorMissing": "first",
  "LOGIN-SignInTooOld": "first",
  "LOGIN-StepMissing": "step",
  "LOGIN-SecondFactorExists": "step",
  "LOGIN-PasswordChangeRequired": "password",
  "LOGIN-PasswordExpired": "expired",
  "LOGIN-OtherUser": "user",
  "LOGIN-OtherOrganization": "organization",
  "LOGIN-UnknownOrganization": "scope",
  "LOGIN-RequestNotBound": "gone",
  "LOGIN-SessionUnknown": "over",
  "LOGIN-SessionExpired": "over",
};

/** Errors of OpenID Connect Core 1.0 §3.1.2.6, for requests that want no step. */
const SILENT = {
  user: "ERROR_REASON_LOGIN_REQUIRED",
  organization: "ERROR_REASON_LOGIN_REQUIRED",
  first: "ERROR_REASON_LOGIN_REQUIRED",
  over: "ERROR_REASON_LOGIN_REQUIRED",
  step: "ERROR_REASON_INTERACTION_REQUIRED",
  password: "ERROR_REASON_INTERACTION_REQUIRED",
  expired: "ERROR_REASON_INTERACTION_REQUIRED",
  scope: "ERROR_REASON_INVALID_SCOPE",
};

/**
 * `first`: the first factor has to be checked anew. `step`: another factor is missing. `password`, `expired`: the password
 * has to be changed. `user`, `organization`: another account is wanted. `scope`: an organisation that does not exist is.
 * `gone`: the request does not wait, or is another browser's. `over`: the session is.
 */
export const stepOf = (error) => (isZitadelError(error) ? STEPS[error.id] : undefined);

export const silentError = (step) => SILENT[step];
