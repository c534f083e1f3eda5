// The parameters that the page was opened with. It runs before everything else, as a script of its own, so that codes
// from emails are in no history, no reload and no other page's `Referer`, whatever fails after it.

/** What no address keeps. */
const SECRETS = ["code", "codeId", "userId", "token", "state"];

const address = new URL(location.href);

/** @param {string[]} names */
function remove(names) {
  for (const name of names) address.searchParams.delete(name);
  history.replaceState(history.state, "", address);
}

/** The parameters that the page was opened with. */
export const query = new URLSearchParams(address.search);

if (SECRETS.some((name) => query.has(name))) {
  // Without its code, a reload starts again.
  remove([...SECRETS, "flow", "id", "user", "loginName", "error", "error_description"]);
} else if (query.has("loginName")) {
  // A reload may do without the name that was typed before.
  remove(["loginName", "submit"]);
}
