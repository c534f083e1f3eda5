// The code that proves an email address: after registration, or from the link in the email. Only a user who is signed
// in has a new code sent.
import { normalizeCode, verifyEmail } from "../zitadel-wasm/flows/index.js";
import { t } from "../i18n.js";
import { startAddress, verifyEmailLink } from "../links.js";
import { refreshOutbox } from "../outbox.js";
import { setCode } from "../ui/code-input.js";
import { buttonElement, element, formElement, inputElement } from "../ui/dom.js";
import { clearForm, fieldText, onPress, onSubmit } from "../ui/form.js";
import { endCountdown, startCountdown } from "../ui/resend.js";
import { setStatus } from "../ui/status.js";
import { showMessage, showView } from "../ui/view.js";
import { allowsLocalAuthentication } from "../zitadel/settings.js";

/** @import { EmailToVerify, Page, VerifyEmailView } from "../types.js" */

/** The proxy's name for the user of the session that proves the call. */
const SESSION_USER = "-";

/**
 * @param {Page} page
 * @returns {VerifyEmailView}
 */
export function createVerifyEmailView(page) {
  const form = formElement("verify-email-form");
  const resend = buttonElement("verify-email-resend");
  /** @type {EmailToVerify} */
  let current = { userId: "", onDone: () => {} };
  let isInvitation = false;

  onSubmit(form, async (data) => {
    if (isInvitation) return acceptInvitation(fieldText(data, "code"));
    const { details } = await verifyEmail(page.login, { userId: current.userId }).verify(fieldText(data, "code"));
    page.userWritten = details;
    setStatus(t("emailVerified"));
    await current.onDone();
  });
  onPress(resend, form, async () => {
    const login = await page.loginClientFor(current.sessionId);
    const urlTemplate = verifyEmailLink(page);
    await verifyEmail(login, { userId: SESSION_USER, urlTemplate }).resend();
    startCountdown(resend);
    await refreshOutbox();
    setStatus(current.email ? t("codeSent", { to: current.email }) : t("passwordResetSent"));
    element("verify-email-code").focus();
  });
  onPress(buttonElement("verify-email-later"), form, () => current.onDone());

  /** The invited user has no way to sign in yet. @param {string} code */
  async function acceptInvitation(code) {
    const { userId } = current;
    await page.login.user.verifyInviteCode({ userId, verificationCode: normalizeCode(code) });
    if (allowsLocalAuthentication(page.settings.login)) page.views.newPassword.openFirst(userId);
    else page.views.signIn.open({ notice: "inviteAccepted" });
    setStatus(t("inviteAccepted"));
  }

  /** @param {EmailToVerify} options */
  function open(options) {
    current = options;
    isInvitation = false;
    const { email, sessionId } = options;
    resend.hidden = !sessionId;
    // After registration a code was just sent.
    if (email) startCountdown(resend);
    else endCountdown(resend);
    clearForm(form);
    element("verify-email-later").hidden = !email;
    element("verify-email-text").textContent = email ? t("codeSent", { to: email }) : t("verifyEmailText");
    showView("verify-email", "verifyEmailTitle");
    element("verify-email-code").focus();
  }

  return {
    open,

    openInvitation() {
      open({ userId: page.query.get("userId") ?? "", onDone: () => {} });
      isInvitation = true;
      showView("verify-email", "inviteTitle");
      element("verify-email-text").textContent = t("inviteText");
      setCode(inputElement("verify-email-code"), page.query.get("code") ?? "");
      element("verify-email-code").focus();
    },

    async openFromLink() {
      const userId = page.query.get("userId") ?? "";
      const account = (await page.sessions.list()).find(({ user }) => user.id === userId);
      open({
        userId,
        sessionId: account?.ids[0],
        onDone: () =>
          showMessage("verifyEmailTitle", t("emailVerified"), {
            text: t("continue"),
            href: startAddress(page.request),
          }),
      });
      setCode(inputElement("verify-email-code"), page.query.get("code") ?? "");
    },
  };
}
