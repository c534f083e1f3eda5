// With code that is not ours: the official descriptors and connect's clients against the test server, and our client
// against a server built on them.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { create, fromJson, toBinary, toJson } from "@bufbuild/protobuf";
import { Code, ConnectError, createClient as connect } from "@connectrpc/connect";
import {
  connectNodeAdapter,
  createConnectTransport,
  createGrpcTransport,
  createGrpcWebTransport,
} from "@connectrpc/connect-node";
import { AuthService } from "@zitadel/proto/zitadel/auth_pb.js";
import { ErrorDetailSchema } from "@zitadel/proto/zitadel/message_pb.js";
import { SessionService } from "@zitadel/proto/zitadel/session/v2/session_service_pb.js";
import {
  UserService,
  VerifyPhoneRequestSchema,
  VerifyPhoneResponseSchema,
} from "@zitadel/proto/zitadel/user/v2/user_service_pb.js";
import { createClient, isZitadelError } from "../../pkg/index.js";
import { startServer, totp } from "../support/server.mjs";

let server, info;

before(async () => {
  server = await startServer();
  info = await server.control("info");
});

after(() => server?.stop());

const bearer = (token) => (next) => (request) => {
  if (token()) request.header.set("authorization", `Bearer ${token()}`);
  return next(request);
};

const official = {
  "gRPC over h2c": (token) => createGrpcTransport({ baseUrl: server.url, interceptors: [bearer(token)] }),
  "gRPC-Web over HTTP/1.1": (token) =>
    createGrpcWebTransport({ baseUrl: server.url, httpVersion: "1.1", interceptors: [bearer(token)] }),
  "gRPC-Web over HTTP/2": (token) =>
    createGrpcWebTransport({ baseUrl: server.url, httpVersion: "2", interceptors: [bearer(token)] }),
};

async function refusal(promise) {
  const error = await promise.then(
    () => assert.fail("it should have been refused"),
    (error) => error,
  );
  assert.ok(error instanceof ConnectError, String(error));
  const [detail] = error.findDetails(ErrorDetailSchema);
  return [error.code, detail?.id];
}

for (const [name, transport] of Object.entries(official)) {
  test(`the official descriptors walk the test server: ${name}`, async () => {
    const admin = transport(() => info.adminToken);
    const user = connect(UserService, admin);
    const userName = `official-${name.replace(/\W/g, "")}`;
    const { userId } = await user.addHumanUser({
      username: userName,
      profile: { givenName: "Ada", familyName: "Example" },
      email: { email: "ada@example.com", verification: { case: "isVerified", value: true } },
      passwordType: { case: "password", value: { password: "Password1!" } },
    });
    const sessions = connect(SessionService, admin);
    let { sessionId, sessionToken } = await sessions.createSession({
      checks: { user: { search: { case: "loginName", value: userName } }, password: { password: "Password1!" } },
    });
    const own = connect(
      AuthService,
      transport(() => sessionToken),
    );

    assert.deepEqual(await refusal(user.verifyPhone({ userId, verificationCode: "ABC123" })), [
      Code.InvalidArgument,
      "COMMAND-eis9R",
    ]);
    assert.deepEqual(await refusal(user.verifyPhone({ userId, verificationCode: "" })), [
      Code.InvalidArgument,
      undefined,
    ]);
    const { verificationCode } = await user.setPhone({
      userId,
      phone: "+41791234567",
      verification: { case: "returnCode", value: {} },
    });
    const { details } = await user.verifyPhone({ userId, verificationCode });
    assert.equal(details.resourceOwner, info.defaultOrgId);
    assert.equal(typeof details.sequence, "bigint");

    await own.addMyAuthFactorOTPSMS({});
    assert.deepEqual(await refusal(own.addMyAuthFactorOTPSMS({})), [Code.AlreadyExists, "COMMAND-Ad3g2"]);
    assert.deepEqual(await refusal(own.verifyMyAuthFactorOTP({ code: "123456" })), [Code.NotFound, "COMMAND-3Mif9s"]);
    const { secret } = await own.addMyAuthFactorOTP({});
    assert.deepEqual(await refusal(own.verifyMyAuthFactorOTP({ code: "12345" })), [
      Code.InvalidArgument,
      "EVENT-8isk2",
    ]);
    const code = await totp(server, secret);
    await own.verifyMyAuthFactorOTP({ code });
    // A second factor that is set up binds the session until it has checked one.
    assert.deepEqual(await refusal(own.listMyAuthFactors({})), [Code.PermissionDenied, "AUTHZ-Kl3p0"]);
    ({ sessionToken } = await sessions.setSession({ sessionId, checks: { totp: { code } } }));
    const { result } = await own.listMyAuthFactors({});
    assert.deepEqual(result.map((factor) => factor.type.case).sort(), ["otp", "otpSms"]);
    assert.deepEqual(
      await refusal(
        connect(
          AuthService,
          transport(() => ""),
        ).getMyUser({}),
      ),
      [Code.Unauthenticated, undefined],
    );
    assert.deepEqual(await refusal(user.addSecret({ userId })), [Code.Unimplemented, undefined]);
  });
}

