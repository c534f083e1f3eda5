// The code that proves an address: after registration, or from the link in the e-mail. Only somebody who is signed in has a
// new code sent.
import { clear, onPress, onSubmit, say } from "./form.js";
import { t } from "./i18n.js";
import { sessions } from "./sessions.js";
import { message, show } from "./view.js";

const element = (id) => document.getElementById(id);
let page;
let about = {};

export const verifyEmail = {
  prepare(given) {
    page = given;
    onSubmit(element("verify-email-form"), async (form) => {
      await page.login.user.verifyEmail({
        userId: about.userId,
        verificationCode: form.get("code").replace(/\s+/gu, ""),
      });
      say(t("emailVerified"));
      await about.then();
    });
    onPress(element("verify-email-resend"), element("verify-email-form"), async () => {
      const vouched = await page.vouched(about.sessionId);
      await vouched.user.sendEmailCode({
        userId: "-",
        sendCode: { urlTemplate: page.link("flow=verify-email&userId={{.UserID}}&code={{.Code}}") },
      });
      await page.outbox.refresh();
      say(about.email ? t("codeSent", { to: about.email }) : t("resetSent"));
      element("verify-email-code").focus();
    });
    onPress(element("verify-email-later"), element("verify-email-form"), () => about.then());
  },

  /** `sessionId` is a session of the user whose address it is, if there is one here. */
  start(given) {
    about = given;
    element("verify-email-resend").hidden = !about.sessionId;
    clear(element("verify-email-form"));
    element("verify-email-later").hidden = !about.email;
    element("verify-email-text").textContent = about.email ? t("verifyEmailText", { email: about.email }) : "";
    show("verify-email", "verifyEmailTitle");
    element("verify-email-code").focus();
  },

  async fromLink() {
    const href = page.request ? `?authRequest=${encodeURIComponent(page.request.id)}` : "./";
    const then = () => message("verifyEmailTitle", t("emailVerified"), { text: t("verifiedLink"), href });
    const userId = page.query.get("userId") ?? "";
    const [sessionId] = (await sessions.list()).find(({ user }) => user.id === userId)?.ids ?? [];
    verifyEmail.start({ userId, sessionId, then });
    element("verify-email-code").value = page.query.get("code") ?? "";
  },
};
