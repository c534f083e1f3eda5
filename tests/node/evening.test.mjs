// A whole evening of one user, over both transports, with the clock moved in between: invited, password, passkey-less
// factors, sign-ins with each, locked out, unlocked, everything removed.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createClient } from "../../pkg/index.js";
import { startTestServer } from "../../pkg/testing/index.js";

let server;

before(async () => {
  server = await startTestServer({ command: process.env.TESTSERVER });
});

after(() => server?.stop());

const errorOf = (promise) =>
  promise.then(
    () => assert.fail("it should have been refused"),
    (error) => error,
  );

for (const transport of ["grpc-web", "json"]) {
  test(`an evening over ${transport}`, async () => {
    await server.reset();
    const { loginClientToken, adminToken } = await server.info();
    const login = await createClient({ baseUrl: server.url, token: loginClientToken, transport });
    const admin = await createClient({ baseUrl: server.url, token: adminToken, transport });
    await server.settings({ lockout: { maxPasswordAttempts: 3, maxOtpAttempts: 3 } });

    // Invited, and in.
    const { userId } = await login.user.addHumanUser({
      username: "eve",
      profile: { givenName: "Eve", familyName: "Evening" },
      email: { email: "eve@example.com", isVerified: true },
    });
    await login.user.createInviteCode({ userId, sendCode: {} });
    await server.advance("71h");
    await login.user.verifyInviteCode({ userId, verificationCode: await server.lastCode("eve@example.com") });
    await login.user.setPassword({ userId, newPassword: { password: "Evening1!" } });
    const signIn = (checks) => login.session.createSession({ checks: { user: { loginName: "eve" }, ...checks } });
    let { sessionId, sessionToken } = await signIn({ password: { password: "Evening1!" } });

    // She adds what she has, as herself.
    const eve = await createClient({ baseUrl: server.url, token: () => sessionToken, transport });
    const { secret } = await eve.user.registerTOTP({ userId });
    assert.equal(
      (await errorOf(eve.user.verifyTOTPRegistration({ userId, code: await server.totp(secret, 20) }))).reason,
      "code_invalid",
    );
    await eve.user.verifyTOTPRegistration({ userId, code: await server.totp(secret) });
    // From now on the session needs it, too.
    assert.equal((await errorOf(eve.user.setPhone({ userId, phone: "+41 79 555 12 12" }))).id, "AUTHZ-Kl3p0");
    ({ sessionToken } = await login.session.setSession({
      sessionId,
      checks: { totp: { code: await server.totp(secret) } },
    }));
    await eve.user.setPhone({ userId, phone: "+41 79 555 12 12" });
    assert.equal((await errorOf(eve.user.addOTPSMS({ userId }))).reason, "phone_not_verified");
    await server.advance("61m");
    const late = await server.lastCode("+41795551212");
    assert.equal((await errorOf(eve.user.verifyPhone({ userId, verificationCode: late }))).id, "COMMAND-eis9R");
    await eve.user.resendPhoneCode({ userId });
    await eve.user.verifyPhone({ userId, verificationCode: await server.lastCode("+41795551212") });
    await eve.user.addOTPSMS({ userId });
    await eve.user.addOTPEmail({ userId });
    const methods = async () =>
      (await login.user.listAuthenticationMethodTypes({ userId })).authMethodTypes
        ?.map((m) => m.replace("AUTHENTICATION_METHOD_TYPE_", ""))
        .sort() ?? [];
    assert.deepEqual(await methods(), ["OTP_EMAIL", "OTP_SMS", "PASSWORD", "TOTP"]);

    // In with each of them.
    await server.advance("10h");
    ({ sessionId, sessionToken } = await signIn({
      password: { password: "Evening1!" },
      totp: { code: await server.totp(secret) },
    }));
    for (const [challenges, check, to] of [
      [{ otpSms: {} }, "otpSms", "+41795551212"],
      [{ otpEmail: { sendCode: {} } }, "otpEmail", "eve@example.com"],
    ]) {
      ({ sessionId, sessionToken } = await signIn({ password: { password: "Evening1!" } }));
      ({ sessionToken } = await login.session.setSession({ sessionId, challenges }));
      const code = await server.lastCode(to);
      assert.match(code, /^\d{8}$/);
      ({ sessionToken } = await login.session.setSession({ sessionId, checks: { [check]: { code } } }));
      const { session } = await login.session.getSession({ sessionId });
      assert.ok(session.factors[check].verifiedAt && session.factors.password.verifiedAt);
      // A code is good once, and its replay counts as a wrong one.
      assert.ok(await errorOf(login.session.setSession({ sessionId, checks: { [check]: { code } } })));
    }

    // Locked out, and let in again.
    for (const left of [1, 2, 3]) {
      const error = await errorOf(signIn({ password: { password: "Morning1!" } }));
      assert.deepEqual(
        [error.reason, error.failedAttempts ?? error.details[0].failedAttempts],
        ["password_invalid", left],
      );
    }
    assert.equal((await errorOf(signIn({ password: { password: "Evening1!" } }))).reason, "user_locked");
    assert.equal((await login.user.getUserByID({ userId })).user.state, "USER_STATE_LOCKED");
    await login.user.unlockUser({ userId });
    ({ sessionId, sessionToken } = await signIn({
      password: { password: "Evening1!" },
      totp: { code: await server.totp(secret) },
    }));

    // She takes everything away again.
    await eve.user.removeTOTP({ userId });
    await eve.user.removeOTPSMS({ userId });
    await eve.user.removeOTPEmail({ userId });
    await eve.user.removePhone({ userId });
    assert.deepEqual(await methods(), ["PASSWORD"]);
    await eve.session.deleteSession({ sessionId, sessionToken });
    assert.equal((await errorOf(eve.auth.getMyUser({}))).id, "QUERY-SFeaa");
    await admin.user.deleteUser({ userId });
    assert.equal((await errorOf(signIn({}))).reason, "not_visible_yet");
    const kinds = (await server.events(userId)).map((event) => event.kind);
    assert.equal(kinds.at(-1), "user.removed");
    assert.equal(kinds.filter((kind) => kind.endsWith("check.failed")).length, 3);
  });
}

