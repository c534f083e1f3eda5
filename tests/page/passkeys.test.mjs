// Passkeys on the page: in the browser's autofill, offered after a sign-in with a password, and as the only way to sign in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { thePage } from "../support/page.mjs";

const it = thePage();

async function addPasskey() {
  await it.signIn();
  await it.account();
  await it.press("Add passkey");
  await it.submit("Add passkey", { Name: "Laptop" });
  await it.hasStatus("Added");
  await it.signOut();
}

/**
 * Records what the browser is asked for. No user can pick from the autofill of a browser without a screen: `pick()` does, with
 * the ceremony that it would run.
 */
async function watchCeremonies() {
  await it.page.addInitScript(() => {
    window.ceremonies = [];
    const get = navigator.credentials.get.bind(navigator.credentials);
    navigator.credentials.get = (options) => {
      const ceremony = { mediation: options.mediation ?? "optional", isAborted: false };
      window.ceremonies.push(ceremony);
      options.signal?.addEventListener("abort", () => {
        ceremony.isAborted = true;
      });
      if (ceremony.mediation !== "conditional") return get(options);
      const { mediation, ...own } = options;
      return new Promise((resolve, reject) => {
        window.pick = () => resolve(get(own));
        options.signal.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
      });
    };
  });
}

const ceremonies = () => it.page.evaluate(() => window.ceremonies);
const hasCeremonies = (count) => it.page.waitForFunction((n) => window.ceremonies.length === n, count);

async function typeName(name = "mia") {
  await it.page.goto(it.url);
  await it.seen("user");
  await it.submit("Continue", { Username: name });
  await it.seen("first");
}

test("a passkey from the browser's autofill signs in", async () => {
  await it.authenticator();
  await addPasskey();
  await watchCeremonies();
  await typeName();
  await hasCeremonies(1);
  await it.page.evaluate(() => window.pick());
  await it.account();
  assert.deepEqual(
    (await ceremonies()).map(({ mediation }) => mediation),
    ["conditional"],
  );
});

test("autofill makes room for the button and for the password, and starts again after a failure", async () => {
  await it.authenticator();
  await addPasskey();
  await watchCeremonies();
  await typeName();
  await hasCeremonies(1);
  assert.equal(await it.page.getAttribute("#password", "autocomplete"), "current-password webauthn");
  await it.submit("Sign in", { Password: "wrong" });
  assert.match(await it.problemAt("Password"), /incorrect/);
  await hasCeremonies(2);
  assert.deepEqual(
    (await ceremonies()).map(({ mediation, isAborted }) => [mediation, isAborted]),
    [
      ["conditional", true],
      ["conditional", false],
    ],
  );
  await it.press("Sign in with a passkey");
  await it.account();
  assert.deepEqual(
    (await ceremonies()).map(({ mediation, isAborted }) => [mediation, isAborted]),
    [
      ["conditional", true],
      ["conditional", true],
      ["optional", false],
    ],
  );
});

test("autofill ends when people use another account", async () => {
  await it.authenticator();
  await addPasskey();
  await watchCeremonies();
  await typeName();
  await hasCeremonies(1);
  await it.press("Not you?");
  await it.seen("user");
  assert.equal((await ceremonies())[0].isAborted, true);
});

test("a user without a passkey sees nothing of it", async () => {
  await it.authenticator();
  await typeName();
  await it.submit("Sign in", { Password: "Password1!" });
  await it.account();
});

test("a passkey is offered after a password, and not again until the policy says so", async () => {
  await it.authenticator();
  await it.signIn();
  await it.account();
  await it.press("Set up authenticator app");
  const secret = await it.beginTotp();
  await it.submit("Verify", { "Code from the app": await it.server.totp(secret) });
  await it.hasStatus("set up");
  await it.server.settings({ login: { mfaInitSkipLifetime: "2592000s" } });
  const signIn = async () => {
    await it.signOut();
    await it.signIn();
    await it.seen("second");
    await it.submit("Verify", { Code: await it.server.totp(secret) });
  };
  await signIn();
  await it.seen("add-passkey");
  await it.accessible("passkey offer");
  await it.press("Not now");
  await it.account();
  await signIn();
  await it.account();
  await it.server.settings({ login: { mfaInitSkipLifetime: "1s" } });
  await it.server.advance("1h");
  await signIn();
  await it.seen("add-passkey");
  await it.press("Add passkey");
  await it.account();
  assert.match(await it.text("#passkey-list"), /Passkey/);
});

test("an account is created with a passkey alone, also when the first attempt is canceled", async () => {
  const { devtools, authenticatorId } = await it.authenticator();
  await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await it.page.goto(`${it.url}/?flow=register`);
  await it.seen("register");
  const values = { "First name": "Nia", "Last name": "Neu", "Email address": "nia@example.com" };
  await it.submit("Create account with a passkey", values);
  assert.match(await it.problem(), /was not used|needs a PIN/);
  await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
  await it.press("Create account with a passkey");
  await it.seen("verify-email");
  await it.submit("Verify", { "Code from the email": await it.server.lastCode("nia@example.com") });
  await it.account();
  assert.match(await it.text("#passkey-list"), /Passkey/);
  await it.signOut();
  await typeName("nia@example.com");
  await it.press("Sign in with a passkey");
  await it.account();
});

test("another browser cannot add a passkey to a user who was just registered", async () => {
  const { userId } = await it.user("mia");
  await it.page.goto(it.url);
  await it.seen("user");
  const refusal = await it.page.evaluate(
    async ([module, userId]) => {
      const { createLoginClient } = await import(module);
      const login = await createLoginClient();
      return login.user.createPasskeyRegistrationLink({ userId, returnCode: {} }).then(
        () => "allowed",
        (error) => error.codeName,
      );
    },
    [await it.module("zitadel/clients.js"), userId],
  );
  assert.equal(refusal, "permission_denied");
});
