// The phone number: changed, verified with a code, and removed.
import { verifyPhone } from "../zitadel-wasm/flows/index.js";
import { t } from "../i18n.js";
import { refreshOutbox } from "../outbox.js";
import { fillFromSms } from "../ui/code-input.js";
import { confirmRemoval } from "../ui/confirm.js";
import { buttonElement, element, formElement, inputElement } from "../ui/dom.js";
import { fieldText, onPress, onSubmit } from "../ui/form.js";
import { closePanel, openDialog } from "../ui/panel.js";
import { startCountdown } from "../ui/resend.js";
import { setStatus } from "../ui/status.js";
import { showContact } from "./contact.js";

/** @import { AccountContext, AccountRow } from "../types.js" */

/**
 * @param {AccountContext} context
 * @returns {AccountRow}
 */
export function createPhoneRow(context) {
  let number = "";
  /** @type {AbortController | undefined} */
  let smsWait;
  const current = () => context.user.human?.phone ?? {};
  const verification = () => verifyPhone(context.client, { userId: context.userId });

  /** @param {boolean} isSent */
  function showForm(isSent) {
    element("phone-form").hidden = isSent;
    element("phone-code-form").hidden = !isSent;
    element("phone-code-text").textContent = t("codeSent", { to: number });
    element(isSent ? "phone-code" : "phone-number").focus();
  }

  const stopWaiting = () => smsWait?.abort();

  async function askForCode() {
    showForm(true);
    startCountdown(buttonElement("phone-resend"));
    stopWaiting();
    smsWait = fillFromSms(inputElement("phone-code"));
    await Promise.all([refreshOutbox(), context.refresh(() => Boolean(current().phone))]);
  }

  const openForm = () => {
    openDialog("phone-panel", current().phone ? "phoneChange" : "phoneAdd", stopWaiting);
    showForm(false);
  };
  element("phone-change").addEventListener("click", openForm);
  element("phone-add").addEventListener("click", openForm);
  onPress(buttonElement("phone-verify"), element("phone"), async () => {
    number = current().phone ?? "";
    openDialog("phone-panel", "phoneVerify", stopWaiting);
    showForm(true);
    await verification().resend();
    await askForCode();
  });
  onSubmit(formElement("phone-form"), async (data) => {
    const wanted = fieldText(data, "phone").trim();
    await verification().start(wanted);
    number = wanted;
    await askForCode();
  });
  onSubmit(formElement("phone-code-form"), async (data) => {
    await verification().verify(fieldText(data, "code"));
    await context.refresh(() => Boolean(current().isVerified));
    closePanel();
    setStatus(t("phoneVerified"));
  });
  onPress(buttonElement("phone-resend"), element("phone-code-form"), async () => {
    await verification().resend();
    await askForCode();
  });
  element("phone-remove").addEventListener("click", () =>
    confirmRemoval(t("phone"), async () => {
      await verification().remove();
      await context.refresh(() => !current().phone);
    }),
  );

  return {
    render() {
      const { phone, isVerified } = current();
      showContact(element("phone-state"), phone, isVerified);
      element("phone-verify").hidden = !phone || Boolean(isVerified);
      element("phone-add").hidden = Boolean(phone);
      for (const id of ["phone-change", "phone-remove"]) element(id).hidden = !phone;
    },
  };
}
