// What people read about a failure.
import { isFlowError } from "../zitadel-wasm/flows/index.js";
import { isZitadelError } from "../zitadel-wasm/index.js";
import { t } from "../i18n.js";
import { FLOW_REASON_TEXTS, ID_TEXTS, REASON_TEXTS } from "./reason-texts.js";

/** @import { ZitadelError } from "../zitadel-wasm/index.js" */
/** @import { TextKey } from "../types.js" */

/**
 * @param {Readonly<Record<string, TextKey>>} table
 * @param {string | undefined} key
 */
const lookUp = (table, key) => (key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined);

/** @param {ZitadelError} error */
const refusalText = ({ id, reason }) => lookUp(ID_TEXTS, id) ?? lookUp(REASON_TEXTS, reason) ?? "errorOther";

/** @param {unknown} error */
export function errorText(error) {
  if (isFlowError(error)) return t(lookUp(FLOW_REASON_TEXTS, error.reason) ?? "errorOther");
  return t(isZitadelError(error) ? refusalText(error) : "errorPage");
}

/**
 * Whether the session behind a call has ended.
 * @param {unknown} error
 */
export const isSessionExpired = (error) => isZitadelError(error) && refusalText(error) === "sessionExpired";
