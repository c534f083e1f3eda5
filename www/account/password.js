// A new password, by the current one; afterwards the other sessions may be ended.
import { t } from "../i18n.js";
import { element, formElement, inputElement } from "../ui/dom.js";
import { fieldText, onSubmit } from "../ui/form.js";
import { closePanel, openDialog } from "../ui/panel.js";
import { acceptsPassword, currentPasswordError } from "../ui/password-form.js";
import { setStatus } from "../ui/status.js";
import { changePassword, endOtherSessions } from "../zitadel/password-change.js";

/** @import { AccountContext, AccountRow } from "../types.js" */

/**
 * @param {AccountContext} context
 * @returns {AccountRow}
 */
export function createPasswordRow(context) {
  const { page } = context;
  element("password-change").addEventListener("click", () => {
    openDialog("password-panel", "passwordChange");
    inputElement("change-user").value = page.flow?.loginName ?? "";
    element("change-current").focus();
  });

  onSubmit(
    formElement("change-password-form"),
    async (data) => {
      if (!acceptsPassword("change-new", page.settings.passwordRules)) return;
      const password = fieldText(data, "new");
      const { client, userId } = context;
      const endsOthers = Boolean(data.get("others"));
      await changePassword(page, client, { userId, currentPassword: fieldText(data, "current"), password });
      closePanel();
      await context.checkPassword(password);
      if (endsOthers) await endOtherSessions(page);
      setStatus(t(endsOthers ? "passwordSetEnded" : "passwordSet"));
    },
    currentPasswordError,
  );

  return {
    render() {
      const { passwordChanged } = context.user.human ?? {};
      const date = passwordChanged && new Date(passwordChanged).toLocaleDateString(document.documentElement.lang);
      element("password-state").textContent = date ? t("passwordChangedOn", { date }) : t("notEnabled");
      element("change-password").hidden = !context.hasPassword();
    },
  };
}
