// C1: a code, tokens or an authorized device for an unfinished session. ZITADEL's CreateCallback does not check factors
// (recorded), so the login server checks the session before it completes an auth request.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { CALLBACK, Visitor, administrator, exchange, refused, startLoginServer, userId } from "../support/visitor.mjs";

const PASSWORD = "Password1!";
let server, zitadel, app;

let first;

before(async () => {
  first = await startLoginServer();
  zitadel = first.zitadel;
});
beforeEach(async () => {
  await zitadel.reset();
  // A user per test, because of the account limit for sign-ins.
  server = await startLoginServer({ zitadel });
  await zitadel.settings({ login: { mfaInitSkipLifetime: "0s" } });
  app = await zitadel.oidcApp({ name: "shop", redirectUris: [CALLBACK], deviceCode: true });
});
afterEach(() => server?.stop());
after(() => first?.stop());

const callback = async (visitor, authRequestId, sessionId) =>
  (await (await visitor.login()).oidc.createCallback({ authRequestId, session: { sessionId, sessionToken: "-" } }))
    .callbackUrl;

test("a finished session gets a code that can be exchanged for tokens", async () => {
  const visitor = new Visitor(server);
  const request = await visitor.authorize(app.clientId);
  const tokens = await exchange(
    zitadel,
    app.clientId,
    await callback(visitor, request, await visitor.session("mia", PASSWORD)),
  );
  assert.ok(tokens.access_token);
});

test("a session with a login name only gets no code, and the auth request stays open", async () => {
  const visitor = new Visitor(server);
  const request = await visitor.authorize(app.clientId);
  const sessionId = await visitor.session("mia");
  await refused(callback(visitor, request, sessionId));
  const { sessionToken: none } = await (await visitor.login()).session.setSession({
    sessionId,
    sessionToken: "-",
    checks: { password: { password: PASSWORD } },
  });
  assert.equal(none, undefined);
  assert.match(await callback(visitor, request, sessionId), /[?&]code=/);
});

test("a session cannot be created by user id", async () => {
  const visitor = new Visitor(server);
  await refused(
    (await visitor.login()).session.createSession({ checks: { user: { userId: await userId(zitadel, "mia") } } }),
  );
});

test("a session with a wrong password gets no code", async () => {
  const visitor = new Visitor(server);
  const request = await visitor.authorize(app.clientId);
  const sessionId = await visitor.session("mia");
  const login = await visitor.login();
  await refused(
    login.session.setSession({ sessionId, sessionToken: "-", checks: { password: { password: "wrong" } } }),
  );
  await refused(callback(visitor, request, sessionId));
});

test("a forced or existing second factor is required for a code", async () => {
  const visitor = new Visitor(server);
  await zitadel.settings({ login: { forceMfa: true, mfaInitSkipLifetime: "0s" } });
  const request = await visitor.authorize(app.clientId);
  const sessionId = await visitor.session("mia", PASSWORD);
  await refused(callback(visitor, request, sessionId), "forced, none set up");

  await zitadel.settings({ login: { mfaInitSkipLifetime: "0s" } });
  const admin = await administrator(zitadel);
  const noah = await userId(zitadel, "noah");
  const { secret } = await admin.user.registerTOTP({ userId: noah });
  await admin.user.verifyTOTPRegistration({ userId: noah, code: await zitadel.totp(secret) });
  const other = new Visitor(server);
  const second = await other.authorize(app.clientId);
  const id = await other.session("noah", PASSWORD);
  await refused(callback(other, second, id), "one is set up");
  const login = await other.login();
  await refused(login.session.setSession({ sessionId: id, sessionToken: "-", checks: { totp: { code: "000000" } } }));
  await refused(callback(other, second, id), "a wrong code");
  await login.session.setSession({
    sessionId: id,
    sessionToken: "-",
    checks: { totp: { code: await zitadel.totp(secret) } },
  });
  assert.match(await callback(other, second, id), /[?&]code=/);
});

