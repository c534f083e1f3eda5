// The phone number: changed, verified with a code, and removed.
import { verifyPhone } from "../zitadel-wasm/flows/index.js";
import { t } from "../i18n.js";
import { refreshOutbox } from "../outbox.js";
import { fillFromSms } from "../ui/code-input.js";
import { buttonElement, element, formElement, inputElement } from "../ui/dom.js";
import { clearForm, fieldText, onPress, onSubmit } from "../ui/form.js";
import { setStatus } from "../ui/status.js";
import { contactState } from "./contact.js";

/** @import { AccountContext, Card } from "../types.js" */

/**
 * @param {AccountContext} context
 * @returns {Card}
 */
export function createPhoneCard(context) {
  let number = "";
  /** @type {AbortController | undefined} */
  let smsWait;

  const verification = () => verifyPhone(context.client, { userId: context.userId });

  async function askForCode() {
    await Promise.all([refreshOutbox(), context.refresh()]);
    setStatus(t("codeSent", { to: number }));
    element("phone-code").focus();
    smsWait?.abort();
    smsWait = fillFromSms(inputElement("phone-code"));
  }

  onSubmit(formElement("phone-form"), async (data) => {
    number = fieldText(data, "phone").trim();
    await verification().start(number);
    clearForm(formElement("phone-form"));
    await askForCode();
  });
  onSubmit(formElement("phone-code-form"), async (data) => {
    await verification().verify(fieldText(data, "code"));
    smsWait?.abort();
    clearForm(formElement("phone-code-form"));
    await context.refresh();
    setStatus(t("phoneVerified"));
  });
  onPress(buttonElement("phone-resend"), element("phone-code-form"), async () => {
    await verification().resend();
    await askForCode();
  });
  onPress(buttonElement("phone-remove"), element("phone-form"), async () => {
    await verification().remove();
    await context.refresh();
    setStatus(t("removed"));
    element("phone-number").focus();
  });

  return {
    id: "phone",
    render() {
      const { phone, isVerified } = context.user.human?.phone ?? {};
      number ||= phone ?? "";
      element("phone-state").textContent = contactState(phone, isVerified);
      element("phone-code-form").hidden = !phone || Boolean(isVerified);
      element("phone-remove").hidden = !phone;
    },
  };
}
