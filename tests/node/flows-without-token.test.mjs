// `SessionFlow` behind a login client proxy, which keeps the tokens: what it sends, and what it makes of masked responses.
// The proxy is a stand-in here; tests/page runs the real one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { SessionFlow, qrPath, qrSvg } from "../../pkg/flows/index.js";

const PASSWORD = "AUTHENTICATION_METHOD_TYPE_PASSWORD";
const TOTP = "AUTHENTICATION_METHOD_TYPE_TOTP";
const refusal = (codeName, id) => Object.assign(new Error(id), { kind: "rpc", codeName, id });
const SETTINGS = {
  instance: { allowUsernamePassword: true, passkeysType: "PASSKEYS_TYPE_ALLOWED" },
  org1: {
    allowUsernamePassword: true,
    passkeysType: "PASSKEYS_TYPE_NOT_ALLOWED",
    secondFactors: ["SECOND_FACTOR_TYPE_OTP"],
  },
};

/** A login client whose sessions read masked until a password was checked; `calls` is what was sent. */
function proxy({ methods = [PASSWORD], refuse, tokens } = {}) {
  const calls = [];
  let now = Date.parse("2026-01-01T00:00:00Z");
  let verifiedAt;
  const token = () => (tokens ? { sessionToken: tokens.shift() } : {});
  const recorded = (name, response) => async (request, options) => {
    calls.push([name, request, new Headers(options?.headers).get("x-login-session")]);
    return response(request);
  };
  const user = () =>
    verifiedAt || tokens
      ? { loginName: "flo", id: "7", organizationId: "org1", displayName: "Flo Flow" }
      : { loginName: "flo" };
  const login = {
    session: {
      createSession: recorded("createSession", () => ({ sessionId: "1", ...token() })),
      setSession: recorded("setSession", () => {
        now += 1000;
        verifiedAt = new Date(now).toISOString();
        return token();
      }),
      getSession: recorded("getSession", () => ({
        session: { id: "1", factors: { user: user(), ...(verifiedAt && { password: { verifiedAt } }) } },
      })),
      deleteSession: recorded("deleteSession", () => ({})),
    },
    settings: {
      getLoginSettings: recorded("getLoginSettings", ({ ctx }) => ({ settings: SETTINGS[ctx.orgId ?? "instance"] })),
    },
    user: {
      listAuthenticationMethodTypes: recorded("methods", () => {
        if (refuse) throw refuse;
        return { authMethodTypes: methods };
      }),
    },
    oidc: {
      createCallback: recorded("createCallback", () => ({ callbackUrl: "https://app.example.com/cb" })),
      authorizeOrDenyDeviceAuthorization: recorded("device", () => ({})),
    },
  };
  return { login, calls, of: (name) => calls.filter(([called]) => called === name).map(([, ...rest]) => rest) };
}

test("a flow without a token holds the session's id alone", async () => {
  const { login } = proxy();
  const flow = await SessionFlow.begin(login, { loginName: "flo" });
  assert.equal(flow.sessionToken, undefined);
  assert.deepEqual(Object.keys(flow.toJSON()), ["sessionId"]);
  const resumed = await SessionFlow.resume(login, JSON.parse(JSON.stringify(flow)));
  assert.deepEqual([resumed.sessionId, resumed.sessionToken], ["1", undefined]);
});

test("the placeholder stands where the contract wants a token, and nothing where it does not", async () => {
  const { login, of } = proxy();
  const flow = await SessionFlow.begin(login, { loginName: "flo" });
  await flow.password("Password1!");
  await flow.callback("V2_1");
  await flow.authorizeDevice("d");
  await flow.end();
  for (const [request] of of("getSession")) assert.deepEqual(request, { sessionId: "1" });
  assert.deepEqual(of("deleteSession")[0][0], { sessionId: "1" });
  assert.equal(of("setSession")[0][0].sessionToken, "-");
  assert.deepEqual(of("createCallback")[0][0].session, { sessionId: "1", sessionToken: "-" });
  assert.deepEqual(of("device")[0][0].session, { sessionId: "1", sessionToken: "-" });
});

