// M1: setting up a factor requires a session proof: a live session, checked after the last password change, of an active
// user without a second factor.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { Visitor, administrator, refused, startLoginServer, userId } from "../support/visitor.mjs";

const PASSWORD = "Password1!";
let server, zitadel, admin;

before(async () => {
  server = await startLoginServer();
  zitadel = server.zitadel;
  admin = await administrator(zitadel);
});
beforeEach(async () => {
  await zitadel.reset();
  await zitadel.settings({ login: { forceMfa: true, mfaInitSkipLifetime: "0s" } });
});
after(() => server?.stop());

/** All RPCs that set up a factor as the login client. */
const SET_UP = {
  registerTOTP: (user) => user.registerTOTP({ userId: "-" }),
  verifyTOTPRegistration: (user) => user.verifyTOTPRegistration({ userId: "-", code: "123456" }),
  registerPasskey: (user) => user.registerPasskey({ userId: "-", domain: "localhost" }),
  registerU2F: (user) => user.registerU2F({ userId: "-", domain: "localhost" }),
  addOTPSMS: (user) => user.addOTPSMS({ userId: "-" }),
  addOTPEmail: (user) => user.addOTPEmail({ userId: "-" }),
};

async function allRefused(visitor, sessionId, what) {
  for (const [name, attack] of Object.entries(SET_UP)) {
    const error = await refused(attack((await visitor.login(sessionId)).user), `${name}: ${what}`);
    assert.equal(
      error.codeName,
      "permission_denied",
      `${name}: ${what}: refused by the login server, not by what is behind it (${error.message})`,
    );
  }
}

test("a session with a verified first factor can set up the first second factor when MFA is forced", async () => {
  const visitor = new Visitor(server);
  const login = await visitor.login(await visitor.session("mia", PASSWORD));
  const { secret } = await login.user.registerTOTP({ userId: "-" });
  await login.user.verifyTOTPRegistration({ userId: "-", code: await zitadel.totp(secret) });
  await refused(
    login.user.addOTPSMS({ userId: "-" }),
    "a second one by the same session, which has not checked the first",
  );
});

test("a session without a verified first factor cannot set up a factor", async () => {
  const visitor = new Visitor(server);
  await allRefused(visitor, await visitor.session("mia"), "a user name alone");
  await allRefused(visitor, undefined, "no session named");
  await allRefused(visitor, "1", "an unknown session");
});

test("a session of another browser or another user cannot set up a factor", async () => {
  const mia = new Visitor(server);
  const sessionId = await mia.session("mia", PASSWORD);
  const noah = new Visitor(server);
  await noah.session("noah", PASSWORD);
  await allRefused(noah, sessionId, "another user's session");
  const other = await userId(zitadel, "noah");
  const login = await mia.login(sessionId);
  for (const attack of [
    () => login.user.registerTOTP({ userId: other }),
    () => login.user.registerU2F({ userId: other, domain: "localhost" }),
    () => login.user.addOTPSMS({ userId: other }),
  ]) {
    assert.equal((await refused(attack())).codeName, "permission_denied");
  }
  for (const header of [`${sessionId}:token`, ` ${sessionId} `, `${sessionId}, 1`]) {
    const forged = new Visitor(server);
    forged.cookies = new Map(noah.cookies);
    await allRefused(forged, header.trim() === sessionId ? sessionId : header, "a forged header");
  }
});

test("a session whose check has expired or precedes a password change cannot set up a factor", async () => {
  const old = new Visitor(server);
  const oldSession = await old.session("mia", PASSWORD);
  await zitadel.advance("241h");
  await allRefused(old, oldSession, "a check of ten days ago");

  const visitor = new Visitor(server);
  const sessionId = await visitor.session("noah", PASSWORD);
  await admin.user.setPassword({ userId: await userId(zitadel, "noah"), newPassword: { password: "Password2!" } });
  await allRefused(visitor, sessionId, "a check before the password's change");
});

test("sessions of locked, deactivated and deleted users cannot set up a factor", async () => {
  await zitadel.seed({
    users: [
      {
        userName: "zoe",
        givenName: "Z",
        familyName: "Z",
        email: "zoe@example.com",
        emailVerified: true,
        password: PASSWORD,
      },
    ],
  });
  for (const [name, end] of [
    ["mia", "lockUser"],
    ["noah", "deactivateUser"],
    ["zoe", "deleteUser"],
  ]) {
    const visitor = new Visitor(server);
    const sessionId = await visitor.session(name, PASSWORD);
    await admin.user[end]({ userId: await userId(zitadel, name) });
    await allRefused(visitor, sessionId, end);
  }
});

test("an ended session cannot set up a factor, even with the old cookie", async () => {
  const visitor = new Visitor(server);
  const sessionId = await visitor.session("mia", PASSWORD);
  const kept = new Map(visitor.cookies);
  await (await visitor.login()).session.deleteSession({ sessionId, sessionToken: "-" });
  visitor.cookies = kept;
  await allRefused(visitor, sessionId, "signed out");
});

test("a user with a second factor cannot bypass it by setting up another", async () => {
  const mia = await userId(zitadel, "mia");
  const { secret } = await admin.user.registerTOTP({ userId: mia });
  await admin.user.verifyTOTPRegistration({ userId: mia, code: await zitadel.totp(secret) });
  const visitor = new Visitor(server);
  await allRefused(visitor, await visitor.session("mia", PASSWORD), "a second factor is set up");
});
