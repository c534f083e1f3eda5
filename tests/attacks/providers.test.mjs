// Sign-ins at identity providers: an intent that another browser started, a link to an account that is not the attacker's,
// and a registration that no provider has proven.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, before, beforeEach, test } from "node:test";
import { createClient } from "../../pkg/index.js";
import { ADA, control } from "../support/providers.mjs";
import { Visitor, refused, startLoginServer } from "../support/visitor.mjs";

let server, zitadel, idpId;

before(async () => {
  server = await startLoginServer();
  zitadel = server.zitadel;
});
beforeEach(async () => {
  await zitadel.reset();
  await zitadel.settings({ login: { mfaInitSkipLifetime: "0s" } });
  await addProvider({ isLinkingAllowed: true, isCreationAllowed: true, isAutoCreation: true });
});
after(() => server?.stop());

async function addProvider(options, org) {
  ({ idpId } = await control(zitadel, "idps", { name: "Corp", kind: "loopback-oidc", options, ...(org && { org }) }));
}

/** A client with the headers that the page sends. */
const clientOf = (visitor, headers) =>
  createClient({ baseUrl: `${server.origin}/login-client`, fetch: visitor.fetch, headers, retry: false });

/** Starts a sign-in in a browser, and signs a user in at the provider; what the browser comes back with. */
async function intentOf(visitor, { user = ADA, session, headers, state = randomBytes(16).toString("hex") } = {}) {
  const login = await clientOf(visitor, { ...headers, ...(session && { "x-login-session": session }) });
  const url = `${server.origin}/?flow=idp&state=${state}`;
  const { authUrl } = await login.user.startIdentityProviderIntent({
    idpId,
    urls: { successUrl: url, failureUrl: url },
  });
  const { callback } = await control(zitadel, "idp-login", { authUrl, user });
  const back = await fetch(`${zitadel.url}${callback}`, { redirect: "manual" });
  const query = new URL(back.headers.get("location")).searchParams;
  return { state, intent: { idpIntentId: query.get("id"), idpIntentToken: query.get("token") } };
}

const finish = async (visitor, state, intent, headers) =>
  (await clientOf(visitor, { ...headers, "x-login-idp-state": state })).user.retrieveIdentityProviderIntent(intent);

const accounts = async (visitor) => (await (await visitor.login()).session.listSessions({})).sessions ?? [];

test("an intent signs in the browser that started it, once", async () => {
  const visitor = new Visitor(server);
  const { state, intent } = await intentOf(visitor);
  const { userId, idpInformation, addHumanUser } = await finish(visitor, state, intent);
  assert.ok(userId);
  assert.deepEqual([idpInformation, addHumanUser], [undefined, undefined], "nothing of the provider's");
  assert.equal((await accounts(visitor)).length, 1);
  const again = await refused(finish(visitor, state, intent));
  assert.equal(again.id, "LOGIN-IntentNotBound");
});

test("an intent of another browser signs in no user", async () => {
  const [attacker, victim] = [new Visitor(server), new Visitor(server)];
  const { state, intent } = await intentOf(attacker);
  for (const named of [state, "0".repeat(32), "", "x"])
    assert.equal((await refused(finish(victim, named, intent), named)).id, "LOGIN-IntentNotBound");
  await refused((await victim.login()).user.retrieveIdentityProviderIntent(intent), "without a state");
  // The victim's own sign-in does not admit the attacker's intent either.
  const own = await intentOf(victim, { user: { ...ADA, sub: "victim", email: "victim@corp.example.com" } });
  assert.equal((await refused(finish(victim, own.state, intent))).id, "LOGIN-IntentNotBound");
  assert.deepEqual(await accounts(victim), []);
});

test("only a signed-in session links an account, and only its own", async () => {
  const visitor = new Visitor(server);
  const unproven = await visitor.session("mia");
  await refused(intentOf(visitor, { session: unproven }), "a session without a first factor");
  const session = await visitor.session("mia", "Password1!");
  const { state, intent } = await intentOf(visitor, { session });
  assert.ok((await finish(visitor, state, intent)).userId);
  const other = new Visitor(server);
  const noah = await other.session("noah", "Password1!");
  await refused(intentOf(other, { session }), "a session of another browser");
  const second = await intentOf(other, { session: noah });
  const error = await finish(other, second.state, second.intent).then(assert.fail, (cause) => cause);
  assert.equal(error.id, "LOGIN-LinkedToOther", "the external account is linked to another user");
});

