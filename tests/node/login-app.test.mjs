// What ZITADEL's own login application asks of a server: its calls, by the official descriptors over gRPC with a login
// client's token, and what its pages need of the responses. Sources: shared facts about that application.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { Code, ConnectError, createClient } from "@connectrpc/connect";
import { createGrpcTransport } from "@connectrpc/connect-node";
import { CredentialsCheckErrorSchema } from "@zitadel/proto/zitadel/message_pb.js";
import { TextQueryMethod } from "@zitadel/proto/zitadel/object/v2/object_pb.js";
import { OIDCService } from "@zitadel/proto/zitadel/oidc/v2/oidc_service_pb.js";
import { OrganizationService } from "@zitadel/proto/zitadel/org/v2/org_service_pb.js";
import { UserVerificationRequirement } from "@zitadel/proto/zitadel/session/v2/challenge_pb.js";
import { SessionService } from "@zitadel/proto/zitadel/session/v2/session_service_pb.js";
import { SettingsService } from "@zitadel/proto/zitadel/settings/v2/settings_service_pb.js";
import { AuthenticationMethodType, UserService } from "@zitadel/proto/zitadel/user/v2/user_service_pb.js";
import { startTestServer } from "../../pkg/testing/index.js";

let server, info, user, session, settings, org, oidc, mia, as;

before(async () => {
  server = await startTestServer({ command: process.env.TESTSERVER });
  info = await server.info();
  as = (service, token) =>
    createClient(
      service,
      createGrpcTransport({
        baseUrl: server.url,
        interceptors: [
          (next) => (request) => {
            request.header.set("authorization", `Bearer ${token}`);
            return next(request);
          },
        ],
      }),
    );
  const login = (service) => as(service, info.loginClientToken);
  [user, session, settings, org, oidc] = [
    UserService,
    SessionService,
    SettingsService,
    OrganizationService,
    OIDCService,
  ].map(login);
});

beforeEach(async () => {
  await server.reset();
  await server.settings({
    login: { mfaInitSkipLifetime: "0s" },
    legal: { tosLink: "https://example.com/terms", privacyPolicyLink: "https://example.com/privacy" },
  });
  const { result } = await user.listUsers({ queries: [byName("mia")] });
  mia = result[0];
});

after(() => server?.stop());

const byName = (loginName, method = TextQueryMethod.EQUALS_IGNORE_CASE) => ({
  query: { case: "loginNameQuery", value: { loginName, method } },
});
const orgContext = { case: "orgId" };
const userAgent = {
  fingerprintId: "f1",
  ip: "127.0.0.1",
  description: "Chrome, Linux",
  header: { "user-agent": { values: ["Mozilla/5.0"] } },
};
const lifetime = { seconds: 3600n };

async function refused(promise) {
  const error = await promise.then(
    () => assert.fail("it should have been refused"),
    (error) => error,
  );
  assert.ok(error instanceof ConnectError, String(error));
  return error;
}

/** A session as the application makes one: first the user, then check by check, always with the newest token. */
async function begin(userId) {
  const made = await session.createSession({
    checks: { user: { search: { case: "userId", value: userId } } },
    userAgent,
    lifetime,
  });
  const at = { sessionId: made.sessionId, sessionToken: made.sessionToken };
  return {
    at,
    read: async () => (await session.getSession(at)).session,
    set: async (parts) => {
      const before = at.sessionToken;
      const response = await session.setSession({ ...at, lifetime, ...parts });
      assert.notEqual(response.sessionToken, before, "every call brings a new token");
      at.sessionToken = response.sessionToken;
      assert.equal(
        (await refused(session.getSession({ sessionId: at.sessionId, sessionToken: before }))).code,
        Code.PermissionDenied,
      );
      return response;
    },
  };
}

