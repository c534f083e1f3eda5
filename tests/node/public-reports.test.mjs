// Faults from public reports, each by its kind: codes as people type them, clocks that are off, options that are misspelt.
import assert from "node:assert/strict";
import { after, before, beforeEach, mock, test } from "node:test";
import { createClient, ZitadelError, isZitadelError } from "../../pkg/index.js";
import {
  SessionFlow,
  enrollTotp,
  isPasswordTooLong,
  normalizeCode,
  normalizeRecoveryCode,
  normalizeUserCode,
  verifyEmail,
  verifyPhone,
} from "../../pkg/flows/index.js";
import { startTestServer } from "../../pkg/testing/index.js";
import { failure, transports } from "../support/client.mjs";

let server, login, admin, userId;
const password = "Password1!";
const LIFETIMES = { passwordCheckLifetime: "864000s", secondFactorCheckLifetime: "64800s", mfaInitSkipLifetime: "0s" };

before(async () => {
  server = await startTestServer({ command: process.env.TESTSERVER });
  const { loginClientToken, adminToken } = await server.info();
  login = await createClient({ baseUrl: server.url, token: loginClientToken });
  admin = await createClient({ baseUrl: server.url, token: adminToken });
});

beforeEach(async () => {
  await server.reset();
  await server.settings({ login: LIFETIMES });
  [userId] = await server.seed({
    users: [{ userName: "flo", givenName: "Flo", familyName: "Flow", email: "flo@example.com", password }],
  });
});

after(() => server?.stop());

/** Spellings of a code that users type or paste. */
const spellings = (code) => [
  `${code.slice(0, 3)}-${code.slice(3)}`,
  `\u200e${code}\u200b`,
  code.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  code.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
  `\u3000${[...code].join("\u202f")}\u00a0.`,
  `${code.slice(0, 3)}\u2013${code.slice(3)}\n`,
];

test("codes are normalized, and passwords are not", () => {
  for (const spelling of spellings("384028")) assert.equal(normalizeCode(spelling), "384028", JSON.stringify(spelling));
  assert.equal(normalizeCode("ａｂ c-Ⅳ"), "abcIV");
  assert.equal(normalizeCode("𝟛𝟠𝟜"), "384");
  assert.equal(normalizeCode(undefined), "undefined");
  assert.equal(normalizeUserCode(" bcdf ghjk\u200b"), "BCDF-GHJK");
  assert.equal(normalizeRecoveryCode("\u200eAB12\u2010 CD34\n"), "AB12-CD34");
  assert.equal(isPasswordTooLong("ä".repeat(36)), false);
  assert.equal(isPasswordTooLong("ä".repeat(37)), true);
});

test("codes of authenticator apps, SMS and e-mail are accepted however they are typed", async () => {
  const totp = await enrollTotp(admin, { userId });
  await totp.verify(spellings(await server.totp(totp.secret))[0]);
  for (let i = 0; i < spellings("1").length; i++) {
    const flow = await SessionFlow.begin(login, { loginName: "flo", password });
    await flow.totp(spellings(await server.totp(totp.secret))[i]);
  }
  const phone = verifyPhone(admin, { userId });
  await phone.start("+41791234567");
  await phone.verify(spellings(await server.lastCode("+41791234567"))[1]);
  const email = verifyEmail(admin, { userId });
  await email.start("new@example.com");
  await email.verify(spellings(await server.lastCode("new@example.com"))[4]);
});

test("a password is sent as it is", async () => {
  await admin.user.setPassword({ userId, newPassword: { password: "Pａssword-1! \u200b" } });
  const flow = await SessionFlow.begin(login, { loginName: "flo" });
  assert.equal((await failure(flow.password("Password-1!"))).reason, "password_invalid");
  assert.equal((await flow.password("Pａssword-1! \u200b")).step, "done");
});

test("a device whose clock is off does not let checks expire, nor keep them", async () => {
  const totp = await enrollTotp(admin, { userId });
  await totp.verify(await server.totp(totp.secret));
  for (const hours of [19, -19, 24 * 400]) {
    const now = Date.now;
    mock.method(Date, "now", () => now() + hours * 3_600_000);
    const flow = await SessionFlow.begin(login, { loginName: "flo", password });
    assert.equal((await flow.totp(await server.totp(totp.secret))).step, "done", `${hours} h`);
    assert.equal((await flow.nextStep()).step, "done");
    mock.restoreAll();
  }
});

