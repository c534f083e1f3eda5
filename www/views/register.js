// A new account: names, email address, password; then the address is verified.
import { passkey } from "../zitadel-wasm/flows/index.js";
import { onLanguage, t } from "../i18n.js";
import { startAddress, verifyEmailLink } from "../links.js";
import { refreshOutbox } from "../outbox.js";
import { buttonElement, buttonIn, element, formElement, inputElement, linkElement } from "../ui/dom.js";
import { setFieldError, violationText } from "../ui/field.js";
import { clearForm, fieldText, onPress, onSubmit } from "../ui/form.js";
import { hasTerms } from "../ui/legal-links.js";
import { acceptsPassword } from "../ui/password-form.js";
import { showMessage, showView } from "../ui/view.js";
import { beginVisibleSession } from "../zitadel/begin-session.js";
import { createLoginClient } from "../zitadel/clients.js";
import { signInWithFirstPasskey } from "../zitadel/first-passkey.js";
import { allowsLocalAuthentication, allowsPasskeys } from "../zitadel/settings.js";

/** @import { Flow, Page, Views } from "../types.js" */

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
  const form = formElement("register-form");
  const mustAgree = hasTerms(settings.legal);

  /**
   * Whether everything may be sent. Every field says what is wrong with it, at once.
   * @param {{ profile: object, email: object }} user
   * @param {boolean} hasAgreed
   * @param {boolean} needsPassword
   */
  function isComplete(user, hasAgreed, needsPassword) {
    const violations = login.validate("zitadel.user.v2.AddHumanUserRequest", user);
    const wrong = Object.entries(FIELDS).flatMap(([path, id]) => {
      const violation = violations.find((one) => one.path === path);
      if (violation) setFieldError(inputElement(id), violationText(violation, inputElement(id).value));
      return violation ? [id] : [];
    });
    setFieldError(inputElement("register-password"));
    if (needsPassword && !acceptsPassword("register-password", settings.passwordRules)) wrong.push("register-password");
    setFieldError(inputElement("terms"), hasAgreed ? "" : t("termsRequired"));
    if (!hasAgreed) wrong.push("terms");
    if (wrong[0]) element(wrong[0]).focus();
    return wrong.length === 0;
  }

  /** The sign-in at a provider that the new user belongs to. @type {string | undefined} */
  let providerState;
  /** Links that sign-in to an account that people have already, where its provider allows it. @type {(() => unknown) | undefined} */
  let linkInstead;
  /** A user who was created, and whose passkey is still missing. @type {{ email: string, userId: string } | undefined} */
  let created;

  /** @param {FormData} data */
  function userOf(data) {
    const email = fieldText(data, "email").trim();
    return {
      username: email,
      profile: {
        givenName: fieldText(data, "givenName").trim(),
        familyName: fieldText(data, "familyName").trim(),
      },
      email: { email, sendCode: { urlTemplate: verifyEmailLink(page) } },
      ...(organization && { organization: { orgId: organization } }),
    };
  }

  /** @param {FormData} data */
  const hasAgreed = (data) => !mustAgree || Boolean(data.get("terms"));

  onSubmit(form, async (data) => {
    const user = userOf(data);
    if (!isComplete(user, hasAgreed(data), providerState === undefined)) return;
    if (providerState !== undefined) {
      const client = await createLoginClient({ providerState, organization });
      const { userId = "" } = await client.user.addHumanUser(user);
      return page.views.providers.continueAs(userId);
    }
    const password = fieldText(data, "password");
    const { userId = "" } = await login.user.addHumanUser({ ...user, password: { password } });
    await verify(userId, user.email.email, await beginVisibleSession(login, { userId, password }));
  });

  // A passkey alone: the user is created without a password, and with the first passkey signed in.
  onPress(buttonElement("register-passkey"), form, async () => {
    const data = new FormData(form);
    const user = userOf(data);
    if (!isComplete(user, hasAgreed(data), false)) return;
    const { email } = user.email;
    // The first attempt may have been canceled: the user is there.
    if (created?.email !== email) {
      const { userId = "" } = await login.user.addHumanUser(user);
      created = { email, userId };
    }
    const { userId } = created;
    const flow = await signInWithFirstPasskey(login, userId);
    created = undefined;
    await verify(userId, email, flow);
  });

  /**
   * @param {string} userId
   * @param {string} email
   * @param {Flow | undefined} flow
   */
  async function verify(userId, email, flow) {
    clearForm(form);
    await refreshOutbox();
    page.views.verifyEmail.open({
      userId,
      email,
      sessionId: flow?.sessionId,
      onDone: () => (flow ? page.advance(flow) : page.views.signIn.open({ name: email })),
    });
  }
  inputElement("terms").addEventListener("change", () => setFieldError(inputElement("terms")));

  element("register-sign-in").addEventListener("click", (event) => {
    if (!linkInstead) return;
    event.preventDefault();
    linkInstead();
  });
  onLanguage(() => updateSignInLink());

  function updateSignInLink() {
    element("register-sign-in").textContent = t(linkInstead ? "idpLinkInstead" : "signInInstead");
  }

  const showDisabled = () =>
    showMessage("registerTitle", t("registerDisabled"), { text: t("signInInstead"), href: startAddress(request) });

  function show() {
    const isProvided = providerState !== undefined;
    const isLocal = allowsLocalAuthentication(settings.login);
    const mayUsePasskey = allowsPasskeys(settings.login) && passkey.supported();
    // Without passwords of their own, people come with a provider's account.
    form.hidden = !isProvided && !isLocal;
    element("register-terms").hidden = !mustAgree;
    element("register-text").hidden = !isProvided;
    element("register-password-field").hidden = isProvided;
    element("register-passkey").hidden = isProvided || !mayUsePasskey;
    linkElement("register-sign-in").href = startAddress(request);
    updateSignInLink();
    showView("register", "registerTitle");
  }

  return {
    open() {
      if (!settings.login.allowRegister) return showDisabled();
      providerState = undefined;
      linkInstead = undefined;
      show();
      page.views.providers.show("register").then(() => {
        if (form.hidden && element("other-ways").hidden) showDisabled();
      });
      // What was typed before the domain led here.
      inputElement("register-email").value = page.query.get("loginName") ?? "";
      element("given-name").focus();
    },

    openForProvider({ state, givenName, familyName, email, link }) {
      providerState = state;
      linkInstead = link;
      clearForm(form);
      show();
      const values = { "given-name": givenName, "family-name": familyName, "register-email": email };
      for (const [id, value] of Object.entries(values)) inputElement(id).value = value;
      const missing = Object.keys(values).find((id) => !inputElement(id).value);
      if (missing) element(missing).focus();
      else buttonIn(form, "button[type=submit]").focus();
    },
  };
}