test("every page begins with settings, and gets them", async () => {
  const ctx = { resourceOwner: { ...orgContext, value: info.defaultOrgId } };
  const { settings: login } = await settings.getLoginSettings({ ctx });
  assert.ok(login.allowUsernamePassword && login.allowRegister);
  assert.equal(login.mfaInitSkipLifetime.seconds, 0n);
  assert.ok((await settings.getLoginSettings({ ctx: { resourceOwner: { case: "instance", value: true } } })).settings);
  assert.ok((await settings.getBrandingSettings({ ctx })).settings.lightTheme.primaryColor);
  assert.equal((await settings.getSecuritySettings({})).settings.embeddedIframe.enabled, false);
  assert.deepEqual((await settings.getActiveIdentityProviders({ ctx })).identityProviders, []);
  assert.ok((await settings.getPasswordExpirySettings({ ctx })).settings);
  assert.equal((await settings.getPasswordComplexitySettings({ ctx })).settings.minLength, 8n);
  assert.equal((await settings.getLegalAndSupportSettings({ ctx })).settings.tosLink, "https://example.com/terms");
  assert.ok((await settings.getLockoutSettings({ ctx })).settings);
  assert.ok((await settings.getGeneralSettings({})).supportedLanguages.includes("de"));
  const { translations } = await settings.getHostedLoginTranslation({
    level: { case: "organizationId", value: info.defaultOrgId },
    locale: "de",
  });
  assert.equal(translations.loginname.title, "Willkommen zurück");
  const { result } = await org.listOrganizations({ queries: [{ query: { case: "defaultQuery", value: {} } }] });
  assert.deepEqual(
    result.map((o) => o.id),
    [info.defaultOrgId],
  );
  const domain = { query: { case: "domainQuery", value: { domain: info.orgDomain, method: TextQueryMethod.EQUALS } } };
  assert.equal((await org.listOrganizations({ queries: [domain] })).result.length, 1);
});

test("user name and password", async () => {
  const none = await user.listUsers({ queries: [byName("unknown")] });
  assert.ok(none.details, "details are there with no result, too");
  assert.equal(none.result.length, 0);
  const or = {
    query: {
      case: "orQuery",
      value: {
        queries: [
          {
            query: {
              case: "emailQuery",
              value: { emailAddress: "MIA@example.com", method: TextQueryMethod.EQUALS_IGNORE_CASE },
            },
          },
          { query: { case: "phoneQuery", value: { number: "MIA@example.com", method: TextQueryMethod.EQUALS } } },
        ],
      },
    },
  };
  const inOrg = { query: { case: "organizationIdQuery", value: { organizationId: info.defaultOrgId } } };
  const found = await user.listUsers({ queries: [or, inOrg] });
  assert.equal(found.result[0].userId, mia.userId);
  assert.equal(found.details.totalResult, 1n);
  assert.equal(mia.preferredLoginName, "mia");

  const { authMethodTypes } = await user.listAuthenticationMethodTypes({ userId: mia.userId });
  assert.deepEqual(authMethodTypes, [AuthenticationMethodType.PASSWORD]);
  const s = await begin(mia.userId);
  const wrong = await refused(session.setSession({ ...s.at, checks: { password: { password: "wrong" } } }));
  assert.equal(wrong.code, Code.InvalidArgument);
  const [detail] = wrong.findDetails(CredentialsCheckErrorSchema);
  assert.equal(detail.failedAttempts, 1, "without it the page does not say that the password was wrong");
  await s.set({ checks: { password: { password: "Password1!" } } });
  const now = await s.read();
  assert.ok(now.factors.password.verifiedAt && now.expirationDate && now.creationDate && now.changeDate);
  assert.deepEqual(
    [now.factors.user.loginName, now.factors.user.displayName, now.factors.user.organizationId],
    ["mia", "Mia Muster", info.defaultOrgId],
  );
  const { user: read, details } = await user.getUserByID({ userId: mia.userId });
  assert.equal(details.resourceOwner, info.defaultOrgId);
  assert.ok(read.type.value.email.isVerified);
  assert.equal(read.type.value.passwordChangeRequired, false);
  await user.humanMFAInitSkipped({ userId: mia.userId });
  assert.ok((await user.getUserByID({ userId: mia.userId })).user.type.value.mfaInitSkipped);

  const listed = await session.listSessions({
    queries: [{ query: { case: "idsQuery", value: { ids: [s.at.sessionId] } } }],
  });
  assert.equal(listed.sessions.length, 1);
  await session.deleteSession(s.at);
  assert.equal((await refused(session.getSession(s.at))).code, Code.NotFound);
});

