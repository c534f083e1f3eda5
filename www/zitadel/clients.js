// The page's clients. None of them holds a token: the login client proxy adds the login client's, or that of one of the
// sessions in the browser's cookie.
import { createClient } from "../zitadel-wasm/index.js";
import { currentLanguage } from "../i18n.js";

/**
 * Calls that may change a session, from any tab, wait for one another: each response writes the one cookie that holds
 * all sessions, and of two at once the later would undo what the earlier wrote. Calls about settings write none.
 * @param {RequestInfo | URL} url
 * @param {RequestInit} [init]
 * @returns {Promise<Response>}
 */
async function fetchInTurn(url, init) {
  const send = () => fetch(url, init);
  const mayWrite = !String(url).includes("/zitadel.settings.");
  if (!mayWrite || !navigator.locks) return send();
  const signal = init?.signal;
  let isSent = false;
  const sendLocked = () => {
    isSent = true;
    return send();
  };
  try {
    return await navigator.locks.request("login-sessions", signal ? { signal } : {}, sendLocked);
  } catch (error) {
    // A browser that blocks storage has no locks either: calls of other tabs are then not waited for.
    if (isSent || !(error instanceof DOMException) || error.name !== "SecurityError") throw error;
    return send();
  }
}

/** The headers of the login client proxy, for what its calls have no field for. */
const HEADERS = /** @type {const} */ ({
  sessionId: "x-login-session",
  organization: "x-login-organization",
  providerState: "x-login-idp-state",
});

/**
 * The login client. `sessionId` names the session that proves which user a call is about; `organization` is the one that
 * people sign in to; `providerState` belongs to a sign-in at an identity provider.
 * @param {{ [Name in keyof typeof HEADERS]?: string | undefined }} [names]
 */
export const createLoginClient = (names = {}) =>
  createClient({
    baseUrl: `${location.origin}/login-client`,
    transport: "grpc-web",
    fetch: fetchInTurn,
    headers: Object.fromEntries(
      Object.entries(HEADERS).flatMap(([name, header]) => {
        const value = names[/** @type {keyof typeof HEADERS} */ (name)];
        return value === undefined ? [] : [[header, value]];
      }),
    ),
  });

/**
 * A client that acts as the user of a session. `onError` is called with each failure.
 * @param {string} sessionId
 * @param {(error: unknown) => void | Promise<void>} onError
 */
export const createUserClient = (sessionId, onError) =>
  createClient({
    baseUrl: `${location.origin}/login-session/${encodeURIComponent(sessionId)}`,
    transport: "grpc-web",
    language: currentLanguage(),
    onResponse: ({ error }) => {
      if (error) return onError(error);
    },
  });