test("what a provider has proven is linked by a session that is signed in, and in the same browser", async () => {
  await zitadel.reset();
  await addProvider({ isLinkingAllowed: true, isCreationAllowed: false });
  const [visitor, other] = [new Visitor(server), new Visitor(server)];
  const { state, intent } = await intentOf(visitor);
  assert.equal((await refused(finish(visitor, state, intent))).id, "LOGIN-NoLinkedUser");
  const link = (by, session) => finish(by, state, intent, { "x-login-session": session });
  await refused(link(visitor, await visitor.session("mia")), "a session without a first factor");
  const noah = await other.session("noah", "Password1!");
  await refused(link(visitor, noah), "a session of another browser");
  await refused(link(other, noah), "a sign-in of another browser");
  const session = await visitor.session("mia", "Password1!");
  const { userId } = await link(visitor, session);
  await refused(link(visitor, session), "a second time");
  const again = new Visitor(server);
  const second = await intentOf(again);
  assert.equal((await finish(again, second.state, second.intent)).userId, userId, "the account is linked");
});

test("a provider that forbids links, or is another organization's, is not linked after a sign-in", async () => {
  for (const isOther of [false, true]) {
    await zitadel.reset();
    const org = isOther ? await zitadel.org("Mallory") : undefined;
    await addProvider({ isLinkingAllowed: isOther, isCreationAllowed: false }, org);
    const visitor = new Visitor(server);
    const organization = isOther ? { "x-login-organization": org } : {};
    const { state, intent } = await intentOf(visitor, { headers: organization });
    await refused(finish(visitor, state, intent, organization));
    const session = await visitor.session("mia", "Password1!");
    const error = await refused(finish(visitor, state, intent, { ...organization, "x-login-session": session }));
    assert.equal(error.id, "LOGIN-LinkingNotAllowed");
  }
});

test("a directory is asked for a user by name and password, for a browser that continues it", async () => {
  await zitadel.reset();
  const directory = [{ username: "ada", password: "Directory1!", user: ADA }];
  const options = { isCreationAllowed: true, isAutoCreation: true };
  ({ idpId } = await control(zitadel, "idps", { name: "Directory", kind: "ldap", directory, options }));
  const [visitor, other] = [new Visitor(server), new Visitor(server)];
  const state = randomBytes(16).toString("hex");
  const ask = async (by, ldap, headers = { "x-login-idp-state": state }, more = {}) =>
    (await clientOf(by, headers)).user.startIdentityProviderIntent({ idpId, ldap, ...more });
  const own = { username: "ada", password: "Directory1!" };
  await refused(ask(visitor, own, {}), "without a state");
  await refused(ask(visitor, own, { "x-login-idp-state": "1" }), "a state that can be guessed");
  await refused(ask(visitor, own, undefined, { idpId: "-" }), "in place of a provider");
  await refused(ask(visitor, own, { "x-login-idp-state": state, "x-login-session": "1" }), "an unknown session");
  assert.equal((await refused(ask(visitor, { ...own, password: "wrong" }))).reason, "password_invalid");
  const { idpIntent } = await ask(visitor, own);
  const intent = { idpIntentId: idpIntent.idpIntentId, idpIntentToken: idpIntent.idpIntentToken };
  await refused(finish(other, state, intent), "in another browser");
  assert.ok((await finish(visitor, state, intent)).userId);
  assert.equal((await accounts(visitor)).length, 1);
});

test("a user is registered only with an identity that the provider has proven in this browser", async () => {
  await zitadel.reset();
  await addProvider({ isCreationAllowed: true });
  await zitadel.settings({ login: { allowRegister: false } });
  const [visitor, other] = [new Visitor(server), new Visitor(server)];
  const { state, intent } = await intentOf(visitor);
  const user = {
    username: "eve",
    profile: { givenName: "Eve", familyName: "Example" },
    email: { email: "eve@example.com" },
  };
  const register = async (by, named, more) =>
    (await clientOf(by, { "x-login-idp-state": named })).user.addHumanUser({ ...user, ...more });
  await refused(register(visitor, state), "before the intent was read");
  assert.equal((await finish(visitor, state, intent)).userId ?? "", "");
  await refused(register(other, state), "in another browser");
  await refused(
    register(visitor, state, { email: { email: "eve@example.com", isVerified: true } }),
    "a verified address",
  );
  const { userId } = await register(visitor, state);
  const admin = await createClient({ baseUrl: zitadel.url, token: (await zitadel.info()).adminToken });
  const { user: added } = await admin.user.getUserByID({ userId });
  assert.equal(added.human.email.isVerified ?? false, false);
  assert.equal(added.username, "eve@example.com", "the name is the address");
  await refused(register(visitor, state), "a second time");
});

