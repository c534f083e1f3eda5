// The code that proves an address: after registration, or from the link in the e-mail.
import { clear, onPress, onSubmit, say } from "./form.js";
import { t } from "./i18n.js";
import { message, show } from "./view.js";

const element = (id) => document.getElementById(id);
let page;
let about = {};

export const verifyEmail = {
  prepare(given) {
    page = given;
    onSubmit(element("verify-email-form"), async (form) => {
      await page.login.user.verifyEmail({ userId: about.userId, verificationCode: form.get("code").replace(/\s+/gu, "") });
      say(t("emailVerified"));
      await about.then();
    });
    onPress(element("verify-email-resend"), element("verify-email-form"), async () => {
      await page.login.user.sendEmailCode({ userId: about.userId, sendCode: { urlTemplate: page.link("flow=verify-email&userId={{.UserID}}&code={{.Code}}") } });
      await page.outbox.refresh();
      say(about.email ? t("codeSent", { to: about.email }) : t("resetSent"));
      element("verify-email-code").focus();
    });
    onPress(element("verify-email-later"), element("verify-email-form"), () => about.then());
  },

  start(given) {
    about = given;
    clear(element("verify-email-form"));
    element("verify-email-later").hidden = !about.email;
    element("verify-email-text").textContent = about.email ? t("verifyEmailText", { email: about.email }) : "";
    show("verify-email", "verifyEmailTitle");
    element("verify-email-code").focus();
  },

  fromLink() {
    const href = page.request ? `?authRequest=${encodeURIComponent(page.request.id)}` : "./";
    const then = () => message("verifyEmailTitle", t("emailVerified"), { text: t("verifiedLink"), href });
    verifyEmail.start({ userId: page.query.get("userId") ?? "", then });
    element("verify-email-code").value = page.query.get("code") ?? "";
    // The code has no business in the history.
    history.replaceState(null, "", href);
  },
};
