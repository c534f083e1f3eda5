// The sessions of this browser, as the login client proxy lists them: those with a verified first factor. Their tokens are
// in a cookie that no script reads; the page knows ids.
import { isZitadelError } from "./zitadel-wasm/index.js";
import { SessionFlow } from "./zitadel-wasm/flows/index.js";

let page;
/** One entry for each user, as they were listed last. */
let known = [];

const userOf = (session) => session.factors.user;

/** Newest first, and of each user the newest with all ids, so that signing out ends them all. */
function byUser(sessions) {
  const users = new Map();
  for (const session of [...sessions].sort((a, b) => Date.parse(b.changeDate) - Date.parse(a.changeDate))) {
    const { id } = userOf(session);
    if (users.has(id)) users.get(id).ids.push(session.id);
    else users.set(id, { ids: [session.id], user: userOf(session) });
  }
  return [...users.values()];
}

/** Ends one. What is over already is as good as ended. */
async function endOne(sessionId) {
  try {
    await page.login.session.deleteSession({ sessionId });
  } catch (error) {
    if (!isZitadelError(error) || error.kind !== "rpc" || error.codeName === "resource_exhausted") throw error;
  }
}

export const sessions = {
  prepare(given) {
    page = given;
  },

  /** One entry for each user: `ids` of the sessions, newest first, and `user`. */
  async list() {
    const { sessions: listed = [] } = await page.login.session.listSessions({});
    known = byUser(listed.filter((session) => session.factors?.user?.id));
    return known;
  },

  /** The entry of a login name among those that were listed last. */
  named: (name) => known.find(({ user }) => user.loginName?.toLowerCase() === name.toLowerCase()),

  /** The newest session of an entry; `undefined` when it is over. */
  async resume({ ids: [sessionId] }) {
    try {
      return await SessionFlow.resume(page.login, { sessionId });
    } catch (error) {
      if (!isZitadelError(error) || error.kind !== "rpc") throw error;
      return undefined;
    }
  },

  /** Ends every session of a user: of several, the proxy lists the one that was used last. */
  async end(entry) {
    const ended = new Set();
    for (
      let next = entry;
      next && !next.ids.some((id) => ended.has(id));
      next = (await sessions.list()).find(({ user }) => user.id === entry.user?.id)
    ) {
      for (const sessionId of next.ids) {
        await endOne(sessionId);
        ended.add(sessionId);
      }
    }
  },
};