test("checks expire by the server's clock, in a session that goes on and in one that is resumed", async () => {
  const flow = await SessionFlow.begin(login, { loginName: "flo", password });
  assert.equal((await flow.nextStep()).step, "done");
  await server.advance("241h");
  assert.deepEqual(await flow.nextStep(), { step: "first", factors: ["password"] });
  const resumed = await SessionFlow.resume(login, flow.toJSON());
  assert.deepEqual(await resumed.nextStep(), { step: "first", factors: ["password"] });
  assert.equal((await resumed.password(password)).step, "done");
});

test("where no response shows its date, the times in messages are the server's clock", async () => {
  const hidden = async (...args) => {
    const response = await fetch(...args);
    const headers = new Headers(response.headers);
    headers.delete("date");
    return new Response(response.body, { status: response.status, headers });
  };
  const { loginClientToken } = await server.info();
  const client = await createClient({ baseUrl: server.url, token: loginClientToken, fetch: hidden });
  const totp = await enrollTotp(admin, { userId });
  await totp.verify(await server.totp(totp.secret));
  const flow = await SessionFlow.begin(client, { loginName: "flo", password });
  await server.advance("19h");
  assert.equal((await flow.totp(await server.totp(totp.secret))).step, "done");
  await server.advance("241h");
  // The check of the code is new; that of the password is older than ten days.
  const needs = await flow.totp(await server.totp(totp.secret));
  assert.deepEqual(needs, { step: "first", factors: ["password"] });
});

test("misspelt options are violations, of clients, calls and flows", async () => {
  const misspelt = async (promise, name) => {
    const { kind, violations } = await failure(promise);
    assert.deepEqual([kind, violations[0].path, violations[0].rule], ["validation", name, "unknown"]);
  };
  const baseUrl = server.url;
  await misspelt(createClient({ baseUrl, trasport: "json" }), "trasport");
  await misspelt(admin.auth.getMyUser({}, { timeout: 5 }), "timeout");
  await misspelt(admin.auth.getMyUser({}, { transport: "json" }), "transport");
  await misspelt(SessionFlow.begin(login, { loginname: "flo" }), "loginname");
  const flow = await SessionFlow.begin(login, { loginName: "flo" });
  await misspelt(flow.nextStep({ notbefore: "" }), "notbefore");
  await misspelt(flow.passkey({ Domain: "a" }), "Domain");
  await misspelt(enrollTotp(admin, { userID: "1" }), "userID");
  assert.throws(
    () => verifyEmail(admin, { userId, template: "" }),
    /template is not an option; expected userId, urlTemplate/,
  );
  // Options may be read from a class.
  assert.ok(await createClient(Object.create({ trasport: "json" }, { baseUrl: { value: baseUrl } })));
});

test("a flow's violations have the names of what its caller gave", async () => {
  const path = async (promise) => (await failure(promise)).violations.map((violation) => violation.path);
  const flow = await SessionFlow.begin(login, { loginName: "flo" });
  assert.deepEqual(await path(flow.password("x".repeat(201))), ["password"]);
  const error = await failure(flow.password("x".repeat(201)));
  assert.match(error.message, /^the request was not sent: password must have/);
  assert.deepEqual(await path(flow.password(5)), ["password"]);
  assert.deepEqual(await path(flow.totp("7".repeat(30))), ["code"]);
  assert.deepEqual(await path(SessionFlow.begin(login, { loginName: "x".repeat(300) })), ["loginName"]);
  assert.deepEqual(await path(verifyPhone(admin, { userId }).verify("-")), ["code"]);
  assert.deepEqual(await path(verifyPhone(admin, { userId: "" }).verify("1")), ["userId"]);
});

