// New sessions.
import { SessionFlow } from "../zitadel-wasm/flows/index.js";
import { isZitadelError } from "../zitadel-wasm/index.js";

/** @import { ZitadelClient } from "../zitadel-wasm/index.js" */
/** @import { Flow } from "../types.js" */

/** ZITADEL takes descriptions of at most 200 characters. */
const DESCRIPTION_LENGTH = 200;

/** How long is waited for a user who was just created: ZITADEL finds users some hundred milliseconds after it wrote them. */
const PAUSES_MS = [100, 200, 400, 800];

/** By the id: a user that this browser has registered, or whose code it has just shown. @typedef {{ loginName: string, password?: string } | { userId: string, password?: string }} Beginning */

/**
 * Begins a session that says which browser it is in.
 * @param {ZitadelClient} login
 * @param {Beginning} user
 * @returns {Promise<Flow>}
 */
export function beginSession(login, user) {
  const userAgent = { description: navigator.userAgent.slice(0, DESCRIPTION_LENGTH) };
  return SessionFlow.begin(login, { ...user, userAgent });
}

/**
 * Begins a session of a user who was just created or changed; `undefined` where ZITADEL refuses it after a while, too.
 * @param {ZitadelClient} login
 * @param {Beginning} user
 * @returns {Promise<Flow | undefined>}
 */
export async function beginVisibleSession(login, user) {
  for (const pause of [...PAUSES_MS, undefined]) {
    try {
      return await beginSession(login, user);
    } catch (error) {
      if (!isZitadelError(error) || error.kind !== "rpc") throw error;
      if (pause !== undefined) await new Promise((done) => setTimeout(done, pause));
    }
  }
  return undefined;
}
