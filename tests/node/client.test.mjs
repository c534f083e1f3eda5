// The client in Node against the test server: both transports, responses, errors, unusual callers.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createClient, isZitadelError } from "../../pkg/index.js";
import { countRequests, failure, transports } from "../support/client.mjs";
import { startServer, totp } from "../support/server.mjs";

let server, info;

before(async () => {
  server = await startServer();
  info = await server.control("info");
});

after(() => server?.stop());

const client = (transport, more) => createClient({ baseUrl: server.url, token: info.adminToken, transport, ...more });

async function human(zitadel, name, more) {
  const { userId } = await zitadel.user.addHumanUser({
    username: name,
    profile: { givenName: "Ada", familyName: "Example" },
    email: { email: `${name}@example.com`, isVerified: true },
    password: { password: "Password1!" },
    ...more,
  });
  return userId;
}

test("the five endpoints give the same responses and error ids over both transports", async () => {
  const seen = {};
  for (const transport of transports) {
    const admin = await client(transport);
    const name = `five-${transport}`;
    const userId = await human(admin, name);
    let { sessionId, sessionToken } = await admin.session.createSession({
      checks: { user: { loginName: name }, password: { password: "Password1!" } },
    });
    // A second factor that is set up binds the session: its token is worth something once it has checked one.
    const second = async (code) =>
      ({ sessionToken } = await admin.session.setSession({ sessionId, checks: { totp: { code } } }));
    const own = await client(transport, { token: () => sessionToken });
    const out = [];
    seen[transport] = out;
    const ask = async (promise) => {
      try {
        const { details } = await promise;
        out.push(Object.keys(details).sort().join());
      } catch (error) {
        out.push(`${error.kind} ${error.code} ${error.id} ${error.details[0]?.["@type"]}`);
      }
    };
    // 4. VerifyPhone
    await ask(own.user.verifyPhone({ userId, verificationCode: "ABC123" }));
    // Users may not have a code for their own number returned.
    const { verificationCode } = await admin.user.setPhone({ userId, phone: "+41791234567", returnCode: {} });
    await ask(own.user.verifyPhone({ userId, verificationCode }));
    // 2. AddMyAuthFactorOTPSMS
    await ask(own.auth.addMyAuthFactorOTPSMS());
    await ask(own.auth.addMyAuthFactorOTPSMS({}));
    // 5. VerifyMyAuthFactorOTP
    await ask(own.auth.verifyMyAuthFactorOTP({ code: "123456" }));
    const { secret } = await own.auth.addMyAuthFactorOTP();
    await ask(own.auth.verifyMyAuthFactorOTP({ code: "12345" }));
    const proof = await totp(server, secret);
    await ask(own.auth.verifyMyAuthFactorOTP({ code: proof }));
    await second(proof);
    await own.auth.removeMyAuthFactorOTP();
    await own.auth.removeMyAuthFactorOTPSMS();
    // 3. VerifyTOTPRegistration of v3alpha
    const registration = await own.userV3Alpha.startTOTPRegistration({ userId });
    await ask(own.userV3Alpha.verifyTOTPRegistration({ userId, totpId: "4711", code: "123456" }));
    await ask(own.userV3Alpha.verifyTOTPRegistration({ userId, totpId: registration.totpId, code: "123456789" }));
    const code = await totp(server, registration.secret);
    await ask(own.userV3Alpha.verifyTOTPRegistration({ userId, totpId: registration.totpId, code }));
    // 1. VerifyOTPSMSRegistration of v3alpha
    // Nor that of a factor.
    const sms = await admin.userV3Alpha.addOTPSMSAuthenticator({
      userId,
      phone: { number: "+41797654321", returnCode: {} },
    });
    await ask(own.userV3Alpha.verifyOTPSMSRegistration({ userId, otpSmsId: sms.otpSmsId, code: "x" }));
    await ask(own.userV3Alpha.verifyOTPSMSRegistration({ userId, otpSmsId: sms.otpSmsId, code: sms.verificationCode }));
    await ask(own.userV3Alpha.verifyOTPSMSRegistration({ userId, otpSmsId: sms.otpSmsId, code: sms.verificationCode }));
    // Another user's, and no user's.
    await ask(own.user.registerTOTP({ userId: await human(admin, `other-${transport}`) }));
    await ask((await client(transport, { token: undefined })).auth.addMyAuthFactorOTPSMS());
  }
  const detail = "type.googleapis.com/zitadel.v1.ErrorDetail";
  const changed = "changeDate,resourceOwner,sequence";
  assert.deepEqual(seen["grpc-web"], [
    `rpc 3 COMMAND-eis9R ${detail}`,
    changed,
    "creationDate,resourceOwner,sequence",
    `rpc 6 COMMAND-Ad3g2 ${detail}`,
    `rpc 5 COMMAND-3Mif9s ${detail}`,
    `rpc 3 EVENT-8isk2 ${detail}`,
    changed,
    `rpc 5 COMMAND-3Mif9s ${detail}`,
    `rpc 3 EVENT-8isk2 ${detail}`,
    changed,
    `rpc 3 COMMAND-eis9R ${detail}`,
    changed,
    `rpc 6 COMMAND-Ad3g2 ${detail}`,
    `rpc 5 AUTHZ-cdgFk ${detail}`,
    "rpc 16 undefined undefined",
  ]);
  assert.deepEqual(seen.json, seen["grpc-web"]);
});

