// Signing out by address: the account that is hinted at, or the only one; with several, people choose.
import { t } from "./i18n.js";

/** @import { Link, Page } from "./types.js" */

/**
 * The address in a sign-out link. It came from anywhere, so it is shown before it is followed.
 * @param {string | null} address
 * @returns {Link | undefined}
 */
function returnLink(address) {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, host } = new URL(address);
  return /^https?:$/.test(protocol) ? { text: t("continueTo", { host }), href: address } : undefined;
}

/** @param {Page} page */
export async function startLogout({ query, sessions, showSignedOut, views }) {
  const onDone = () => showSignedOut(returnLink(query.get("post_logout_redirect")));
  const accounts = await sessions.list();
  const hint = query.get("logout_hint");
  const hinted = hint ? sessions.findByLoginName(hint) : undefined;
  const ending = !hint ? accounts : hinted ? [hinted] : [];
  if (accounts.length > 1 && ending.length !== 1) return views.accountChoice.openSignOut(accounts, onDone);
  for (const account of ending) await sessions.end(account);
  onDone();
}
