// What applications ask for: prompt, max_age, hints and organizations (OpenID Connect Core 1.0 §3.1.2.1).
import assert from "node:assert/strict";
import { test } from "node:test";
import { accountsOf } from "../support/accounts.mjs";
import { thePage } from "../support/page.mjs";

const it = thePage();
const { admin, typeIn, accounts, choose, userIdOf, two } = accountsOf(it);

/** The organizations, with their primary domains. */
async function organizations() {
  const { result } = await (await admin()).org.listOrganizations({});
  return { orgs: result };
}

test("a second application signs in without asking", async () => {
  const first = await it.application("first");
  await first.begin({});
  await typeIn("mia");
  const { userId } = await first.signedIn();
  const second = await it.application("second");
  it.calls.length = 0;
  await second.begin({});
  assert.equal((await second.signedIn()).userId, userId);
  assert.deepEqual(
    it.calls.filter((call) => ["CreateSession", "SetSession"].includes(call)),
    [],
  );
});

test("with several accounts the user chooses one, and the application gets it", async () => {
  const app = await two();
  await app.begin({});
  await it.seen("account-choice");
  assert.deepEqual(await accounts(), ["Ada Example", "Mia Muster"]);
  await it.accessible("account choice");
  await choose("Mia Muster");
  assert.equal((await app.signedIn()).userId, await userIdOf("mia"));
  await it.page.goto(it.url);
  await it.seen("account-choice");
  await choose("Ada Example");
  await it.account();
  assert.equal(await it.text("#who"), "Ada Example");
  await it.page.reload();
  await it.account();
  assert.equal(await it.text("#who"), "Ada Example", "a reload goes on with the same account");
});

test("prompt=none gets a response at once: a code, or what is missing", async () => {
  const app = await it.application();
  await app.begin({ prompt: "none" });
  assert.equal(await app.signedIn(), "login_required");
  await app.begin({});
  await typeIn("mia");
  const mia = await app.signedIn();
  await app.begin({ prompt: "none" });
  assert.equal((await app.signedIn()).userId, mia.userId);
  await it.server.advance("10m");
  await app.begin({ prompt: "none", max_age: "60" });
  assert.equal(await app.signedIn(), "login_required");
  await it.server.settings({ login: { forceMfa: true, mfaInitSkipLifetime: "0s" } });
  await app.begin({ prompt: "none" });
  assert.equal(await app.signedIn(), "interaction_required");
});

test("prompt=none gets a code where the user has declined a second factor, as a request without prompt does", async () => {
  await it.server.settings({ login: { mfaInitSkipLifetime: "3600s" } });
  const app = await it.application();
  await app.begin({});
  await typeIn("mia");
  await it.seen("setup");
  await it.press("Not now");
  const { userId } = await app.signedIn();
  for (const more of [{}, { prompt: "none" }]) {
    await app.begin(more);
    assert.equal((await app.signedIn()).userId, userId, JSON.stringify(more));
  }
  // Also once the offer is due again: it needs no response, and prompt=none shows nothing.
  await it.server.advance("2h");
  await app.begin({ prompt: "none" });
  assert.equal((await app.signedIn()).userId, userId);
});

test("prompt=none with several accounts asks for a choice, unless a hint makes it", async () => {
  const app = await two();
  await app.begin({ prompt: "none" });
  assert.equal(await app.signedIn(), "account_selection_required");
  await app.begin({ prompt: "none", login_hint: "mia" });
  const mia = await app.signedIn();
  assert.equal(mia.userId, await userIdOf("mia"));
  await app.begin({ prompt: "none", id_token_hint: mia.idToken });
  assert.equal((await app.signedIn()).userId, mia.userId);
  await app.begin({ prompt: "none", login_hint: "unknown" });
  assert.equal(await app.signedIn(), "login_required");
  await app.begin({ id_token_hint: mia.idToken });
  assert.equal((await app.signedIn()).userId, mia.userId, "the user is not asked");
});

test("prompt=select_account asks even where there is one account", async () => {
  const app = await it.application();
  await app.begin({ prompt: "select_account" });
  await typeIn("mia");
  await app.response();
  await app.begin({ prompt: "select_account" });
  await it.seen("account-choice");
  await choose("Mia Muster");
  assert.ok((await app.response()).code);
});

test("prompt=login asks for the password again, and makes no second session of the same user", async () => {
  const app = await it.application();
  await app.begin({});
  await typeIn("mia");
  await app.response();
  await app.begin({ prompt: "login" });
  await it.seen("user");
  assert.equal(await it.field("Username").inputValue(), "mia");
  await it.submit("Continue");
  await it.seen("first");
  await it.hasStatus("Confirm your identity");
  await it.submit("Sign in", { Password: "Password1!" });
  assert.ok((await app.response()).code);
  await app.begin({ prompt: "login", login_hint: "mia" });
  await it.seen("first");
  await it.submit("Sign in", { Password: "Password1!" });
  assert.ok((await app.response()).code);
  const { sessions } = await (await admin()).session.listSessions({
    queries: [{ userIdQuery: { id: await userIdOf("mia") } }],
  });
  assert.equal(sessions.length, 1);
});

