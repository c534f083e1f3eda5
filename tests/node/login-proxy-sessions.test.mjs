// The login client proxy and sessions: who holds one, lists it, and what it is good for;
// on the test server and in zitadel-login in front of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "../../pkg/index.js";
import { Browser } from "../support/browser-session.mjs";
import { application, authorize, errorOf, idOf, password, setUpLoginProxy } from "../support/login-proxy.mjs";

const proxy = setUpLoginProxy();

for (const { name, origin } of proxy.servers) {
  test(`users can register only in organizations that allow it (${name})`, async (t) => {
    const login = await new Browser(await origin(t)).login();
    const orgId = await proxy.zitadel.org(`closed-${name.replace(" ", "-")}`);
    await proxy.zitadel.settings({ org: orgId, login: { allowRegister: false } });
    const humanUser = (username, organization) => ({
      username,
      organization,
      profile: { givenName: "a", familyName: "b" },
      email: { email: `${username}@example.com` },
      password: { password: "Password1!" },
    });
    const closed = await errorOf(login.user.addHumanUser(humanUser("one", { orgId })));
    assert.deepEqual(
      [closed.codeName, closed.kind, closed.id],
      ["permission_denied", "rpc", "LOGIN-RegistrationClosed"],
    );
    assert.ok((await login.user.addHumanUser(humanUser("two"))).userId);
    await proxy.zitadel.settings({ login: { allowRegister: false } });
    assert.equal(await idOf(login.user.addHumanUser(humanUser("three"))), "LOGIN-RegistrationClosed");
  });

  test(`a page signs a user in without holding a token (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const login = await browser.login();
    assert.ok((await login.settings.getLoginSettings({})).settings.allowUsernamePassword);
    const created = await login.session.createSession({ checks: { user: { loginName: "mia" } } });
    const { sessionId } = created;
    const wrong = await errorOf(login.session.setSession({ sessionId, sessionToken: "-", checks: password("wrong") }));
    assert.deepEqual([wrong.id, wrong.reason], ["COMMAND-3M0fs", "password_invalid"]);
    const checked = await login.session.setSession({ sessionId, sessionToken: "anything", checks: password() });
    const { session } = await login.session.getSession({ sessionId });
    assert.equal(session.factors.user.displayName, "Mia Muster");
    assert.deepEqual([created.sessionToken, checked.sessionToken], [undefined, undefined]);
    for (const line of browser.setCookies)
      assert.match(line, /^login-sessions=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/);
    assert.equal((await (await browser.own(sessionId)).auth.getMyUser({})).user.userName, "mia");
    assert.equal((await (await browser.visit("/login-client/")).json()).paired, name === "test server");
  });

  test(`the cookie makes a session usable in every tab and in no other browser (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const sessionId = await browser.signIn("mia");
    const stranger = await browse().login();
    for (const call of [
      () => stranger.session.getSession({ sessionId, sessionToken: "-" }),
      () => stranger.session.setSession({ sessionId, sessionToken: "-", checks: password() }),
      () => stranger.session.deleteSession({ sessionId }),
      async () => (await browse().own(sessionId)).auth.getMyUser({}),
    ])
      assert.equal(await idOf(call()), "LOGIN-SessionUnknown");
    const own = await browser.own(sessionId);
    const { userId } = (await own.user.getUserByID({ userId: "-" })).user;
    assert.ok(userId);
    assert.equal(await idOf(own.user.getUserByID({ userId: "1" })), "LOGIN-NotAllowed");
    assert.equal(await idOf(own.user.deleteUser({ userId })), "LOGIN-NotAllowed");
    const tab = await browser.login();
    await tab.session.deleteSession({ sessionId });
    assert.equal(browser.cookies.size, 0);
    assert.equal(await idOf(tab.session.getSession({ sessionId })), "LOGIN-SessionUnknown");
  });

  test(`a browser lists its own sessions only, whatever its query (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    assert.deepEqual((await (await browser.login()).session.listSessions({})).sessions ?? [], []);
    await browse().signIn("noah");
    const first = await browser.signIn("mia");
    const newest = await browser.signIn("mia");
    const other = await browser.signIn("noah");
    await (await browser.login()).session.createSession({ checks: { user: { loginName: "noah" } } });
    const { sessions } = await (await browser.login()).session.listSessions({
      queries: [{ idsQuery: { ids: [first] } }],
    });
    assert.deepEqual(sessions.map((session) => session.id).sort(), [newest, other].sort());
  });

  test(`a session without a first factor reveals nothing about its user (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const login = await browser.login();
    const { sessionId } = await login.session.createSession({ checks: { user: { loginName: "Mia" } } });
    const { session } = await login.session.getSession({ sessionId });
    assert.deepEqual(Object.keys(session.factors), ["user"]);
    assert.equal(session.factors.user.loginName, "Mia");
    assert.deepEqual([session.factors.user.id, session.factors.user.displayName], [undefined, undefined]);
    const about = await browser.login({ session: sessionId });
    assert.equal(await idOf(about.user.listAuthenticationMethodTypes({ userId: "-" })), "LOGIN-FirstFactorMissing");
    assert.equal(await idOf((await browser.own(sessionId)).auth.getMyUser({})), "LOGIN-FirstFactorMissing");
    await login.session.setSession({ sessionId, sessionToken: "-", checks: password() });
    assert.deepEqual((await about.user.listAuthenticationMethodTypes({ userId: "-" })).authMethodTypes, [
      "AUTHENTICATION_METHOD_TYPE_PASSWORD",
    ]);
  });

  test(`the session of a locked user is rejected (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const sessionId = await browser.signIn("mia");
    const authRequestId = await authorize(browser, await application(proxy.zitadel));
    const { userId } = (await (await browser.own(sessionId)).user.getUserByID({ userId: "-" })).user;
    const administrator = await createClient({
      baseUrl: proxy.zitadel.url,
      token: (await proxy.zitadel.info()).adminToken,
    });
    await administrator.user.lockUser({ userId });
    const login = await browser.login({ session: sessionId });
    const refused = await errorOf(
      login.oidc.createCallback({ authRequestId, session: { sessionId, sessionToken: "-" } }),
    );
    assert.ok(["LOGIN-UserNotActive", "LOGIN-SessionUnknown", "QUERY-SFeaa"].includes(refused.id), refused.id);
    await errorOf(login.user.registerTOTP({ userId: "-" }));
  });
}
