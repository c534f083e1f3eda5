import { clear, onSubmit, passwordRules, say } from "../form.js";
import { t } from "../i18n.js";

const element = (id) => document.getElementById(id);
let ruled = false;

export const changePassword = {
  id: "change-password",
  prepare(context) {
    onSubmit(
      element("change-password-form"),
      async (form) => {
        const password = form.get("new");
        await context.zitadel.user.setPassword({
          userId: context.userId,
          newPassword: { password },
          currentPassword: form.get("old"),
        });
        clear(element("change-password-form"));
        await context.recheck(password);
        say(t("passwordSet"));
      },
      (error) => (error.reason === "password_invalid" ? t("old_password_invalid") : undefined),
    );
  },
  show(context) {
    if (!ruled) passwordRules(element("change-new-rules"), context.settings.complexity);
    ruled = true;
    element("change-user").value = context.loginName ?? "";
  },
};
