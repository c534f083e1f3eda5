// What to tell a person about a failure: by the SDK's reasons, which are stable, and by few of ZITADEL's ids.
import { isZitadelError } from "./zitadel-wasm/index.js";
import { isFlowError } from "./zitadel-wasm/flows/index.js";
import { has, t } from "./i18n.js";

/** Where one reason means several things to a person. */
const IDS = { "EVENT-8isk2": "totp_invalid", "WEBAU-4G8sw": "cancelled", "QUERY-Dfbg2": "password_invalid", "PHONE-so0wa": "phone_invalid", "QUERY-SFeaa": "session_over", "AUTHZ-Kl3p0": "session_over", "QUERY-dsfr3": "session_over", "AUTHZ-EGDo3": "session_over", "COMMAND-Hewfq": "session_over", "COMMAND-Hkl3d": "session_over", "QUERY-Sah9a": "deviceUnknown", "QUERY-Thee9": "requestGone", "LOGIN-SessionUnknown": "session_over", "LOGIN-SessionExpired": "session_over", "LOGIN-FirstFactorMissing": "again", "LOGIN-StepMissing": "again", "LOGIN-SignInTooOld": "again", "LOGIN-UserNotActive": "user_not_active", "LOGIN-SecondFactorExists": "secondExists", "LOGIN-RequestNotBound": "requestGone", "LOGIN-UnknownOrganization": "unknownOrganization", "LOGIN-OtherOrganization": "otherOrganization", "LOGIN-OtherUser": "otherUser", "LOGIN-RegistrationClosed": "registerClosed" };

export function explain(error) {
  if (isFlowError(error)) return t(has(error.reason) ? error.reason : "other");
  if (!isZitadelError(error)) return t("page");
  if (IDS[error.id]) return t(IDS[error.id]);
  if (error.reason === "offline") return t("offline");
  if (["network", "timeout", "protocol"].includes(error.kind)) return t(error.kind);
  if (has(error.reason)) return t(error.reason);
  return error.kind === "rpc" && error.code >= 13 ? t("server") : t("other");
}

/** Whether the session behind a call is over. */
export const isOver = (error) => isZitadelError(error) && (IDS[error.id] === "session_over" || error.reason === "token_invalid" || error.reason === "session_expired");

/** What is wrong with one field. */
export function violation({ rule, limit, message }) {
  if (rule === "email") return t("vEmail");
  if (rule === "uri") return t("vUri");
  if (rule === "required") return t("vRequired");
  if (rule === "length" && limit) {
    const { min, max } = limit;
    if (min !== undefined && max !== undefined) return t("vLength", { range: min === max ? String(min) : t("between", { a: min, b: max }) });
    return t("vLength", { range: max === undefined ? t("atLeast", { n: min }) : t("upTo", { n: max }) });
  }
  return t("vOther", { message });
}
