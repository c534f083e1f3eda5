// M7: user enumeration by an anonymous client.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { Visitor, administrator, refused, startLoginServer, userId } from "../support/visitor.mjs";

const PASSWORD = "Password1!";
let server, zitadel;

before(async () => {
  server = await startLoginServer({ args: ["--trust-forwarded-for"] });
  zitadel = server.zitadel;
});
beforeEach(async () => {
  await zitadel.reset();
  await zitadel.settings({ login: { ignoreUnknownUsernames: true, mfaInitSkipLifetime: "0s" } });
  await zitadel.seed({
    users: [
      { userName: "bare", givenName: "B", familyName: "B", email: "bare@example.com", emailVerified: true },
      {
        userName: "gone",
        givenName: "G",
        familyName: "G",
        email: "gone@example.com",
        emailVerified: true,
        password: PASSWORD,
      },
      {
        userName: "shut",
        givenName: "S",
        familyName: "S",
        email: "shut@example.com",
        emailVerified: true,
        password: PASSWORD,
      },
    ],
  });
  const admin = await administrator(zitadel);
  await admin.user.lockUser({ userId: await userId(zitadel, "gone") });
  await admin.user.deactivateUser({ userId: await userId(zitadel, "shut") });
});
after(() => server?.stop());

/** Login names to try: known users in every state, and unknown names of the same form. */
const NAMES = ["mia", "bare", "gone", "shut", "zoe", "unknown@example.com"];
let caller = 0;
/** A new address for each request, because rate limits are another test's. */
const visit = () => new Visitor(server, { "x-forwarded-for": `198.51.${++caller >> 8}.${caller & 255}` });

/** Everything that a client sees of a response, without ids, times and the entered name, which always differ. */
function shape(value, name) {
  const text = JSON.stringify(value, (_key, it) =>
    typeof it === "string" && /^\d{1,20}$/.test(it)
      ? "<id>"
      : typeof it === "string" && /^\d{4}-\d\d-\d\dT/.test(it)
        ? "<time>"
        : it,
  );
  return text.replaceAll(name, "<name>");
}

const failure = ({ code, id, reason, message, details, httpStatus }) => ({
  code,
  id,
  reason,
  message,
  details,
  httpStatus,
});

/** Runs all steps of a sign-in with a login name. */
async function walk(loginName) {
  const visitor = visit();
  const steps = [];
  const step = async (work) => steps.push(shape(await work().catch((error) => failure(error)), loginName));
  const login = await visitor.login();
  let sessionId = "0";
  await step(async () => ({ ...(await login.session.createSession({ checks: { user: { loginName } } })) }));
  await step(async () => {
    ({ sessionId } = await login.session.createSession({ checks: { user: { loginName } } }));
    return login.session.getSession({ sessionId, sessionToken: "-" });
  });
  for (let i = 0; i < 2; i++)
    await step(() =>
      login.session.setSession({ sessionId, sessionToken: "-", checks: { password: { password: `wrong${i}` } } }),
    );
  await step(() => login.session.createSession({ checks: { user: { loginName }, password: { password: "wrong" } } }));
  const speaking = await visitor.login(sessionId);
  await step(() => speaking.user.listAuthenticationMethodTypes({ userId: "-" }));
  await step(() =>
    speaking.user.passwordReset({
      userId: "-",
      sendLink: { urlTemplate: `${server.origin}/?flow=reset-password&userId={{.UserID}}&code={{.Code}}` },
    }),
  );
  await step(() =>
    speaking.user.setPassword({ userId: "-", verificationCode: "WRONG1", newPassword: { password: "Password7!" } }),
  );
  await step(() =>
    speaking.user.setPassword({ userId: "-", verificationCode: "WRONG1", newPassword: { password: "x" } }),
  );
  await step(async () => {
    const { challenges } = await login.session.setSession({
      sessionId,
      sessionToken: "-",
      challenges: {
        webAuthN: { domain: "localhost", userVerificationRequirement: "USER_VERIFICATION_REQUIREMENT_REQUIRED" },
      },
    });
    const { publicKey } = challenges.webAuthN.publicKeyCredentialRequestOptions;
    return {
      keys: Object.keys(publicKey).sort(),
      allowed: publicKey.allowCredentials.length > 0,
      challenge: publicKey.challenge.length,
    };
  });
  await step(() => login.session.listSessions({}));
  const cookies = [...visitor.cookies].map(([name, value]) => `${name.replace(/\d+$/, "")} ${value.length}`);
  return { steps, cookies };
}

