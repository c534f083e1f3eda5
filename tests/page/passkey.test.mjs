// Passkeys and security keys on the test server, created and used by Chromium's virtual authenticator.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createClient } from "../../pkg/index.js";
import { startBrowser } from "../support/browser.mjs";
import { startServer } from "../support/server.mjs";

let server, info, browser, page;

before(async () => {
  server = await startServer("--page", process.env.PAGE_DIR);
  info = await server.control("info");
  browser = await startBrowser();
  page = await browser.context.newPage();
  const devtools = await browser.context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  };
  await devtools.send("WebAuthn.addVirtualAuthenticator", { options });
  // The relying party is the instance's domain, and so has the page to be.
  await page.goto(server.url.replace("127.0.0.1", info.instanceDomain));
});

after(async () => {
  await browser?.stop();
  await server?.stop();
});

/** A ceremony in the page: options as JSON in, the credential as JSON out. */
const ceremony = (kind, { publicKey }) =>
  page.evaluate(
    async ([kind, options]) => {
      const bytes = (text) =>
        Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
      const text = (buffer) =>
        btoa(String.fromCharCode(...new Uint8Array(buffer)))
          .replaceAll("+", "-")
          .replaceAll("/", "_")
          .replaceAll("=", "");
      const list = (keys) => keys?.map((key) => ({ ...key, id: bytes(key.id) }));
      const publicKey = {
        ...options,
        challenge: bytes(options.challenge),
        ...(options.user && { user: { ...options.user, id: bytes(options.user.id) } }),
        ...(options.allowCredentials && { allowCredentials: list(options.allowCredentials) }),
        ...(options.excludeCredentials && { excludeCredentials: list(options.excludeCredentials) }),
      };
      const credential = await navigator.credentials[kind]({ publicKey });
      const response = {};
      for (const name of ["attestationObject", "clientDataJSON", "authenticatorData", "signature", "userHandle"]) {
        if (credential.response[name]) response[name] = text(credential.response[name]);
      }
      return {
        id: credential.id,
        rawId: text(credential.rawId),
        type: credential.type,
        response,
        clientExtensionResults: credential.getClientExtensionResults(),
      };
    },
    [kind, publicKey],
  );

async function refused(promise) {
  const error = await promise.then(
    () => assert.fail("it should have been refused"),
    (error) => error,
  );
  return error.id;
}

for (const transport of ["grpc-web", "json"]) {
  test(`a passkey is registered by a link, signs in alone, and is removed (${transport})`, async () => {
    const admin = await createClient({ baseUrl: server.url, token: info.adminToken, transport });
    const name = `passkey-${transport}`;
    const { userId } = await admin.user.addHumanUser({
      username: name,
      profile: { givenName: "Ada", familyName: "Example" },
      email: { email: "a@example.com", isVerified: true },
    });
    const { code } = await admin.user.createPasskeyRegistrationLink({ userId, returnCode: {} });
    assert.match(code.code, /^[a-zA-Z0-9]{12}$/);
    assert.equal(
      await refused(admin.user.registerPasskey({ userId, code: { ...code, code: "x".repeat(12) } })),
      "COMMAND-Eeb2a",
    );
    const begun = await admin.user.registerPasskey({ userId, code, domain: info.instanceDomain });
    const credential = await ceremony("create", begun.publicKeyCredentialCreationOptions);
    const verify = { userId, passkeyId: begun.passkeyId, publicKeyCredential: credential, passkeyName: "laptop" };
    assert.equal(
      await refused(admin.user.verifyPasskeyRegistration({ ...verify, publicKeyCredential: { hello: "world" } })),
      "WEBAU-sEr8c",
    );
    await admin.user.verifyPasskeyRegistration(verify);
    assert.equal(await refused(admin.user.verifyPasskeyRegistration(verify)), "WEBAU-5M9so");
    const { result } = await admin.user.listPasskeys({ userId });
    assert.deepEqual(result, [{ id: begun.passkeyId, name: "laptop", state: "AUTH_FACTOR_STATE_READY" }]);

    const challenges = {
      webAuthN: { domain: info.instanceDomain, userVerificationRequirement: "USER_VERIFICATION_REQUIREMENT_REQUIRED" },
    };
    const session = await admin.session.createSession({ checks: { user: { loginName: name } }, challenges });
    const assertion = await ceremony("get", session.challenges.webAuthN.publicKeyCredentialRequestOptions);
    const broken = structuredClone(assertion);
    broken.response.signature = broken.response.signature.replace(/^.{8}/, "AAAAAAAA");
    const check = (data) =>
      admin.session.setSession({
        sessionId: session.sessionId,
        checks: { webAuthN: { credentialAssertionData: data } },
      });
    assert.equal(await refused(check(broken)), "WEBAU-3M9si");
    const { sessionToken } = await check(assertion);
    assert.equal(await refused(check(assertion)), "COMMAND-Ioqu5", "an assertion is good once");
    const own = await createClient({ baseUrl: server.url, token: sessionToken, transport });
    assert.equal((await own.auth.getMyUser()).user.userName, name);
    const { session: shown } = await admin.session.getSession({ sessionId: session.sessionId, sessionToken });
    assert.equal(shown.factors.webAuthN.userVerified, true);

    await own.user.removePasskey({ userId, passkeyId: begun.passkeyId });
    assert.equal(await refused(own.user.removePasskey({ userId, passkeyId: begun.passkeyId })), "COMMAND-DAfb2");
  });
}
