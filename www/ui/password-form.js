// What forms for a new password share: the organization's rules, ticked while typing; how strong it is; and what refuses
// it before anything is sent.
import { isPasswordTooLong } from "../zitadel-wasm/flows/index.js";
import { isZitadelError } from "../zitadel-wasm/index.js";
import { onLanguage, t } from "../i18n.js";
import { MAX_PASSWORD_BYTES } from "../zitadel/error-texts.js";
import { create, element, inputElement, inputsIn } from "./dom.js";
import { setFieldError } from "./field.js";
import { icon } from "./icon.js";
import { passwordStrength } from "./password-strength.js";

/** @import { zitadel } from "../zitadel-wasm/index.js" */
/** @import { TextKey } from "../types.js" */
/** @typedef {zitadel.settings.v2.PasswordComplexitySettings} Rules */

/** @type {TextKey[]} */
const STRENGTHS = ["strengthNone", "strengthWeak", "strengthFair", "strengthGood", "strengthStrong"];

/**
 * The organization's rules, each with whether a password meets it.
 * @param {Rules} rules
 * @param {string} password
 */
function checkRules(rules, password) {
  const { requiresLowercase, requiresUppercase, requiresNumber, requiresSymbol } = rules;
  const minLength = Number(rules.minLength ?? 0);
  return [
    { text: t("ruleLength", { n: minLength }), isMet: [...password].length >= minLength && password !== "" },
    ...(requiresLowercase ? [{ text: t("ruleLowercase"), isMet: /[a-z]/.test(password) }] : []),
    ...(requiresUppercase ? [{ text: t("ruleUppercase"), isMet: /[A-Z]/.test(password) }] : []),
    ...(requiresNumber ? [{ text: t("ruleNumber"), isMet: /\d/.test(password) }] : []),
    ...(requiresSymbol ? [{ text: t("ruleSymbol"), isMet: /[^a-zA-Z0-9]/.test(password) }] : []),
  ];
}

/**
 * @param {HTMLInputElement} input
 * @param {Rules} rules
 */
function addRules(input, rules) {
  const list = create("ul", { id: `${input.id}-rules`, className: "rules" });
  const word = create("span", { id: `${input.id}-strength` });
  const bar = create("span", { className: "bar" }, ...Array.from({ length: 4 }, () => create("span")));
  bar.setAttribute("aria-hidden", "true");
  const meter = create("p", { className: "strength" }, bar, word);
  (input.closest(".control") ?? input).after(meter, list);
  input.setAttribute("aria-describedby", `${list.id} ${word.id}`);

  const update = () => {
    const level = passwordStrength(input.value);
    meter.dataset.level = String(level);
    word.textContent = t(STRENGTHS[level] ?? "strengthNone");
    list.replaceChildren(
      ...checkRules(rules, input.value).map(({ text, isMet }) =>
        create(
          "li",
          { className: isMet ? "met" : "" },
          icon(isMet ? "check" : "dot"),
          text,
          create("span", { className: "unseen", textContent: isMet ? t("ruleMet") : "" }),
        ),
      ),
    );
  };
  input.addEventListener("input", update);
  input.form?.addEventListener("reset", () => queueMicrotask(update));
  onLanguage(update);
}

/** Shows the rules at every field for a new password. @param {Rules} rules */
export function showPasswordRules(rules) {
  for (const input of inputsIn(document, "input[data-new-password]")) addRules(input, rules);
}

/**
 * Whether a new password may be sent; what is wrong with it is shown at its field.
 * @param {string} id
 * @param {Rules} rules
 */
export function acceptsPassword(id, rules) {
  const input = inputElement(id);
  const password = input.value;
  if (!password) setFieldError(input, t("fieldRequired"));
  else if (isPasswordTooLong(password)) setFieldError(input, t("errorPasswordTooLong", { max: MAX_PASSWORD_BYTES }));
  else if (checkRules(rules, password).some(({ isMet }) => !isMet)) setFieldError(input, t("errorPasswordTooWeak"));
  else return true;
  element(id).focus();
  return false;
}

/**
 * Where the current password is asked for, only that can be wrong.
 * @param {unknown} error
 */
export const currentPasswordError = (error) =>
  isZitadelError(error) && error.reason === "password_invalid" ? t("errorCurrentPasswordInvalid") : undefined;
