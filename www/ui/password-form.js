// What forms for a new password share: the organization's rules, the username for password managers, and a current
// password that is wrong.
import { isZitadelError } from "../zitadel-wasm/index.js";
import { onLanguage, t } from "../i18n.js";
import { create, element } from "./dom.js";

/** @import { zitadel, ZitadelClient } from "../zitadel-wasm/index.js" */

/**
 * Lists the organization's rules for passwords below a field.
 * @param {string} listId
 * @param {zitadel.settings.v2.PasswordComplexitySettings} rules
 */
export function showPasswordRules(listId, rules) {
  onLanguage(() => {
    const lines = [t("ruleLength", { n: String(rules.minLength ?? 0) })];
    if (rules.requiresLowercase) lines.push(t("ruleLowercase"));
    if (rules.requiresUppercase) lines.push(t("ruleUppercase"));
    if (rules.requiresNumber) lines.push(t("ruleNumber"));
    if (rules.requiresSymbol) lines.push(t("ruleSymbol"));
    element(listId).replaceChildren(...lines.map((textContent) => create("li", { textContent })));
  });
}

/**
 * Changes the password of a user who knows the current one.
 * @param {ZitadelClient} client
 * @param {{ userId: string, currentPassword: string, password: string }} change
 */
export const changePassword = (client, { userId, currentPassword, password }) =>
  client.user.setPassword({ userId, newPassword: { password }, currentPassword });

/**
 * Where the current password is asked for, only that can be wrong.
 * @param {unknown} error
 */
export const currentPasswordError = (error) =>
  isZitadelError(error) && error.reason === "password_invalid" ? t("errorCurrentPasswordInvalid") : undefined;