test("a second factor without the first gets no code", async () => {
  const admin = await administrator(zitadel);
  const noah = await userId(zitadel, "noah");
  const { secret } = await admin.user.registerTOTP({ userId: noah });
  await admin.user.verifyTOTPRegistration({ userId: noah, code: await zitadel.totp(secret) });
  await admin.user.addOTPSMS({ userId: noah });
  const visitor = new Visitor(server);
  const request = await visitor.authorize(app.clientId);
  const sessionId = await visitor.session("noah");
  const login = await visitor.login();
  await refused(
    login.session.setSession({ sessionId, sessionToken: "-", checks: { totp: { code: await zitadel.totp(secret) } } }),
    "TOTP before the password",
  );
  await refused(
    login.session.setSession({ sessionId, sessionToken: "-", challenges: { otpSms: {} } }),
    "an SMS before the password",
  );
  await refused(callback(visitor, request, sessionId));
  assert.deepEqual(
    (await zitadel.outbox()).filter(({ kind }) => kind.startsWith("session.")),
    [],
  );
});

test("expired checks get no code", async () => {
  const visitor = new Visitor(server);
  const sessionId = await visitor.session("mia", PASSWORD);
  await zitadel.advance("241h");
  const request = await visitor.authorize(app.clientId);
  await refused(callback(visitor, request, sessionId));
});

test("a password that must be changed, has expired or was changed since the check gets no code", async () => {
  const admin = await administrator(zitadel);
  const mia = await userId(zitadel, "mia");
  await admin.user.setPassword({ userId: mia, newPassword: { password: "Password2!", changeRequired: true } });
  const visitor = new Visitor(server);
  await refused(
    callback(visitor, await visitor.authorize(app.clientId), await visitor.session("mia", "Password2!")),
    "change required",
  );

  const noah = new Visitor(server);
  const before = await noah.session("noah", PASSWORD);
  await admin.user.setPassword({ userId: await userId(zitadel, "noah"), newPassword: { password: "Password2!" } });
  await refused(callback(noah, await noah.authorize(app.clientId), before), "checked before the change");

  await zitadel.settings({ login: { mfaInitSkipLifetime: "0s" }, passwordExpiry: { maxAgeDays: 1 } });
  await zitadel.advance("49h");
  const later = new Visitor(server);
  await refused(
    callback(later, await later.authorize(app.clientId), await later.session("noah", "Password2!")),
    "expired",
  );
});

test("locked and deactivated users and ended sessions get no code", async () => {
  const admin = await administrator(zitadel);
  for (const [name, end] of [
    ["mia", "lockUser"],
    ["noah", "deactivateUser"],
  ]) {
    const visitor = new Visitor(server);
    const request = await visitor.authorize(app.clientId);
    const sessionId = await visitor.session(name, PASSWORD);
    await admin.user[end]({ userId: await userId(zitadel, name) });
    await refused(callback(visitor, request, sessionId), end);
  }
  await zitadel.reset();
  app = await zitadel.oidcApp({ name: "shop", redirectUris: [CALLBACK] });
  const visitor = new Visitor(server);
  const request = await visitor.authorize(app.clientId);
  const sessionId = await visitor.session("mia", PASSWORD);
  const kept = new Map(visitor.cookies);
  await (await visitor.login()).session.deleteSession({ sessionId, sessionToken: "-" });
  visitor.cookies = kept;
  await refused(callback(visitor, request, sessionId), "a cookie from before the sign-out");
});

test("prompt=login and max_age require a new first factor, by the server's clock", async () => {
  const visitor = new Visitor(server);
  const sessionId = await visitor.session("mia", PASSWORD);
  await zitadel.advance("90s");
  for (const demand of [{ prompt: "login" }, { max_age: "60" }, { max_age: "0" }]) {
    await refused(callback(visitor, await visitor.authorize(app.clientId, demand), sessionId), JSON.stringify(demand));
  }
  assert.match(
    await callback(visitor, await visitor.authorize(app.clientId, { max_age: "600" }), sessionId),
    /[?&]code=/,
  );
  const request = await visitor.authorize(app.clientId, { prompt: "login" });
  await (await visitor.login()).session.setSession({
    sessionId,
    sessionToken: "-",
    checks: { password: { password: PASSWORD } },
  });
  assert.match(await callback(visitor, request, sessionId), /[?&]code=/);
});

