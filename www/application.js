// An application that sent the browser here (OpenID Connect): its request is read, and answered with a session or a refusal.
import { isZitadelError } from "./zitadel-wasm/index.js";
import { onPress } from "./form.js";
import { onLanguage, t } from "./i18n.js";
import { register } from "./register.js";
import { signIn } from "./sign-in.js";
import { message, show } from "./view.js";

const element = (id) => document.getElementById(id);
let page;
let resumed;

async function refuse(error, errorDescription) {
  const { callbackUrl } = await page.login.oidc.createCallback({ authRequestId: page.request.id, error: { error, errorDescription } });
  location.assign(callbackUrl);
}

export const application = {
  prepare(given) {
    page = given;
    onPress(element("choice-continue"), element("view-account-choice"), () => page.advance(resumed));
    element("choice-other").addEventListener("click", () => signIn.start());
    element("to-app").addEventListener("click", () => refuse("ERROR_REASON_ACCESS_DENIED", "the user went back").catch(() => message("signInTitle", t("requestGone"))));
  },

  /** The request; `undefined` when it does not wait any more, which is said. */
  async read(id) {
    try {
      const { authRequest } = await page.login.oidc.getAuthRequest({ authRequestId: id });
      const host = URL.canParse(authRequest.redirectUri) ? new URL(authRequest.redirectUri).host : authRequest.redirectUri;
      onLanguage(() => (element("for-app").textContent = t("forApp", { app: host })));
      element("for-app").hidden = false;
      element("to-app-line").hidden = false;
      return authRequest;
    } catch (error) {
      if (!isZitadelError(error) || error.kind === "network" || error.kind === "timeout") throw error;
      message("signInTitle", t("requestGone"));
      return undefined;
    }
  },

  /** With the session of this tab, if there is one. */
  async start(session) {
    resumed = session;
    const prompt = page.request.prompt ?? [];
    const done = resumed && (await resumed.needs()).step === "done";
    if (prompt.includes("PROMPT_NONE")) {
      if (done) return page.advance(resumed);
      return refuse("ERROR_REASON_LOGIN_REQUIRED", "nobody is signed in");
    }
    if (prompt.includes("PROMPT_CREATE")) return register.start();
    if (!resumed) return signIn.start();
    page.flow = resumed;
    onLanguage(() => (element("choice-text").textContent = t("choiceText", { name: resumed.displayName ?? resumed.loginName })));
    show("account-choice", "choiceTitle");
    element("choice-continue").focus();
  },

  /** Sends the browser back. */
  async answer() {
    location.assign(await page.flow.callback(page.request.id));
  },
};
