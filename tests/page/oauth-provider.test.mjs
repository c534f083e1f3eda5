// Sign-ins with a real provider over plain OAuth, in a browser: of its users nothing but the ID is known.
import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { startOidcProvider } from "../support/oidc-provider.mjs";
import { thePage } from "../support/page.mjs";
import { control } from "../support/providers.mjs";

const it = thePage();
let provider;

// Once the page's address is known.
beforeEach(async () => {
  provider ??= await startOidcProvider({ callback: `${it.url}/idps/callback` });
});

after(() => provider?.stop());

/** Adds the provider by the addresses of its endpoints, of which the userinfo endpoint says who has signed in. */
function addProvider(more) {
  const at = (path) => `${provider.issuer}/${path}`;
  const endpoints = { authorizationEndpoint: at("auth"), tokenEndpoint: at("token"), userEndpoint: at("me") };
  const config = { ...endpoints, clientId: provider.clientId, scopes: ["openid", "profile"], idAttribute: "sub" };
  return control(it.server, "idps", provider.idp({ kind: "oauth", config, ...more }));
}

/** Presses the provider's button. */
async function goToProvider(open = () => it.page.goto(it.url)) {
  await open();
  await it.seen("user");
  await it.press("Continue with Corp");
}

/** Signs in on the provider's page. */
async function signInAtProvider(account) {
  await it.page.waitForURL(`${provider.issuer}/interaction/**`);
  await it.submit("Sign in to Corp", { "Corp user name": account });
}

test("a user of an OAuth provider completes the details, and signs in again without the provider's page", async () => {
  await addProvider({ options: { isAutoCreation: true, usePkce: true } });
  await goToProvider();
  await signInAtProvider("ada");
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
  await goToProvider(() => app.begin({}));
  const { userId } = await app.signedIn();
  assert.equal((await it.user("ada@example.com")).userId, userId, "the session at the provider is enough");
});

test("an account at an OAuth provider is linked by its user, who then signs in with it", async () => {
  await addProvider({ options: { isLinkingAllowed: true } });
  await it.signIn();
  await it.account();
  await it.press("Link Corp");
  await signInAtProvider("ada");
  await it.account();
  await it.hasStatus("Linked");
  assert.match(await it.text("#linked-list"), /Corp: corp-ada/);
  await it.signOut();
  await goToProvider();
  await it.account();
  assert.equal(await it.text("#who-login-name"), "mia");
});

test("an OAuth provider that rejects the client secret is explained, and the sign-in can be tried again", async () => {
  await addProvider({ clientSecret: "another" });
  await goToProvider();
  await signInAtProvider("ada");
  await it.seen("message");
  assert.match(await it.text("#message-text"), /sign-in at the other provider did not succeed/);
  assert.doesNotMatch(it.page.url(), /invalid_client|error|state/);
  await it.page.getByRole("link", { name: "Try again" }).click();
  await it.seen("user");
  await it.button("Continue with Corp").waitFor();
});
