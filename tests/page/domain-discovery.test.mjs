// Domain discovery: an unknown username with an organization's domain leads to what that organization has for new users.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { thePage } from "../support/page.mjs";
import { ADA, control } from "../support/providers.mjs";

const it = thePage();
/** An organization with login settings of its own has none of the instance's. */
const ONLY_PROVIDERS = { allowLocalAuthentication: false, mfaInitSkipLifetime: "0s" };
let acme;

beforeEach(async () => {
  acme = await addOrganization("acme", [{ domain: "acme.example", isVerified: true }, { domain: "claimed.example" }]);
  await it.server.settings({ org: acme, branding: { lightTheme: { primaryColor: "#7a0019" } } });
});

const addOrganization = async (name, domains) => (await control(it.server, "orgs", { name, domains })).orgId;

const addProvider = async (name, options = { isCreationAllowed: true, isAutoCreation: true }) =>
  (await control(it.server, "idps", { name, org: acme, kind: "loopback-oidc", options })).idpId;

const accent = () => it.page.evaluate(() => document.documentElement.style.getPropertyValue("--accent"));

async function typeName(name, open = () => it.page.goto(it.url)) {
  await open();
  await it.seen("user");
  await it.submit("Continue", { Username: name });
}

/** Registers with the form that domain discovery has opened. */
async function register() {
  await it.seen("register");
  await it.submit("Create account", { "First name": "Ada", "Last name": "Example", Password: "Password1!" });
  await it.seen("verify-email");
}

async function comeBack(user) {
  await it.page.waitForURL(/authorize/);
  const { callback } = await control(it.server, "idp-login", { authUrl: it.page.url(), user });
  await it.page.goto(it.url + callback, { waitUntil: "commit" });
}

test("an unknown name registers in the organization that has verified its domain", async () => {
  await it.page.goto(it.url);
  await it.seen("user");
  const before = await accent();
  await it.submit("Continue", { Username: "ada@acme.example" });
  await it.seen("register");
  assert.equal(await it.field("Email address").inputValue(), "ada@acme.example");
  assert.notEqual(await accent(), before, "the organization's color");
  assert.doesNotMatch(it.page.url(), /ada/, "the name is not left in the address");
  await it.accessible("registration after domain discovery");
  await it.page.reload();
  await it.seen("register");
  await it.field("Email address").fill("ada@acme.example");
  await register();
  await it.settled();
  assert.equal((await it.user("ada@acme.example")).details.resourceOwner, acme);
  const { url } = (await it.server.outbox("ada@acme.example")).at(-1);
  await it.page.goto(url);
  await it.seen("verify-email");
  assert.notEqual(await accent(), before, "the link in the email leads to the organization");
});

test("the application's request goes on in the organization", async () => {
  const app = await it.application();
  await typeName("ada@ACME.example", () => app.begin({}));
  await register();
  await it.submit("Verify", { "Code from the email": await it.server.lastCode("ada@ACME.example") });
  assert.ok((await app.response()).code);
});

test("an organization with nothing but one provider sends unknown names straight there", async () => {
  await addProvider("Acme");
  await it.server.settings({ org: acme, login: ONLY_PROVIDERS });
  await typeName("ada@acme.example");
  await comeBack(ADA);
  await it.account();
  await it.settled();
  assert.equal((await it.user(ADA.email)).details.resourceOwner, acme);
});

test("what the organization's provider does not share is asked for in the organization's colors", async () => {
  await it.page.goto(it.url);
  await it.seen("user");
  const before = await accent();
  await addProvider("Acme", { isCreationAllowed: true });
  await it.server.settings({ org: acme, login: ONLY_PROVIDERS });
  await typeName("ada@acme.example");
  await comeBack(ADA);
  await it.seen("register");
  assert.notEqual(await accent(), before);
  await it.submit("Create account");
  await it.account();
  await it.settled();
  assert.equal((await it.user(ADA.email)).details.resourceOwner, acme);
});

test("no other name leads to an organization", async () => {
  const refuse = async (name, why) => {
    await typeName(name);
    assert.match(await it.problemAt("Username"), /./, why);
    assert.equal(await it.page.locator("#view-register").isVisible(), false, why);
  };
  await refuse("ada@claimed.example", "a domain that is not verified");
  await refuse("ada@nowhere.example", "a domain of no organization");
  await refuse("ada", "no domain");
  await refuse(`ada@${"a".repeat(250)}`, "no domain's length");
  await it.server.settings({ org: acme, login: { allowDomainDiscovery: false } });
  await refuse("ada@acme.example", "the organization does not allow it");
  await it.server.settings({ org: acme, login: { allowDomainDiscovery: true, allowRegister: false } });
  await refuse("ada@acme.example", "registration is disabled");
  await it.server.settings({ org: acme, login: { allowRegister: true, allowLocalAuthentication: false } });
  await addProvider("One");
  await addProvider("Two");
  await refuse("ada@acme.example", "there are two providers");
  await it.server.settings({ org: acme, login: { allowLocalAuthentication: true } });
  await addOrganization("other", [{ domain: "acme.example", isVerified: true }]);
  await refuse("ada@acme.example", "two organizations have the domain");
});

test("a known name with the domain signs in, and where names are hidden an unknown one looks the same", async () => {
  const { userId } = await (await it.administrator()).user.addHumanUser({
    username: "zoe@acme.example",
    organization: { orgId: acme },
    profile: { givenName: "Zoe", familyName: "Example" },
    email: { email: "zoe@acme.example", isVerified: true },
    password: { password: "Password1!" },
  });
  assert.ok(userId);
  await typeName("zoe@acme.example");
  await it.seen("first");
  await it.server.settings({ login: { ignoreUnknownUsernames: true } });
  const seen = [];
  for (const name of ["zoe@acme.example", "ada@acme.example"]) {
    await it.context.clearCookies();
    await typeName(name, async () => {
      await it.page.goto(it.url);
      it.calls.length = 0;
    });
    await it.seen("first");
    seen.push([(await it.page.textContent("#view-first")).replaceAll(name, "<name>"), ...it.calls]);
  }
  assert.deepEqual(seen[1], seen[0]);
  assert.equal(seen[1].includes("ListOrganizations"), false);
});
