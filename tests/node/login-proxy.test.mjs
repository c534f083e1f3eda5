// The login client proxy: what a page of the server's own origin may do in the login client's name and as the users of its
// browser's sessions, and what nobody may; on the paired test server and in zitadel-login in front of it.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { startTestServer } from "../../pkg/testing/index.js";
import { Browser, freePort } from "../support/cookies.mjs";

let paired, dir;

before(async () => {
  dir = await mkdtemp(join(tmpdir(), "login-proxy-"));
  paired = await startTestServer({ command: process.env.TESTSERVER });
  await writeFile(join(dir, "token"), `${(await paired.info()).loginClientToken}\n`, { mode: 0o600 });
});

/** A login server in front of `upstream` for one test, so that nobody has used up its limits yet; its origin. */
async function startFront(t, upstream = paired.url) {
  const port = await freePort();
  const args = [
    "--upstream",
    upstream,
    "--login-client-token-file",
    join(dir, "token"),
    "--listen",
    `127.0.0.1:${port}`,
    "--public-origin",
    `http://127.0.0.1:${port}`,
  ];
  const front = await startTestServer({ command: process.env.LOGINSERVER, args });
  t.after(() => front.stop());
  return front.url;
}

beforeEach(() => paired.reset());

after(async () => {
  await paired?.stop();
  if (dir) await rm(dir, { recursive: true, force: true });
});

const told = (promise) =>
  promise.then(
    () => assert.fail("it should have been refused"),
    (error) => error,
  );
const ids = async (promise) => (await told(promise)).id;
const password = (text = "Password1!") => ({ password: { password: text } });
const template = (origin, flow = "reset-password") => `${origin}/?flow=${flow}&userId={{.UserID}}&code={{.Code}}`;

/** The Location of an authorisation request that an application begins in a browser, and the request's id. */
async function authorize(browser, app, parameters = {}) {
  const query = new URLSearchParams({
    client_id: app.clientId,
    redirect_uri: "http://localhost:3999/cb",
    response_type: "code",
    scope: "openid",
    state: "s",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
    ...parameters,
  });
  const response = await browser.visit(`/oauth/v2/authorize?${query}`);
  const location = response.headers.get("location") ?? assert.fail(`${response.status}: ${await response.text()}`);
  return new URL(location, browser.origin).searchParams.get("authRequest");
}

const application = () => paired.oidcApp({ name: "app", redirectUris: ["http://localhost:3999/cb"] });

