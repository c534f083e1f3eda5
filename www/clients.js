// The page's clients. None of them holds a token: the login client proxy adds the login client's, or that of one of the
// sessions in the browser's cookie.
import { createClient } from "./zitadel-wasm/index.js";
import { current } from "./i18n.js";

/**
 * Calls that may change a session, of whatever tab, wait for one another: each response writes the one cookie that holds all
 * sessions, and of two at once the later would undo what the earlier wrote. Settings are nobody's session.
 */
function inTurn(url, init) {
  const work = () => fetch(url, init);
  const mayWrite = !String(url).includes("/zitadel.settings.");
  return mayWrite && navigator.locks
    ? navigator.locks.request("login-sessions", { signal: init.signal }, work)
    : work();
}

/** The login client. `sessionId` names the session that speaks where a call has no field for it. */
export const loginClient = (sessionId) =>
  createClient({
    baseUrl: `${location.origin}/login-client`,
    transport: "grpc-web",
    fetch: inTurn,
    headers: sessionId === undefined ? {} : { "x-login-session": sessionId },
  });

/** Acts as the user of a session. `onError` hears of what goes wrong. */
export const ownClient = (sessionId, onError) =>
  createClient({
    baseUrl: `${location.origin}/login-session/${encodeURIComponent(sessionId)}`,
    transport: "grpc-web",
    language: current(),
    onResponse: ({ error }) => {
      if (error) return onError(error);
    },
  });
