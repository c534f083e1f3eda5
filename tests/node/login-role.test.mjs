// The login role: what a page of the server's own origin may do in the login client's name, and what nobody may; on the
// paired server and in front of another one.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { createClient } from "../../pkg/node.js";
import { startTestServer } from "../../pkg/testing/index.js";

let paired, front, dir;

before(async () => {
  dir = await mkdtemp(join(tmpdir(), "login-role-"));
  paired = await startTestServer({ command: process.env.TESTSERVER });
  await writeFile(join(dir, "token"), (await paired.info()).loginClientToken + "\n");
  front = await startFront();
});

/** One more server in front of the paired one, whose limits nobody has used up yet. */
const startFront = () => startTestServer({ command: process.env.TESTSERVER, args: ["--upstream", paired.url, "--login-client-token-file", join(dir, "token")] });

beforeEach(() => paired.reset());

after(async () => {
  await front?.stop();
  await paired?.stop();
  if (dir) await rm(dir, { recursive: true, force: true });
});

/** A client as a page of `url` has it: browsers set these two headers, and pages cannot. */
const page = (url, headers = { origin: url, "sec-fetch-site": "same-origin" }) =>
  createClient({ baseUrl: `${url}/login-client`, transport: "grpc-web", headers, retry: false });

const told = (promise) => promise.then(() => assert.fail("it should have been refused"), (error) => error);

for (const name of ["paired", "front"]) {
  const at = () => (name === "paired" ? paired.url : front.url);

  test(`accounts are made only where the organisation lets people register (${name})`, async (t) => {
    const server = name === "paired" ? paired : await startFront();
    if (server !== paired) t.after(() => server.stop());
    const login = await page(server.url);
    const orgId = await paired.org(`closed-${name}`);
    await paired.settings({ org: orgId, login: { allowRegister: false } });
    const person = (username, organization) => ({ username, organization, profile: { givenName: "a", familyName: "b" }, email: { email: `${username}@example.com` }, password: { password: "Password1!" } });
    const closed = await told(login.user.addHumanUser(person("one", { orgId })));
    assert.deepEqual([closed.codeName, closed.kind], ["permission_denied", "rpc"]);
    assert.match(closed.message, /does not let people register/);
    assert.ok((await login.user.addHumanUser(person("two"))).userId);
    await paired.settings({ login: { allowRegister: false } });
    assert.match((await told(login.user.addHumanUser(person("three")))).message, /does not let people register/);
  });

  test(`a page signs somebody in without holding a token (${name})`, async () => {
    const login = await page(at());
    assert.ok((await login.settings.getLoginSettings({})).settings.allowUsernamePassword);
    const { sessionId, sessionToken } = await login.session.createSession({ checks: { user: { loginName: "mia" } } });
    const wrong = await told(login.session.setSession({ sessionId, sessionToken, checks: { password: { password: "wrong" } } }));
    assert.deepEqual([wrong.id, wrong.reason], ["COMMAND-3M0fs", "password_invalid"]);
    const checked = await login.session.setSession({ sessionId, sessionToken, checks: { password: { password: "Password1!" } } });
    const { session } = await login.session.getSession({ sessionId, sessionToken: checked.sessionToken });
    assert.equal(session.factors.user.loginName, "mia");
    // What one does as oneself needs no login client: the same origin passes it on.
    const own = await createClient({ baseUrl: at(), token: checked.sessionToken, transport: "json" });
    assert.equal((await own.auth.getMyUser({})).user.userName, "mia");
    assert.equal((await (await fetch(`${at()}/login-client/`)).json()).paired, name === "paired");
  });

  test(`what is not listed, and other shapes of what is, do not go through (${name})`, async () => {
    const login = await page(at());
    const { sessionId, sessionToken } = await login.session.createSession({ checks: { user: { loginName: "noah" } } });
    const { session } = await login.session.getSession({ sessionId, sessionToken });
    const userId = session.factors.user.id;
    const refusals = {
      "another RPC": () => login.user.deleteUser({ userId }),
      "a list of users": () => login.user.listUsers({}),
      "a session without its token": () => login.session.setSession({ sessionId, checks: { password: { password: "x" } } }),
      "somebody's session": () => login.session.getSession({ sessionId }),
      "a code in the answer": () => login.session.setSession({ sessionId, sessionToken, challenges: { otpSms: { returnCode: true } } }),
      "a password without a code": () => login.user.setPassword({ userId, newPassword: { password: "Password2!" } }),
      "a reset code in the answer": () => login.user.passwordReset({ userId, returnCode: {} }),
      "a link to elsewhere": () => login.user.passwordReset({ userId, sendLink: { urlTemplate: "https://evil.example.com/?code={{.Code}}" } }),
      "a verified user": () => login.user.addHumanUser({ profile: { givenName: "a", familyName: "b" }, email: { email: "a@example.com", isVerified: true } }),
    };
    for (const [what, call] of Object.entries(refusals)) {
      const error = await told(call());
      assert.deepEqual([error.kind, error.codeName], ["rpc", "permission_denied"], what);
    }
    await login.user.passwordReset({ userId, sendLink: { urlTemplate: `${at()}/?flow=password&code={{.Code}}` } });
    assert.match((await paired.outbox()).at(-1).url, new RegExp(`^${at()}/\\?flow=password&code=[A-Z0-9]{6}$`));
  });

  test(`pages of other origins are refused, and told nothing by CORS (${name})`, async () => {
    const request = { checks: { user: { loginName: "mia" } } };
    for (const headers of [{}, { origin: "https://evil.example.com" }, { origin: at(), "sec-fetch-site": "cross-site" }, { origin: "null" }]) {
      const login = await page(at(), headers);
      assert.equal((await told(login.session.createSession(request))).codeName, "permission_denied", JSON.stringify(headers));
    }
    const url = `${at()}/login-client/zitadel.session.v2.SessionService/CreateSession`;
    const preflight = await fetch(url, { method: "OPTIONS", headers: { origin: "https://evil.example.com", "access-control-request-method": "POST" } });
    assert.equal(preflight.headers.get("access-control-allow-origin"), null);
    const form = await fetch(url, { method: "POST", body: new URLSearchParams({ a: "1" }), headers: { origin: at() } });
    assert.equal(form.status, 415);
  });
}