for (const name of ["paired", "front"]) {
  const origin = (t) => (name === "paired" ? paired.url : startFront(t));

  test(`accounts are made only where the organisation lets people register (${name})`, async (t) => {
    const login = await new Browser(await origin(t)).login();
    const orgId = await paired.org(`closed-${name}`);
    await paired.settings({ org: orgId, login: { allowRegister: false } });
    const person = (username, organization) => ({
      username,
      organization,
      profile: { givenName: "a", familyName: "b" },
      email: { email: `${username}@example.com` },
      password: { password: "Password1!" },
    });
    const closed = await told(login.user.addHumanUser(person("one", { orgId })));
    assert.deepEqual(
      [closed.codeName, closed.kind, closed.id],
      ["permission_denied", "rpc", "LOGIN-RegistrationClosed"],
    );
    assert.ok((await login.user.addHumanUser(person("two"))).userId);
    await paired.settings({ login: { allowRegister: false } });
    assert.equal(await ids(login.user.addHumanUser(person("three"))), "LOGIN-RegistrationClosed");
  });

  test(`a page signs somebody in without holding a token (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const login = await browser.login();
    assert.ok((await login.settings.getLoginSettings({})).settings.allowUsernamePassword);
    const created = await login.session.createSession({ checks: { user: { loginName: "mia" } } });
    const { sessionId } = created;
    const wrong = await told(login.session.setSession({ sessionId, sessionToken: "-", checks: password("wrong") }));
    assert.deepEqual([wrong.id, wrong.reason], ["COMMAND-3M0fs", "password_invalid"]);
    const checked = await login.session.setSession({ sessionId, sessionToken: "anything", checks: password() });
    const { session } = await login.session.getSession({ sessionId });
    assert.equal(session.factors.user.displayName, "Mia Muster");
    assert.deepEqual([created.sessionToken, checked.sessionToken], [undefined, undefined]);
    for (const line of browser.setCookies)
      assert.match(line, /^login-sessions=[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/);
    assert.equal((await (await browser.own(sessionId)).auth.getMyUser({})).user.userName, "mia");
    assert.equal((await (await browser.visit("/login-client/")).json()).paired, name === "paired");
  });

  test(`the cookie makes a session usable in every tab and in no other browser (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const sessionId = await browser.signIn("mia");
    const stranger = await browse().login();
    for (const call of [
      () => stranger.session.getSession({ sessionId, sessionToken: "-" }),
      () => stranger.session.setSession({ sessionId, sessionToken: "-", checks: password() }),
      () => stranger.session.deleteSession({ sessionId }),
      async () => (await browse().own(sessionId)).auth.getMyUser({}),
    ])
      assert.equal(await ids(call()), "LOGIN-SessionUnknown");
    const own = await browser.own(sessionId);
    const { userId } = (await own.user.getUserByID({ userId: "-" })).user;
    assert.ok(userId);
    assert.equal(await ids(own.user.getUserByID({ userId: "1" })), "LOGIN-NotAllowed");
    assert.equal(await ids(own.user.deleteUser({ userId })), "LOGIN-NotAllowed");
    const tab = await browser.login();
    await tab.session.deleteSession({ sessionId });
    assert.equal(browser.cookies.size, 0);
    assert.equal(await ids(tab.session.getSession({ sessionId })), "LOGIN-SessionUnknown");
  });

  test(`a browser lists its own sessions, whatever it asks for (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    assert.deepEqual((await (await browser.login()).session.listSessions({})).sessions ?? [], []);
    await browse().signIn("noah");
    const first = await browser.signIn("mia");
    const newest = await browser.signIn("mia");
    const other = await browser.signIn("noah");
    await (await browser.login()).session.createSession({ checks: { user: { loginName: "noah" } } });
    const { sessions } = await (await browser.login()).session.listSessions({
      queries: [{ idsQuery: { ids: [first] } }],
    });
    assert.deepEqual(sessions.map((session) => session.id).sort(), [newest, other].sort());
  });

  test(`a session without a first factor tells nothing of its user (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const login = await browser.login();
    const { sessionId } = await login.session.createSession({ checks: { user: { loginName: "Mia" } } });
    const { session } = await login.session.getSession({ sessionId });
    assert.deepEqual(Object.keys(session.factors), ["user"]);
    assert.equal(session.factors.user.loginName, "Mia");
    assert.deepEqual([session.factors.user.id, session.factors.user.displayName], [undefined, undefined]);
    const about = await browser.login({ session: sessionId });
    assert.equal(await ids(about.user.listAuthenticationMethodTypes({ userId: "-" })), "LOGIN-FirstFactorMissing");
    assert.equal(await ids((await browser.own(sessionId)).auth.getMyUser({})), "LOGIN-FirstFactorMissing");
    await login.session.setSession({ sessionId, sessionToken: "-", checks: password() });
    assert.deepEqual((await about.user.listAuthenticationMethodTypes({ userId: "-" })).authMethodTypes, [
      "AUTHENTICATION_METHOD_TYPE_PASSWORD",
    ]);
  });

  test(`a code is given only for a finished session, and only in the browser that began (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const app = await application();
    const browser = browse();
    const authRequestId = await authorize(browser, app);
    const login = await browser.login();
    const { sessionId } = await login.session.createSession({ checks: { user: { loginName: "mia" } } });
    const answer = () => login.oidc.createCallback({ authRequestId, session: { sessionId, sessionToken: "-" } });
    assert.equal(await ids(answer()), "LOGIN-FirstFactorMissing");
    await login.session.setSession({ sessionId, sessionToken: "-", checks: password() });
    const stranger = browse();
    const strangers = { sessionId: await stranger.signIn("noah"), sessionToken: "-" };
    const elsewhere = await stranger.login();
    assert.equal(await ids(elsewhere.oidc.getAuthRequest({ authRequestId })), "LOGIN-RequestNotBound");
    assert.equal(
      await ids(elsewhere.oidc.createCallback({ authRequestId, session: strangers })),
      "LOGIN-RequestNotBound",
    );
    assert.equal(
      await ids(elsewhere.oidc.createCallback({ authRequestId, error: { error: "ERROR_REASON_ACCESS_DENIED" } })),
      "LOGIN-RequestNotBound",
    );
    assert.equal((await login.oidc.getAuthRequest({ authRequestId })).authRequest.clientId, app.clientId);
    assert.match((await answer()).callbackUrl, /^http:\/\/localhost:3999\/cb\?code=.+&state=s$/);
  });

  test(`where a second factor is forced a password is not enough (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const sessionId = await browser.signIn("mia");
    const authRequestId = await authorize(browser, await application());
    await paired.settings({ login: { forceMfa: true } });
    const login = await browser.login();
    const session = { sessionId, sessionToken: "-" };
    assert.equal(await ids(login.oidc.createCallback({ authRequestId, session })), "LOGIN-StepMissing");
    const about = await browser.login({ session: sessionId });
    const { secret } = await about.user.registerTOTP({ userId: "-" });
    await about.user.verifyTOTPRegistration({ userId: "-", code: await paired.totp(secret) });
    assert.equal(await ids(login.oidc.createCallback({ authRequestId, session })), "LOGIN-StepMissing");
    const another = await told(about.user.addOTPEmail({ userId: "-" }));
    assert.deepEqual([another.codeName, another.id], ["permission_denied", "LOGIN-SecondFactorExists"]);
    await login.session.setSession({
      sessionId,
      sessionToken: "-",
      checks: { totp: { code: await paired.totp(secret, 1) } },
    });
    assert.ok((await login.oidc.createCallback({ authRequestId, session })).callbackUrl);
  });

  test(`a second factor is checked after the first, and never alone (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const login = await browser.login();
    const { sessionId } = await login.session.createSession({ checks: { user: { loginName: "mia" } } });
    const set = (more) => login.session.setSession({ sessionId, sessionToken: "-", ...more });
    for (const more of [
      { checks: { totp: { code: "123456" } } },
      { checks: { otpSms: { code: "1" } } },
      { challenges: { otpSms: {} } },
      { challenges: { otpEmail: { sendCode: {} } } },
      {
        challenges: {
          webAuthN: { domain: "127.0.0.1", userVerificationRequirement: "USER_VERIFICATION_REQUIREMENT_DISCOURAGED" },
        },
      },
    ]) {
      assert.equal(await ids(set(more)), "LOGIN-FirstFactorMissing", JSON.stringify(more));
    }
    assert.equal((await paired.outbox()).length, 0);
  });

  test(`a password must be changed before an application gets a code (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const sessionId = await browser.signIn("mia");
    const authRequestId = await authorize(browser, await application());
    await paired.settings({ passwordExpiry: { maxAgeDays: 30 } });
    await paired.advance("744h");
    const login = await browser.login();
    const session = { sessionId, sessionToken: "-" };
    assert.equal(
      await ids(login.oidc.createCallback({ authRequestId, session })),
      "LOGIN-FirstFactorMissing",
      "the check has grown old",
    );
    await login.session.setSession({ ...session, checks: password() });
    assert.equal(await ids(login.oidc.createCallback({ authRequestId, session })), "LOGIN-PasswordExpired");
  });

  test(`the application's own demands count: a new sign-in, its age, the organisation (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const sessionId = await browser.signIn("mia");
    const login = await browser.login();
    const app = await application();
    const answer = async (parameters) => {
      const authRequestId = await authorize(browser, app, parameters);
      return () => login.oidc.createCallback({ authRequestId, session: { sessionId, sessionToken: "-" } });
    };
    await paired.advance("120s");
    const fresh = await answer({ prompt: "login" });
    assert.equal(await ids(fresh()), "LOGIN-SignInTooOld");
    const young = await answer({ max_age: "60" });
    assert.equal(await ids(young()), "LOGIN-SignInTooOld");
    assert.ok((await (await answer({ max_age: "600" }))()).callbackUrl);
    const orgId = await paired.org(`other-${name}`);
    assert.equal(
      await ids((await answer({ scope: `openid urn:zitadel:iam:org:id:${orgId}` }))()),
      "LOGIN-OtherOrganization",
    );
    assert.equal(
      await ids((await answer({ scope: "openid urn:zitadel:iam:org:domain:primary:nowhere.example" }))()),
      "LOGIN-UnknownOrganization",
    );
    await login.session.setSession({ sessionId, sessionToken: "-", checks: password() });
    assert.ok((await fresh()).callbackUrl);
    assert.ok((await young()).callbackUrl);
  });

  test(`an unknown user name cannot be told from a known one where the settings hide it (${name})`, async (t) => {
    const at = await origin(t);
    await paired.settings({ login: { ignoreUnknownUsernames: true } });
    const outcome = (promise) =>
      promise.then(
        (value) => ({ value }),
        ({ code, id, reason, message, details }) => ({ code, id, reason, message, details }),
      );
    // What differs between two sessions of one user, too.
    const differs = (key, member) =>
      ["sessionId", "challenge", "loginName"].includes(key) || (key === "id" && /^([\w-]{43}|\d+)$/.test(member));
    const blind = (value) =>
      JSON.parse(JSON.stringify(value), (key, member) => (differs(key, member) ? "x".repeat(member.length) : member));
    const visit = async (loginName) => {
      const browser = new Browser(at);
      const login = await browser.login();
      const created = await login.session.createSession({ checks: { user: { loginName } } });
      const { sessionId } = created;
      const about = await browser.login({ session: sessionId });
      const set = (more) => outcome(login.session.setSession({ sessionId, sessionToken: "-", ...more }));
      const cookie = browser.cookies.get("login-sessions").length;
      const webAuthN = {
        domain: new URL(at).hostname,
        userVerificationRequirement: "USER_VERIFICATION_REQUIREMENT_REQUIRED",
      };
      return blind({
        created,
        cookie,
        read: await outcome(login.session.getSession({ sessionId })),
        password: await set({ checks: password("wrong") }),
        nothing: await set({}),
        totp: await set({ checks: { totp: { code: "123456" } } }),
        sms: await set({ challenges: { otpSms: {} } }),
        challenge: await set({ challenges: { webAuthN } }),
        assertion: await set({ checks: { webAuthN: { credentialAssertionData: { id: "x" } } } }),
        methods: await outcome(about.user.listAuthenticationMethodTypes({ userId: "-" })),
        own: await outcome((await browser.own(sessionId)).auth.getMyUser({})),
        reset: await outcome(about.user.passwordReset({ userId: "-", sendLink: { urlTemplate: template(at) } })),
        code: await outcome(
          about.user.setPassword({ userId: "-", newPassword: { password: "short" }, verificationCode: "WRONG1" }),
        ),
        both: await outcome(login.session.createSession({ checks: { user: { loginName }, ...password("wrong") } })),
        length: browser.cookies.get("login-sessions").length,
      });
    };
    await paired.seed({ users: [{ userName: "ida", givenName: "I", familyName: "D", email: "ida@example.com" }] });
    const [unknown, known, bare] = [await visit("zoe"), await visit("mia"), await visit("ida")];
    assert.deepEqual(unknown, known);
    assert.deepEqual(bare, known, "a user without a password");
    assert.deepEqual(
      [known.password.id, known.code.id, known.read.value.session.factors.user.organizationId],
      ["COMMAND-3M0fs", "CODE-woT0xc", undefined],
    );
    assert.equal((await paired.outbox("mia@example.com")).length, 1, "and whoever is known gets the message");
    const browser = new Browser(at);
    const sessionId = await browser.signIn("noah");
    assert.match(
      (await (await browser.login()).session.getSession({ sessionId })).session.factors.user.displayName,
      /^Noah/,
    );
  });

  test(`what is not listed, and other shapes of what is, do not go through (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const sessionId = await browser.signIn("noah");
    const login = await browser.login({ session: sessionId });
    const { session } = await login.session.getSession({ sessionId });
    const userId = session.factors.user.id;
    const refusals = {
      "another RPC": () => login.user.deleteUser({ userId }),
      "a list of users": () => login.user.listUsers({}),
      "a session by user id": () => login.session.createSession({ checks: { user: { userId } } }),
      "another user": () =>
        login.session.setSession({ sessionId, sessionToken: "-", checks: { user: { loginName: "mia" } } }),
      "a code in the response": () =>
        login.session.setSession({ sessionId, sessionToken: "-", challenges: { otpSms: { returnCode: true } } }),
      "a link in a challenge": () =>
        login.session.setSession({
          sessionId,
          sessionToken: "-",
          challenges: { otpEmail: { sendCode: { urlTemplate: template(at) } } },
        }),
      "a password without a code": () => login.user.setPassword({ userId, newPassword: { password: "Password2!" } }),
      "a reset code in the response": () => login.user.passwordReset({ userId: "-", returnCode: {} }),
      "a reset of a bare user id": () => login.user.passwordReset({ userId, sendLink: { urlTemplate: template(at) } }),
      "a link to elsewhere": () =>
        login.user.passwordReset({ userId: "-", sendLink: { urlTemplate: template("https://evil.example.com") } }),
      "a link to an endpoint": () =>
        login.user.passwordReset({
          userId: "-",
          sendLink: {
            urlTemplate: `${at}/oauth/v2/authorize?client_id=a&redirect_uri=https://evil.example/cb&state={{.Code}}`,
          },
        }),
      "a verified user": () =>
        login.user.addHumanUser({
          profile: { givenName: "a", familyName: "b" },
          email: { email: "a@example.com", isVerified: true },
        }),
    };
    for (const [what, call] of Object.entries(refusals)) {
      const error = await told(call());
      assert.deepEqual([error.kind, error.codeName, error.id], ["rpc", "permission_denied", "LOGIN-NotAllowed"], what);
    }
    await login.user.passwordReset({ userId: "-", sendLink: { urlTemplate: template(at) } });
    const { url } = (await paired.outbox()).at(-1);
    assert.equal(url.replace(/code=[A-Z0-9]{6}$/, ""), `${at}/?flow=reset-password&userId=${userId}&`);
  });

  test(`pages of other origins are refused, and told nothing by CORS (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const request = { checks: { user: { loginName: "mia" } } };
    const browser = browse();
    for (const headers of [
      { origin: "https://evil.example.com" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "null" },
    ]) {
      const login = await browser.login({ headers });
      assert.equal(
        (await told(login.session.createSession(request))).codeName,
        "permission_denied",
        JSON.stringify(headers),
      );
    }
    const path = "/login-client/zitadel.session.v2.SessionService/CreateSession";
    const bare = await browser.visit(path, {
      method: "POST",
      body: new Uint8Array(5),
      headers: { "content-type": "application/grpc-web+proto" },
    });
    assert.equal(bare.headers.get("grpc-status"), "7", "without an Origin");
    const preflight = await browser.visit(path, {
      method: "OPTIONS",
      headers: { origin: "https://evil.example.com", "access-control-request-method": "POST" },
    });
    assert.equal(preflight.headers.get("access-control-allow-origin"), null);
    const form = await browser.visit(path, {
      method: "POST",
      body: new URLSearchParams({ a: "1" }),
      headers: { origin: at },
    });
    assert.equal(form.status, 415);
  });

  test(`what goes on is what was checked, encoded anew (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const send = (bytes) =>
      browser.visit("/login-client/zitadel.session.v2.SessionService/CreateSession", {
        method: "POST",
        headers: { ...browser.headers, "content-type": "application/grpc-web+proto" },
        body: Uint8Array.of(
          0,
          bytes.length >> 24,
          (bytes.length >> 16) & 255,
          (bytes.length >> 8) & 255,
          bytes.length & 255,
          ...bytes,
        ),
      });
    const field = (number, bytes) => [(number << 3) | 2, bytes.length, ...bytes];
    const user = field(1, field(2, [...Buffer.from("mia")]));
    assert.notEqual((await send(field(1, user))).headers.get("grpc-status"), "7");
    // A check that only a newer contract knows never reaches the upstream, and does not count here.
    const unknown = await send(field(1, [...user, ...field(15, field(1, [...Buffer.from("x")]))]));
    assert.equal(unknown.headers.get("grpc-status"), null);
    const large = await browser.visit("/login-client/zitadel.session.v2.SessionService/CreateSession", {
      method: "POST",
      headers: { ...browser.headers, "content-type": "application/grpc-web+proto" },
      body: new Uint8Array(256 * 1024 + 1),
    });
    assert.equal(large.headers.get("grpc-status"), "8");
  });

  test(`a locked user's session is worth nothing (${name})`, async (t) => {
    const at = await origin(t);
    const browse = () => new Browser(at);
    const browser = browse();
    const sessionId = await browser.signIn("mia");
    const authRequestId = await authorize(browser, await application());
    const { userId } = (await (await browser.own(sessionId)).user.getUserByID({ userId: "-" })).user;
    const administrator = await (await import("../../pkg/node.js")).createClient({
      baseUrl: paired.url,
      token: (await paired.info()).adminToken,
    });
    await administrator.user.lockUser({ userId });
    const login = await browser.login({ session: sessionId });
    const refused = await told(login.oidc.createCallback({ authRequestId, session: { sessionId, sessionToken: "-" } }));
    assert.ok(["LOGIN-UserNotActive", "LOGIN-SessionUnknown", "QUERY-SFeaa"].includes(refused.id), refused.id);
    await told(login.user.registerTOTP({ userId: "-" }));
  });
}

