// `zitadel-wasm/testing`: what tests of pages are written with; and every fault that it can order, as our client tells it.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { createClient } from "../../pkg/index.js";
import { startTestServer, testServer } from "../../pkg/testing/index.js";

let server, admin;

before(async () => {
  server = await startTestServer({ command: process.env.TESTSERVER });
  admin = (await server.info()).adminToken;
});

beforeEach(() => server.reset());

after(() => server?.stop());

const client = (transport) => createClient({ baseUrl: server.url, token: admin, transport, retry: false });
const errorOf = (promise) =>
  promise.then(
    () => assert.fail("it should have failed"),
    (error) => error,
  );

test("a user is seeded, gets their codes, and time passes", async () => {
  const zitadel = await client("json");
  const [userId] = await server.seed({
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
    settings: { lockout: { maxPasswordAttempts: 2 } },
  });
  await zitadel.user.setPhone({ userId, phone: "+41791234567" });
  const code = await server.lastCode("+41791234567");
  await server.advance("2h");
  assert.equal((await errorOf(zitadel.user.verifyPhone({ userId, verificationCode: code }))).reason, "code_invalid");
  await zitadel.user.resendPhoneCode({ userId });
  await zitadel.user.verifyPhone({ userId, verificationCode: await server.lastCode("+41791234567") });
  const { secret } = await zitadel.user.registerTOTP({ userId });
  await server.freeze();
  const at = await server.now();
  await zitadel.user.verifyTOTPRegistration({ userId, code: await server.totp(secret) });
  assert.deepEqual(await server.now(), at);
  await server.thaw();
  const kinds = (await server.events(userId)).map((event) => event.kind);
  assert.deepEqual(kinds.slice(-2), ["user.human.mfa.otp.added", "user.human.mfa.otp.verified"]);
  const signIn = () =>
    errorOf(zitadel.session.createSession({ checks: { user: { userId }, password: { password: "wrong" } } }));
  assert.equal((await signIn()).reason, "password_invalid");
  assert.equal((await signIn()).reason, "password_invalid");
  assert.equal((await signIn()).reason, "user_locked");
});

for (const transport of ["json", "grpc-web"]) {
  test(`faults: ${transport}`, async () => {
    const zitadel = await client(transport);
    const rpc = "zitadel.settings.v2.SettingsService/GetGeneralSettings";
    const ask = (options) => zitadel.settings.getGeneralSettings({}, options);

    await server.fault({ rpc, status: { code: 14, message: "out for lunch", id: "TEST-1" } });
    let error = await errorOf(ask());
    assert.deepEqual([error.kind, error.code, error.id], ["rpc", 14, "TEST-1"]);
    assert.ok(await ask(), "a fault is used up");

    await server.fault({ rpc, http: { status: 502, body: "<h1>Bad gateway</h1>" } });
    error = await errorOf(ask());
    assert.deepEqual([error.kind, error.httpStatus], ["network", 502]);

    for (const cut of ["call", "answer", "half"]) {
      await server.fault({ rpc, cut });
      assert.equal((await errorOf(ask())).kind, "network", cut);
    }

    await server.fault({ rpc, split: true });
    assert.equal((await ask()).defaultLanguage, "en");

    await server.fault({ rpc, contentType: "text/html" });
    assert.equal((await errorOf(ask())).kind, "protocol");

    await server.fault({ rpc, delay: "5s" });
    assert.equal((await errorOf(ask({ timeoutMs: 100 }))).kind, "timeout");

    await server.fault({ rpc: "zitadel.settings.v2.SettingsService/*", times: 0, status: { code: 7 } });
    assert.equal((await errorOf(ask())).code, 7);
    assert.equal((await errorOf(zitadel.settings.getLoginSettings({}))).code, 7);
    assert.equal((await server.faults()).length, 1);
    await server.clearFaults();
    assert.ok(await ask());
  });
}

test("a cut after the call leaves what the call did, a cut before it does not", async () => {
  const zitadel = await client("grpc-web");
  const rpc = "zitadel.user.v2.UserService/SetPhone";
  const [userId] = await server.seed({
    users: [{ userName: "ada", givenName: "Ada", familyName: "Example", email: "ada@example.com" }],
  });
  for (const [cut, sent] of [
    ["call", 0],
    ["answer", 1],
  ]) {
    await server.fault({ rpc, cut });
    assert.equal((await errorOf(zitadel.user.setPhone({ userId, phone: "+41791234567" }))).kind, "network");
    assert.equal((await server.outbox("+41791234567")).length, sent, cut);
  }
});

test("what cannot be done says why", async () => {
  assert.match((await errorOf(server.advance("backwards"))).message, /advance/);
  assert.match(
    (await errorOf(server.fault({ rpc: "zitadel.user.v2.UserService/VerifyPhoen" }))).message,
    /unknown RPC/,
  );
  assert.match((await errorOf(server.fault({ rpc: "*", delay: "soon" }))).message, /delay/);
  assert.match((await errorOf(server.seed({ users: [{ userName: "x" }] }))).message, /missing field/);
  assert.match((await errorOf(testServer("http://127.0.0.1:1").info())).message, /is it running/);
  assert.match(
    (await errorOf(startTestServer({ command: "/nowhere/zitadel-testserver" }))).message,
    /cannot be started/,
  );
  assert.match(
    (await errorOf(startTestServer({ command: process.env.TESTSERVER, args: ["--listen", "8.8.8.8:1"] }))).message,
    /not loopback/,
  );
});
