// User name, then passkey or password. Where the settings say that unknown names are not told from known ones
// (ignoreUnknownUsernames), the login client proxy begins a session for every name, and the answer comes with the password.
import { isZitadelError } from "./zitadel-wasm/index.js";
import { SessionFlow } from "./zitadel-wasm/flows/index.js";
import { isOver } from "./explain.js";
import { clear, mark, onSubmit, say } from "./form.js";
import { onLanguage, t } from "./i18n.js";
import { picker } from "./picker.js";
import { sessions } from "./sessions.js";
import { show } from "./view.js";

const element = (id) => document.getElementById(id);
let page;
/** The name that was typed, whether there is such a user or not. */
let name = "";

export const userAgent = () => ({ description: navigator.userAgent.slice(0, 200) });

/** Nobody of that name, or nobody who may sign in. */
function unknownName() {
  page.flow = undefined;
  if (page.settings.login?.ignoreUnknownUsernames) return signIn.first(["password"]);
  mark(element("login-name"), t("userUnknown"));
  element("login-name").focus();
}

export const signIn = {
  prepare(given) {
    page = given;
    onSubmit(element("user-form"), async (form) => {
      name = form.get("loginName").trim();
      // Who is signed in here goes on with that session: it is checked anew only where it has to be.
      const known = sessions.named(name);
      if (known) return picker.use(known);
      let flow;
      try {
        flow = await SessionFlow.begin(page.login, { loginName: name, userAgent: userAgent() });
      } catch (error) {
        if (!isZitadelError(error) || error.codeName !== "not_found") throw error;
        return unknownName();
      }
      await page.advance(flow);
    });
    onSubmit(element("passkey-form"), async () => page.advance(page.flow, await page.flow.passkey()));
    onSubmit(element("password-form"), async (form) => {
      const password = form.get("password");
      try {
        if (page.flow) return await page.advance(page.flow, await page.flow.password(password));
      } catch (error) {
        // A session ends with its user's lock, and says nothing of that: a new one tells why, or signs in.
        if (!isOver(error)) throw error;
        page.flow = undefined;
      }
      return page.advance(await SessionFlow.begin(page.login, { loginName: name, password, userAgent: userAgent() }));
    });
    element("forgot").addEventListener("click", async () => {
      const { password } = await import("./password.js");
      await password.forgot();
    });
    for (const button of document.querySelectorAll(".other-account"))
      button.addEventListener("click", () => signIn.start());
    onLanguage(() => {
      for (const line of document.querySelectorAll(".chosen")) line.textContent = name ? t("chosen", { name }) : "";
    });
  },

  /** From the beginning; with a name, and with what is wrong, if either is known. */
  start({ name: proposed = "", problem } = {}) {
    page.leave();
    for (const id of ["user-form", "password-form"]) clear(element(id));
    element("register-link").hidden = !page.settings.login?.allowRegister;
    element("login-name").value = proposed;
    show("user", "signInTitle");
    element("login-name").focus();
    if (problem) say(t(problem), "problem");
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
    say(page.flow?.userId ? t("again") : "");
    show("first", "signInTitle");
    // Whether there is a passkey is not known before; so the password, where there may be one, has the focus.
    if (factors.includes("password")) element("password").focus();
    else if (factors.includes("passkey")) element("passkey-form").querySelector("button").focus();
  },
};
