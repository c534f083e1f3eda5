// A new account: names, address, password; then the address is verified.
import { isZitadelError } from "./zitadel-wasm/index.js";
import { SessionFlow } from "./zitadel-wasm/flows/index.js";
import { clear, onSubmit, passwordRules, say } from "./form.js";
import { onLanguage, t } from "./i18n.js";
import { signIn, userAgent } from "./sign-in.js";
import { verifyEmail } from "./verify-email.js";
import { message, show } from "./view.js";

const element = (id) => document.getElementById(id);
let page;
let ruled = false;

/** Signs in; `undefined` where the login name is another (with the organisation's domain in it), so that people type it. */
async function begin(loginName, password) {
  try {
    return await SessionFlow.begin(page.login, { loginName, password, userAgent: userAgent() });
  } catch (error) {
    if (!isZitadelError(error) || error.kind !== "rpc") throw error;
    return undefined;
  }
}

export const register = {
  prepare(given) {
    page = given;
    onSubmit(element("register-form"), async (form) => {
      if (page.settings.terms && !form.get("terms")) {
        say(t("termsNeeded"), "problem");
        return element("terms").focus();
      }
      const text = (name) => form.get(name).trim();
      const email = text("email");
      const urlTemplate = page.link("flow=verify-email&userId={{.UserID}}&code={{.Code}}");
      const { organization } = page;
      const { userId } = await page.login.user.addHumanUser({
        organization: organization && { orgId: organization },
        username: email,
        profile: { givenName: text("givenName"), familyName: text("familyName") },
        email: { email, sendCode: { urlTemplate } },
        password: { password: form.get("password") },
      });
      const flow = await begin(email, form.get("password"));
      clear(element("register-form"));
      await page.outbox.refresh();
      verifyEmail.start({
        userId,
        email,
        sessionId: flow?.sessionId,
        then: () => (flow ? page.advance(flow) : signIn.start({ name: email })),
      });
    });
    onLanguage(() => (element("terms-text").textContent = t("terms")));
  },

  start() {
    if (!page.settings.login.allowRegister)
      return message("registerTitle", t("registerClosed"), {
        text: t("signInInstead"),
        href: page.request ? `?authRequest=${encodeURIComponent(page.request.id)}` : "./",
      });
    if (!ruled) passwordRules(element("register-password-rules"), page.settings.complexity);
    ruled = true;
    element("register-terms").hidden = !page.settings.terms;
    show("register", "registerTitle");
    element("given-name").focus();
  },
};
