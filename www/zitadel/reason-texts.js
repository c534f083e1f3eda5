// Which sentence explains a failure: by the SDK's reasons, which are stable, and by few error ids. Data only.

/** @import { ErrorReason } from "../zitadel-wasm/index.js" */
/** @import { FlowError } from "../zitadel-wasm/flows/index.js" */
/** @import { TextKey } from "../types.js" */

/**
 * The known members of an open union.
 * @template T
 * @typedef {T extends string ? (string extends T ? never : T) : never} Known
 */

/**
 * Every reason of the SDK. An unknown user looks like a wrong password, so that nobody learns who has an account.
 * @satisfies {Record<Known<ErrorReason>, TextKey>}
 */
export const REASON_TEXTS = {
  code_invalid: "errorCodeInvalid",
  code_expired: "errorCodeExpired",
  code_missing: "errorCodeMissing",
  user_locked: "errorUserLocked",
  user_not_active: "errorUserNotActive",
  user_not_initialised: "errorUserNotActive",
  user_missing: "errorOther",
  user_not_human: "errorOther",
  already_exists: "errorAlreadyExists",
  phone_invalid: "errorPhoneInvalid",
  phone_not_verified: "phoneFirst",
  email_invalid: "fieldEmail",
  email_not_verified: "emailFirst",
  already_verified: "errorNotChanged",
  factor_not_ready: "errorFactorMissing",
  factor_missing: "errorFactorMissing",
  not_changed: "errorNotChanged",
  password_invalid: "errorPasswordInvalid",
  password_not_accepted: "errorPasswordNotAccepted",
  password_not_set: "errorPasswordNotSet",
  password_too_weak: "errorPasswordTooWeak",
  not_found: "errorOther",
  not_visible_yet: "errorPasswordInvalid",
  limit_reached: "errorOther",
  session_not_found: "sessionExpired",
  session_expired: "sessionExpired",
  second_factor_required: "sessionExpired",
  token_invalid: "sessionExpired",
  challenge_missing: "errorChallengeMissing",
  passkey_rejected: "errorPasskeyRejected",
  idp_intent_invalid: "errorOther",
  idp_intent_not_succeeded: "errorOther",
  idp_intent_expired: "errorOther",
  idp_intent_other_user: "errorOther",
  organization_mismatch: "otherOrganizationRequired",
  already_handled: "errorAlreadyHandled",
  request_invalid: "errorOther",
  permission_denied: "errorPermissionDenied",
  precondition_failed: "errorOther",
  rate_limited: "errorRateLimited",
  not_implemented: "errorOther",
  unavailable: "errorUnavailable",
  server_error: "errorServer",
  answer_invalid: "errorProtocol",
  offline: "errorOffline",
  cors_or_network: "errorNetwork",
  timeout: "errorTimeout",
  canceled: "errorOther",
};

/**
 * Every reason of the SDK's flows.
 * @satisfies {Record<Known<FlowError["reason"]>, TextKey>}
 */
export const FLOW_REASON_TEXTS = {
  cancelled: "errorKeyNotUsed",
  busy: "errorBusy",
  wrong_domain: "errorWrongDomain",
  already_registered: "errorAlreadyRegistered",
  not_supported: "errorNotSupported",
  session_lost: "errorSessionLost",
  failed: "errorOther",
};

/**
 * Error ids where one reason has several meanings, and those of the login server.
 * @satisfies {Record<string, TextKey>}
 */
export const ID_TEXTS = {
  "EVENT-8isk2": "errorTotpInvalid",
  "QUERY-Sah9a": "userCodeUnknown",
  "QUERY-Thee9": "requestExpired",
  "WEBAU-4G8sw": "errorKeyNotUsed",
  "LOGIN-SessionUnknown": "sessionExpired",
  "LOGIN-SessionExpired": "sessionExpired",
  "LOGIN-FirstFactorMissing": "confirmIdentity",
  "LOGIN-StepMissing": "confirmIdentity",
  "LOGIN-SignInTooOld": "confirmIdentity",
  "LOGIN-UserNotActive": "errorUserNotActive",
  "LOGIN-SecondFactorExists": "secondFactorExists",
  "LOGIN-RequestNotBound": "requestExpired",
  "LOGIN-UnknownOrganization": "organizationUnknown",
  "LOGIN-OtherOrganization": "otherOrganizationRequired",
  "LOGIN-OtherUser": "otherUserRequired",
  "LOGIN-RegistrationClosed": "registerDisabled",
};
