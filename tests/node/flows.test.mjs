// `zitadel-wasm/flows` against the test server: what a session still needs, tokens that rotate, responses that are lost.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { createClient } from "../../pkg/index.js";
import {
  SessionFlow,
  enrollOtpEmail,
  enrollOtpSms,
  enrollTotp,
  isFlowError,
  passkey,
  qrSvg,
  receiveSmsCode,
  verifyEmail,
  verifyPhone,
} from "../../pkg/flows/index.js";
import { startTestServer } from "../../pkg/testing/index.js";

let server, login, userId;

before(async () => {
  server = await startTestServer({ command: process.env.TESTSERVER });
  // As a server of its own has it: the login client's token, and the sessions' tokens in the responses.
  login = await createClient({ baseUrl: server.url, token: (await server.info()).loginClientToken, retry: false });
});

beforeEach(async () => {
  await server.reset();
  await server.settings({ login: { mfaInitSkipLifetime: "0s" } });
  [userId] = await server.seed({
    users: [
      {
        userName: "flo",
        givenName: "Flo",
        familyName: "Flow",
        email: "flo@example.com",
        emailVerified: true,
        phone: "+41791234567",
        phoneVerified: true,
        password: "Password1!",
      },
    ],
  });
});

after(() => server?.stop());

const errorOf = (promise) =>
  promise.then(
    () => assert.fail("it should have failed"),
    (error) => error,
  );
const begin = (more) => SessionFlow.begin(login, { loginName: " flo ", ...more });
const own = (flow) => createClient({ baseUrl: server.url, token: () => flow.sessionToken });

test("a recovery code replaces a second factor, after the first and once", async () => {
  const admin = await createClient({ baseUrl: server.url, token: (await server.info()).adminToken });
  const { secret } = await admin.user.registerTOTP({ userId });
  await admin.user.verifyTOTPRegistration({ userId, code: await server.totp(secret) });
  const {
    recoveryCodes: [first, second],
  } = await admin.user.generateRecoveryCodes({ userId, count: 2 });
  const flow = await begin({ password: "Password1!" });
  assert.deepEqual(await flow.nextStep(), { step: "second", factors: ["totp", "recoveryCode"] });
  assert.equal((await errorOf(flow.recoveryCode("WRONG-WRONG"))).kind, "rpc");
  assert.deepEqual(await flow.recoveryCode(` ${first}\n`), { step: "done", factors: [] });
  const again = await begin({ password: "Password1!" });
  assert.equal((await errorOf(again.recoveryCode(first))).kind, "rpc");
  assert.deepEqual(await again.recoveryCode(second), { step: "done", factors: [] });
});

