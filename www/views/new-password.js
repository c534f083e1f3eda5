// New passwords: forgotten ones, by a code that was sent; and those that have to be changed.
import { normalizeCode, passkey } from "../zitadel-wasm/flows/index.js";
import { isZitadelError } from "../zitadel-wasm/index.js";
import { t } from "../i18n.js";
import { resetPasswordLink } from "../links.js";
import { refreshOutbox } from "../outbox.js";
import { setCode } from "../ui/code-input.js";
import { buttonElement, element, formElement, inputElement } from "../ui/dom.js";
import { setFieldError } from "../ui/field.js";
import { clearForm, fieldText, onPress, onSubmit } from "../ui/form.js";
import { acceptsPassword, currentPasswordError, showPasswordRules } from "../ui/password-form.js";
import { startCountdown } from "../ui/resend.js";
import { setStatus } from "../ui/status.js";
import { showView } from "../ui/view.js";
import { beginVisibleSession } from "../zitadel/begin-session.js";
import { signInWithFirstPasskey } from "../zitadel/first-passkey.js";
import { changePassword, endOtherSessions } from "../zitadel/password-change.js";
import { allowsPasskeys } from "../zitadel/settings.js";

/** @import { NewPasswordView, Page } from "../types.js" */

/** The user of a session that has only a name: the proxy knows whether there is one, and the page does not. */
const SESSION_USER = "-";

/**
 * @param {Page} page
 * @returns {NewPasswordView}
 */
export function createNewPasswordView(page) {
  const form = formElement("new-password-form");
  /** The user of a link in an email, or the session's. */
  let userId = "";
  /**
   * What proves the change: a code that was sent, the current password, or an invitation, after which it is the first one.
   * @type {"code" | "current-password" | "invitation"}
   */
  let proof = "code";
  const { passwordRules } = page.settings;
  showPasswordRules(passwordRules);

  function open(name = page.flow?.loginName ?? "") {
    const byCode = proof === "code";
    const isFirst = proof === "invitation";
    clearForm(form);
    element("reset-code-field").hidden = !byCode;
    element("current-password-field").hidden = proof !== "current-password";
    const mayUsePasskey = allowsPasskeys(page.settings.login) && passkey.supported();
    element("first-passkey").hidden = !isFirst || !mayUsePasskey;
    // Without a session there are no others to end.
    inputElement("new-password-others")
      .closest("label")
      ?.toggleAttribute("hidden", isFirst || (byCode && userId !== SESSION_USER));
    // Only the user of a session can have a new code sent; a link's user is known by an id alone.
    element("reset-resend").hidden = !byCode || userId !== SESSION_USER;
    inputElement("new-password-user").value = name;
    showView("new-password", "newPasswordTitle", name);
    element(isFirst ? "new-password" : byCode ? "reset-code" : "current-password").focus();
  }

  /**
   * A new password voids the check of the old one.
   * @param {string} password
   * @param {boolean} [endsOthers] Whether the user's other sessions are ended.
   */
  async function signInWith(password, endsOthers = false) {
    const flow = page.requireFlow();
    const next = await flow.password(password);
    setStatus(t("passwordSet"));
    // A second factor comes first: sessions are ended by one that is signed in.
    if (endsOthers && (next.step === "done" || next.step === "offer")) await endOtherSessions(page);
    await page.advance(flow, next);
  }

  /** @param {FormData} data */
  async function setByCode(data) {
    const password = fieldText(data, "new");
    const isSessionUser = userId === SESSION_USER;
    if (isSessionUser && !page.flow) return refuseCode();
    const login = isSessionUser ? await page.loginClientFor() : page.login;
    const { details } = await login.user.setPassword({
      userId,
      newPassword: { password },
      verificationCode: normalizeCode(fieldText(data, "code")),
    });
    page.userWritten = details;
    const endsOthers = Boolean(data.get("others"));
    clearForm(form);
    if (isSessionUser) return signInWith(password, endsOthers);
    await signInByPassword(password);
  }

  /** Sets the first password of an invited user. @param {string} password */
  async function setFirst(password) {
    const { details } = await page.login.user.setPassword({ userId, newPassword: { password } });
    page.userWritten = details;
    clearForm(form);
    await signInByPassword(password);
  }

  /** The user of a link, whose name is not known here. @param {string} password */
  async function signInByPassword(password) {
    const flow = await beginVisibleSession(page.login, { userId, password });
    if (!flow) page.views.signIn.open();
    setStatus(t("passwordSet"));
    if (!flow) return;
    page.hasCheckedPassword = true;
    await page.advance(flow);
  }

  /** There is no session for a name that the server does not know: it reads like a wrong code. */
  function refuseCode() {
    setFieldError(inputElement("reset-code"), t("errorCodeInvalid"));
    element("reset-code").focus();
  }

  /** Has a code sent to the user of the session, if there is one. */
  async function sendCode() {
    if (page.flow) {
      const login = await page.loginClientFor();
      await login.user.passwordReset({ userId, sendLink: { urlTemplate: resetPasswordLink(page) } }).catch((error) => {
        if (!isZitadelError(error) || !["not_found", "not_visible_yet"].includes(error.reason)) throw error;
      });
      await refreshOutbox();
    }
    startCountdown(buttonElement("reset-resend"));
  }

  onSubmit(
    form,
    async (data) => {
      if (!acceptsPassword("new-password", passwordRules)) return;
      if (proof === "code") return setByCode(data);
      const password = fieldText(data, "new");
      if (proof === "invitation") return setFirst(password);
      const change = { userId, currentPassword: fieldText(data, "current"), password };
      await changePassword(page, await page.userClient(), change);
      await signInWith(password, Boolean(data.get("others")));
    },
    (error) => (proof === "current-password" ? currentPasswordError(error) : undefined),
  );
  onPress(buttonElement("reset-resend"), form, async () => {
    await sendCode();
    setStatus(t("passwordResetSent"));
    element("reset-code").focus();
  });

  onPress(buttonElement("first-passkey"), form, async () => {
    const flow = await signInWithFirstPasskey(page.login, userId);
    if (flow) await page.advance(flow);
    else page.views.signIn.open();
  });

  return {
    async sendResetCode() {
      const name = inputElement("password-user").value;
      [userId, proof] = [SESSION_USER, "code"];
      await sendCode();
      open(name);
      setStatus(t("passwordResetSent"));
    },

    openFromLink() {
      [userId, proof] = [page.query.get("userId") ?? "", "code"];
      open();
      setCode(inputElement("reset-code"), page.query.get("code") ?? "");
      element("new-password").focus();
    },

    openFirst(invited) {
      [userId, proof] = [invited, "invitation"];
      open();
    },

    openChange(reason) {
      [userId, proof] = [page.requireFlow().userId ?? "", "current-password"];
      open();
      setStatus(t(reason), "notice");
    },
  };
}
