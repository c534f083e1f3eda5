// The login client proxy and checks: which an application's sign-in needs;
// on the test server and in zitadel-login in front of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Browser } from "../support/browser-session.mjs";
import { application, authorize, errorOf, idOf, password, setUpLoginProxy } from "../support/login-proxy.mjs";

const proxy = setUpLoginProxy();

for (const { name, origin } of proxy.servers) {
  test(`an authorization code needs a finished session in the browser that began the sign-in (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const app = await application(proxy.zitadel);
    const browser = browse();
    const authRequestId = await authorize(browser, app);
    const login = await browser.login();
    const { sessionId } = await login.session.createSession({ checks: { user: { loginName: "mia" } } });
    const completeRequest = () =>
      login.oidc.createCallback({ authRequestId, session: { sessionId, sessionToken: "-" } });
    assert.equal(await idOf(completeRequest()), "LOGIN-FirstFactorMissing");
    await login.session.setSession({ sessionId, sessionToken: "-", checks: password() });
    const stranger = browse();
    const strangers = { sessionId: await stranger.signIn("noah"), sessionToken: "-" };
    const elsewhere = await stranger.login();
    assert.equal(await idOf(elsewhere.oidc.getAuthRequest({ authRequestId })), "LOGIN-RequestNotBound");
    assert.equal(
      await idOf(elsewhere.oidc.createCallback({ authRequestId, session: strangers })),
      "LOGIN-RequestNotBound",
    );
    assert.equal(
      await idOf(elsewhere.oidc.createCallback({ authRequestId, error: { error: "ERROR_REASON_ACCESS_DENIED" } })),
      "LOGIN-RequestNotBound",
    );
    assert.equal((await login.oidc.getAuthRequest({ authRequestId })).authRequest.clientId, app.clientId);
    assert.match((await completeRequest()).callbackUrl, /^http:\/\/localhost:3999\/cb\?code=.+&state=s$/);
  });

  test(`a password is not enough where a second factor is enforced (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const sessionId = await browser.signIn("mia");
    const authRequestId = await authorize(browser, await application(proxy.zitadel));
    await proxy.zitadel.settings({ login: { forceMfa: true } });
    const login = await browser.login();
    const session = { sessionId, sessionToken: "-" };
    assert.equal(await idOf(login.oidc.createCallback({ authRequestId, session })), "LOGIN-StepMissing");
    const about = await browser.login({ session: sessionId });
    const { secret } = await about.user.registerTOTP({ userId: "-" });
    await about.user.verifyTOTPRegistration({ userId: "-", code: await proxy.zitadel.totp(secret) });
    assert.equal(await idOf(login.oidc.createCallback({ authRequestId, session })), "LOGIN-StepMissing");
    const another = await errorOf(about.user.addOTPEmail({ userId: "-" }));
    assert.deepEqual([another.codeName, another.id], ["permission_denied", "LOGIN-SecondFactorExists"]);
    await login.session.setSession({
      sessionId,
      sessionToken: "-",
      checks: { totp: { code: await proxy.zitadel.totp(secret, 1) } },
    });
    assert.ok((await login.oidc.createCallback({ authRequestId, session })).callbackUrl);
  });

  test(`a second factor is checked after the first, and never alone (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const login = await browser.login();
    const { sessionId } = await login.session.createSession({ checks: { user: { loginName: "mia" } } });
    const set = (more) => login.session.setSession({ sessionId, sessionToken: "-", ...more });
    for (const more of [
      { checks: { totp: { code: "123456" } } },
      { checks: { otpSms: { code: "1" } } },
      { challenges: { otpSms: {} } },
      { challenges: { otpEmail: { sendCode: {} } } },
      {
        challenges: {
          webAuthN: { domain: "127.0.0.1", userVerificationRequirement: "USER_VERIFICATION_REQUIREMENT_DISCOURAGED" },
        },
      },
    ]) {
      assert.equal(await idOf(set(more)), "LOGIN-FirstFactorMissing", JSON.stringify(more));
    }
    assert.equal((await proxy.zitadel.outbox()).length, 0);
  });

  test(`a password must be changed before an application gets a code (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const sessionId = await browser.signIn("mia");
    const authRequestId = await authorize(browser, await application(proxy.zitadel));
    await proxy.zitadel.settings({ passwordExpiry: { maxAgeDays: 30 } });
    await proxy.zitadel.advance("744h");
    const login = await browser.login();
    const session = { sessionId, sessionToken: "-" };
    assert.equal(
      await idOf(login.oidc.createCallback({ authRequestId, session })),
      "LOGIN-FirstFactorMissing",
      "the check has grown old",
    );
    await login.session.setSession({ ...session, checks: password() });
    assert.equal(await idOf(login.oidc.createCallback({ authRequestId, session })), "LOGIN-PasswordExpired");
  });

  test(`prompt=login, max_age and the organization scope of an application are enforced (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const sessionId = await browser.signIn("mia");
    const login = await browser.login();
    const app = await application(proxy.zitadel);
    const completeRequest = async (parameters) => {
      const authRequestId = await authorize(browser, app, parameters);
      return () => login.oidc.createCallback({ authRequestId, session: { sessionId, sessionToken: "-" } });
    };
    await proxy.zitadel.advance("120s");
    const fresh = await completeRequest({ prompt: "login" });
    assert.equal(await idOf(fresh()), "LOGIN-SignInTooOld");
    const young = await completeRequest({ max_age: "60" });
    assert.equal(await idOf(young()), "LOGIN-SignInTooOld");
    assert.ok((await (await completeRequest({ max_age: "600" }))()).callbackUrl);
    const orgId = await proxy.zitadel.org(`other-${name.replace(" ", "-")}`);
    assert.equal(
      await idOf((await completeRequest({ scope: `openid urn:zitadel:iam:org:id:${orgId}` }))()),
      "LOGIN-OtherOrganization",
    );
    await login.session.setSession({ sessionId, sessionToken: "-", checks: password() });
    assert.ok((await fresh()).callbackUrl);
    assert.ok((await young()).callbackUrl);
  });
}
