// The session of this tab, so that a reload does not sign anybody out: its id and newest token, and nothing else. It ends
// with the tab. Nothing is ever kept in local storage or cookies.
const KEY = "session";

export const store = {
  keep: (flow) => sessionStorage.setItem(KEY, JSON.stringify(flow)),
  forget: () => sessionStorage.removeItem(KEY),
  read() {
    try {
      const { sessionId, sessionToken } = JSON.parse(sessionStorage.getItem(KEY)) ?? {};
      return typeof sessionId === "string" && typeof sessionToken === "string" ? { sessionId, sessionToken } : undefined;
    } catch {
      return undefined;
    }
  },
};