test("--strict refuses what ZITADEL lets pass", async () => {
  const strict = await startTestServer({ command: process.env.TESTSERVER, args: ["--strict"] });
  try {
    for (const [at, refused] of [
      [server, false],
      [strict, true],
    ]) {
      const { adminToken } = await at.info();
      const admin = await createClient({ baseUrl: at.url, token: adminToken });
      const [userId] = await at.seed({
        users: [
          {
            userName: "sue",
            givenName: "Sue",
            familyName: "Strict",
            email: "sue@example.com",
            emailVerified: true,
            password: "Password1!",
          },
        ],
      });
      const { sessionId, sessionToken } = await admin.session.createSession({
        checks: { user: { userId }, password: { password: "Password1!" } },
      });
      const sue = await createClient({ baseUrl: at.url, token: sessionToken });
      const outcome = (promise) =>
        promise.then(
          () => false,
          () => true,
        );
      await at.freeze();
      const { secret } = await sue.user.registerTOTP({ userId });
      await sue.user.verifyTOTPRegistration({ userId, code: await at.totp(secret) });
      await at.advance("30s");
      const check = { sessionId, checks: { totp: { code: await at.totp(secret) } } };
      await admin.session.setSession(check);
      assert.equal(await outcome(admin.session.setSession(check)), refused, "a TOTP code twice");
      const own = await admin.session.createSession({
        checks: { user: { userId }, password: { password: "Password1!" }, totp: { code: await at.totp(secret, 1) } },
      });
      const again = await createClient({ baseUrl: at.url, token: own.sessionToken });
      assert.equal(
        await outcome(again.user.setPassword({ userId, newPassword: { password: "Password2!" } })),
        true,
        "a new password without proof, strict or not",
      );
      await admin.user.lockUser({ userId });
      assert.equal(await outcome(again.auth.getMyUser({})), true, "a locked user's session is over, strict or not");
      await at.thaw();
    }
  } finally {
    await strict.stop();
  }
});
