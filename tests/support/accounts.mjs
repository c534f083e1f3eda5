// What tests of several accounts do: typing names, choosing, signing out of one.
import { createClient } from "../../pkg/index.js";

/** On the page of a test file (`thePage`). */
export function accountsOf(it) {
  /** The administrator's client. */
  const admin = async () => createClient({ baseUrl: it.server.url, token: (await it.server.info()).adminToken });

  /** Signs in with a name that is typed, from wherever the form is. */
  async function typeIn(name, password = "Password1!") {
    await it.seen("user");
    await it.submit("Continue", { Username: name });
    await it.seen("first");
    await it.submit("Sign in", { Password: password });
  }

  return {
    admin,
    typeIn,
    accounts: async () => (await it.choices("accounts")).sort(),
    choose: it.choose,
    signOutOf: (name) => it.press(`Sign out ${name}`),
    userIdOf: async (loginName) =>
      (await (await admin()).user.listUsers({ queries: [{ loginNameQuery: { loginName } }] })).result[0].userId,

    /** Mia and Ada are signed in; the application that asked for it. */
    async two() {
      await it.server.seed({
        users: [
          {
            userName: "ada",
            givenName: "Ada",
            familyName: "Example",
            email: "ada@example.com",
            emailVerified: true,
            password: "Password1!",
          },
        ],
      });
      await it.signIn();
      await it.account();
      const app = await it.application("first");
      await app.begin({ prompt: "select_account" });
      await it.seen("account-choice");
      await it.press("Use another account");
      await typeIn("ada");
      await app.response();
      return app;
    },
  };
}