test("registration, and the address's verification", async () => {
  const { userId } = await user.addHumanUser({
    username: "new@example.com",
    profile: { givenName: "New", familyName: "User" },
    email: { email: "new@example.com", verification: { case: "isVerified", value: false } },
    organization: { org: { case: "orgId", value: "" } },
    passwordType: { case: "password", value: { password: "Password1!" } },
  });
  assert.equal((await user.getUserByID({ userId })).user.type.value.email.isVerified, false);
  const urlTemplate =
    "http://localhost:3000/ui/v2/login/verify?code={{.Code}}&userId={{.UserID}}&organization={{.OrgID}}";
  await user.sendEmailCode({ userId, verification: { case: "sendCode", value: { urlTemplate } } });
  const letter = (await server.outbox("new@example.com")).at(-1);
  assert.equal(
    letter.url,
    `http://localhost:3000/ui/v2/login/verify?code=${letter.code}&userId=${userId}&organization=${info.defaultOrgId}`,
  );
  assert.equal((await refused(user.verifyEmail({ userId, verificationCode: "WRONG1" }))).code, Code.InvalidArgument);
  await user.verifyEmail({ userId, verificationCode: letter.code });
  assert.ok((await user.getUserByID({ userId })).user.type.value.email.isVerified);
});

test("a forgotten password, and one that is changed by its user", async () => {
  const urlTemplate =
    "http://localhost:3000/ui/v2/login/password/set?code={{.Code}}&userId={{.UserID}}&organization={{.OrgID}}";
  await user.passwordReset({
    userId: mia.userId,
    medium: { case: "sendLink", value: { notificationType: 1, urlTemplate } },
  });
  const verificationCode = await server.lastCode("mia@example.com");
  const newPassword = (password) => ({ password, changeRequired: false });
  await user.setPassword({
    userId: mia.userId,
    newPassword: newPassword("Password2!"),
    verification: { case: "verificationCode", value: verificationCode },
  });
  const s = await begin(mia.userId);
  await s.set({ checks: { password: { password: "Password2!" } } });
  const own = as(UserService, s.at.sessionToken);
  const wanted = { userId: mia.userId, newPassword: newPassword("Password3!") };
  assert.equal((await refused(own.setPassword(wanted))).code, Code.NotFound, "without the current password");
  await own.setPassword({ ...wanted, verification: { case: "currentPassword", value: "Password2!" } });
  await s.set({ checks: { password: { password: "Password3!" } } });
});

test("TOTP and codes that are sent", async () => {
  const s = await begin(mia.userId);
  await s.set({ checks: { password: { password: "Password1!" } } });
  const { secret, uri } = await user.registerTOTP({ userId: mia.userId });
  assert.match(uri, /^otpauth:\/\/totp\/ZITADEL:mia\?/);
  await user.verifyTOTPRegistration({ userId: mia.userId, code: await server.totp(secret) });
  await s.set({ checks: { totp: { code: await server.totp(secret) } } });
  assert.ok((await s.read()).factors.totp.verifiedAt);
  const short = await refused(session.setSession({ ...s.at, checks: { totp: { code: "12345" } } }));
  assert.deepEqual([short.code, short.details.length], [Code.InvalidArgument, 0]);

  await user.addOTPEmail({ userId: mia.userId });
  const urlTemplate =
    "http://localhost:3000/ui/v2/login/otp/email?code={{.Code}}&userId={{.UserID}}&sessionId={{.SessionID}}";
  await s.set({ challenges: { otpEmail: { deliveryType: { case: "sendCode", value: { urlTemplate } } } } });
  const letter = (await server.outbox("mia@example.com")).at(-1);
  assert.match(letter.url, new RegExp(`code=${letter.code}&userId=${mia.userId}&sessionId=${s.at.sessionId}$`));
  await s.set({ checks: { otpEmail: { code: letter.code } } });
  assert.ok((await s.read()).factors.otpEmail.verifiedAt);

  // Numbers as people and generators of test data write them.
  for (const [written, stored] of [
    ["404.667.0480 x390", "+414046670480"],
    ["1-377-959-1440", "+4113779591440"],
    ["(416) 521-5080", "+4165215080"],
  ]) {
    await user.setPhone({ userId: mia.userId, phone: written, verification: { case: "isVerified", value: true } });
    assert.equal((await user.getUserByID({ userId: mia.userId })).user.type.value.phone.phone, stored, written);
  }
  await user.addOTPSMS({ userId: mia.userId });
  await s.set({ challenges: { otpSms: {} } });
  await s.set({ checks: { otpSms: { code: await server.lastCode("+4165215080") } } });
});

