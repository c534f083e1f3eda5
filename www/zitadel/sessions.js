// The sessions of this browser, as the login client proxy lists them: those with a verified first factor. Their tokens
// are in a cookie that no script reads; the page knows ids.
import { SessionFlow } from "../zitadel-wasm/flows/index.js";
import { isZitadelError } from "../zitadel-wasm/index.js";

/** @import { zitadel, ZitadelClient } from "../zitadel-wasm/index.js" */
/** @import { Account, Sessions } from "../types.js" */

/** @param {zitadel.session.v2.Session} session */
const changedAt = ({ changeDate }) => Date.parse(changeDate ?? "");

/**
 * One account for each user, newest first, with the ids of all its sessions, so that signing out ends them all.
 * @param {zitadel.session.v2.Session[]} sessions
 * @returns {Account[]}
 */
function accountsOf(sessions) {
  /** @type {Map<string, Account>} */
  const accounts = new Map();
  for (const { id = "", factors } of [...sessions].sort((a, b) => changedAt(b) - changedAt(a))) {
    const user = factors?.user;
    if (!user?.id) continue;
    const known = accounts.get(user.id);
    if (known) known.ids.push(id);
    else accounts.set(user.id, { ids: [id], user });
  }
  return [...accounts.values()];
}

/**
 * Runs a call; `undefined` where ZITADEL refuses it.
 * @template T
 * @param {() => Promise<T>} call
 * @returns {Promise<T | undefined>}
 */
export async function unlessRefused(call) {
  try {
    return await call();
  } catch (error) {
    if (!isZitadelError(error) || error.kind !== "rpc") throw error;
    return undefined;
  }
}

/**
 * @param {ZitadelClient} login
 * @returns {Sessions}
 */
export function createSessions(login) {
  /** @type {Account[]} */
  let listed = [];

  async function list() {
    const { sessions = [] } = await login.session.listSessions({});
    listed = accountsOf(sessions);
    return listed;
  }

  /** Ends one session. One that has ended already is no failure. @param {string} sessionId */
  async function endOne(sessionId) {
    try {
      await login.session.deleteSession({ sessionId });
    } catch (error) {
      if (!isZitadelError(error) || error.kind !== "rpc" || error.codeName === "resource_exhausted") throw error;
    }
  }

  return {
    list,

    findByLoginName: (loginName) =>
      listed.find(({ user }) => user.loginName?.toLowerCase() === loginName.toLowerCase()),

    resume: ({ ids: [sessionId = ""] }) => unlessRefused(() => SessionFlow.resume(login, { sessionId })),

    /** The proxy lists only the newest session of a user, so it is read again until none is left. */
    async end(account) {
      const ended = new Set();
      /** @type {{ ids: string[] } | undefined} */
      let next = account;
      while (next && !next.ids.some((id) => ended.has(id))) {
        for (const sessionId of next.ids) {
          await endOne(sessionId);
          ended.add(sessionId);
        }
        next = (await list()).find(({ user }) => user.id === account.user?.id);
      }
    },
  };
}
