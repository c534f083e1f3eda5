// A new account: names, email address, password; then the address is verified.
import { t } from "../i18n.js";
import { startAddress, verifyEmailLink } from "../links.js";
import { refreshOutbox } from "../outbox.js";
import { element, formElement, inputElement, linkElement } from "../ui/dom.js";
import { setFieldError, violationText } from "../ui/field.js";
import { clearForm, fieldText, onSubmit } from "../ui/form.js";
import { legalLinks } from "../ui/legal-links.js";
import { acceptsPassword } from "../ui/password-form.js";
import { showMessage, showView } from "../ui/view.js";
import { beginVisibleSession } from "../zitadel/begin-session.js";

/** @import { Page, Views } from "../types.js" */

/** The fields that the contract judges, by their paths in the request. */
const FIELDS = {
  "profile.givenName": "given-name",
  "profile.familyName": "family-name",
  "email.email": "register-email",
};

/**
 * @param {Page} page
 * @returns {Views["register"]}
 */
export function createRegisterView(page) {
  const { login, organization, request, settings } = page;
  const hasTerms = legalLinks(settings.legal).length > 0;

  /**
   * Whether everything may be sent. Every field says what is wrong with it, at once.
   * @param {{ profile: object, email: object }} user
   * @param {boolean} hasAgreed
   */
  function isComplete(user, hasAgreed) {
    const violations = login.validate("zitadel.user.v2.AddHumanUserRequest", user);
    const wrong = Object.entries(FIELDS).flatMap(([path, id]) => {
      const violation = violations.find((one) => one.path === path);
      if (violation) setFieldError(inputElement(id), violationText(violation, inputElement(id).value));
      return violation ? [id] : [];
    });
    if (!acceptsPassword("register-password", settings.passwordRules)) wrong.push("register-password");
    setFieldError(inputElement("terms"), hasAgreed ? "" : t("termsRequired"));
    if (!hasAgreed) wrong.push("terms");
    if (wrong[0]) element(wrong[0]).focus();
    return wrong.length === 0;
  }

  onSubmit(formElement("register-form"), async (data) => {
    const email = fieldText(data, "email").trim();
    const password = fieldText(data, "password");
    const user = {
      username: email,
      profile: {
        givenName: fieldText(data, "givenName").trim(),
        familyName: fieldText(data, "familyName").trim(),
      },
      email: { email, sendCode: { urlTemplate: verifyEmailLink(request) } },
    };
    if (!isComplete(user, !hasTerms || Boolean(data.get("terms")))) return;
    const { userId = "" } = await login.user.addHumanUser({
      ...user,
      ...(organization && { organization: { orgId: organization } }),
      password: { password },
    });
    // Without a session where the login name is another one (with the organization's domain in it): people then type it.
    const flow = await beginVisibleSession(login, { loginName: email, password });
    clearForm(formElement("register-form"));
    await refreshOutbox();
    page.views.verifyEmail.open({
      userId,
      email,
      sessionId: flow?.sessionId,
      onDone: () => (flow ? page.advance(flow) : page.views.signIn.open({ name: email })),
    });
  });
  inputElement("terms").addEventListener("change", () => setFieldError(inputElement("terms")));

  return {
    open() {
      if (!settings.login.allowRegister)
        return showMessage("registerTitle", t("registerDisabled"), {
          text: t("signInInstead"),
          href: startAddress(request),
        });
      element("register-terms").hidden = !hasTerms;
      linkElement("register-sign-in").href = startAddress(request);
      showView("register", "registerTitle");
      element("given-name").focus();
    },
  };
}