test("where the page lives is what the server was told, and not what a request says", async () => {
  const args = [
    "--upstream",
    paired.url,
    "--login-client-token-file",
    join(dir, "token"),
    "--listen",
    `127.0.0.1:${await freePort()}`,
    "--public-origin",
    "http://127.0.0.1:9",
  ];
  const pinned = await startTestServer({ command: process.env.LOGINSERVER, args });
  try {
    const browser = new Browser(pinned.url);
    // A link that a stranger would like to have in somebody's e-mail: their own host, by whatever header.
    for (const headers of [
      {},
      { "x-forwarded-host": "evil.example.com", "x-forwarded-proto": "https" },
      { "x-zitadel-public-host": "evil.example.com" },
      { forwarded: "host=evil.example.com;proto=https" },
    ]) {
      const login = await browser.login({ headers: { origin: "https://evil.example.com", ...headers } });
      assert.equal(
        (await told(login.session.createSession({ checks: { user: { loginName: "mia" } } }))).codeName,
        "permission_denied",
      );
    }
  } finally {
    await pinned.stop();
  }
});

test("guesses are limited", async (t) => {
  const browser = new Browser(await startFront(t));
  const login = await browser.login();
  const { sessionId } = await login.session.createSession({ checks: { user: { loginName: "mia" } } });
  const errors = [];
  for (let i = 0; i < 40; i++)
    errors.push(await told(login.session.setSession({ sessionId, sessionToken: "-", checks: password(`guess${i}`) })));
  const last = errors.at(-1);
  assert.deepEqual([last.codeName, last.reason], ["resource_exhausted", "rate_limited"]);
  assert.ok(errors.filter((error) => error.reason === "password_invalid").length <= 31);
});

test("a page is told when nothing is behind the login server", async (t) => {
  const login = await new Browser(await startFront(t, "http://127.0.0.1:1")).login();
  const error = await told(login.settings.getLoginSettings({}));
  assert.deepEqual([error.kind, error.httpStatus], ["network", 502]);
});

test("the login server says what is wrong with how it is started", async () => {
  const start = (...args) =>
    told(
      startTestServer({ command: process.env.LOGINSERVER, args: ["--public-origin", "http://localhost:9", ...args] }),
    );
  assert.match(
    (await start("--upstream", "http://zitadel.example.com", "--login-client-token-file", join(dir, "token"))).message,
    /has to be https/,
  );
  assert.match(
    (await start("--upstream", "nonsense", "--login-client-token-file", join(dir, "token"))).message,
    /expected an address such as/,
  );
  assert.match((await start("--upstream", paired.url, "--login-client-token-file", join(dir, "none"))).message, /none/);
  assert.match((await start("--upstream", paired.url)).message, /login-client-token-file/);
});
