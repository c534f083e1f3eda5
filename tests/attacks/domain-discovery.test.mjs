// Domain discovery: no list of organizations, no sign-in that changes its organization, no way to find users.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, before, beforeEach, test } from "node:test";
import { createClient } from "../../pkg/index.js";
import { ADA, control } from "../support/providers.mjs";
import { Visitor, administrator, refused, startLoginServer } from "../support/visitor.mjs";

let server, zitadel, acme;

before(async () => {
  server = await startLoginServer();
  zitadel = server.zitadel;
});
beforeEach(async () => {
  await zitadel.reset();
  const domains = [{ domain: "acme.example", isVerified: true }, { domain: "claimed.example" }];
  acme = (await control(zitadel, "orgs", { name: "acme", domains })).orgId;
});
after(() => server?.stop());

const EQUALS = "TEXT_QUERY_METHOD_EQUALS";
const byDomain = (domain, method = EQUALS) => ({ domainQuery: { domain, method } });

async function discover(visitor, ...queries) {
  return (await visitor.login()).org.listOrganizations({ queries });
}

/** The bytes of the last response to the page. */
const lastBody = (visitor) => visitor.bodies.at(-1).body.toString("hex");

/** A client with the headers that the page sends. */
const clientOf = (visitor, headers) =>
  createClient({ baseUrl: `${server.origin}/login-client`, fetch: visitor.fetch, headers, retry: false });

const addProvider = async (org, options) =>
  (await control(zitadel, "idps", { name: "Corp", org, kind: "loopback-oidc", options })).idpId;

/** Signs a user in at a provider of an organization; what the browser comes back with. */
async function intentOf(visitor, idpId, organization, user = ADA) {
  const state = randomBytes(16).toString("hex");
  const url = `${server.origin}/?flow=idp&state=${state}${organization ? `&organization=${organization}` : ""}`;
  const login = await clientOf(visitor, organization ? { "x-login-organization": organization } : {});
  const urls = { successUrl: url, failureUrl: url };
  const { authUrl } = await login.user.startIdentityProviderIntent({ idpId, urls });
  const { callback } = await control(zitadel, "idp-login", { authUrl, user });
  const back = await fetch(`${zitadel.url}${callback}`, { redirect: "manual" });
  const query = new URL(back.headers.get("location")).searchParams;
  return { state, intent: { idpIntentId: query.get("id"), idpIntentToken: query.get("token") } };
}

const atProvider = (visitor, state, organization) =>
  clientOf(visitor, { "x-login-idp-state": state, ...(organization && { "x-login-organization": organization }) });

const finish = async (visitor, { state, intent }, organization) =>
  (await atProvider(visitor, state, organization)).user.retrieveIdentityProviderIntent(intent);

async function organizationOf(userId) {
  const { user } = await (await administrator(zitadel)).user.getUserByID({ userId });
  return user.details.resourceOwner;
}

test("a page learns the id of an organization by a domain that it has verified, and nothing else", async () => {
  const visitor = new Visitor(server);
  const { result } = await discover(visitor, byDomain("ACME.example"));
  assert.deepEqual(
    result.map((one) => ({ ...one })),
    [{ id: acme }],
  );
  await discover(visitor, byDomain("nowhere.example"));
  const nothing = lastBody(visitor);
  // Whatever the reason is, the response is the same.
  for (const domain of ["claimed.example", "cme.example", "acme"]) {
    for (const method of [EQUALS, "TEXT_QUERY_METHOD_CONTAINS", "TEXT_QUERY_METHOD_ENDS_WITH"]) {
      await discover(visitor, byDomain(domain, method));
      assert.equal(lastBody(visitor), nothing, `${domain} ${method}`);
    }
  }
  for (const login of [{ allowDomainDiscovery: false }, { allowDomainDiscovery: true, allowRegister: false }]) {
    await zitadel.settings({ org: acme, login });
    await discover(visitor, byDomain("acme.example"));
    assert.equal(lastBody(visitor), nothing, JSON.stringify(login));
  }
});

test("a page cannot list organizations", async () => {
  const visitor = new Visitor(server);
  const queries = [
    [],
    [{ defaultQuery: {} }],
    [{ idQuery: { id: acme } }],
    [{ nameQuery: { name: "acme", method: EQUALS } }],
    [byDomain("acme.example"), byDomain("acme.example")],
    [byDomain("%.example", "TEXT_QUERY_METHOD_CONTAINS")],
    [byDomain(".", "TEXT_QUERY_METHOD_CONTAINS")],
  ];
  for (const query of queries) await refused(discover(visitor, ...query), JSON.stringify(query));
  const login = await visitor.login();
  const more = { queries: [byDomain("acme.example")], query: { limit: 100 } };
  await refused(login.org.listOrganizations(more), "a page of a list");
});

