// H1 and the cookie: a session belongs to the browser whose sealed cookie has it, whatever a request contains. Session ids
// are not secret: every ID token has one as `sid`.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { CALLBACK, Visitor, exchange, refused, startLoginServer } from "../support/visitor.mjs";

const PASSWORD = "Password1!";
let server, zitadel, app;

before(async () => {
  server = await startLoginServer();
  zitadel = server.zitadel;
});
beforeEach(async () => {
  await zitadel.reset();
  await zitadel.settings({ login: { mfaInitSkipLifetime: "0s" } });
  app = await zitadel.oidcApp({ name: "shop", redirectUris: [CALLBACK] });
});
after(() => server?.stop());

/** What an attacker who shares an application with mia knows: the session id. */
async function victim() {
  const mia = new Visitor(server);
  const sessionId = await mia.session("mia", PASSWORD);
  const login = await mia.login();
  const { callbackUrl } = await login.oidc.createCallback({
    authRequestId: await mia.authorize(app.clientId),
    session: { sessionId, sessionToken: "-" },
  });
  const { id_token } = await exchange(zitadel, app.clientId, callbackUrl);
  const { sid } = JSON.parse(Buffer.from(id_token.split(".")[1], "base64url"));
  assert.equal(sid.replace("V2_", ""), sessionId);
  return { mia, sessionId };
}

test("a session id alone is not enough to read, change, use or end a session", async () => {
  const { mia, sessionId } = await victim();
  const own = await new Visitor(server).session("noah", PASSWORD);
  assert.ok(own);
  for (const [who, attacker] of [
    ["without cookies", new Visitor(server)],
    ["with a session of their own", new Visitor(server)],
  ]) {
    if (who !== "without cookies") await attacker.session("noah", PASSWORD);
    const login = await attacker.login();
    const request = await attacker.authorize(app.clientId);
    for (const sessionToken of ["-", "x", "V2_something-that-looks-like-a-token", server.loginClientToken]) {
      const session = { sessionId, sessionToken };
      const attacks = {
        GetSession: () => login.session.getSession(session),
        "SetSession with a password": () =>
          login.session.setSession({ ...session, checks: { password: { password: PASSWORD } } }),
        "SetSession with nothing": () => login.session.setSession(session),
        "SetSession with a challenge": () => login.session.setSession({ ...session, challenges: { otpSms: {} } }),
        "SetSession with another user": () =>
          login.session.setSession({ ...session, checks: { user: { loginName: "noah" } } }),
        "SetSession with a lifetime": () => login.session.setSession({ ...session, lifetime: "1s" }),
        DeleteSession: () => login.session.deleteSession(session),
        CreateCallback: () => login.oidc.createCallback({ authRequestId: request, session }),
      };
      for (const [what, attack] of Object.entries(attacks)) await refused(attack(), `${what} ${who}`);
    }
    const self = await attacker.self(sessionId);
    await refused(self.auth.getMyUser({}), `GetMyUser ${who}`);
  }
  const { session } = await (await mia.login()).session.getSession({ sessionId, sessionToken: "-" });
  assert.equal(session.factors.user.loginName, "mia", "nothing happened to it");
});

test("a page cannot change the user, lifetime or metadata of its session", async () => {
  const visitor = new Visitor(server);
  const sessionId = await visitor.session("mia", PASSWORD);
  const login = await visitor.login();
  const session = { sessionId, sessionToken: "-" };
  await refused(login.session.setSession({ ...session, checks: { user: { loginName: "noah" } } }));
  await refused(login.session.setSession({ ...session, lifetime: "1s" }));
  await refused(login.session.setSession({ ...session, metadata: { a: "YQ==" } }));
  await refused(login.session.createSession({ checks: { user: { loginName: "mia" } }, lifetime: "864000s" }));
});

