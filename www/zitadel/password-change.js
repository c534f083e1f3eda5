// A password that its user changes, and what follows from it.

/** @import { ZitadelClient } from "../zitadel-wasm/index.js" */
/** @import { Page } from "../types.js" */

/** The proxy's name for all sessions of the user of the session that proves the call, but this one. */
const OTHER_SESSIONS = "-";

/**
 * Changes the password of a user who knows the current one.
 * @param {Page} page
 * @param {ZitadelClient} client
 * @param {{ userId: string, currentPassword: string, password: string }} change
 */
export async function changePassword(page, client, { userId, currentPassword, password }) {
  const { details } = await client.user.setPassword({ userId, newPassword: { password }, currentPassword });
  // The next step depends on it: that the change is no longer required.
  page.userWritten = details;
}

/** Ends the user's sessions on other devices, and in this browser those that are not this one. @param {Page} page */
export async function endOtherSessions(page) {
  const login = await page.loginClientFor();
  await login.session.deleteSession({ sessionId: OTHER_SESSIONS });
}
