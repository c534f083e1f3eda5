// New sessions.
import { SessionFlow } from "../zitadel-wasm/flows/index.js";

/** @import { ZitadelClient } from "../zitadel-wasm/index.js" */
/** @import { Flow } from "../types.js" */

/** ZITADEL takes descriptions of at most 200 characters. */
const DESCRIPTION_LENGTH = 200;

/**
 * Begins a session that says which browser it is in.
 * @param {ZitadelClient} login
 * @param {{ loginName: string, password?: string }} user
 * @returns {Promise<Flow>}
 */
export function beginSession(login, user) {
  const userAgent = { description: navigator.userAgent.slice(0, DESCRIPTION_LENGTH) };
  return SessionFlow.begin(login, { ...user, userAgent });
}
