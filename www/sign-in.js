// Signing in: a session that checks user name and password. Its token is the bearer token of all that follows.
//
// Creating sessions needs the login client's token. The paired server gives it to this page for development; in
// production it stays on a server, which creates the session for the page.
import { onSubmit } from "./form.js";

export const signIn = {
  start({ login, done }) {
    onSubmit(document.getElementById("sign-in-form"), async (form) => {
      const session = await login.session.createSession({
        checks: { user: { loginName: form.get("loginName").trim() }, password: { password: form.get("password") } },
        userAgent: { description: navigator.userAgent.slice(0, 200) },
      });
      const { session: read } = await login.session.getSession({ sessionId: session.sessionId, sessionToken: session.sessionToken });
      document.getElementById("password").value = "";
      await done({ id: session.sessionId, token: session.sessionToken, userId: read.factors.user.id });
    });
  },
};