test("before a first factor the settings say what is offered, and no RPC asks about the user", async () => {
  const { login, of } = proxy({ methods: [PASSWORD, TOTP] });
  const flow = await SessionFlow.begin(login, { loginName: "flo" });
  assert.deepEqual([flow.userId, flow.displayName, flow.loginName], [undefined, undefined, "flo"]);
  assert.deepEqual(await flow.nextStep(), { step: "first", factors: ["passkey", "password"] });
  assert.deepEqual(of("methods"), []);
  assert.deepEqual(await flow.password("Password1!"), { step: "second", factors: ["totp"] });
  assert.deepEqual(of("methods"), [[{ userId: "7" }, "1"]], "the header names the session");
  assert.equal(flow.userId, "7");
});

test("the settings of the organisation count as soon as it is known", async () => {
  const { login, of } = proxy();
  const flow = await SessionFlow.begin(login, { loginName: "flo" });
  await flow.nextStep();
  await flow.nextStep();
  await flow.password("Password1!");
  await flow.nextStep();
  assert.deepEqual(
    of("getLoginSettings").map(([{ ctx }]) => ctx),
    [{ instance: true }, { orgId: "org1" }],
  );
});

test("a proxy that does not tell the methods does not accept the first factor any more", async () => {
  for (const refuse of [refusal("permission_denied", ""), refusal("failed_precondition", "LOGIN-FirstFactorMissing")]) {
    const flow = await SessionFlow.begin(proxy({ refuse }).login, { loginName: "flo" });
    assert.deepEqual(await flow.password("Password1!"), { step: "first", factors: ["password"] });
  }
  for (const refuse of [
    refusal("permission_denied", "LOGIN-SessionUnknown"),
    refusal("failed_precondition", "LOGIN-SessionExpired"),
  ]) {
    const flow = await SessionFlow.begin(proxy({ refuse }).login, { loginName: "flo" });
    await assert.rejects(flow.password("Password1!"), refuse);
  }
});

test("until the user's organisation is known, the settings of the one that an application asks for count", async () => {
  const { login, of } = proxy();
  const flow = await SessionFlow.begin(login, { loginName: "flo" });
  assert.deepEqual(await flow.nextStep({ organizationId: "org1" }), { step: "first", factors: ["password"] });
  await flow.password("Password1!");
  assert.deepEqual(
    of("getLoginSettings").map(([{ ctx }]) => ctx),
    [{ orgId: "org1" }],
    "it is the user's: nothing is read twice",
  );
});

test("a first factor that is older than a request wants does not count, and a new check does", async () => {
  const { login } = proxy();
  const flow = await SessionFlow.begin(login, { loginName: "flo" });
  assert.equal((await flow.password("Password1!")).step, "done");
  const later = new Date(Date.parse(flow.session.factors.password.verifiedAt) + 1).toISOString();
  assert.equal((await flow.nextStep({ notBefore: later })).step, "first");
  assert.equal((await flow.nextStep()).step, "first", "it is remembered");
  assert.equal((await flow.password("Password1!")).step, "done");
});

test("a flow with tokens sends the newest one, and names no session in a header", async () => {
  const { login, of, calls } = proxy({ tokens: ["t1", "t2"] });
  const flow = await SessionFlow.begin(login, { loginName: "flo" });
  assert.deepEqual(flow.toJSON(), { sessionId: "1", sessionToken: "t1" });
  await flow.nextStep();
  await flow.password("Password1!");
  assert.equal(of("setSession")[0][0].sessionToken, "t1");
  assert.equal(flow.sessionToken, "t2");
  await flow.callback("V2_1");
  assert.deepEqual(of("createCallback")[0][0].session, { sessionId: "1", sessionToken: "t2" });
  assert.deepEqual(
    calls.filter(([, , header]) => header !== null),
    [],
  );
});

test("a QR code's path is the one of its document", async () => {
  const { side, path } = await qrPath("otpauth://totp/ZITADEL:mia?secret=JBSWY3DPEHPK3PXP");
  const svg = await qrSvg("otpauth://totp/ZITADEL:mia?secret=JBSWY3DPEHPK3PXP");
  assert.ok(svg.includes(`viewBox="0 0 ${side} ${side}"`));
  assert.ok(svg.endsWith(`<path d="${path}"/></svg>`));
  assert.equal(await qrPath("x".repeat(3000)), undefined);
});
