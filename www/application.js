// An application that sent the browser here (OpenID Connect): its request is read, and gets a session or an error.
import { isZitadelError } from "./zitadel-wasm/index.js";
import { onLanguage, t } from "./i18n.js";
import { denySaml, respondToSaml } from "./saml-response.js";
import { element } from "./ui/dom.js";
import { leaveFor, showMessage } from "./ui/view.js";
import { refusalStep, silentRefusal } from "./zitadel/refusals.js";
import { candidates, notBefore, providerOf, silentOutcome } from "./zitadel/sso.js";

/** @import { ZitadelClient } from "./zitadel-wasm/index.js" */
/** @import { Account, Application, AuthRequest, Flow, NextStep, Page } from "./types.js" */

/** The codes with which the server says that there is no such request, or that it is another browser's. */
const NO_REQUEST = ["not_found", "permission_denied", "failed_precondition", "invalid_argument"];

/** @param {unknown} error */
export const isRequestMissing = (error) =>
  isZitadelError(error) &&
  (error.kind === "validation" || (error.kind === "rpc" && NO_REQUEST.includes(error.codeName)));

export const showRequestExpired = () => showMessage("signInTitle", t("requestExpired"));

/**
 * The application's name, by its client id: from `applications.json`, because no response of ZITADEL's to a login client
 * has it. Never its host, which says nothing to people and may be anyone's.
 * @param {string} clientId
 * @returns {Promise<string | undefined>}
 */
async function applicationName(clientId) {
  try {
    const response = await fetch(new URL("applications.json", import.meta.url));
    const names = response.ok ? await response.json() : {};
    return Object.hasOwn(names, clientId) ? String(names[clientId]) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The request; `undefined` when it has ended, or is another browser's.
 * @param {ZitadelClient} login
 * @param {string} id
 */
export async function readRequest(login, id) {
  try {
    const { authRequest = {} } = await login.oidc.getAuthRequest({ authRequestId: id });
    return authRequest;
  } catch (error) {
    if (!isRequestMissing(error)) throw error;
    return undefined;
  }
}

/** Says what people sign in for, and offers the way back. @param {string} clientId */
export async function showApplication(clientId) {
  const app = await applicationName(clientId);
  onLanguage(() => {
    element("for-app").textContent = app ? t("forApp", { app }) : t("forUnknownApp");
  });
  element("for-app").hidden = false;
  element("to-app-line").hidden = false;
}

/**
 * @param {Page} page
 * @returns {Application}
 */
export function createApplication(page) {
  /** @returns {AuthRequest} */
  function requireRequest() {
    if (!page.request) throw new Error("no application's request");
    return page.request;
  }

  const requestId = () => requireRequest().id ?? "";

  /**
   * @param {string} error
   * @param {string} errorDescription
   */
  async function sendError(error, errorDescription) {
    if (requireRequest().isSaml) return denySaml(page.login, requestId());
    const { callbackUrl } = await page.login.oidc.createCallback({
      authRequestId: requestId(),
      error: { error, errorDescription },
    });
    leaveFor(callbackUrl);
  }

  /**
   * What a session still needs for the request. One that has just ended is at its beginning.
   * @param {Flow} flow
   * @returns {Promise<Pick<NextStep, "step">>}
   */
  async function nextStepOf(flow) {
    try {
      return await flow.nextStep({ notBefore: notBefore(page.request) });
    } catch (error) {
      if (!refusalStep(error)) throw error;
      return { step: "first" };
    }
  }

  /** `prompt=none`: the application gets its response at once, whatever it is. @param {Account[]} accounts */
  async function finishSilently(accounts) {
    const outcomes = [];
    for (const account of accounts) {
      const flow = await page.sessions.resume(account);
      if (flow) outcomes.push({ flow, ...(await nextStepOf(flow)) });
    }
    const { flow, error, description } = silentOutcome(outcomes);
    if (!flow) return sendError(error ?? "ERROR_REASON_LOGIN_REQUIRED", description ?? "");
    try {
      leaveFor(await flow.callback(requestId()));
    } catch (refusal) {
      const silentError = silentRefusal(refusal);
      if (!silentError) throw refusal;
      await sendError(silentError, "the session is not enough for this application");
    }
  }

  element("to-app").addEventListener("click", () =>
    sendError("ERROR_REASON_ACCESS_DENIED", "the user went back").catch(showRequestExpired),
  );

  return {
    async start(all) {
      const request = requireRequest();
      const { prompt = [], hintUserId, loginHint } = request;
      const accounts = candidates(request, all);
      if (prompt.includes("PROMPT_NONE")) return finishSilently(accounts);
      if (prompt.includes("PROMPT_CREATE")) return page.views.register.open();
      if (prompt.includes("PROMPT_SELECT_ACCOUNT")) {
        // A name that is hinted at is one of the choices.
        const choices = candidates({ ...request, loginHint: "" }, all);
        if (choices.length > 0) return page.views.accountChoice.open(choices);
      }
      // A new sign-in is required: of the user that is hinted at, or of anyone.
      if (prompt.includes("PROMPT_LOGIN") && !hintUserId && !loginHint) {
        const [only, ...others] = accounts;
        return page.views.signIn.open({ name: others.length === 0 ? only?.user.loginName : undefined });
      }
      // The application names the provider.
      const provider = providerOf(request);
      if (provider && accounts.length === 0 && (await page.views.providers.openByScope(provider))) return;
      await page.chooseAccount(accounts);
    },

    async finish() {
      try {
        const flow = page.requireFlow();
        if (requireRequest().isSaml) return await respondToSaml(page.login, requestId(), flow.sessionId);
        leaveFor(await flow.callback(requestId()));
      } catch (error) {
        if (!(await page.handleRefusal(error))) throw error;
      }
    },
  };
}
