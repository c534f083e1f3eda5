// The second factor: people choose where there is a choice, and only then is anything sent.
import { onLanguage, t } from "../i18n.js";
import { refreshOutbox } from "../outbox.js";
import { choiceButton } from "../ui/choice.js";
import { fillFromSms, setCodeLength } from "../ui/code-input.js";
import { buttonElement, buttonIn, create, element, formElement, inputElement } from "../ui/dom.js";
import { applyConstraints } from "../ui/field.js";
import { clearForm, fieldText, onPress, onSubmit, setFormError } from "../ui/form.js";
import { icon } from "../ui/icon.js";
import { endCountdown, startCountdown } from "../ui/resend.js";
import { setStatus } from "../ui/status.js";
import { showView } from "../ui/view.js";
import { errorText } from "../zitadel/error-texts.js";
import { METHODS } from "./methods.js";

/** @import { Factor } from "../zitadel-wasm/flows/index.js" */
/** @import { Page, TextKey, Views } from "../types.js" */
/** @typedef {"totp" | "otpSms" | "otpEmail" | "recoveryCode"} CodeFactor */
/** @typedef {{ message: string, text: TextKey, length: number, mode: string }} CodeKind */

/** The factors that are proved with a code; a length of 0 is any. @type {Record<CodeFactor, CodeKind>} */
const CODE_FACTORS = {
  totp: { message: "zitadel.session.v2.CheckTOTP", text: "secondTotp", length: 6, mode: "numeric" },
  otpSms: { message: "zitadel.session.v2.CheckOTP", text: "secondOtpSms", length: 8, mode: "numeric" },
  otpEmail: { message: "zitadel.session.v2.CheckOTP", text: "secondOtpEmail", length: 8, mode: "numeric" },
  recoveryCode: {
    message: "zitadel.session.v2.CheckRecoveryCode",
    text: "secondRecoveryCode",
    length: 0,
    mode: "text",
  },
};

/** @param {Factor} factor @returns {factor is keyof typeof METHODS} */
const isKnown = (factor) => Object.hasOwn(METHODS, factor);

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
  const resend = buttonElement("second-resend");
  /** Where codes go, masked by the login server; empty where it is not known. @type {{ otpSms?: string, otpEmail?: string }} */
  let targets = {};

  const showText = () => {
    if (chosen) element("second-text").textContent = sentText(chosen);
    fillChoices();
  };

  async function sendCode() {
    const flow = page.requireFlow();
    if (chosen === "otpSms") await flow.sendOtpSms();
    if (chosen === "otpEmail") await flow.sendOtpEmail();
    await refreshOutbox();
  }

  /** @param {"choice" | "code" | "key"} part */
  function showPart(part) {
    element("second-choice").hidden = part !== "choice";
    element("second-code-form").hidden = part !== "code";
    element("second-key-form").hidden = part !== "key";
    element("second-other").hidden = part === "choice" || factors.length < 2;
  }

  /** @param {Factor} factor */
  async function useFactor(factor) {
    smsWait?.abort();
    setStatus("");
    if (factor === "u2f") {
      chosen = undefined;
      showPart("key");
      return buttonIn(element("second-key-form")).focus();
    }
    chosen = /** @type {CodeFactor} */ (factor);
    const isSent = chosen === "otpSms" || chosen === "otpEmail";
    await sendCode();
    showPart("code");
    const { length, message, mode } = CODE_FACTORS[chosen];
    const input = inputElement("second-code");
    clearForm(formElement("second-code-form"));
    Object.assign(input.dataset, { path: "code", message });
    input.inputMode = mode;
    applyConstraints(input, page.login);
    setCodeLength(input, length);
    showText();
    resend.hidden = !isSent;
    if (isSent) startCountdown(resend);
    else endCountdown(resend);
    input.focus();
    if (chosen === "otpSms") smsWait = fillFromSms(input);
  }

  /** @param {keyof typeof METHODS} factor */
  function noteOf(factor) {
    if (factor === "otpSms" && targets.otpSms) return t("otpSmsNoteTo", { to: targets.otpSms });
    if (factor === "otpEmail" && targets.otpEmail) return t("otpEmailNoteTo", { to: targets.otpEmail });
    return t(METHODS[factor].note);
  }

  /** @param {CodeFactor} factor */
  function sentText(factor) {
    const to = factor === "otpSms" ? targets.otpSms : factor === "otpEmail" ? targets.otpEmail : undefined;
    return to ? t("codeSent", { to }) : t(CODE_FACTORS[factor].text);
  }

  /** Without them the choices say less. */
  async function readTargets() {
    const login = await page.loginClientFor();
    const response = await login.user.getUserByID({ userId: "-" }).catch(() => undefined);
    const { email, phone } = response?.user?.human ?? {};
    // A number is not divided between two lines.
    targets = { otpSms: phone?.phone?.replaceAll(" ", "\u00a0"), otpEmail: email?.email };
  }

  function fillChoices() {
    const place = element("second-choice");
    const choices = factors.filter(isKnown).map((factor) => {
      const { image, name } = METHODS[factor];
      const work = () => useFactor(factor);
      return create("li", {}, choiceButton(place, { image: icon(image), name: t(name), note: noteOf(factor), work }));
    });
    element("second-choices").replaceChildren(...choices);
  }

  function openChoice() {
    chosen = undefined;
    smsWait?.abort();
    fillChoices();
    setFormError(element("second-choice"));
    showPart("choice");
    element("second-choices").querySelector("button")?.focus();
  }

  onSubmit(formElement("second-code-form"), async (data) => {
    const flow = page.requireFlow();
    if (chosen) await page.advance(flow, await flow[chosen](fieldText(data, "code")));
  });
  onSubmit(formElement("second-key-form"), async () => {
    const flow = page.requireFlow();
    await page.advance(flow, await flow.u2f());
  });
  onPress(resend, element("second-code-form"), async () => {
    await sendCode();
    startCountdown(resend);
    if (chosen) setStatus(sentText(chosen));
    element("second-code").focus();
  });
  element("second-other").addEventListener("click", openChoice);
  onLanguage(showText);

  return {
    async openFromLink() {
      await page.sessions.list();
      const account = page.sessions.findByLoginName(page.query.get("loginName") ?? "");
      const flow = account && (await page.sessions.resume(account));
      // The session is in the browser that asked for the code.
      if (!flow) return page.views.signIn.open({ name: page.query.get("loginName") ?? "", problem: "otherBrowser" });
      page.flow = flow;
      try {
        await page.advance(flow, await flow.otpEmail(page.query.get("code") ?? ""));
      } catch (error) {
        await page.advance(flow);
        setStatus(errorText(error), "problem");
      }
    },

    async open(available) {
      factors = available;
      targets = {};
      if (factors.includes("otpSms") || factors.includes("otpEmail")) await readTargets();
      showView("second", "secondTitle", page.requireFlow().loginName);
      const [only, ...others] = factors;
      // A code that has to be sent is sent only when people ask for it.
      if (others.length === 0 && (only === "totp" || only === "u2f")) await useFactor(only);
      else openChoice();
    },
  };
}
