// Sign-ins with a real provider over plain OAuth, in a browser: of its users nothing but the ID is known.
import assert from "node:assert/strict";
import { test } from "node:test";
import { theProvider } from "../support/corp.mjs";
import { thePage } from "../support/page.mjs";
import { control } from "../support/providers.mjs";

const it = thePage();
const corp = theProvider(it);

/** Adds the provider by the addresses of its endpoints, of which the userinfo endpoint says who has signed in. */
function addProvider(more) {
  const at = (path) => `${corp.provider.issuer}/${path}`;
  const endpoints = { authorizationEndpoint: at("auth"), tokenEndpoint: at("token"), userEndpoint: at("me") };
  const config = { ...endpoints, clientId: corp.provider.clientId, scopes: ["openid", "profile"], idAttribute: "sub" };
  return control(it.server, "idps", corp.provider.idp({ kind: "oauth", config, ...more }));
}

test("a user of an OAuth provider completes the details, and signs in again without the provider's page", async () => {
  await addProvider({ options: { isAutoCreation: true, usePkce: true } });
  await corp.goTo();
  await corp.signIn("ada");
  await it.seen("register");
  assert.match(await it.text("#register-text"), /Check your details/);
  for (const label of ["First name", "Last name", "Email address"])
    assert.equal(await it.field(label).inputValue(), "", label);
  assert.equal(await it.field("Password").count(), 0);
  assert.equal(await it.focused(), "First name");
  const values = { "First name": "Ada", "Last name": "Example", "Email address": "ada@example.com" };
  await it.submit("Create account", values);
  await it.account();
  assert.equal(await it.text("#who"), "Ada Example");
  await it.state("email-state", /ada@example\.com Not verified/);
  assert.doesNotMatch(it.page.url(), /token|state|code|id=/, "nothing of the provider is left in the address");
  await it.signOut();
  const app = await it.application();
  await corp.goTo(() => app.begin({}));
  const { userId } = await app.signedIn();
  assert.equal((await it.user("ada@example.com")).userId, userId, "the session at the provider is enough");
});

test("an account at an OAuth provider is linked by its user, who then signs in with it", async () => {
  await addProvider({ options: { isLinkingAllowed: true } });
  await it.signIn();
  await it.account();
  await it.press("Link Corp");
  await corp.signIn("ada");
  await it.account();
  await it.hasStatus("Linked");
  assert.match(await it.text("#linked-list"), /Corp: corp-ada/);
  await it.signOut();
  await corp.goTo();
  await it.account();
  assert.equal(await it.text("#who-login-name"), "mia");
});

test("an OAuth provider that rejects the client secret is explained, and the sign-in can be tried again", async () => {
  await addProvider({ clientSecret: "another" });
  await corp.goTo();
  await corp.signIn("ada");
  await it.seen("message");
  assert.match(await it.text("#message-text"), /sign-in at the other provider did not succeed/);
  assert.doesNotMatch(it.page.url(), /invalid_client|error|state/);
  await it.page.getByRole("link", { name: "Try again" }).click();
  await it.seen("user");
  await it.button("Continue with Corp").waitFor();
});
