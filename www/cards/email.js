// The email address: changed, and verified with a code.
import { verifyEmail } from "../zitadel-wasm/flows/index.js";
import { t } from "../i18n.js";
import { verifyEmailLink } from "../links.js";
import { refreshOutbox } from "../outbox.js";
import { buttonElement, element, formElement } from "../ui/dom.js";
import { clearForm, fieldText, onPress, onSubmit } from "../ui/form.js";
import { setStatus } from "../ui/status.js";
import { contactState } from "./contact.js";

/** @import { AccountContext, Card } from "../types.js" */

/**
 * @param {AccountContext} context
 * @returns {Card}
 */
export function createEmailCard(context) {
  let address = "";
  let isCodeSent = false;

  const verification = () =>
    verifyEmail(context.client, {
      userId: context.userId,
      urlTemplate: verifyEmailLink(context.page.request),
    });

  async function askForCode() {
    isCodeSent = true;
    await Promise.all([refreshOutbox(), context.refresh()]);
    setStatus(t("codeSent", { to: address }));
    element("email-code").focus();
  }

  onSubmit(formElement("email-form"), async (data) => {
    address = fieldText(data, "email").trim();
    await verification().start(address);
    clearForm(formElement("email-form"));
    await askForCode();
  });
  onSubmit(formElement("email-code-form"), async (data) => {
    await verification().verify(fieldText(data, "code"));
    isCodeSent = false;
    clearForm(formElement("email-code-form"));
    await context.refresh();
    setStatus(t("emailVerified"));
  });
  onPress(buttonElement("email-resend"), element("email-code-form"), async () => {
    await verification().resend();
    await askForCode();
  });

  return {
    id: "email",
    render() {
      const { email, isVerified } = context.user.human?.email ?? {};
      address ||= email ?? "";
      element("email-state").textContent = contactState(email, isVerified);
      element("email-code-form").hidden = !isCodeSent && Boolean(isVerified);
    },
  };
}