test("no response, header or readable cookie contains a ZITADEL token", async () => {
  const visitor = new Visitor(server);
  const sessionId = await visitor.session("mia", PASSWORD);
  const login = await visitor.login();
  await login.session.getSession({ sessionId, sessionToken: "-" });
  await login.session.listSessions({});
  await login.oidc.createCallback({
    authRequestId: await visitor.authorize(app.clientId),
    session: { sessionId, sessionToken: "-" },
  });
  await (await visitor.self(sessionId)).auth.getMyUser({});
  // The tokens to look for are those that ZITADEL returned to its login client.
  const direct = await (await import("../../pkg/index.js")).createClient({
    baseUrl: zitadel.url,
    token: server.loginClientToken,
  });
  const { sessionToken } = await direct.session.createSession({ checks: { user: { loginName: "mia" } } });
  assert.ok(sessionToken.length > 20);
  for (const { url, headers, body } of visitor.bodies) {
    assert.ok(!body.includes(server.loginClientToken), url);
    for (const [name, value] of headers) assert.ok(!value.includes(server.loginClientToken), `${url} ${name}`);
  }
  const created = visitor.bodies.find(({ url }) => url.endsWith("/CreateSession"));
  assert.ok(created.body.length < 120, `CreateSession responds with ${created.body.length} bytes`);
});

test("a session cookie with a changed byte, another name or another server's key is ignored", async () => {
  const visitor = new Visitor(server);
  const sessionId = await visitor.session("mia", PASSWORD);
  const [[name, value]] = [...visitor.cookies].filter(([name]) => name.includes("sessions"));
  assert.ok(name === "login-sessions", name);
  const bytes = Buffer.from(value, "base64url");
  for (let at = 0; at < bytes.length; at += Math.max(1, Math.floor(bytes.length / 64))) {
    const forged = Buffer.from(bytes);
    forged[at] ^= 1;
    const attacker = new Visitor(server);
    attacker.cookies.set(name, forged.toString("base64url"));
    await refused((await attacker.login()).session.getSession({ sessionId, sessionToken: "-" }), `byte ${at}`);
  }
  for (const forged of ["", "x", "AAAA".repeat(2000), value.slice(0, -2), `${value}AA`, `${value}.${value}`]) {
    const attacker = new Visitor(server);
    attacker.cookies.set(name, forged);
    await refused(
      (await attacker.login()).session.getSession({ sessionId, sessionToken: "-" }),
      `a cookie of ${forged.length} characters`,
    );
  }
  const elsewhere = await startLoginServer({ zitadel });
  try {
    const attacker = new Visitor(elsewhere);
    attacker.cookies.set(name, value);
    await refused((await attacker.login()).session.getSession({ sessionId, sessionToken: "-" }));
  } finally {
    await elsewhere.stop();
  }
});

test("the session cookie has HttpOnly, SameSite and, on https, Secure and the __Host- prefix", async () => {
  const attributes = async (at) => {
    const visitor = new Visitor(at);
    await visitor.session("mia", PASSWORD);
    return visitor.bodies.flatMap(({ headers }) =>
      headers.filter(([name]) => name === "set-cookie").map(([, value]) => value),
    );
  };
  for (const line of await attributes(server)) {
    assert.match(line, /; ?HttpOnly/i);
    assert.match(line, /; ?SameSite=Lax/i);
    assert.match(line, /; ?Path=\/(;|$)/i);
    assert.doesNotMatch(line, /; ?Domain/i);
  }
  // With the prefix __Host-, browsers enforce Secure, Path=/ and no Domain.
  const { writeFile } = await import("node:fs/promises");
  const { randomBytes } = await import("node:crypto");
  const key = `${server.dir}/cookie-key`;
  await writeFile(key, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600 });
  const secure = await startLoginServer({
    zitadel,
    origin: "https://login.example.com",
    args: ["--cookie-key-file", key],
  });
  try {
    const { createSession } = await secureSetCookie(secure);
    assert.match(createSession, /^__Host-login-sessions=/);
    assert.match(createSession, /; ?Secure/i);
    assert.match(createSession, /; ?HttpOnly/i);
  } finally {
    await secure.stop();
  }
});

