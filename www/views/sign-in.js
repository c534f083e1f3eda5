// Username, then passkey or password. Where the settings hide whether a username exists (ignoreUnknownUsernames), the
// login client proxy begins a session for every name, and the refusal comes with the password.
import { isZitadelError } from "../zitadel-wasm/index.js";
import { inChosenLanguage, t } from "../i18n.js";
import { registerAddress } from "../links.js";
import { buttonElement, buttonIn, element, formElement, inputElement, linkElement } from "../ui/dom.js";
import { takeEarlyName } from "../ui/early.js";
import { setFieldError } from "../ui/field.js";
import { clearForm, fieldText, onPress, onSubmit, setFormError } from "../ui/form.js";
import { createPasskeyAutofill } from "../ui/passkey-autofill.js";
import { setStatus } from "../ui/status.js";
import { showView } from "../ui/view.js";
import { beginSession } from "../zitadel/begin-session.js";
import { discoverOrganization } from "../zitadel/domain-discovery.js";
import { errorText, isSessionExpired } from "../zitadel/error-texts.js";
import { attemptsText } from "../zitadel/lockout.js";
import { allowsLocalAuthentication } from "../zitadel/settings.js";

/** @import { Flow, NextStep, Page, SignInView } from "../types.js" */

/**
 * @param {Page} page
 * @returns {SignInView}
 */
export function createSignInView(page) {
  const autofill = createPasskeyAutofill((error) => setFormError(element("passkey-form"), errorText(error)));
  /** The name that was typed, whether there is such a user or not. */
  let name = "";

  /** There is no user of that name who can sign in. */
  function reportUnknownName() {
    page.flow = undefined;
    if (page.settings.login.ignoreUnknownUsernames) return view.openFirstFactor(["password"]);
    // It is not typed twice.
    linkElement("register").href = registerAddress(page.request, page.organization, name);
    setFieldError(inputElement("login-name"), t("userUnknown"));
    element("login-name").focus();
  }

  /** An unknown name may have the domain of an organization that takes new users. */
  async function continueByDomain() {
    const organization = page.organization ? undefined : await discoverOrganization(page.login, name);
    if (!organization) return reportUnknownName();
    page.flow = undefined;
    if (await page.views.providers.leaveForProviderOf(organization, name)) return;
    location.assign(inChosenLanguage(registerAddress(page.request, organization, name)));
  }

  onSubmit(formElement("user-form"), async (data) => {
    name = fieldText(data, "loginName").trim();
    // A user who is signed in here continues with that session: it is checked again only where it has to be.
    const known = page.sessions.findByLoginName(name);
    if (known) return page.useAccount(known);
    let flow;
    try {
      flow = await beginSession(page.login, { loginName: name });
    } catch (error) {
      if (!isZitadelError(error) || error.codeName !== "not_found") throw error;
      return continueByDomain();
    }
    if (await page.views.providers.leaveForOnlyProvider(flow)) return;
    await page.advance(flow);
  });

  onSubmit(formElement("passkey-form"), async () => {
    const flow = page.requireFlow();
    await autofill.stop();
    try {
      await page.advance(flow, await flow.passkey());
    } catch (error) {
      startAutofill();
      throw error;
    }
  });

  /** How many attempts are left, after a wrong password. */
  let attempts = "";

  onSubmit(formElement("password-form"), signInByPassword, () => attempts || undefined);

  /** @param {FormData} data */
  async function signInByPassword(data) {
    const password = fieldText(data, "password");
    attempts = "";
    await autofill.stop();
    try {
      if (page.flow) return await advanceByPassword(page.flow, await page.flow.password(password));
    } catch (error) {
      // A session ends when its user is locked, and its error does not say so. A new one reports the reason, or signs
      // in.
      if (!isSessionExpired(error)) {
        startAutofill();
        attempts = await attemptsText(page, error);
        throw error;
      }
      page.flow = undefined;
    }
    await advanceByPassword(await beginSession(page.login, { loginName: name, password }));
  }

  /** @param {Flow} flow @param {NextStep} [next] */
  async function advanceByPassword(flow, next) {
    page.hasCheckedPassword = true;
    await page.advance(flow, next);
  }

  /** The browser offers the user's passkeys in the field for the password, until something else is done. */
  function startAutofill() {
    const { flow } = page;
    if (!flow || element("password-form").hidden || element("passkey-form").hidden) return;
    autofill.start(flow, (next) => page.advance(flow, next));
  }

  onPress(buttonElement("forgot"), element("password-form"), () => page.views.newPassword.sendResetCode());
  element("not-you").addEventListener("click", () => view.open());

  const view = /** @type {SignInView} */ ({
    open({ name: proposed = "", problem, notice, isSent = false } = {}) {
      page.forgetSession();
      const early = takeEarlyName();
      if (!early.name) clearForm(formElement("user-form"));
      clearForm(formElement("password-form"));
      element("register-link").hidden = !page.settings.login.allowRegister;
      linkElement("register").href = registerAddress(page.request, page.organization);
      if (!early.name) inputElement("login-name").value = proposed;
      showView("user", "signInTitle");
      element("login-name").focus();
      const text = problem ?? notice;
      setStatus(text ? t(text) : "", problem ? "problem" : "notice");
      // With a problem, or something to do first, people choose by themselves.
      page.views.providers.show("user", !text);
      // What is typed there is for who types to send.
      const isGiven = isSent && Boolean(proposed) && !early.name;
      if (early.isSent || isGiven) formElement("user-form").requestSubmit();
    },

    openFirstFactor(factors) {
      name = page.flow?.loginName ?? name;
      const [hasPassword, hasPasskey] = [factors.includes("password"), factors.includes("passkey")];
      const isLocal = allowsLocalAuthentication(page.settings.login);
      element("password-form").hidden = !hasPassword;
      element("passkey-form").hidden = !hasPasskey;
      element("first-or").hidden = !hasPassword || !hasPasskey;
      // Without any method there is a way: a code by email sets a password.
      element("no-sign-in-method").hidden = factors.length > 0;
      element("no-sign-in-method").textContent = t(isLocal ? "noSignInMethod" : "localNotAllowed");
      element("forgot").hidden =
        !isLocal || Boolean(page.settings.login.hidePasswordReset) || (hasPasskey && !hasPassword);
      for (const id of ["password-form", "passkey-form"]) clearForm(formElement(id));
      inputElement("password-user").value = name;
      setStatus(page.flow?.userId ? t("confirmIdentity") : "", "notice");
      showView("first", "signInTitle", name);
      startAutofill();
      // Whether there is a passkey is not known before; so the password, where there may be one, has the focus.
      if (hasPassword) element("password").focus();
      else if (hasPasskey) buttonIn(element("passkey-form")).focus();
    },
  });
  return view;
}
