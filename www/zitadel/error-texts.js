// What people read about a failure: by the SDK's reasons, which are stable, and by few error ids (errors/).
import { isFlowError } from "../zitadel-wasm/flows/index.js";
import { isZitadelError } from "../zitadel-wasm/index.js";
import { t } from "../i18n.js";
import { SENTENCE_OF_ID, SENTENCE_OF_REASON } from "./reasons.js";

/** @import { Later, ZitadelError } from "../zitadel-wasm/index.js" */
/** @import { FlowError } from "../zitadel-wasm/flows/index.js" */
/** @import { TextKey } from "../types.js" */

/** ZITADEL's hash reads no more of a password (bcrypt). */
export const MAX_PASSWORD_BYTES = 72;

/**
 * The sentence for each reason of the SDK's flows.
 * @satisfies {Record<Exclude<FlowError["reason"], Later>, TextKey>}
 */
const SENTENCE_OF_FLOW_REASON = {
  canceled: "errorKeyNotUsed",
  busy: "errorBusy",
  not_allowed: "errorNotAllowed",
  wrong_domain: "errorWrongDomain",
  already_registered: "errorAlreadyRegistered",
  pin_missing: "errorPinMissing",
  not_supported: "errorNotSupported",
  session_lost: "errorSessionLost",
  failed: "errorOther",
};

/**
 * @param {Readonly<Record<string, TextKey>>} table
 * @param {string | undefined} key
 */
const lookUp = (table, key) => (key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined);

/** @param {ZitadelError} error */
const refusalText = ({ id, reason }) =>
  lookUp(SENTENCE_OF_ID, id) ?? lookUp(SENTENCE_OF_REASON, reason) ?? "errorOther";

/** @param {unknown} error */
export function errorText(error) {
  if (isFlowError(error)) return t(lookUp(SENTENCE_OF_FLOW_REASON, error.reason) ?? "errorOther");
  return t(isZitadelError(error) ? refusalText(error) : "errorPage", { max: MAX_PASSWORD_BYTES });
}

/**
 * Whether the session behind a call has ended.
 * @param {unknown} error
 */
export const isSessionExpired = (error) => isZitadelError(error) && refusalText(error) === "sessionExpired";

/** What a call says about a user who was deleted or deactivated. */
const USER_GONE = ["user_not_active", "user_missing", "user_not_initialised", "not_found", "permission_denied"];

/**
 * Whether the user of a session cannot use it any more.
 * @param {unknown} error
 */
export const isUserGone = (error) =>
  isZitadelError(error) && error.kind === "rpc" && !refusedForSession(error) && USER_GONE.includes(error.reason);

/** The login server's own refusals name a step of the sign-in. @param {ZitadelError} error */
const refusedForSession = ({ id }) => /^LOGIN-(?!UserNotActive)/.test(id ?? "");
