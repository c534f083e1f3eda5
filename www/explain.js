// What to tell a person about a failure: by the SDK's reasons, which are stable, and by few of ZITADEL's ids.
import { isZitadelError } from "./zitadel-wasm/index.js";
import { isFlowError } from "./zitadel-wasm/flows/index.js";
import { has, t } from "./i18n.js";

/** Where one reason means several things to people. */
const IDS = {
  "EVENT-8isk2": "totp_invalid",
  "QUERY-Sah9a": "deviceUnknown",
  "QUERY-Thee9": "requestGone",
  "WEBAU-4G8sw": "cancelled",
  "LOGIN-SessionUnknown": "session_over",
  "LOGIN-SessionExpired": "session_over",
  "LOGIN-FirstFactorMissing": "again",
  "LOGIN-StepMissing": "again",
  "LOGIN-SignInTooOld": "again",
  "LOGIN-UserNotActive": "user_not_active",
  "LOGIN-SecondFactorExists": "secondExists",
  "LOGIN-RequestNotBound": "requestGone",
  "LOGIN-UnknownOrganization": "unknownOrganization",
  "LOGIN-OtherOrganization": "otherOrganization",
  "LOGIN-OtherUser": "otherUser",
  "LOGIN-RegistrationClosed": "registerClosed",
};

/** Where several reasons mean one thing to people. An unknown user looks like a wrong password. */
const REASONS = {
  not_visible_yet: "password_invalid",
  email_invalid: "vEmail",
  factor_not_ready: "factor_missing",
  session_expired: "session_over",
  session_not_found: "session_over",
  second_factor_required: "session_over",
  token_invalid: "session_over",
};

/** The sentence for what ZITADEL refused. */
const sentence = ({ id, reason }) => IDS[id] ?? REASONS[reason] ?? reason;

export function explain(error) {
  if (isFlowError(error)) return t(has(error.reason) ? error.reason : "other");
  if (!isZitadelError(error)) return t("page");
  if (error.reason === "offline") return t("offline");
  if (["network", "timeout", "protocol"].includes(error.kind)) return t(error.kind);
  const key = sentence(error);
  if (has(key)) return t(key);
  return error.kind === "rpc" && error.code >= 13 ? t("server") : t("other");
}

/** Whether the session behind a call is over. */
export const isOver = (error) => isZitadelError(error) && sentence(error) === "session_over";

/** What is wrong with one field. */
export function violation({ rule, limit, message }) {
  if (rule === "email") return t("vEmail");
  if (rule === "uri") return t("vUri");
  if (rule === "required") return t("vRequired");
  if (rule === "length" && limit) {
    const { min, max } = limit;
    if (min !== undefined && max !== undefined)
      return t("vLength", { range: min === max ? String(min) : t("between", { a: min, b: max }) });
    return t("vLength", { range: max === undefined ? t("atLeast", { n: min }) : t("upTo", { n: max }) });
  }
  return t("vOther", { message });
}
