// The second factor: people choose where there is a choice, and only then is anything sent.
import { onLanguage, t } from "../i18n.js";
import { refreshOutbox } from "../outbox.js";
import { fillFromSms } from "../ui/code-input.js";
import { all, buttonElement, buttonIn, create, element, formElement, inputElement } from "../ui/dom.js";
import { applyConstraints } from "../ui/field.js";
import { clearForm, fieldText, onPress, onSubmit } from "../ui/form.js";
import { setStatus } from "../ui/status.js";
import { showView } from "../ui/view.js";

/** @import { Factor } from "../zitadel-wasm/flows/index.js" */
/** @import { Page, TextKey, Views } from "../types.js" */
/** @typedef {"totp" | "otpSms" | "otpEmail" | "recoveryCode"} CodeFactor */

/** The factors that are proved with a code. @type {Record<CodeFactor, { message: string, text: TextKey }>} */
const CODE_FACTORS = {
  totp: { message: "zitadel.session.v2.CheckTOTP", text: "secondTotp" },
  otpSms: { message: "zitadel.session.v2.CheckOTP", text: "secondOtpSms" },
  otpEmail: { message: "zitadel.session.v2.CheckOTP", text: "secondOtpEmail" },
  recoveryCode: { message: "zitadel.session.v2.CheckRecoveryCode", text: "secondRecoveryCode" },
};

/** @type {Partial<Record<Factor, TextKey>>} */
const NAMES = {
  totp: "totp",
  otpSms: "otpSms",
  otpEmail: "otpEmail",
  u2f: "securityKey",
  recoveryCode: "recoveryCode",
};

/**
 * @param {Page} page
 * @returns {Views["secondFactor"]}
 */
export function createSecondFactorView(page) {
  /** @type {Factor[]} */
  let factors = [];
  /** The factor whose code is entered. @type {CodeFactor | undefined} */
  let chosen;
  /** @type {AbortController | undefined} */
  let smsWait;

  const showText = () => {
    if (chosen) element("second-text").textContent = t(CODE_FACTORS[chosen].text);
  };

  async function sendCode() {
    const flow = page.requireFlow();
    if (chosen === "otpSms") await flow.sendOtpSms();
    if (chosen === "otpEmail") await flow.sendOtpEmail();
    await refreshOutbox();
  }

  /** @param {boolean} isKey */
  function showForm(isKey) {
    element("second-choice-form").hidden = true;
    element("second-other").hidden = factors.length < 2;
    element("second-key-form").hidden = !isKey;
    element("second-code-form").hidden = isKey;
  }

  /** @param {Factor} factor */
  async function useFactor(factor) {
    smsWait?.abort();
    if (factor === "u2f") {
      chosen = undefined;
      showForm(true);
      return buttonIn(element("second-key-form")).focus();
    }
    chosen = /** @type {CodeFactor} */ (factor);
    await sendCode();
    showForm(false);
    const input = inputElement("second-code");
    clearForm(formElement("second-code-form"));
    input.dataset.path = `checks.${chosen}.code`;
    input.dataset.message = CODE_FACTORS[chosen].message;
    applyConstraints(input, page.login);
    showText();
    element("second-resend").hidden = chosen !== "otpSms" && chosen !== "otpEmail";
    input.focus();
    if (chosen === "otpSms") smsWait = fillFromSms(input);
  }

  function openChoice() {
    chosen = undefined;
    smsWait?.abort();
    const choices = factors.map((factor, i) => {
      const radio = create("input", { type: "radio", name: "factor", value: factor, checked: i === 0 });
      const name = NAMES[factor];
      return create("label", {}, radio, ` ${name ? t(name) : factor}`);
    });
    element("second-choices").replaceChildren(...choices);
    element("second-choice-form").hidden = false;
    for (const id of ["second-code-form", "second-key-form", "second-other"]) element(id).hidden = true;
    all("input", element("second-choices"))[0]?.focus();
  }

  onSubmit(formElement("second-choice-form"), (data) => useFactor(/** @type {Factor} */ (fieldText(data, "factor"))));
  onSubmit(formElement("second-code-form"), async (data) => {
    const flow = page.requireFlow();
    if (chosen) await page.advance(flow, await flow[chosen](fieldText(data, "code")));
  });
  onSubmit(formElement("second-key-form"), async () => {
    const flow = page.requireFlow();
    await page.advance(flow, await flow.u2f());
  });
  onPress(buttonElement("second-resend"), element("second-code-form"), async () => {
    await sendCode();
    if (chosen) setStatus(t(CODE_FACTORS[chosen].text));
    element("second-code").focus();
  });
  element("second-other").addEventListener("click", openChoice);
  onLanguage(showText);

  return {
    async open(available) {
      factors = available;
      const name = page.requireFlow().loginName ?? "";
      for (const line of all(".signing-in-as")) line.textContent = t("signingInAs", { name });
      showView("second", "secondTitle");
      const [only, ...others] = factors;
      // A code that has to be sent is sent only when people ask for it.
      if (others.length === 0 && (only === "totp" || only === "u2f")) await useFactor(only);
      else openChoice();
    },
  };
}
