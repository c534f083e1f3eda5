// What a tab keeps while people sign in at an identity provider: a random `state`, which shows that this browser began what
// it comes back from, and what for.

const KEY = "idp-state";

/**
 * @typedef {object} ProviderSignIn
 * @property {string} state
 * @property {string} [providerId] Absent for the one that the server knows.
 * @property {boolean} [isLink] Whether an account is linked, in place of a sign-in.
 */

export function randomState() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Begins a sign-in that leaves this page, and returns its state.
 * @param {Omit<ProviderSignIn, "state">} purpose
 */
export function beginProviderSignIn(purpose) {
  const state = randomState();
  sessionStorage.setItem(KEY, JSON.stringify({ state, ...purpose }));
  return state;
}

/** The sign-in that began in this tab, if there is one; it is of use once. @returns {ProviderSignIn | undefined} */
export function takeProviderSignIn() {
  const stored = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return stored ? JSON.parse(stored) : undefined;
}