/** CreateSession with the Host and Origin of a page behind a TLS proxy. */
async function secureSetCookie(secure) {
  const { field } = await import("../support/visitor.mjs");
  const visitor = new Visitor(secure);
  // checks (1) { user (1) { login_name (2) } }
  const message = field(1, field(1, field(2, "mia")));
  const { frame } = await import("../support/visitor.mjs");
  const response = await visitor.raw("/login-client/zitadel.session.v2.SessionService/CreateSession", {
    host: "login.example.com",
    body: frame(message),
    headers: [
      "origin",
      "https://login.example.com",
      "sec-fetch-site",
      "same-origin",
      "content-type",
      "application/grpc-web+proto",
    ],
  });
  assert.equal(response.headers["grpc-status"] ?? "0", "0", response.headers["grpc-message"]);
  return { createSession: response.headers["set-cookie"].find((line) => line.includes("sessions=")) };
}

test("a full session cookie keeps the newest sessions", async () => {
  const visitor = new Visitor(server);
  const ids = [];
  // Several users, because of the account limit for sign-ins.
  const users = Array.from({ length: 5 }, (_, i) => ({
    userName: `user${i}`,
    givenName: "U",
    familyName: "U",
    email: `user${i}@example.com`,
    emailVerified: true,
    password: PASSWORD,
  }));
  await zitadel.seed({ users });
  for (let i = 0; i < 15; i++) ids.push(await visitor.session(`user${i % 5}`, PASSWORD));
  for (const [name, value] of visitor.cookies) assert.ok(name.length + value.length < 4096, `${name}: ${value.length}`);
  const login = await visitor.login();
  assert.ok(await login.session.getSession({ sessionId: ids.at(-1), sessionToken: "-" }));
  await refused(login.session.getSession({ sessionId: ids[0], sessionToken: "-" }), "the oldest");
});

test("ListSessions returns the browser's own sessions for any query", async () => {
  await new Visitor(server).session("noah", PASSWORD);
  const visitor = new Visitor(server);
  const login = await visitor.login();
  assert.deepEqual((await login.session.listSessions({})).sessions ?? [], []);
  const sessionId = await visitor.session("mia", PASSWORD);
  for (const request of [
    {},
    { queries: [] },
    { queries: [{ userIdQuery: { id: "1" } }] },
    { query: { limit: 1000 } },
  ]) {
    const { sessions } = await login.session.listSessions(request);
    assert.deepEqual(
      sessions.map(({ id }) => id),
      [sessionId],
    );
  }
});

test("self-service RPCs reach the user's own account only, and no admin API", async () => {
  const admin = await (await import("../support/visitor.mjs")).administrator(zitadel);
  await zitadel.seed({
    users: [
      {
        userName: "root",
        givenName: "R",
        familyName: "T",
        email: "root@example.com",
        emailVerified: true,
        password: PASSWORD,
        roles: ["IAM_OWNER"],
      },
    ],
  });
  const visitor = new Visitor(server);
  const sessionId = await visitor.session("root", PASSWORD);
  const self = await visitor.self(sessionId);
  assert.equal((await self.auth.getMyUser({})).user.userName, "root");
  const { result } = await admin.user.listUsers({ queries: [{ loginNameQuery: { loginName: "mia" } }] });
  const mia = result[0].userId;
  for (const [what, attack] of Object.entries({
    listUsers: () => self.user.listUsers({}),
    deleteUser: () => self.user.deleteUser({ userId: mia }),
    setPassword: () => self.user.setPassword({ userId: mia, newPassword: { password: "Password9!" } }),
    getUserByID: () => self.user.getUserByID({ userId: mia }),
    setEmail: () => self.user.setEmail({ userId: mia, email: "evil@example.com", isVerified: true }),
    removeTOTP: () => self.user.removeTOTP({ userId: mia }),
    createSession: () => self.session.createSession({ checks: { user: { loginName: "mia" } } }),
    setSecuritySettings: () => self.settings.setSecuritySettings({ enableImpersonation: true }),
    addOrganization: () => self.org.addOrganization({ name: "evil" }),
  }))
    await refused(attack(), what);
});