test("where the page lives is what the server was told, and not what a request says", async () => {
  const args = ["--upstream", paired.url, "--login-client-token-file", join(dir, "token"), "--public-origin", "https://login.example.com"];
  const pinned = await startTestServer({ command: process.env.TESTSERVER, args });
  try {
    const reset = async (origin, headers) => {
      const login = await page(pinned.url, { origin, "sec-fetch-site": "same-origin", ...headers });
      return login.user.passwordReset({ userId: "1", sendLink: { urlTemplate: `${origin}/?code={{.Code}}` } });
    };
    // A link that a stranger would like to have in somebody's e-mail: his host, by whatever header.
    const evil = "https://evil.example.com";
    for (const headers of [{}, { "x-forwarded-host": "evil.example.com", "x-forwarded-proto": "https" }, { "x-zitadel-public-host": "evil.example.com", "x-forwarded-proto": "https" }]) {
      assert.equal((await told(reset(evil, headers))).codeName, "permission_denied");
    }
    assert.equal((await told(reset("https://login.example.com"))).reason, "not_found", "the page's own goes through, and there is no such user");
    assert.equal((await (await fetch(`${pinned.url}/.well-known/openid-configuration`)).json()).issuer, "https://login.example.com");
  } finally {
    await pinned.stop();
  }
});

test("guesses and messages are limited by address", async () => {
  const login = await page(front.url);
  const { sessionId, sessionToken } = await login.session.createSession({ checks: { user: { loginName: "mia" } } });
  const errors = [];
  for (let i = 0; i < 40; i++) errors.push(await told(login.session.setSession({ sessionId, sessionToken, checks: { password: { password: `guess${i}` } } })));
  const last = errors.at(-1);
  assert.deepEqual([last.codeName, last.reason], ["resource_exhausted", "rate_limited"]);
  assert.ok(errors.filter((error) => error.reason === "password_invalid").length <= 31);
});

test("the front says what is wrong with how it is started, and when nothing is behind it", async () => {
  const start = (...args) => told(startTestServer({ command: process.env.TESTSERVER, args }));
  assert.match((await start("--upstream", "http://zitadel.example.com", "--login-client-token-file", join(dir, "token"))).message, /has to be https/);
  assert.match((await start("--upstream", "nonsense", "--login-client-token-file", join(dir, "token"))).message, /is wanted/);
  assert.match((await start("--upstream", paired.url, "--login-client-token-file", join(dir, "none"))).message, /none/);
  assert.match((await start("--upstream", paired.url)).message, /login-client-token-file/);
  const token = ["--login-client-token-file", join(dir, "token")];
  assert.match((await start("--upstream", paired.url, ...token, "--listen", "0.0.0.0:0")).message, /--public-origin/);
  assert.match((await start("--upstream", paired.url, ...token, "--public-origin", "https://login.example.com/path")).message, /without a path/);
  const alone = await startTestServer({ command: process.env.TESTSERVER, args: ["--upstream", "http://127.0.0.1:1", "--login-client-token-file", join(dir, "token")] });
  try {
    const error = await told((await page(alone.url)).settings.getLoginSettings({}));
    assert.deepEqual([error.kind, error.httpStatus], ["network", 502]);
  } finally {
    await alone.stop();
  }
});
