// The login client proxy and requests that it rejects or rewrites;
// on the test server and in zitadel-login in front of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Browser } from "../support/browser-session.mjs";
import { errorOf, setUpLoginProxy, template } from "../support/login-proxy.mjs";

const proxy = setUpLoginProxy();

for (const { name, origin } of proxy.servers) {
  test(`RPCs and request fields that are not allowed are rejected (${name})`, async (t) => {
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
      const error = await errorOf(call());
      assert.deepEqual([error.kind, error.codeName, error.id], ["rpc", "permission_denied", "LOGIN-NotAllowed"], what);
    }
    await login.user.passwordReset({ userId: "-", sendLink: { urlTemplate: template(at) } });
    const { url } = (await proxy.zitadel.outbox()).at(-1);
    assert.equal(url.replace(/code=[A-Z0-9]{6}$/, ""), `${at}/?flow=reset-password&userId=${userId}&`);
  });

  test(`pages of other origins are rejected and get no CORS headers (${name})`, async (t) => {
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
        (await errorOf(login.session.createSession(request))).codeName,
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

  test(`the upstream gets the checked request, encoded anew (${name})`, async (t) => {
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
}