test("responses for an unknown login name have the status, shape and texts of those for known users in any state", async () => {
  const seen = new Map();
  for (const name of NAMES) seen.set(name, await walk(name));
  const reference = seen.get("mia");
  for (const [name, { steps, cookies }] of seen) {
    for (const [at, step] of steps.entries()) assert.equal(step, reference.steps[at], `${name}, step ${at + 1}`);
    assert.deepEqual(cookies, reference.cookies, `${name}: the cookies' length`);
  }
  assert.ok((await zitadel.outbox("mia@example.com")).length >= 1, "the known one has mail all the same");
});

test("response times for an unknown login name equal those for a known one", async () => {
  const timed = async (loginName) => {
    const visitor = visit();
    const login = await visitor.login();
    const started = performance.now();
    const { sessionId } = await login.session.createSession({ checks: { user: { loginName } } });
    const created = performance.now();
    await login.session
      .setSession({ sessionId, sessionToken: "-", checks: { password: { password: "wrong" } } })
      .catch(() => {});
    return [created - started, performance.now() - created];
  };
  const known = [[], []],
    unknown = [[], []];
  // Alternating, each name once, so that account limits and drift of the machine affect both equally.
  await zitadel.seed({
    users: Array.from({ length: 60 }, (_, i) => ({
      userName: `known${i}`,
      givenName: "K",
      familyName: "K",
      email: `known${i}@example.com`,
      emailVerified: true,
      password: PASSWORD,
    })),
  });
  for (let i = 0; i < 60; i++) {
    for (const [name, into] of [
      [`known${i}`, known],
      [`other${i}`, unknown],
    ])
      for (const [at, took] of (await timed(name)).entries()) into[at].push(took);
  }
  const middle = (list) => list.slice(20).sort((a, b) => a - b)[20];
  for (const at of [0, 1]) {
    const ratio = middle(unknown[at]) / middle(known[at]);
    assert.ok(ratio > 0.5 && ratio < 2, `step ${at + 1}: ${ratio.toFixed(2)}`);
  }
});

test("without ignoreUnknownUsernames, only whether the name exists is visible before the first factor", async () => {
  await zitadel.settings({ login: { mfaInitSkipLifetime: "0s" } });
  const visitor = visit();
  const sessionId = await visitor.session("mia");
  const login = await visitor.login(sessionId);
  const { session } = await login.session.getSession({ sessionId, sessionToken: "-" });
  const text = JSON.stringify(session);
  const info = await zitadel.info();
  assert.ok(!text.includes("Muster") && !text.includes("Mia "), text);
  assert.equal(session.factors.user.loginName, "mia");
  await refused(login.user.listAuthenticationMethodTypes({ userId: "-" }), "methods before the password");
  await refused(login.user.listAuthenticationMethodTypes({ userId: await userId(zitadel, "mia") }), "methods by id");
  await refused(login.user.listAuthenticationMethodTypes({ userId: info.adminUserId }), "methods of another user");
  await login.session.setSession({ sessionId, sessionToken: "-", checks: { password: { password: PASSWORD } } });
  assert.deepEqual((await login.user.listAuthenticationMethodTypes({ userId: "-" })).authMethodTypes, [
    "AUTHENTICATION_METHOD_TYPE_PASSWORD",
  ]);
  await refused(
    login.user.listAuthenticationMethodTypes({ userId: await userId(zitadel, "noah") }),
    "methods of another user",
  );
});