test("an invalid request reports every violation and sends nothing", async () => {
  const cyclic = { userId: "1" };
  cyclic.self = { cyclic };
  const odd = [
    [{ userID: "1", verificationCode: "1" }, "userID", "unknown"],
    [{ userId: 1, verificationCode: "1" }, "userId", "type"],
    [{ userId: undefined, verificationCode: "1" }, "userId", "length"],
    [undefined, "userId", "length"],
    [{ userId: "\ud800", verificationCode: "1" }, "userId", "type"],
    [{ userId: "1", verificationCode: "😀".repeat(21) }, "verificationCode", "length"],
    [{ userId: "1", verificationCode: Symbol("s") }, "verificationCode", "type"],
    [{ userId: "1", verificationCode: () => {} }, "verificationCode", "type"],
    [null, "", "type"],
    [[], "", "type"],
    ["text", "", "type"],
    [new Map([["userId", "1"]]), "", "type"],
    [cyclic, "self.cyclic.self.cyclic", "type"],
    [
      {
        get userId() {
          throw new Error("no");
        },
      },
      "userId",
      "type",
    ],
    [
      new Proxy(
        {},
        {
          ownKeys() {
            throw new Error("no");
          },
        },
      ),
      "",
      "type",
    ],
  ];
  for (const transport of transports) {
    const sent = await countRequests(async (baseUrl) => {
      const zitadel = await createClient({ baseUrl, transport });
      for (const [request, path, rule] of odd) {
        const error = await failure(zitadel.user.verifyPhone(request));
        assert.equal(error.kind, "validation");
        const found = error.violations.find((v) => v.path === path && v.rule === rule);
        assert.ok(found, `${path} ${rule} in ${JSON.stringify(error.violations)}`);
      }
    });
    assert.equal(sent, 0);
  }
});

test("requests accept Date, bigint, Uint8Array and enum numbers", async () => {
  const zitadel = await client("json");
  const bad = zitadel.validate("zitadel.session.v2.CreateSessionRequest", {
    metadata: { bytes: new Uint8Array([1, 2]), text: "AQI=" },
    lifetime: "3600s",
    checks: undefined,
    userAgent: { header: { "accept-language": { values: ["de"] } } },
  });
  assert.deepEqual(bad, []);
  const query = { sortingColumn: 1, query: { offset: 5n, limit: 10, asc: true } };
  assert.deepEqual(zitadel.validate("zitadel.user.v2.ListUsersRequest", query), []);
  const date = { creationDateQuery: { creationDate: new Date(0), method: "TIMESTAMP_QUERY_METHOD_GREATER" } };
  assert.deepEqual(zitadel.validate("zitadel.session.v2.ListSessionsRequest", { queries: [date] }), []);
});

