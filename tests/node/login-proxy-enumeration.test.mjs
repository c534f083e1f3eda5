// The login client proxy and guessing of user names;
// on the test server and in zitadel-login in front of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Browser } from "../support/browser-session.mjs";
import { password, setUpLoginProxy, template } from "../support/login-proxy.mjs";

const proxy = setUpLoginProxy();

for (const { name, origin } of proxy.servers) {
  test(`unknown and known user names get the same responses where the settings hide them (${name})`, async (t) => {
    const at = await origin(t);
    await proxy.zitadel.settings({ login: { ignoreUnknownUsernames: true } });
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
    await proxy.zitadel.seed({
      users: [{ userName: "ida", givenName: "I", familyName: "D", email: "ida@example.com" }],
    });
    const [unknown, known, bare] = [await visit("zoe"), await visit("mia"), await visit("ida")];
    assert.deepEqual(unknown, known);
    assert.deepEqual(bare, known, "a user without a password");
    assert.deepEqual(
      [known.password.id, known.code.id, known.read.value.session.factors.user.organizationId],
      ["COMMAND-3M0fs", "CODE-woT0xc", undefined],
    );
    assert.equal((await proxy.zitadel.outbox("mia@example.com")).length, 1, "and whoever is known gets the message");
    const browser = new Browser(at);
    const sessionId = await browser.signIn("noah");
    assert.match(
      (await (await browser.login()).session.getSession({ sessionId })).session.factors.user.displayName,
      /^Noah/,
    );
  });
}
