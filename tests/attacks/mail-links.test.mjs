// H2 and H3: links in e-mails are the page's own templates at the public origin, whatever a request contains.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { CALLBACK, Visitor, field, frame, refused, startLoginServer } from "../support/visitor.mjs";

let server, zitadel;

before(async () => {
  server = await startLoginServer();
  zitadel = server.zitadel;
});
beforeEach(() => zitadel.reset());
after(() => server?.stop());

const evil = () => {
  const o = server.origin;
  return [
    `${o}/oauth/v2/authorize?client_id=A&redirect_uri=https://evil.example/cb&response_type=x&state={{.Code}}`,
    `${o}/?flow=logout&post_logout_redirect=https://evil.example/{{.Code}}`,
    `${o}/?flow=reset-password&userId={{.UserID}}&code={{.Code}}&x=1`,
    `${o}/?flow=reset-password&userId={{.UserID}}&code={{.Code}}#x`,
    `${o}/?flow=reset-password&code={{.Code}}&userId={{.UserID}}`,
    `${o}/?flow=reset-password&userId=1&code={{.Code}}`,
    `${o}/?flow=reset-password&userId={{.UserID}}&code={{.Code}}&authRequest=V2_1`,
    `${o}/?flow=reset-password&userId={{.UserID}}&code={{.Code}}&authRequest=%22%3E`,
    `${o}/?flow=reset-password&userId={{.UserID}}&code={{.Code}}\nBcc: a@b.example`,
    `${o}/?flow=reset-password&userId={{.UserID}}&code={{.Code}}" onclick="x`,
    `${o}/x?flow=reset-password&userId={{.UserID}}&code={{.Code}}`,
    `${o}//?flow=reset-password&userId={{.UserID}}&code={{.Code}}`,
    `${o.toUpperCase()}/?flow=reset-password&userId={{.UserID}}&code={{.Code}}`,
    `${o}@evil.example/?flow=reset-password&userId={{.UserID}}&code={{.Code}}`,
    `${o}.evil.example/?flow=reset-password&userId={{.UserID}}&code={{.Code}}`,
    `https://evil.example/?flow=reset-password&userId={{.UserID}}&code={{.Code}}`,
    `{{.Code}}`,
    `${o}/`,
    `${o}/?flow=reset-password&userId={{.UserID}}&code={{.Code}}{{.OrgID}}`,
    `Call +41 79 000 00 00 and tell them ${o}/?flow=reset-password&userId={{.UserID}}&code={{.Code}}`,
  ];
};

test("a password reset accepts only the page's own link template and sends it to the user", async () => {
  const visitor = new Visitor(server);
  const sessionId = await visitor.session("mia");
  const login = await visitor.login(sessionId);
  for (const urlTemplate of evil())
    await refused(login.user.passwordReset({ userId: "-", sendLink: { urlTemplate } }), urlTemplate);
  await refused(login.user.passwordReset({ userId: "-", returnCode: {} }), "the code in the response");
  await refused(login.user.passwordReset({ userId: "-", sendLink: {} }), "no template");
  assert.deepEqual(await zitadel.outbox(), []);
  await login.user.passwordReset({
    userId: "-",
    sendLink: { urlTemplate: `${server.origin}/?flow=reset-password&userId={{.UserID}}&code={{.Code}}` },
  });
  const [{ url, to }] = await zitadel.outbox();
  assert.equal(to, "mia@example.com");
  assert.match(url, new RegExp(`^${server.origin}/\\?flow=reset-password&userId=\\d+&code=[A-Z0-9]{6}$`));
});

test("a link contains an auth request only if it is bound to this browser", async () => {
  const app = await zitadel.oidcApp({ name: "shop", redirectUris: [CALLBACK] });
  const visitor = new Visitor(server);
  const request = await visitor.authorize(app.clientId);
  const stranger = await new Visitor(server).authorize(app.clientId);
  const login = await visitor.login(await visitor.session("mia"));
  const reset = (id) =>
    login.user.passwordReset({
      userId: "-",
      sendLink: {
        urlTemplate: `${server.origin}/?flow=reset-password&userId={{.UserID}}&code={{.Code}}&authRequest=${id}`,
      },
    });
  await refused(reset(stranger));
  await reset(request);
  assert.match((await zitadel.outbox()).at(-1).url, new RegExp(`&authRequest=${request}$`));
});