test("passkeys and security keys: the options that a browser is given", async () => {
  const { code } = await user.createPasskeyRegistrationLink({
    userId: mia.userId,
    medium: { case: "returnCode", value: {} },
  });
  const { publicKeyCredentialCreationOptions: made, passkeyId } = await user.registerPasskey({
    userId: mia.userId,
    code,
    domain: "localhost",
  });
  const { publicKey } = made;
  assert.ok(passkeyId);
  assert.deepEqual(publicKey.rp, { id: "localhost", name: "ZITADEL" });
  assert.equal(publicKey.timeout, 300_000);
  assert.equal(publicKey.attestation ?? "none", "none");
  assert.equal(publicKey.authenticatorSelection.userVerification, "required");
  for (const binary of [publicKey.challenge, publicKey.user.id]) assert.match(binary, /^[\w-]+$/);
  assert.equal(Buffer.from(publicKey.user.id, "base64url").toString(), mia.userId);
  const u2f = await user.registerU2F({ userId: mia.userId, domain: "localhost" });
  assert.ok(u2f.u2fId && u2f.publicKeyCredentialCreationOptions.publicKey.challenge);
  const s = await begin(mia.userId);
  const none = await refused(
    session.setSession({
      ...s.at,
      challenges: {
        webAuthN: { domain: "localhost", userVerificationRequirement: UserVerificationRequirement.REQUIRED },
      },
    }),
  );
  assert.equal(none.code, Code.Internal);
});

test("an invitation, and a user without a way to sign in", async () => {
  const { userId } = await user.addHumanUser({
    username: "guest",
    profile: { givenName: "Guest", familyName: "User" },
    email: { email: "guest@example.com" },
  });
  assert.deepEqual((await user.listAuthenticationMethodTypes({ userId })).authMethodTypes, []);
  const urlTemplate =
    "http://localhost:3000/ui/v2/login/verify?code={{.Code}}&userId={{.UserID}}&organization={{.OrgID}}&invite=true";
  await user.createInviteCode({
    userId,
    verification: { case: "sendCode", value: { urlTemplate, applicationName: "ZITADEL" } },
  });
  await user.verifyInviteCode({ userId, verificationCode: await server.lastCode("guest@example.com") });
  assert.ok((await user.getUserByID({ userId })).user.type.value.email.isVerified);
});

test("OpenID Connect and devices", async () => {
  const { clientId } = await server.oidcApp({
    name: "shop",
    redirectUris: ["http://localhost:3999/cb"],
    deviceCode: true,
  });
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: "http://localhost:3999/cb",
    response_type: "code",
    scope: `openid urn:zitadel:iam:org:id:${info.defaultOrgId}`,
    prompt: "create",
  });
  const response = await fetch(`${server.url}/oauth/v2/authorize?${query}`, { redirect: "manual" });
  const [, authRequestId] = response.headers.get("location").match(/^\/ui\/v2\/login\/login\?authRequest=(V2_\d+)$/);
  const { authRequest } = await oidc.getAuthRequest({ authRequestId });
  assert.deepEqual([authRequest.prompt, authRequest.scope.length], [[5], 2]);
  const s = await begin(mia.userId);
  await s.set({ checks: { password: { password: "Password1!" } } });
  const { callbackUrl } = await oidc.createCallback({ authRequestId, callbackKind: { case: "session", value: s.at } });
  assert.match(callbackUrl, /^http:\/\/localhost:3999\/cb\?code=/);

  // The application proxies these under its own address.
  const proxied = await fetch(`${server.url}/.well-known/openid-configuration`, {
    headers: { "x-zitadel-public-host": "login.example.com", "x-forwarded-proto": "https" },
  });
  assert.equal((await proxied.json()).issuer, "https://login.example.com");

  const started = await (
    await fetch(`${server.url}/oauth/v2/device_authorization`, {
      method: "POST",
      body: new URLSearchParams({ client_id: clientId, scope: "openid" }),
    })
  ).json();
  const { deviceAuthorizationRequest } = await oidc.getDeviceAuthorizationRequest({ userCode: started.user_code });
  await oidc.authorizeOrDenyDeviceAuthorization({
    deviceAuthorizationId: deviceAuthorizationRequest.id,
    decision: { case: "session", value: s.at },
  });
});
