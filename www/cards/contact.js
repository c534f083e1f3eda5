// What the cards of the email address and of the phone number share: how the value and its state read.
import { t } from "../i18n.js";

/**
 * @param {string | undefined} value
 * @param {boolean | undefined} isVerified
 */
export function contactState(value, isVerified) {
  if (!value) return t("valueNone");
  return t(isVerified ? "valueVerified" : "valueUnverified", { value });
}
