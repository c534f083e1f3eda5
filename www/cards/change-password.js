// A new password, by the current one.
import { t } from "../i18n.js";
import { formElement, inputElement } from "../ui/dom.js";
import { clearForm, fieldText, onSubmit } from "../ui/form.js";
import { changePassword, currentPasswordError, showPasswordRules } from "../ui/password-form.js";
import { setStatus } from "../ui/status.js";

/** @import { AccountContext, Card } from "../types.js" */

/**
 * @param {AccountContext} context
 * @returns {Card}
 */
export function createChangePasswordCard(context) {
  const form = formElement("change-password-form");
  showPasswordRules("change-new-rules", context.page.settings.passwordRules);

  onSubmit(
    form,
    async (data) => {
      const password = fieldText(data, "new");
      const { client, userId } = context;
      await changePassword(client, { userId, currentPassword: fieldText(data, "current"), password });
      clearForm(form);
      await context.checkPassword(password);
      setStatus(t("passwordSet"));
    },
    currentPasswordError,
  );

  return {
    id: "change-password",
    render() {
      inputElement("change-user").value = context.page.flow?.loginName ?? "";
    },
  };
}
