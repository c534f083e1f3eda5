// The page of the built-in identity provider: a tester enters who signs in, with the keyboard, in a browser.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { createClient } from "../../pkg/index.js";
import { thePage } from "../support/page.mjs";

const it = thePage();
let application;

before(async () => {
  // The login page's addresses after a sign-in at the provider.
  application = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<!doctype html><html lang="en"><title>back</title><link rel="icon" href="data:,">`);
  });
  await new Promise((listening) => application.listen(0, "localhost", listening));
});

after(() => {
  application?.close();
  application?.closeAllConnections();
});

const at = (path) => `http://localhost:${application.address().port}${path}`;

/** Starts a sign-in at a provider of a kind; the browser is on the provider's page. */
async function begin(kind, loginHint) {
  const response = await fetch(`${it.server.url}/_test/idps`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "Corp", kind, options: { usePkce: true } }),
  });
  const { idpId } = await response.json();
  const { loginClientToken: token } = await it.server.info();
  const login = await createClient({ baseUrl: it.server.url, token });
  const { authUrl } = await login.user.startIdentityProviderIntent({
    idpId,
    urls: { successUrl: at("/ok"), failureUrl: at("/no"), ...(loginHint && { loginHint }) },
  });
  await it.page.goto(authUrl);
  return login;
}

const focused = () => it.page.evaluate(() => document.activeElement.id || document.activeElement.textContent);

/** Where the browser came back to. */
async function cameBack(path) {
  await it.page.waitForURL((url) => url.pathname === path);
  return Object.fromEntries(new URL(it.page.url()).searchParams);
}

test("a tester signs in with the keyboard alone, by OpenID Connect", async () => {
  const login = await begin("loopback-oidc");
  await it.accessible("page of the built-in identity provider");
  assert.equal(await focused(), "sub", "the first field has the focus");
  const entered = [];
  for (const text of ["mia-at-corp", "mia.muster", "Mia", "Muster", "mia@corp.example", "+41791234567", "de"]) {
    entered.push(await focused());
    await it.page.keyboard.type(text);
    await it.page.keyboard.press("Tab");
  }
  assert.deepEqual(entered, [
    "sub",
    "preferred_username",
    "given_name",
    "family_name",
    "email",
    "phone_number",
    "locale",
  ]);
  await it.page.keyboard.press("Space");
  await it.page.keyboard.press("Tab");
  await it.page.keyboard.press("Tab");
  assert.equal(await focused(), "Sign in");
  await it.page.keyboard.press("Enter");
  const { id, token } = await cameBack("/ok");
  await it.settled();
  const found = await login.user.retrieveIdentityProviderIntent({ idpIntentId: id, idpIntentToken: token });
  assert.equal(found.idpInformation.userId, "mia-at-corp");
  assert.equal(found.addHumanUser.profile.givenName, "Mia");
  assert.deepEqual(found.addHumanUser.email, { email: "mia@corp.example", isVerified: true });
});

test("a tester signs in by generic OAuth, with the login name filled in", async () => {
  const login = await begin("loopback-oauth", "mia@corp.example");
  assert.equal(await it.page.inputValue("#sub"), "mia@corp.example");
  await it.page.keyboard.press("Enter");
  const { id, token } = await cameBack("/ok");
  await it.settled();
  const found = await login.user.retrieveIdentityProviderIntent({ idpIntentId: id, idpIntentToken: token });
  assert.equal(found.idpInformation.userId, "mia@corp.example");
});

test("a tester refuses, and an empty form stays on the page", async () => {
  await begin("loopback-oidc");
  await it.page.keyboard.press("Enter");
  assert.equal(await it.page.$eval("#sub", (field) => field.validity.valueMissing), true);
  assert.equal(new URL(it.page.url()).pathname, "/_test/idp/authorize");
  await it.page.click("text=Deny");
  const { error } = await cameBack("/no");
  assert.equal(error, "access_denied");
});