test("an organization scope restricts a code to users of that organization", async () => {
  const other = await zitadel.org("corp");
  const { defaultOrgId, orgDomain } = await zitadel.info();
  const visitor = new Visitor(server);
  const sessionId = await visitor.session("mia", PASSWORD);
  const scoped = (scope) => visitor.authorize(app.clientId, { scope: `openid ${scope}` });
  for (const scope of [
    `urn:zitadel:iam:org:id:${other}`,
    "urn:zitadel:iam:org:id:999",
    "urn:zitadel:iam:org:domain:primary:unknown.example.com",
    "urn:zitadel:iam:org:domain:primary:corp.localhost",
  ]) {
    const request = await scoped(scope);
    // An unknown organization may be refused by the authorize endpoint (newest ZITADEL), else when the request is completed.
    if (request.startsWith("http")) assert.match(request, /[?&]error=/, scope);
    else await refused(callback(visitor, request, sessionId), scope);
  }
  for (const scope of [`urn:zitadel:iam:org:id:${defaultOrgId}`, `urn:zitadel:iam:org:domain:primary:${orgDomain}`]) {
    assert.match(await callback(visitor, await scoped(scope), sessionId), /[?&]code=/, scope);
  }
});

test("an id_token_hint of another user gets no code", async () => {
  const mia = new Visitor(server);
  const callbackUrl = await callback(mia, await mia.authorize(app.clientId), await mia.session("mia", PASSWORD));
  const { id_token } = await exchange(zitadel, app.clientId, callbackUrl);
  const noah = new Visitor(server);
  const sessionId = await noah.session("noah", PASSWORD);
  await refused(callback(noah, await noah.authorize(app.clientId, { id_token_hint: id_token }), sessionId));
});

test("only a finished session authorizes a device", async () => {
  const body = new URLSearchParams({ client_id: app.clientId, scope: "openid" });
  const device = await (await fetch(`${zitadel.url}/oauth/v2/device_authorization`, { method: "POST", body })).json();
  const visitor = new Visitor(server);
  const login = await visitor.login();
  const {
    deviceAuthorizationRequest: { id },
  } = await login.oidc.getDeviceAuthorizationRequest({ userCode: device.user_code });
  const sessionId = await visitor.session("mia");
  const approve = () =>
    login.oidc.authorizeOrDenyDeviceAuthorization({
      deviceAuthorizationId: id,
      session: { sessionId, sessionToken: "-" },
    });
  await refused(approve());
  const poll = async () =>
    (
      await fetch(`${zitadel.url}/oauth/v2/token`, {
        method: "POST",
        body: new URLSearchParams({
          client_id: app.clientId,
          device_code: device.device_code,
          grant_type: "urn:ietf:params:oauth:grant-type:device_code",
        }),
      })
    ).json();
  assert.equal((await poll()).error, "authorization_pending");
  await login.session.setSession({ sessionId, sessionToken: "-", checks: { password: { password: PASSWORD } } });
  await approve();
});

test("a SAML request not bound to this browser can be neither read nor completed", async () => {
  const visitor = new Visitor(server);
  const login = await visitor.login();
  const sessionId = await visitor.session("mia", PASSWORD);
  await refused(login.saml.getSAMLRequest({ samlRequestId: "V2_1" }));
  await refused(login.saml.createResponse({ samlRequestId: "V2_1", session: { sessionId, sessionToken: "-" } }));
  await refused(login.saml.createResponse({ samlRequestId: "V2_1", error: { error: "ERROR_REASON_REQUEST_DENIED" } }));
});
