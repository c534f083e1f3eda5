// Sign-ins with a real OpenID provider, in a browser: the login page, the provider's own page, and back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { theProvider } from "../support/corp.mjs";
import { startOidcProvider } from "../support/oidc-provider.mjs";
import { thePage } from "../support/page.mjs";
import { control } from "../support/providers.mjs";

const it = thePage();
const corp = theProvider(it);

const addProvider = (options) =>
  control(it.server, "idps", corp.provider.idp({ options: { usePkce: true, ...options } }));

test("a user whom the provider proves is created, and signs in again without the provider's page", async () => {
  await addProvider({ isAutoCreation: true });
  await corp.goTo();
  await corp.signIn("ada");
  await it.account();
  assert.equal(await it.text("#who"), "Ada Example");
  await it.state("email-state", /ada@corp.example.com Verified/);
  assert.doesNotMatch(it.page.url(), /token|state|code|id=/, "nothing of the provider is left in the address");
  await it.signOut();
  const app = await it.application();
  await corp.goTo(() => app.begin({}));
  assert.ok((await app.response()).code, "the session at the provider is enough");
});

test("a user confirms what the provider shares, and completes what it does not", async () => {
  await addProvider({});
  await corp.goTo();
  await corp.signIn("nia");
  await it.seen("register");
  assert.equal(await it.field("First name").inputValue(), "Nia");
  assert.equal(await it.field("Last name").inputValue(), "Neu");
  await it.submit("Create account", { "Email address": "nia@example.com" });
  await it.account();
  assert.equal(await it.text("#who"), "Nia Neu");
});

test("an account at the provider is linked by its user, who then signs in with it", async () => {
  await addProvider({ isCreationAllowed: false });
  await it.signIn();
  await it.account();
  await it.press("Link Corp");
  await corp.signIn("ada");
  await it.account();
  await it.hasStatus("Linked");
  assert.match(await it.text("#linked-list"), /Corp: ada/);
  await it.signOut();
  await corp.goTo();
  await it.account();
  assert.equal(await it.text("#who-login-name"), "mia");
});

test("a user with the same name is linked where the options say so", async () => {
  await addProvider({ isCreationAllowed: false, autoLinking: "AUTO_LINKING_OPTION_USERNAME" });
  const admin = await it.administrator();
  await admin.user.addHumanUser({
    username: "ada",
    profile: { givenName: "Ada", familyName: "Known" },
    email: { email: "known@example.com", isVerified: true },
  });
  await it.settled();
  await corp.goTo();
  await corp.signIn("ada");
  await it.account();
  assert.equal(await it.text("#who"), "Ada Known");
});

test("a user who cancels at the provider reads so, and can try again", async () => {
  await addProvider({ isAutoCreation: true });
  await corp.goTo();
  await it.page.waitForURL(`${corp.provider.issuer}/interaction/**`);
  await it.press("Cancel");
  await it.seen("message");
  assert.match(await it.text("#message-text"), /You canceled/);
  await it.accessible("canceled at a provider");
  await it.page.getByRole("link", { name: "Try again" }).click();
  await it.seen("user");
  await it.press("Continue with Corp");
  await corp.signIn("ada");
  await it.account();
});

test("a provider that rejects the secret does not sign anybody in", async () => {
  await control(it.server, "idps", corp.provider.idp({ clientSecret: "another" }));
  await corp.goTo();
  await corp.signIn("ada");
  await it.seen("message");
  assert.match(await it.text("#message-text"), /did not succeed/);
});

test("a provider that cannot be reached is explained at its button", async () => {
  const gone = await startOidcProvider({ callback: `${it.url}/idps/callback` });
  await gone.stop();
  await control(it.server, "idps", gone.idp({}));
  await corp.goTo();
  assert.match(await it.problem(), /went wrong|Try again|cannot/);
  await it.button("Continue with Corp").waitFor();
});