test("where unknown users are hidden, no response depends on the organization or its users", async () => {
  await zitadel.settings({ login: { ignoreUnknownUsernames: true } });
  const visitor = new Visitor(server);
  const bodies = [];
  for (const domain of ["acme.example", "claimed.example", "nowhere.example"]) {
    await discover(visitor, byDomain(domain));
    bodies.push(lastBody(visitor));
  }
  assert.deepEqual(new Set(bodies).size, 1);
});

test("looking up domains counts against the limit of the address", async () => {
  const strict = await startLoginServer({ zitadel });
  try {
    const visitor = new Visitor(strict);
    let error;
    for (let i = 0; i < 300 && !error; i++) {
      error = await discover(visitor, byDomain(`a${i}.example`)).then(
        () => undefined,
        (cause) => cause,
      );
    }
    assert.equal(error?.codeName, "resource_exhausted");
  } finally {
    await strict.stop();
  }
});

test("a sign-in at an organization's provider stays in that organization, whatever the page sends", async () => {
  const idpId = await addProvider(acme, { isCreationAllowed: true, isAutoCreation: true });
  const other = await zitadel.org("other");
  const visitor = new Visitor(server);
  const back = await intentOf(visitor, idpId, acme);
  assert.equal((await refused(finish(visitor, back, other), "another organization's id")).id, "LOGIN-IntentNotBound");
  const { userId } = await finish(visitor, back);
  assert.equal(await organizationOf(userId), acme, "without the header, too");
});

test("a registration with a provider creates no user of another organization", async () => {
  const other = await zitadel.org("other");
  const user = {
    username: "eve",
    profile: { givenName: "Eve", familyName: "Example" },
    email: { email: "eve@example.com" },
    organization: { orgId: other },
  };
  for (const organization of [acme, undefined]) {
    const idpId = await addProvider(organization, { isCreationAllowed: true });
    const visitor = new Visitor(server);
    const identity = { ...ADA, sub: `ada-${organization}` };
    const back = await intentOf(visitor, idpId, organization, identity);
    assert.equal((await finish(visitor, back)).userId ?? "", "");
    if (organization)
      await refused((await atProvider(visitor, back.state, other)).user.addHumanUser(user), "its header");
    const email = { email: `eve-${organization}@example.com` };
    const { userId } = await (await atProvider(visitor, back.state)).user.addHumanUser({ ...user, email });
    assert.equal(await organizationOf(userId), organization ?? (await zitadel.info()).defaultOrgId);
  }
});

test("an organization's provider links no user of another organization, whatever the page sends", async () => {
  const admin = await administrator(zitadel);
  const mia = (await admin.user.listUsers({ queries: [{ loginNameQuery: { loginName: "mia" } }] })).result[0];
  const options = { isLinkingAllowed: true, isCreationAllowed: true, autoLinking: "AUTO_LINKING_OPTION_EMAIL" };
  const asMia = { ...ADA, email: mia.human.email.email };
  // The instance's provider, which organizations without providers of their own have; then one of the organization.
  let idpId;
  for (const owner of [undefined, acme]) {
    idpId = await addProvider(owner, options);
    for (const named of [undefined, mia.details.resourceOwner]) {
      const visitor = new Visitor(server);
      const back = await intentOf(visitor, idpId, acme, asMia);
      const userId = await finish(visitor, back, named).then(
        (done) => done.userId,
        () => undefined,
      );
      assert.notEqual(userId, mia.userId, `${owner} ${named}`);
      assert.deepEqual((await (await visitor.login()).session.listSessions({})).sessions ?? [], []);
    }
  }
  // In the user's organization the provider is not active.
  const visitor = new Visitor(server);
  const back = await intentOf(visitor, idpId, mia.details.resourceOwner, asMia);
  await refused(finish(visitor, back, mia.details.resourceOwner), "a provider of another organization");
});

test("a return address names no other organization than the sign-in", async () => {
  const idpId = await addProvider(acme, { isCreationAllowed: true });
  const other = await zitadel.org("other");
  const visitor = new Visitor(server);
  const start = async (named, header) => {
    const url = `${server.origin}/?flow=idp&state=${randomBytes(16).toString("hex")}&organization=${named}`;
    const login = await clientOf(visitor, header ? { "x-login-organization": header } : {});
    return login.user.startIdentityProviderIntent({ idpId, urls: { successUrl: url, failureUrl: url } });
  };
  assert.ok((await start(acme, acme)).authUrl);
  await refused(start(other, acme), "another organization");
  await refused(start(acme), "without the header");
});