test("max_age asks again when the sign-in is older, and not before", async () => {
  const app = await it.application();
  await app.begin({});
  await typeIn("mia");
  await app.response();
  await it.server.advance("10m");
  await app.begin({ max_age: "3600" });
  assert.ok((await app.response()).code);
  await app.begin({ max_age: "60" });
  await it.seen("first");
  await it.submit("Sign in", { Password: "Password1!" });
  assert.ok((await app.response()).code);
  await app.begin({ max_age: "60" });
  assert.ok((await app.response()).code);
});

test("a hint at a user who is not signed in begins with that username", async () => {
  const app = await two();
  await app.begin({ login_hint: "noah" });
  await it.seen("first");
  assert.equal(await it.text("#identity-name"), "noah");
});

test("an application's organization limits the accounts, and one that does not exist is an error", async () => {
  const app = await it.application();
  const other = await it.server.org("other");
  await app.begin({});
  await typeIn("mia");
  await app.response();
  const scope = `openid urn:zitadel:iam:org:id:${other}`;
  await app.begin({ scope, prompt: "none" });
  assert.equal(await app.signedIn(), "login_required");
  await app.begin({ scope });
  await it.seen("user");
  await it.submit("Continue", { Username: "mia" });
  await it.hasStatus("does not belong to the organization");
  // A scope may name the organization by its domain: the page and the login server then treat it alike.
  const { orgs } = await organizations();
  const domainOf = (id) => orgs.find((org) => org.id === id).primaryDomain;
  const byDomain = (id) => `openid urn:zitadel:iam:org:domain:primary:${domainOf(id)}`;
  await app.begin({ scope: byDomain(other), prompt: "none" });
  assert.equal(await app.signedIn(), "login_required");
  await app.begin({ scope: byDomain(other) });
  await it.seen("user");
  await app.begin({ scope: byDomain(orgs.find((org) => org.id !== other).id) });
  assert.ok((await app.response()).code);
  const nowhere = { scope: "openid urn:zitadel:iam:org:domain:primary:nowhere.example.com" };
  const refused = await fetch(app.address(nowhere), { redirect: "manual" });
  assert.equal(new URL(refused.headers.get("location")).searchParams.get("error"), "invalid_request");
  // ZITADEL of 2025 has such requests; then the login server refuses to complete them.
  const fault = {
    rpc: "zitadel.oidc.v2.OIDCService/CreateCallback",
    status: { code: 9, id: "LOGIN-UnknownOrganization", message: "there is no such organization" },
  };
  await it.server.fault(fault);
  await app.begin({});
  await it.says("an organization that does not exist");
  await it.server.fault(fault);
  await app.begin({ prompt: "none" });
  assert.equal(await app.signedIn(), "invalid_scope");
});

test("an application that hints at another user does not get the signed-in one", async () => {
  const app = await two();
  await app.begin({ login_hint: "mia" });
  const { idToken } = await app.signedIn();
  await it.page.goto(`${it.url}/?flow=logout&logout_hint=mia`);
  await it.seen("message");
  await app.begin({ id_token_hint: idToken, prompt: "none" });
  assert.equal(await app.signedIn(), "login_required");
  await app.begin({ id_token_hint: idToken });
  await it.seen("user");
  await it.submit("Continue", { Username: "ada" });
  await it.hasStatus("requires a different account");
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
  await it.submit("Sign in", { Password: "Password1!" });
  assert.ok((await app.response()).code);
});

test("under an organization's scope its user names are enough", async () => {
  const app = await it.application();
  const orgId = await it.server.org("acme");
  const admin = await it.administrator();
  await it.server.settings({ domain: { loginNameIncludesDomain: true }, org: orgId });
  const { userId } = await admin.user.addHumanUser({
    username: "zoe",
    organization: { orgId },
    profile: { givenName: "Zoe", familyName: "Example" },
    email: { email: "zoe@example.com", isVerified: true },
    password: { password: "Password1!" },
  });
  await it.settled();
  const { user } = await admin.user.getUserByID({ userId });
  assert.match(user.preferredLoginName, /^zoe@acme\./);
  const domain = user.preferredLoginName.replace("zoe@", "");
  for (const scope of [`urn:zitadel:iam:org:id:${orgId}`, `urn:zitadel:iam:org:domain:primary:${domain}`]) {
    await it.context.clearCookies();
    await app.begin({ scope: `openid ${scope}` });
    await typeIn("zoe");
    assert.equal((await app.signedIn()).userId, userId, scope);
  }
});
