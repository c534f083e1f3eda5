// User name, then passkey or password. Whether a user name exists is not told: the answer comes with the password.
import { SessionFlow } from "./zitadel-wasm/flows/index.js";
import { clear, onSubmit, say } from "./form.js";
import { onLanguage, t } from "./i18n.js";
import { show } from "./view.js";

const element = (id) => document.getElementById(id);
let page;
/** The name that was typed, whether there is such a user or not. */
let name = "";

const userAgent = () => ({ description: navigator.userAgent.slice(0, 200) });

export const signIn = {
  prepare(given) {
    page = given;
    onSubmit(element("user-form"), async (form) => {
      name = form.get("loginName").trim();
      try {
        const flow = await SessionFlow.begin(page.login, { loginName: name, userAgent: userAgent() });
        await page.advance(flow);
      } catch (error) {
        // Nobody of that name, or nobody who may: the password's form tells, as for a wrong password.
        if (!["not_found", "not_visible_yet"].includes(error.reason)) throw error;
        page.flow = undefined;
        signIn.first(["password"]);
      }
    });
    onSubmit(element("passkey-form"), async () => page.advance(page.flow, await page.flow.passkey()));
    onSubmit(element("password-form"), async (form) => {
      const password = form.get("password");
      if (page.flow) return page.advance(page.flow, await page.flow.password(password));
      return page.advance(await SessionFlow.begin(page.login, { loginName: name, password, userAgent: userAgent() }));
    });
    element("forgot").addEventListener("click", async () => {
      const { password } = await import("./password.js");
      await password.forgot();
    });
    for (const button of document.querySelectorAll(".other-account")) button.addEventListener("click", () => signIn.start());
    onLanguage(() => {
      for (const line of document.querySelectorAll(".chosen")) line.textContent = name ? t("chosen", { name }) : "";
    });
  },

  /** From the beginning. */
  start() {
    page.leave();
    for (const id of ["user-form", "password-form"]) clear(element(id));
    element("register-link").hidden = !page.settings.login?.allowRegister;
    element("login-name").value = page.request?.loginHint ?? "";
    show("user", "signInTitle");
    element("login-name").focus();
  },

  /** With what the person has. */
  first(factors) {
    name = page.flow?.loginName ?? name;
    for (const line of document.querySelectorAll(".chosen")) line.textContent = t("chosen", { name });
    element("passkey-form").hidden = !factors.includes("passkey");
    element("password-form").hidden = !factors.includes("password");
    element("forgot").hidden = Boolean(page.settings.login?.hidePasswordReset);
    element("nothing-to-sign-in").hidden = factors.length > 0;
    element("password-user").value = name;
    clear(element("password-form"));
    element("password-user").value = name;
    say("");
    show("first", "signInTitle");
    if (factors.includes("passkey")) element("passkey-form").querySelector("button").focus();
    else if (factors.includes("password")) element("password").focus();
  },
};
