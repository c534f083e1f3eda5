// New passwords: forgotten ones, by a code that was sent; and those that have to be changed.
import { clear, onSubmit, passwordRules, say } from "./form.js";
import { t } from "./i18n.js";
import { signIn } from "./sign-in.js";
import { show } from "./view.js";

const element = (id) => document.getElementById(id);
let page;
/** Whose: the user of a link in an e-mail, or `-` for the user of the session; and whether a code proves it. */
let userId;
let byCode = true;
/** The user of a session that has only a name: the proxy knows whether there is one, and the page does not. */
const SESSION_USER = "-";
let ruled = false;

function open(title) {
  if (!ruled) passwordRules(element("new-password-rules"), page.settings.complexity);
  ruled = true;
  clear(element("new-password-form"));
  element("reset-code-field").hidden = !byCode;
  element("old-password-field").hidden = byCode;
  element("new-password-user").value = page.flow?.loginName ?? "";
  show("new-password", title);
  element(byCode ? "reset-code" : "old-password").focus();
}

export const password = {
  prepare(given) {
    page = given;
    onSubmit(
      element("new-password-form"),
      async (form) => {
        const newPassword = { password: form.get("new") };
        if (!byCode) {
          const zitadel = await page.own();
          await zitadel.user.setPassword({ userId, newPassword, currentPassword: form.get("old") });
          // A new password voids the check of the old one.
          say(t("passwordSet"));
          return page.advance(page.flow, await page.flow.password(newPassword.password));
        }
        const ofSession = userId === SESSION_USER;
        // A name that the server says it does not know gets no other answer than a wrong code.
        if (ofSession && !page.flow) throw new Error("there is no session");
        const login = ofSession ? await page.vouched() : page.login;
        await login.user.setPassword({ userId, newPassword, verificationCode: form.get("code").replace(/\s+/gu, "") });
        clear(element("new-password-form"));
        if (ofSession) {
          say(t("passwordSet"));
          return page.advance(page.flow, await page.flow.password(newPassword.password));
        }
        signIn.start();
        say(t("passwordSet"));
      },
      (error) => {
        if (byCode) return userId === SESSION_USER && !page.flow ? t("code_invalid") : undefined;
        return error.reason === "password_invalid" ? t("old_password_invalid") : undefined;
      },
    );
  },

  /** Has a code sent, to whoever it is; nobody is told whether there is such a user. */
  async forgot() {
    userId = SESSION_USER;
    byCode = true;
    if (page.flow) {
      const vouched = await page.vouched();
      await vouched.user
        .passwordReset({
          userId,
          sendLink: { urlTemplate: page.link("flow=reset-password&userId={{.UserID}}&code={{.Code}}") },
        })
        .catch((error) => {
          if (!["not_found", "not_visible_yet"].includes(error.reason)) throw error;
        });
      await page.outbox.refresh();
    }
    open("passwordTitle");
    say(t("resetSent"));
  },

  /** From the link in the e-mail. */
  fromLink() {
    userId = page.query.get("userId") ?? "";
    byCode = true;
    open("passwordTitle");
    element("reset-code").value = page.query.get("code") ?? "";
    element("new-password").focus();
  },

  /** Before anything else; `why` is the text that says so. */
  change(why) {
    userId = page.flow.userId;
    byCode = false;
    open("passwordTitle");
    say(t(why));
  },
};
