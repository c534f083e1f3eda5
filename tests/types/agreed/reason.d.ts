// Generated from errors/reasons.tsv; do not edit.

declare enum Unlisted {
  Value = "",
}

/**
 * A word that is not in these declarations, because a later version has it. It is text, and no literal equals it: a
 * `switch` flags what is misspelt, and needs a `default`.
 */
export type Later = Unlisted;

/**
 * Why a call failed, as a word to switch on. The list is open (`Later`): have a `default`. `docs/errors.md` says what a
 * page should do about each.
 */
export type ErrorReason =
  | "code_invalid"
  | "code_expired"
  | "code_missing"
  | "user_locked"
  | "user_not_active"
  | "user_not_initialised"
  | "user_missing"
  | "user_not_human"
  | "already_exists"
  | "phone_invalid"
  | "phone_not_verified"
  | "email_invalid"
  | "email_not_verified"
  | "already_verified"
  | "factor_not_ready"
  | "factor_missing"
  | "not_changed"
  | "password_invalid"
  | "password_not_accepted"
  | "password_too_long"
  | "password_not_set"
  | "password_too_weak"
  | "not_visible_yet"
  | "not_found"
  | "limit_reached"
  | "request_invalid"
  | "permission_denied"
  | "session_not_found"
  | "session_expired"
  | "second_factor_required"
  | "token_invalid"
  | "challenge_missing"
  | "passkey_rejected"
  | "idp_intent_invalid"
  | "idp_intent_not_succeeded"
  | "idp_intent_expired"
  | "idp_intent_other_user"
  | "organization_mismatch"
  | "already_handled"
  | "precondition_failed"
  | "rate_limited"
  | "not_implemented"
  | "unavailable"
  | "server_error"
  | "offline"
  | "cors_or_network"
  | "timeout"
  | "canceled"
  | "invalid_response"
  | Later;
