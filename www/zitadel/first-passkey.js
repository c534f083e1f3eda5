// The first passkey of a user without any credential, whom this browser has registered or whose invitation it has accepted.
import { passkey } from "../zitadel-wasm/flows/index.js";
import { t } from "../i18n.js";
import { beginVisibleSession } from "./begin-session.js";

/** @import { ZitadelClient } from "../zitadel-wasm/index.js" */

/**
 * Registers the passkey, and signs in with it; without a session where ZITADEL refuses one.
 * @param {ZitadelClient} login
 * @param {string} userId
 */
export async function signInWithFirstPasskey(login, userId) {
  const { code } = await login.user.createPasskeyRegistrationLink({ userId, returnCode: {} });
  const { id = "", code: text = "" } = code ?? {};
  await passkey.register(login, { userId, code: { id, code: text }, name: t("passkey") });
  const flow = await beginVisibleSession(login, { userId });
  if (flow) await flow.passkey();
  return flow;
}
