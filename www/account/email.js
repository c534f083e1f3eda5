// The email address: changed, and verified with a code.
import { verifyEmail } from "../zitadel-wasm/flows/index.js";
import { t } from "../i18n.js";
import { verifyEmailLink } from "../links.js";
import { refreshOutbox } from "../outbox.js";
import { buttonElement, element, formElement } from "../ui/dom.js";
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
export function createEmailRow(context) {
  let address = "";
  const current = () => context.user.human?.email ?? {};
  const verification = () =>
    verifyEmail(context.client, { userId: context.userId, urlTemplate: verifyEmailLink(context.page) });

  /** @param {boolean} isSent */
  function showForm(isSent) {
    element("email-form").hidden = isSent;
    element("email-code-form").hidden = !isSent;
    element("email-code-text").textContent = t("codeSent", { to: address });
    element(isSent ? "email-code" : "email-address").focus();
  }

  async function askForCode() {
    showForm(true);
    startCountdown(buttonElement("email-resend"));
    await Promise.all([refreshOutbox(), context.refresh(() => current().email === address)]);
  }

  element("email-change").addEventListener("click", () => {
    openDialog("email-panel", "emailChange");
    showForm(false);
  });
  onPress(buttonElement("email-verify"), element("email"), async () => {
    address = current().email ?? "";
    openDialog("email-panel", "emailVerify");
    showForm(true);
    await verification().resend();
    await askForCode();
  });
  onSubmit(formElement("email-form"), async (data) => {
    const wanted = fieldText(data, "email").trim();
    await verification().start(wanted);
    address = wanted;
    await askForCode();
  });
  onSubmit(formElement("email-code-form"), async (data) => {
    await verification().verify(fieldText(data, "code"));
    await context.refresh(() => Boolean(current().isVerified));
    closePanel();
    setStatus(t("emailVerified"));
  });
  onPress(buttonElement("email-resend"), element("email-code-form"), async () => {
    await verification().resend();
    await askForCode();
  });

  return {
    render() {
      const { email, isVerified } = current();
      showContact(element("email-state"), email, isVerified);
      element("email-verify").hidden = !email || Boolean(isVerified);
    },
  };
}
