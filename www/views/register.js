// A new account: names, email address, password; then the address is verified.
import { onLanguage, t } from "../i18n.js";
import { startAddress, verifyEmailLink } from "../links.js";
import { refreshOutbox } from "../outbox.js";
import { element, formElement } from "../ui/dom.js";
import { clearForm, fieldText, onSubmit } from "../ui/form.js";
import { legalLinks } from "../ui/legal-links.js";
import { showPasswordRules } from "../ui/password-form.js";
import { setStatus } from "../ui/status.js";
import { showMessage, showView } from "../ui/view.js";
import { beginSession } from "../zitadel/begin-session.js";
import { unlessRefused } from "../zitadel/sessions.js";

/** @import { Page, Views } from "../types.js" */

/**
 * @param {Page} page
 * @returns {Views["register"]}
 */
export function createRegisterView(page) {
  const { login, organization, request, settings } = page;
  const hasTerms = legalLinks(settings.legal).length > 0;
  showPasswordRules("register-password-rules", settings.passwordRules);

  onSubmit(formElement("register-form"), async (data) => {
    if (hasTerms && !data.get("terms")) {
      setStatus(t("termsRequired"), "problem");
      return element("terms").focus();
    }
    const email = fieldText(data, "email").trim();
    const password = fieldText(data, "password");
    const { userId = "" } = await login.user.addHumanUser({
      ...(organization && { organization: { orgId: organization } }),
      username: email,
      profile: {
        givenName: fieldText(data, "givenName").trim(),
        familyName: fieldText(data, "familyName").trim(),
      },
      email: { email, sendCode: { urlTemplate: verifyEmailLink(request) } },
      password: { password },
    });
    // Refused where the login name is another one (with the organization's domain in it): people then type it.
    const flow = await unlessRefused(() => beginSession(login, { loginName: email, password }));
    clearForm(formElement("register-form"));
    await refreshOutbox();
    page.views.verifyEmail.open({
      userId,
      email,
      sessionId: flow?.sessionId,
      onDone: () => (flow ? page.advance(flow) : page.views.signIn.open({ name: email })),
    });
  });
  onLanguage(() => {
    element("terms-text").textContent = t("terms");
  });

  return {
    open() {
      if (!settings.login.allowRegister)
        return showMessage("registerTitle", t("registerDisabled"), {
          text: t("signInInstead"),
          href: startAddress(request),
        });
      element("register-terms").hidden = !hasTerms;
      showView("register", "registerTitle");
      element("given-name").focus();
    },
  };
}