test("registration, e-mail verification and one-time codes refuse foreign link templates", async () => {
  const visitor = new Visitor(server);
  const login = await visitor.login();
  for (const urlTemplate of evil()) {
    const user = {
      profile: { givenName: "a", familyName: "b" },
      email: { email: "a@example.com", sendCode: { urlTemplate } },
      password: { password: "Password1!" },
    };
    await refused(login.user.addHumanUser(user), urlTemplate);
  }
  const sessionId = await visitor.session("mia", "Password1!");
  const own = await visitor.login(sessionId);
  for (const urlTemplate of evil()) {
    await refused(own.user.sendEmailCode({ userId: "-", sendCode: { urlTemplate } }), urlTemplate);
    await refused(
      own.session.setSession({ sessionId, sessionToken: "-", challenges: { otpEmail: { sendCode: { urlTemplate } } } }),
      urlTemplate,
    );
  }
  assert.deepEqual(await zitadel.outbox(), []);
});

test("a client cannot send mail to a user by id or with a session of another browser", async () => {
  const victim = new Visitor(server);
  const victimSession = await victim.session("mia", "Password1!");
  const { session } = await (await victim.login()).session.getSession({ sessionId: victimSession, sessionToken: "-" });
  const userId = session.factors.user.id;
  const stranger = new Visitor(server);
  await stranger.session("noah");
  const reset = `${server.origin}/?flow=reset-password&userId={{.UserID}}&code={{.Code}}`;
  const verify = `${server.origin}/?flow=verify-email&userId={{.UserID}}&code={{.Code}}`;
  for (const speaker of [undefined, victimSession, [...(await list(stranger))][0]]) {
    const login = await stranger.login(speaker);
    await refused(login.user.passwordReset({ userId, sendLink: { urlTemplate: reset } }), `reset, ${speaker}`);
    await refused(login.user.sendEmailCode({ userId, sendCode: { urlTemplate: verify } }), `verify, ${speaker}`);
  }
  assert.deepEqual(await zitadel.outbox(), []);
});

async function list(visitor) {
  return ((await (await visitor.login()).session.listSessions({})).sessions ?? []).map(({ id }) => id);
}

test("request headers do not change the origin of links in e-mails", async () => {
  const visitor = new Visitor(server);
  const sessionId = await visitor.session("mia");
  const template = "https://evil.example/?flow=reset-password&userId={{.UserID}}&code={{.Code}}";
  // user_id (1), send_link (2) { url_template (2) }
  const message = Buffer.concat([field(1, "-"), field(2, field(2, template))]);
  for (const headers of [
    ["x-forwarded-host", "evil.example"],
    ["x-zitadel-public-host", "evil.example"],
    ["forwarded", "host=evil.example;proto=https"],
    ["x-forwarded-proto", "https", "x-forwarded-host", "evil.example"],
  ]) {
    for (const origin of [server.origin, "https://evil.example"]) {
      const response = await visitor.raw("/login-client/zitadel.user.v2.UserService/PasswordReset", {
        headers: [
          "origin",
          origin,
          "content-type",
          "application/grpc-web+proto",
          "x-login-session",
          sessionId,
          "cookie",
          visitor.cookieHeader(),
          ...headers,
        ],
        body: frame(message),
      });
      assert.ok(response.status >= 400 || Number(response.headers["grpc-status"]) > 0, `${headers} ${origin}`);
    }
  }
  const config = await visitor.raw("/.well-known/openid-configuration", {
    method: "GET",
    headers: ["x-forwarded-host", "evil.example", "x-zitadel-public-host", "evil.example"],
  });
  assert.equal(JSON.parse(config.body).issuer, server.origin);
  assert.deepEqual(await zitadel.outbox(), []);
});

test("zitadel-login does not start without a public origin", async () => {
  const { startTestServer } = await import("../../pkg/testing/index.js");
  const start = (args) =>
    startTestServer({ command: process.env.LOGINSERVER, args }).then(
      () => assert.fail("it started"),
      ({ message }) => message,
    );
  assert.match(
    await start(["--upstream", zitadel.url, "--login-client-token-file", `${server.dir}/token`]),
    /--public-origin/,
  );
  for (const origin of [
    "https://login.example.com/x",
    "login.example.com",
    "javascript:1",
    "https://a@b.example",
    "http://login.example.com",
    "null",
  ]) {
    assert.match(
      await start([
        "--upstream",
        zitadel.url,
        "--login-client-token-file",
        `${server.dir}/token`,
        "--public-origin",
        origin,
      ]),
      /--public-origin/,
      origin,
    );
  }
});
