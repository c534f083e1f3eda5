// The first password or passkey of a user needs no code where this browser has accepted the invitation, or registered the
// user; and a session begins by an id only in the browser that has proven it. No other browser does either.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { createClient } from "../../pkg/index.js";
import { SessionFlow } from "../../pkg/flows/index.js";
import { Visitor, administrator, refused, startLoginServer, userId } from "../support/visitor.mjs";

const PASSWORD = "Password2!";
let server, zitadel, admin;

before(async () => {
  server = await startLoginServer();
  zitadel = server.zitadel;
  admin = await administrator(zitadel);
});
beforeEach(async () => {
  await zitadel.reset();
  await zitadel.settings({ login: { mfaInitSkipLifetime: "0s" } });
});
after(() => server?.stop());

/** An invited user, with the code of the invitation. */
async function invited(name = "nia") {
  const { userId: id } = await admin.user.addHumanUser({
    username: name,
    profile: { givenName: "Nia", familyName: "Neu" },
    email: { email: `${name}@example.com`, isVerified: true },
  });
  const { inviteCode } = await admin.user.createInviteCode({ userId: id, returnCode: {} });
  return { id, code: inviteCode };
}

async function accepted(visitor, { id, code }) {
  await (await visitor.login()).user.verifyInviteCode({ userId: id, verificationCode: code });
}

const client = (visitor) => ({ baseUrl: `${server.origin}/login-client`, fetch: visitor.fetch, retry: false });

const setPassword = async (visitor, id, more) =>
  (await visitor.login()).user.setPassword({ userId: id, newPassword: { password: PASSWORD }, ...more });

const begin = async (visitor, checked) => SessionFlow.begin(await visitor.login(), checked);

test("without a code a password is set only where the invitation was accepted in this browser", async () => {
  const [visitor, other] = [new Visitor(server), new Visitor(server)];
  const user = await invited();
  await refused(setPassword(visitor, user.id), "before the invitation was accepted");
  const unchecked = await createClient({ ...client(visitor), rules: "off" });
  const empty = { userId: user.id, newPassword: { password: PASSWORD }, verificationCode: "" };
  await refused(unchecked.user.setPassword(empty), "with an empty code");
  await refused(
    (async () => (await visitor.login()).user.verifyInviteCode({ userId: user.id, verificationCode: "ABC123" }))(),
    "a wrong code",
  );
  await refused(setPassword(visitor, user.id), "after a wrong code");
  await accepted(visitor, user);
  await refused(setPassword(other, user.id), "in another browser");
  await refused(setPassword(visitor, await userId(zitadel, "mia")), "of another user");
  await setPassword(visitor, user.id);
  await refused(setPassword(visitor, user.id), "a second time");
  const flow = await begin(new Visitor(server), { loginName: "nia", password: PASSWORD });
  assert.equal((await flow.nextStep()).step, "done");
});

test("an accepted invitation replaces nothing that the user has set up since, and adds nothing to it", async () => {
  const visitor = new Visitor(server);
  const user = await invited();
  await accepted(visitor, user);
  const passkeyCode = async () =>
    (await visitor.login()).user.createPasskeyRegistrationLink({ userId: user.id, returnCode: {} });
  assert.ok((await passkeyCode()).code, "the first credential may be a passkey");
  await admin.user.setPassword({ userId: user.id, newPassword: { password: "Password3!" } });
  await refused(setPassword(visitor, user.id), "the user has a password");
  await refused(passkeyCode(), "a passkey beside the password");
  const flow = await begin(new Visitor(server), { loginName: "nia", password: "Password3!" });
  assert.equal((await flow.nextStep()).step, "done");
});

test("a session begins by an id only in the browser that has proven it, and with nothing but the user", async () => {
  const [visitor, other] = [new Visitor(server), new Visitor(server)];
  const mia = await userId(zitadel, "mia");
  for (const checked of [{ userId: mia }, { userId: mia, password: "Password1!" }, { userId: "1" }])
    await refused(begin(visitor, checked), JSON.stringify(checked));
  const user = await invited();
  await accepted(visitor, user);
  await setPassword(visitor, user.id);
  await refused(begin(other, { userId: user.id, password: PASSWORD }), "in another browser");
  await refused(begin(visitor, { userId: user.id, password: "wrong" }), "with another password");
  await refused(begin(visitor, { userId: mia, password: "Password1!" }), "of another user");
  const flow = await begin(visitor, { userId: user.id });
  assert.equal((await flow.nextStep()).step, "first", "the id proves no factor");
  await refused(flow.password("wrong"), "a wrong password");
  assert.equal((await (await begin(visitor, { userId: user.id, password: PASSWORD })).nextStep()).step, "done");
});

test("a session begins with a name or an id", async () => {
  const login = await createClient({ ...client(new Visitor(server)), rules: "off" });
  for (const user of [{}, { loginName: "" }, { userId: "" }])
    await refused(login.session.createSession({ checks: { user } }), JSON.stringify(user));
});

test("where the settings allow nothing that ZITADEL checks, no user registers for it", async () => {
  await zitadel.settings({ login: { allowLocalAuthentication: false } });
  const user = {
    username: "eve",
    profile: { givenName: "Eve", familyName: "Example" },
    email: { email: "eve@example.com" },
  };
  const login = await new Visitor(server).login();
  assert.equal((await refused(login.user.addHumanUser(user))).id, "LOGIN-RegistrationClosed");
  await refused(login.user.addHumanUser({ ...user, password: { password: PASSWORD } }));
});