test("user name, password, and whichever second factor there is", async () => {
  const flow = await begin();
  assert.deepEqual([flow.userId, flow.loginName, flow.displayName], [userId, "flo", "Flo Flow"]);
  assert.deepEqual(await flow.nextStep(), { step: "first", factors: ["password"] });
  assert.equal((await errorOf(flow.password("wrong"))).reason, "password_invalid");
  assert.deepEqual(await flow.password("Password1!"), { step: "done", factors: [] });

  const zitadel = await own(flow);
  const totp = await enrollTotp(zitadel);
  assert.match(totp.uri, /^otpauth:/);
  assert.match(await totp.qrSvg(), /^<svg .*<path d="M4 4h7v1h-7z/);
  assert.equal((await errorOf(totp.verify("000000"))).reason, "code_invalid");
  const code = await server.totp(totp.secret);
  await totp.verify(` ${code.slice(0, 3)} ${code.slice(3)}\n`);
  // A factor that is set up binds the session, which shows it once before it goes on.
  await flow.totp(code);
  await enrollOtpSms(zitadel);
  await enrollOtpEmail(zitadel);

  const again = await begin();
  assert.deepEqual((await again.password("Password1!")).step, "second");
  assert.deepEqual((await again.nextStep()).factors.sort(), ["otpEmail", "otpSms", "totp"]);
  assert.equal((await server.outbox("+41791234567")).length, 0, "no challenge without a request");
  await again.sendOtpSms();
  assert.deepEqual(await again.otpSms(await server.lastCode("+41791234567")), { step: "done", factors: [] });

  const third = await begin({ password: "Password1!" });
  await third.sendOtpEmail({ urlTemplate: `${server.url}/?code={{.Code}}` });
  assert.deepEqual(await third.otpEmail(await server.lastCode("flo@example.com")), { step: "done", factors: [] });
  await third.end();
  assert.equal((await errorOf(third.refresh())).reason, "session_not_found");
});

test("a second factor that is forced, and one that is offered", async () => {
  await server.settings({ login: { forceMfa: true } });
  assert.equal((await (await begin({ password: "Password1!" })).nextStep()).step, "enroll");
  await server.settings({ login: { mfaInitSkipLifetime: "3600s" } });
  const flow = await begin({ password: "Password1!" });
  assert.equal((await flow.nextStep()).step, "offer");
  assert.equal((await flow.nextStep({ skipped: new Date().toISOString() })).step, "done");
});

test("a session is stored and resumed with its token alone", async () => {
  const flow = await begin({ password: "Password1!" });
  const stored = JSON.parse(JSON.stringify(flow));
  assert.deepEqual(Object.keys(stored), ["sessionId", "sessionToken"]);
  const resumed = await SessionFlow.resume(login, stored);
  assert.equal((await resumed.nextStep()).step, "done");
  await resumed.sendOtpSms().catch(() => {});
  assert.ok(await errorOf(SessionFlow.resume(login, { ...stored, sessionToken: "made-up" })));
});

test("a lost response: a check that did not happen can be repeated, one that did means a lost token", async () => {
  const rpc = "zitadel.session.v2.SessionService/SetSession";
  const flow = await begin();
  await server.fault({ rpc, cut: "call" });
  assert.equal((await errorOf(flow.password("Password1!"))).kind, "network");
  assert.equal((await flow.password("Password1!")).step, "done", "nothing had happened");

  const other = await begin();
  await server.fault({ rpc, cut: "answer" });
  assert.equal((await errorOf(other.password("Password1!"))).kind, "network");
  const error = await errorOf(other.password("Password1!"));
  assert.ok(isFlowError(error));
  assert.equal(error.reason, "session_lost");
});

test("one check at a time", async () => {
  const flow = await begin();
  const [first, second] = await Promise.allSettled([flow.password("Password1!"), flow.password("Password1!")]);
  assert.equal(first.value.step, "done");
  assert.equal(second.reason.reason, "busy");
});

test("an auth request is completed", async () => {
  const { clientId } = await server.oidcApp({ name: "app", redirectUris: ["http://localhost:3999/cb"] });
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: "http://localhost:3999/cb",
    response_type: "code",
    scope: "openid",
  });
  const received = await fetch(`${server.url}/oauth/v2/authorize?${query}`, { redirect: "manual" });
  const id = new URL(received.headers.get("location"), server.url).searchParams.get("authRequest");
  const flow = await begin({ password: "Password1!" });
  assert.match(await flow.callback(id), /^http:\/\/localhost:3999\/cb\?code=/);
});

test("phone and e-mail", async () => {
  const flow = await begin({ password: "Password1!" });
  const zitadel = await own(flow);
  const phone = verifyPhone(zitadel, { userId });
  await phone.start("+41 79 765 43 21");
  await phone.resend();
  await phone.verify(` ${await server.lastCode("+41797654321")} `);
  await phone.remove();
  const email = verifyEmail(zitadel, { userId, urlTemplate: `${server.url}/?code={{.Code}}` });
  await email.start("new@example.com");
  await email.verify(await server.lastCode("new@example.com"));
});

test("outside a browser passkeys and SMS codes report not_supported", async () => {
  assert.equal(passkey.supported(), false);
  assert.equal((await errorOf(passkey.create({ challenge: "AA", rp: { id: "localhost" } }))).reason, "not_supported");
  assert.equal(await receiveSmsCode(), undefined);
  assert.equal(await qrSvg("x".repeat(3000)), undefined);
});