test("Connect's own protocol is served on the v2 services, as JSON and as protobuf", async () => {
  for (const useBinaryFormat of [false, true]) {
    const transport = createConnectTransport({
      baseUrl: server.url,
      httpVersion: "1.1",
      useBinaryFormat,
      interceptors: [bearer(() => info.adminToken)],
    });
    const user = connect(UserService, transport);
    assert.equal((await user.getUserByID({ userId: info.adminUserId })).user.username, "admin");
    assert.deepEqual(await refusal(user.getUserByID({ userId: "100000000000000001" })), [Code.NotFound, "QUERY-Dfbg2"]);
  }
});

test("our client talks to a server built on the official descriptors", async () => {
  const seen = [];
  const routes = (router) =>
    router.service(UserService, {
      verifyPhone(request, context) {
        seen.push([request.userId, request.verificationCode, context.requestHeader.get("authorization")]);
        if (request.verificationCode === "no") {
          throw new ConnectError("not so (TEST-1)", Code.FailedPrecondition, undefined, [
            { desc: ErrorDetailSchema, value: { id: "TEST-1", message: "not so" } },
          ]);
        }
        return {
          details: {
            sequence: 18_446_744_073_709_551_615n,
            changeDate: { seconds: 1n, nanos: 5_000_000 },
            resourceOwner: "é😀",
          },
        };
      },
    });
  const http = createServer(connectNodeAdapter({ routes }));
  await new Promise((done) => http.listen(0, "127.0.0.1", done));
  const zitadel = await createClient({ baseUrl: `http://127.0.0.1:${http.address().port}`, token: "t" });
  const { details } = await zitadel.user.verifyPhone({ userId: "1", verificationCode: "😀" });
  assert.deepEqual(details, {
    sequence: "18446744073709551615",
    changeDate: "1970-01-01T00:00:01.005Z",
    resourceOwner: "é😀",
  });
  await assert.rejects(zitadel.user.verifyPhone({ userId: "1", verificationCode: "no" }), (error) => {
    assert.ok(isZitadelError(error));
    assert.deepEqual([error.kind, error.code, error.id, error.message], ["rpc", 9, "TEST-1", "not so (TEST-1)"]);
    return true;
  });
  await assert.rejects(zitadel.auth.getMyUser(), (error) => isZitadelError(error) && error.httpStatus === 404);
  assert.deepEqual(seen, [
    ["1", "😀", "Bearer t"],
    ["1", "no", "Bearer t"],
  ]);
  http.close();
});

test("protobuf-es reads what the test server writes, to the letter", async () => {
  const request = create(VerifyPhoneRequestSchema, { userId: "1", verificationCode: "2" });
  assert.equal(Buffer.from(toBinary(VerifyPhoneRequestSchema, request)).toString("hex"), "0a0131120132");
  const json = { details: { sequence: "5", changeDate: "2026-01-31T12:00:00.123Z", resourceOwner: "1" } };
  assert.deepEqual(toJson(VerifyPhoneResponseSchema, fromJson(VerifyPhoneResponseSchema, json)), json);
});
