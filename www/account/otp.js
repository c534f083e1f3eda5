// Codes by text message and by email: they can be enabled as soon as the number or the address is verified.
import { enrollOtpEmail, enrollOtpSms } from "../zitadel-wasm/flows/index.js";
import { t } from "../i18n.js";
import { confirmRemoval } from "../ui/confirm.js";
import { buttonElement, element } from "../ui/dom.js";
import { onPress } from "../ui/form.js";
import { showEnabled } from "./contact.js";

/** @import { AccountContext, FactorRow, TextKey } from "../types.js" */

/**
 * @typedef {object} RowOptions
 * @property {"otp-sms" | "otp-email"} id
 * @property {"otpSms" | "otpEmail"} factor The factor's name in the list of factors, and of the sentence that names it.
 * @property {TextKey} enabledText
 * @property {TextKey} unverifiedText What to read while the number or address is not verified.
 * @property {() => boolean | undefined} isVerified
 * @property {typeof enrollOtpSms} enroll
 * @property {() => Promise<unknown>} remove
 */

/**
 * @param {AccountContext} context
 * @param {RowOptions} options
 * @returns {FactorRow}
 */
function createOtpRow(context, { id, factor, enabledText, unverifiedText, isVerified, enroll, remove }) {
  const isEnabled = () => context.factors.some((known) => factor in known);

  async function setUp() {
    await enroll(context.setupClient, context.isForced ? { userId: context.userId } : {});
    await context.done(enabledText, isEnabled);
  }

  onPress(buttonElement(`${id}-start`), element(id), setUp);
  element(`${id}-remove`).addEventListener("click", () =>
    confirmRemoval(t(factor), async () => {
      await remove();
      await context.refresh(() => !isEnabled());
    }),
  );

  return {
    setUp,
    render() {
      if (isEnabled() || isVerified()) showEnabled(element(`${id}-state`), isEnabled());
      else element(`${id}-state`).textContent = t(unverifiedText);
      element(`${id}-start`).hidden = isEnabled() || !isVerified();
      element(`${id}-remove`).hidden = !isEnabled();
    },
  };
}

/** @param {AccountContext} context */
export const createOtpSmsRow = (context) =>
  createOtpRow(context, {
    id: "otp-sms",
    factor: "otpSms",
    enabledText: "otpSmsReady",
    unverifiedText: "phoneFirst",
    isVerified: () => context.user.human?.phone?.isVerified,
    enroll: enrollOtpSms,
    remove: () => context.client.auth.removeMyAuthFactorOTPSMS(),
  });

/** @param {AccountContext} context */
export const createOtpEmailRow = (context) =>
  createOtpRow(context, {
    id: "otp-email",
    factor: "otpEmail",
    enabledText: "otpEmailReady",
    unverifiedText: "emailFirst",
    isVerified: () => context.user.human?.email?.isVerified,
    enroll: enrollOtpEmail,
    remove: () => context.client.auth.removeMyAuthFactorOTPEmail(),
  });
