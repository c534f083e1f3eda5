// An application that sent the browser here (OpenID Connect): its request is read, and answered with a session or a refusal.
import { isZitadelError } from "./zitadel-wasm/index.js";
import { onLanguage, t } from "./i18n.js";
import { picker } from "./picker.js";
import { silentError, stepOf } from "./refusals.js";
import { register } from "./register.js";
import { sessions } from "./sessions.js";
import { signIn } from "./sign-in.js";
import { candidates, notBefore, silently } from "./sso.js";
import { leaveFor, message } from "./view.js";

const element = (id) => document.getElementById(id);
/** By what the server says that there is no such request, or that it is another browser's. */
const GONE = ["not_found", "permission_denied", "failed_precondition", "invalid_argument"];
let page;

const isGone = (error) =>
  isZitadelError(error) && (error.kind === "validation" || (error.kind === "rpc" && GONE.includes(error.codeName)));
const gone = () => message("signInTitle", t("requestGone"));

async function refuse(error, errorDescription) {
  const { callbackUrl } = await page.login.oidc.createCallback({
    authRequestId: page.request.id,
    error: { error, errorDescription },
  });
  leaveFor(callbackUrl);
}

/** What a session still needs for the request; one that has just ended is at its beginning. */
async function stateOf(flow) {
  try {
    return await flow.needs({ notBefore: notBefore(page.request) });
  } catch (error) {
    if (!stepOf(error)) throw error;
    return { step: "first" };
  }
}

/** `prompt=none`: an answer at once, whatever it is. */
async function answerSilently(list) {
  const outcomes = [];
  for (const entry of list) {
    const flow = await sessions.resume(entry);
    if (flow) outcomes.push({ flow, ...(await stateOf(flow)) });
  }
  const { flow, error, description } = silently(outcomes);
  if (!flow) return refuse(error, description);
  try {
    leaveFor(await flow.callback(page.request.id));
  } catch (refused) {
    const reason = silentError(stepOf(refused));
    if (!reason) throw refused;
    await refuse(reason, "the session is not enough for this application");
  }
}

export const application = {
  prepare(given) {
    page = given;
    element("to-app").addEventListener("click", () =>
      refuse("ERROR_REASON_ACCESS_DENIED", "the user went back").catch(gone),
    );
  },

  /** The request; `undefined` when it does not wait any more, or not for this browser. */
  async read(id) {
    try {
      const { authRequest } = await page.login.oidc.getAuthRequest({ authRequestId: id });
      const host = URL.canParse(authRequest.redirectUri)
        ? new URL(authRequest.redirectUri).host
        : authRequest.redirectUri;
      onLanguage(() => (element("for-app").textContent = t("forApp", { app: host })));
      element("for-app").hidden = false;
      element("to-app-line").hidden = false;
      return authRequest;
    } catch (error) {
      if (!isGone(error)) throw error;
      return undefined;
    }
  },

  gone,

  /** With the sessions of this browser that the request may be about. */
  async start() {
    const prompt = page.request.prompt ?? [];
    const all = await sessions.list();
    const list = candidates(page.request, all);
    if (prompt.includes("PROMPT_NONE")) return answerSilently(list);
    if (prompt.includes("PROMPT_CREATE")) return register.start();
    if (prompt.includes("PROMPT_SELECT_ACCOUNT")) {
      // A name that is hinted at is one of the choices.
      const choices = candidates({ ...page.request, loginHint: undefined }, all);
      if (choices.length > 0) return picker.choose(choices);
    }
    // A new sign-in is wanted: of the user that is hinted at, or of whoever says a name.
    const hinted = Boolean(page.request.hintUserId || page.request.loginHint);
    if (prompt.includes("PROMPT_LOGIN") && !hinted)
      return signIn.start({ name: list.length === 1 ? list[0].user.loginName : undefined });
    await picker.enter(list);
  },

  /** Sends the browser back. */
  async answer() {
    try {
      leaveFor(await page.flow.callback(page.request.id));
    } catch (error) {
      if (!(await page.refused(error))) throw error;
    }
  },
};