test("a password of more than 72 bytes is too long, and the current one is not accepted", async () => {
  for (const transport of transports) {
    const { adminToken } = await server.info();
    const client = await createClient({ baseUrl: server.url, token: adminToken, transport });
    const set = (text, more) => client.user.setPassword({ userId, newPassword: { password: text }, ...more });
    assert.equal((await failure(set(`Aa1!${"ä".repeat(35)}`))).reason, "password_too_long");
    assert.equal((await failure(set(password, { currentPassword: password }))).reason, "password_not_accepted");
  }
});

test("an RPC that the server does not have is not_implemented over both transports", async () => {
  const gateway = { status: 404, headers: { "content-type": "application/json" } };
  for (const body of ['{"code":5,"message":"Not Found"}', '{"code":5, "message":"Not Found", "details":[]}']) {
    for (const transport of transports) {
      const fetch = async () => new Response(body, gateway);
      const client = await createClient({ baseUrl: "https://zitadel.example", transport, fetch });
      const { kind, reason, codeName } = await failure(client.auth.getMyUser());
      assert.deepEqual([kind, reason, codeName], ["rpc", "not_implemented", "unimplemented"], transport);
    }
  }
});

test("every detail is found by its type", async () => {
  const own = { "@type": "type.googleapis.com/zitadel.v1.ErrorDetail", id: "COMMAND-eis9R", message: "wrong" };
  const trace = { "@type": "type.googleapis.com/google.rpc.RequestInfo", requestId: "r1" };
  const body = JSON.stringify({ code: 3, message: "x", details: [trace, own] });
  const fetch = async () => new Response(body, { status: 400, headers: { "content-type": "application/json" } });
  const client = await createClient({ baseUrl: "https://zitadel.example", transport: "json", fetch });
  const error = await failure(client.auth.getMyUser());
  assert.deepEqual([error.id, error.reason], ["COMMAND-eis9R", "code_invalid"]);
  assert.deepEqual(error.findDetail("zitadel.v1.ErrorDetail"), own);
  assert.deepEqual(error.findDetail("google.rpc.RequestInfo"), trace);
  assert.equal(error.findDetail("google.rpc.Help"), undefined);
});

test("errors are made of objects, and cross windows as their fields", () => {
  const error = new ZitadelError({
    kind: "rpc",
    reason: "code_invalid",
    code: 3,
    codeName: "invalid_argument",
    id: "COMMAND-eis9R",
    message: "Code is invalid",
    httpStatus: 400,
    details: [{ "@type": "x", id: "COMMAND-eis9R" }],
  });
  assert.ok(isZitadelError(error) && error instanceof Error && error instanceof ZitadelError);
  const posted = ZitadelError.from(structuredClone(error.toJSON()));
  assert.ok(isZitadelError(posted));
  assert.deepEqual(posted.toJSON(), error.toJSON());
  assert.equal(posted.message, "Code is invalid");
  assert.deepEqual(JSON.parse(JSON.stringify(ZitadelError.from(JSON.parse(JSON.stringify(error))))), error.toJSON());
  const least = new ZitadelError({ kind: "timeout", reason: "timeout" });
  assert.deepEqual(
    [least.code, least.codeName, least.message, least.violations, least.details, "id" in least, "cause" in least],
    [2, "unknown", "timeout", [], [], false, false],
  );
  assert.equal(new ZitadelError({ kind: "rpc", reason: "server_error" }, { cause: 5 }).cause, 5);
  const evil = ZitadelError.from(JSON.parse('{"kind":"rpc","reason":"x","__proto__":{"a":1},"toJSON":"no"}'));
  assert.equal(typeof evil.toJSON, "function");
  assert.ok(evil instanceof ZitadelError);
});

test("methods can be replaced in tests", async () => {
  const client = await createClient({ baseUrl: "https://zitadel.example" });
  const spy = mock.method(client.user, "verifyPhone", async () => ({ details: { sequence: "1" } }));
  await verifyPhone(client, { userId: "1" }).verify("12-34");
  assert.deepEqual(spy.mock.calls[0].arguments[0], { userId: "1", verificationCode: "1234" });
  spy.mock.restore();
  const call = mock.method(client, "call", async () => ({ user: {} }));
  assert.deepEqual(await client.auth.getMyUser(), { user: {} });
  assert.equal(call.mock.callCount(), 1);
});