test("where unknown users are hidden, no user is sent to a provider by the name alone", async () => {
  const visitor = new Visitor(server);
  const { state, intent } = await intentOf(visitor);
  const { userId } = await finish(visitor, state, intent);
  const admin = await createClient({ baseUrl: zitadel.url, token: (await zitadel.info()).adminToken });
  const { user } = await admin.user.getUserByID({ userId });
  const goStraight = async (loginName) => {
    const session = await visitor.session(loginName);
    const url = `${server.origin}/?flow=idp&state=${randomBytes(16).toString("hex")}`;
    const login = await visitor.login(session);
    return login.user.startIdentityProviderIntent({ idpId: "-", urls: { successUrl: url, failureUrl: url } });
  };
  assert.match((await goStraight(user.preferredLoginName)).authUrl, /authorize/);
  assert.equal((await refused(goStraight("mia"))).id, "LOGIN-NoOnlyProvider");
  await zitadel.settings({ login: { ignoreUnknownUsernames: true } });
  assert.equal((await refused(goStraight(user.preferredLoginName))).id, "LOGIN-NoOnlyProvider");
});

test("a linked user is updated by the login server, as the provider's options say and not as the page does", async () => {
  const admin = await createClient({ baseUrl: zitadel.url, token: (await zitadel.info()).adminToken });
  const humanOf = async (userId) => (await admin.user.getUserByID({ userId })).user.human;
  const renamed = {
    ...ADA,
    given_name: "Augusta",
    family_name: "Neu",
    name: "Augusta Neu",
    phone_number: "+41791112233",
  };
  const signIn = async (user) => {
    const visitor = new Visitor(server);
    const { state, intent } = await intentOf(visitor, { user });
    return (await finish(visitor, state, intent)).userId;
  };
  const userId = await signIn(ADA);
  await signIn(renamed);
  assert.equal((await humanOf(userId)).profile.givenName, "Ada", "without isAutoUpdate nothing changes");
  await zitadel.reset();
  await addProvider({ isCreationAllowed: true, isAutoCreation: true, isAutoUpdate: true });
  const updated = await signIn(ADA);
  // ZITADEL refuses the number, and the rest is written all the same.
  assert.equal(await signIn({ ...renamed, phone_number: "none" }), updated);
  const { profile, email, phone } = await humanOf(updated);
  assert.deepEqual([profile.givenName, profile.familyName, profile.displayName], ["Augusta", "Neu", "Augusta Neu"]);
  assert.deepEqual([email.email, email.isVerified, phone?.phone ?? ""], [ADA.email, true, ""]);
  await signIn({ ...renamed, email: ADA.email.toUpperCase(), email_verified: false, phone_number: "+41791112233" });
  const after = await humanOf(updated);
  assert.equal(after.email.isVerified, true, "an address that is verified stays so");
  assert.equal(after.phone.phone, "+41791112233");
});

test("an organization's sign-in links no user of another organization", async () => {
  await zitadel.reset();
  await addProvider({ isLinkingAllowed: true, isCreationAllowed: true, autoLinking: "AUTO_LINKING_OPTION_EMAIL" });
  const admin = await createClient({ baseUrl: zitadel.url, token: (await zitadel.info()).adminToken });
  const mia = (await admin.user.listUsers({ queries: [{ loginNameQuery: { loginName: "mia" } }] })).result[0];
  const asMia = { ...ADA, email: mia.human.email.email };
  const other = await zitadel.org("Mallory");
  const linkedUser = async (organization) => {
    const visitor = new Visitor(server);
    const { state, intent } = await intentOf(visitor, { user: asMia });
    return (await finish(visitor, state, intent, { "x-login-organization": organization })).userId ?? "";
  };
  assert.notEqual(await linkedUser(other), mia.userId);
  assert.equal(await linkedUser(mia.details.resourceOwner), mia.userId, "in the user's own organization");
});