test("maps with bytes survive the round trip", async () => {
  for (const transport of transports) {
    const zitadel = await client(transport);
    const { sessionId } = await zitadel.session.createSession({
      metadata: { "ü/😀": new Uint8Array([0, 255]) },
      lifetime: "60s",
    });
    const { session } = await zitadel.session.getSession({ sessionId });
    assert.deepEqual(session.metadata, { "ü/😀": "AP8=" });
    assert.match(session.expirationDate, /Z$/);
  }
});

test("constraints are the limits of a form", async () => {
  const zitadel = await client("json");
  const of = (name) => zitadel.constraints(name);
  assert.deepEqual(of("zitadel.user.v2.VerifyPhoneRequest").verificationCode, {
    type: "string",
    required: true,
    minLength: 1,
    maxLength: 20,
  });
  assert.deepEqual(of("zitadel.user.v3alpha.VerifyTOTPRegistrationRequest").code, {
    type: "string",
    required: true,
    minLength: 6,
    maxLength: 9,
  });
  assert.equal(of("zitadel.auth.v1.SetMyPhoneRequest").phone.pattern, "\\+.*");
  assert.equal(of("zitadel.user.v2.SetEmailRequest").email.format, "email");
  assert.throws(
    () => of("zitadel.Nothing"),
    (error) => isZitadelError(error) && /zitadel.Nothing is not a message/.test(error.message),
  );
});

test("client.call reaches any RPC by its name and rejects an unknown one", async () => {
  const zitadel = await client("grpc-web");
  const { user } = await zitadel.call("zitadel.auth.v1.AuthService/GetMyUser", {});
  assert.equal(user.userName, "admin");
  assert.equal((await failure(zitadel.call("zitadel.auth.v1.AuthService/GetYourUser"))).violations[0].path, "method");
});

test("an RPC that the server does not implement rejects with unimplemented", async () => {
  for (const transport of transports) {
    const zitadel = await client(transport);
    for (const call of [() => zitadel.user.addSecret({ userId: "1" }), () => zitadel.auth.listMyMemberships()]) {
      const error = await failure(call());
      assert.deepEqual([error.kind, error.code, error.codeName], ["rpc", 12, "unimplemented"]);
    }
  }
});

test("a path variable that no URL can carry is a violation on json", async () => {
  const zitadel = await client("json");
  for (const userId of [".", ".."]) {
    const error = await failure(zitadel.user.getUserByID({ userId }));
    assert.deepEqual(
      error.violations.map((v) => [v.path, v.rule]),
      [["userId", "url"]],
    );
  }
  assert.equal((await failure(zitadel.user.getUserByID({ userId: "a b?c#d" }))).id, "QUERY-Dfbg2");
});

test("a filter of a POST route without a body reaches the server over both transports", async () => {
  for (const transport of transports) {
    const admin = await client(transport);
    const userId = await human(admin, `factors-${transport}`);
    await admin.user.registerTOTP({ userId });
    const states = async (states) =>
      ((await admin.user.listAuthenticationFactors({ userId, states })).result ?? []).map((factor) => factor.state);
    assert.deepEqual(await states(["AUTH_FACTOR_STATE_NOT_READY"]), ["AUTH_FACTOR_STATE_NOT_READY"], transport);
    assert.deepEqual(await states(["AUTH_FACTOR_STATE_READY"]), [], transport);
    assert.deepEqual(
      await states(["AUTH_FACTOR_STATE_READY", "AUTH_FACTOR_STATE_NOT_READY"]),
      ["AUTH_FACTOR_STATE_NOT_READY"],
      transport,
    );
  }
});

test("with rules off the server rejects an invalid request", async () => {
  for (const transport of transports) {
    const error = await failure(
      (await client(transport, { rules: "off" })).user.verifyPhone({ userId: "1", verificationCode: "1".repeat(21) }),
    );
    assert.deepEqual([error.kind, error.code, error.reason], ["rpc", 3, "request_invalid"]);
  }
});
