// Codes by SMS and by email: they can be enabled as soon as the number or the address is verified.
import { enrollOtpEmail, enrollOtpSms } from "../zitadel-wasm/flows/index.js";
import { t } from "../i18n.js";
import { buttonElement, element, formElement } from "../ui/dom.js";
import { onPress, onSubmit } from "../ui/form.js";
import { setStatus } from "../ui/status.js";

/** @import { AccountContext, Card, TextKey } from "../types.js" */

/**
 * @typedef {object} CardOptions
 * @property {"otp-sms" | "otp-email"} id
 * @property {"otpSms" | "otpEmail"} factor The factor's name in the list of factors.
 * @property {TextKey} enabledText
 * @property {TextKey} unverifiedText What to read while the number or address is not verified.
 * @property {() => boolean | undefined} isVerified
 * @property {typeof enrollOtpSms} enroll
 * @property {() => Promise<unknown>} remove
 */

/**
 * @param {AccountContext} context
 * @param {CardOptions} options
 * @returns {Card}
 */
function createOtpCard(context, { id, factor, enabledText, unverifiedText, isVerified, enroll, remove }) {
  const form = formElement(`${id}-form`);

  onSubmit(form, async () => {
    await enroll(context.setupClient, context.isForced ? { userId: context.userId } : {});
    await context.refresh();
    setStatus(t(enabledText));
  });
  onPress(buttonElement(`${id}-remove`), form, async () => {
    await remove();
    await context.refresh();
    setStatus(t("removed"));
  });

  return {
    id,
    render() {
      const isEnabled = context.factors.some((known) => factor in known);
      const isPossible = context.isForced || isVerified();
      element(`${id}-state`).textContent = t(isEnabled ? "enabled" : isPossible ? "notEnabled" : unverifiedText);
      form.hidden = isEnabled || !isPossible;
      element(`${id}-remove`).hidden = !isEnabled;
    },
  };
}

/** @param {AccountContext} context */
export const createOtpSmsCard = (context) =>
  createOtpCard(context, {
    id: "otp-sms",
    factor: "otpSms",
    enabledText: "otpSmsReady",
    unverifiedText: "phoneFirst",
    isVerified: () => context.user.human?.phone?.isVerified,
    enroll: enrollOtpSms,
    remove: () => context.client.auth.removeMyAuthFactorOTPSMS(),
  });

/** @param {AccountContext} context */
export const createOtpEmailCard = (context) =>
  createOtpCard(context, {
    id: "otp-email",
    factor: "otpEmail",
    enabledText: "otpEmailReady",
    unverifiedText: "emailFirst",
    isVerified: () => context.user.human?.email?.isVerified,
    enroll: enrollOtpEmail,
    remove: () => context.client.auth.removeMyAuthFactorOTPEmail(),
  });
