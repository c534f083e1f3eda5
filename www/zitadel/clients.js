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

/**
 * The login client. `sessionId` names the session that proves which user a call is about, where the call has no field
 * for it.
 * @param {string} [sessionId]
 */
export const createLoginClient = (sessionId) =>
  createClient({
    baseUrl: `${location.origin}/login-client`,
    transport: "grpc-web",
    fetch: fetchInTurn,
    headers: sessionId === undefined ? {} : { "x-login-session": sessionId },
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
