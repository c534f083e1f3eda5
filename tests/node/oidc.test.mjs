// An application's whole way: authorisation, the login page's part through our own client, tokens, user information, end
// of the session; with two standard clients, one of which is as strict as the standards are.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { InMemoryWebStorage, OidcClient, WebStorageStateStore } from "oidc-client-ts";
import * as oidc from "openid-client";
import { createClient } from "../../pkg/index.js";
import { startServer } from "../support/server.mjs";

const CALLBACK = "http://localhost:3999/cb";
let server, info, login, authority, mia;

before(async () => {
  server = await startServer();
  info = await server.control("info");
  authority = server.url.replace("127.0.0.1", "localhost");
  login = await createClient({ baseUrl: server.url, token: info.loginClientToken });
  const { result } = await login.user.listUsers({ queries: [{ loginNameQuery: { loginName: "mia" } }] });
  mia = result[0].userId;
});

after(() => server?.stop());

const newApp = (more) =>
  server.control("oidc-apps", {
    name: "app",
    redirectUris: [CALLBACK],
    postLogoutRedirectUris: ["http://localhost:3999/"],
    ...more,
  });

/** Follows the browser to the login page; returns the id of the auth request. */
async function toLoginPage(url) {
  const response = await fetch(url, { redirect: "manual" });
  assert.equal(response.status, 302);
  const location = new URL(response.headers.get("location"), url);
  return location.searchParams.get("authRequest") ?? assert.fail(location.href);
}

/** What a login page does: it signs mia in and completes the auth request. */
async function signIn(authRequestId) {
  const { sessionId, sessionToken } = await login.session.createSession({
    checks: { user: { loginName: "mia" }, password: { password: "Password1!" } },
  });
  const { callbackUrl } = await login.oidc.createCallback({ authRequestId, session: { sessionId, sessionToken } });
  return { callbackUrl, sessionToken };
}

test("oidc-client-ts signs in, refreshes and signs out", async () => {
  const { clientId } = await newApp({ refreshToken: true });
  const stateStore = new WebStorageStateStore({ store: new InMemoryWebStorage() });
  const client = new OidcClient({
    authority,
    client_id: clientId,
    redirect_uri: CALLBACK,
    post_logout_redirect_uri: "http://localhost:3999/",
    stateStore,
    scope: "openid profile email phone offline_access",
    loadUserInfo: true,
  });
  const request = await client.createSigninRequest({ state: "where I was", login_hint: "mia", ui_locales: "de en" });
  const id = await toLoginPage(request.url);
  const { authRequest } = await login.oidc.getAuthRequest({ authRequestId: id });
  assert.equal(authRequest.loginHint, "mia");
  assert.deepEqual(authRequest.uiLocales, ["de", "en"]);
  const signed = await client.processSigninResponse((await signIn(id)).callbackUrl);
  assert.equal(signed.userState, "where I was");
  assert.equal(signed.profile.sub, mia);
  assert.equal(signed.profile.name, "Mia Muster");
  assert.equal(signed.profile.email, "mia@example.com");
  assert.equal(signed.profile.email_verified, true);

  const refreshed = await client.useRefreshToken({
    state: {
      refresh_token: signed.refresh_token,
      id_token: signed.id_token,
      profile: signed.profile,
      scope: signed.scope,
    },
  });
  assert.notEqual(refreshed.access_token, signed.access_token);
  await assert.rejects(
    client.useRefreshToken({
      state: {
        refresh_token: signed.refresh_token,
        id_token: signed.id_token,
        profile: signed.profile,
        scope: signed.scope,
      },
    }),
    (error) => error.error === "invalid_request",
    "a refresh token is good once",
  );

  const out = await client.createSignoutRequest({ id_token_hint: signed.id_token });
  const end = await fetch(out.url, { redirect: "manual" });
  assert.equal(end.headers.get("location"), "http://localhost:3999/");
  const info = await fetch(`${authority}/oidc/v1/userinfo`, {
    headers: { authorization: `Bearer ${refreshed.access_token}` },
  });
  assert.equal(info.status, 401, "the session is over, and its tokens with it");
  assert.equal((await info.json()).error, "access_denied");
});

test("openid-client, which checks everything that the standards say, signs in", async () => {
  const { clientId } = await newApp();
  const options = { execute: [oidc.allowInsecureRequests] };
  const config = await oidc.discovery(
    new URL(authority),
    clientId,
    { id_token_signed_response_alg: "RS256" },
    oidc.None(),
    options,
  );
  oidc.enableNonRepudiationChecks(config);
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: CALLBACK,
    scope: "openid urn:zitadel:iam:org:project:id:zitadel:aud",
    state,
    nonce,
    max_age: "600",
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
  });
  const { callbackUrl } = await signIn(await toLoginPage(url));
  const tokens = await oidc.authorizationCodeGrant(config, new URL(callbackUrl), {
    pkceCodeVerifier,
    expectedState: state,
    expectedNonce: nonce,
    maxAge: 600,
    idTokenExpected: true,
  });
  assert.equal(tokens.claims().sub, mia);
  assert.deepEqual(tokens.claims().amr, ["pwd"]);
  assert.equal((await oidc.fetchUserInfo(config, tokens.access_token, mia)).sub, mia);

  // With ZITADEL's audience the token is good on the API, over every transport; at the gateway only from its own pages.
  for (const transport of ["json", "grpc-web"]) {
    const own = await createClient({ baseUrl: server.url, token: tokens.access_token, transport });
    assert.equal((await own.auth.getMyUser({})).user.userName, "mia");
  }
  const at = async (origin) => {
    const response = await fetch(`${server.url}/auth/v1/users/me`, {
      headers: { origin, authorization: `Bearer ${tokens.access_token}` },
    });
    return [response.status, (await response.json()).details?.[0]?.id];
  };
  assert.deepEqual(await at("http://localhost:3999"), [200, undefined]);
  assert.deepEqual(await at("https://evil.example.com"), [403, "AUTH-DZG21"]);

  await oidc.tokenRevocation(config, tokens.access_token);
  await assert.rejects(oidc.fetchUserInfo(config, tokens.access_token, mia));
});

/** Verifies a JWT as a browser does: with the key of the JWK Set that it names, imported by WebCrypto. */
async function verifyWithWebCrypto(jwt) {
  const [header, payload, signature] = jwt.split(".");
  const decode = (text) => Buffer.from(text, "base64url");
  const { alg, kid, typ } = JSON.parse(decode(header));
  assert.deepEqual([alg, typ], ["RS256", "JWT"]);
  const { keys } = await (await fetch(`${authority}/oauth/v2/keys`)).json();
  assert.equal(keys.length, 2);
  const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const imported = new Map();
  for (const key of keys) {
    // Chromium refuses numbers with leading zeros (RFC 7518 §6.3.1); Node does not.
    assert.ok(decode(key.e)[0] !== 0 && decode(key.n)[0] !== 0, JSON.stringify(key));
    imported.set(key.kid, await crypto.subtle.importKey("jwk", key, algorithm, false, ["verify"]));
  }
  const signed = new TextEncoder().encode(`${header}.${payload}`);
  assert.ok(await crypto.subtle.verify(algorithm.name, imported.get(kid), decode(signature), signed));
  return JSON.parse(decode(payload));
}

test("tokens that are JWTs verify with WebCrypto, and confidential clients authenticate in each way", async () => {
  for (const [authMethod, authenticate] of [
    ["basic", ({ clientSecret }) => oidc.ClientSecretBasic(clientSecret)],
    ["post", ({ clientSecret }) => oidc.ClientSecretPost(clientSecret)],
    ["private_key_jwt", ({ key }) => privateKeyJwt(key)],
  ]) {
    const app = await newApp({ authMethod, accessTokenType: "jwt", idTokenUserinfo: true });
    const config = await oidc.discovery(new URL(authority), app.clientId, undefined, await authenticate(app), {
      execute: [oidc.allowInsecureRequests],
    });
    const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: CALLBACK,
      scope: "openid profile",
      code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: "S256",
    });
    const { callbackUrl } = await signIn(await toLoginPage(url));
    const tokens = await oidc.authorizationCodeGrant(config, new URL(callbackUrl), { pkceCodeVerifier });
    const claims = await verifyWithWebCrypto(tokens.access_token);
    assert.deepEqual([claims.iss, claims.sub, claims.client_id], [authority, mia, app.clientId], authMethod);
    assert.equal((await verifyWithWebCrypto(tokens.id_token)).name, "Mia Muster");
    const introspected = await oidc.tokenIntrospection(config, tokens.access_token);
    assert.deepEqual([introspected.active, introspected.username], [true, "mia"]);
    await oidc.tokenRevocation(config, tokens.access_token);
    assert.equal((await oidc.tokenIntrospection(config, tokens.access_token)).active, false);
  }
});

/** The key that the console would export, as openid-client wants it. */
async function privateKeyJwt({ keyId, key }) {
  const der = Buffer.from(key.replaceAll(/-----.*-----/g, ""), "base64");
  const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const imported = await crypto.subtle.importKey("pkcs8", der, algorithm, false, ["sign"]);
  return oidc.PrivateKeyJwt({ key: imported, kid: keyId });
}

test("a machine user gets a token for the API with its secret", async () => {
  const robot = await server.control("machine-users", { username: "robot", secret: true, roles: ["IAM_OWNER"] });
  const config = await oidc.discovery(new URL(authority), robot.clientId, robot.clientSecret, undefined, {
    execute: [oidc.allowInsecureRequests],
  });
  const { access_token: token } = await oidc.clientCredentialsGrant(config, {
    scope: "openid urn:zitadel:iam:org:project:id:zitadel:aud",
  });
  const own = await createClient({ baseUrl: server.url, token });
  assert.equal((await own.auth.getMyUser({})).user.userName, "robot");
});

test("a device is let in by its user", async () => {
  const { clientId } = await newApp({ deviceCode: true });
  const config = await oidc.discovery(new URL(authority), clientId, undefined, oidc.None(), {
    execute: [oidc.allowInsecureRequests],
  });
  const started = await oidc.initiateDeviceAuthorization(config, { scope: "openid profile" });
  assert.match(started.user_code, /^[B-Z]{4}-[B-Z]{4}$/);
  const poll = () =>
    fetch(`${authority}/oauth/v2/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "urn:ietf:params:oauth:grant-type:device_code",
        client_id: clientId,
        device_code: started.device_code,
      }),
    }).then((response) => response.json());
  assert.equal((await poll()).error, "authorization_pending");

  const { deviceAuthorizationRequest: asked } = await login.oidc.getDeviceAuthorizationRequest({
    userCode: started.user_code,
  });
  assert.equal(asked.clientId, clientId);
  const { sessionId, sessionToken } = await login.session.createSession({
    checks: { user: { userId: mia }, password: { password: "Password1!" } },
  });
  const approve = () =>
    login.oidc.authorizeOrDenyDeviceAuthorization({
      deviceAuthorizationId: asked.id,
      session: { sessionId, sessionToken },
    });
  await approve();
  await assert.rejects(approve(), (error) => error.id === "COMMAND-D30Jf");

  assert.ok((await poll()).access_token);
  assert.equal((await poll()).error, "invalid_grant", "a device code is good once");
  await assert.rejects(
    login.oidc.getDeviceAuthorizationRequest({ userCode: started.user_code }),
    (error) => error.id === "QUERY-Sah9a",
  );

  const late = await oidc.initiateDeviceAuthorization(config, { scope: "openid" });
  await server.control("clock", { advance: "6m" });
  const tokenResponse = await fetch(`${authority}/oauth/v2/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "urn:ietf:params:oauth:grant-type:device_code",
      client_id: clientId,
      device_code: late.device_code,
    }),
  });
  assert.equal((await tokenResponse.json()).error, "expired_token");
});

test("errors are shown here, as ZITADEL shows them; an unknown organization redirects", async () => {
  const { clientId } = await newApp();
  const authorize = async (parameters) => {
    const query = new URLSearchParams({
      client_id: clientId,
      redirect_uri: CALLBACK,
      response_type: "code",
      scope: "openid",
      state: "s",
      ...parameters,
    });
    const response = await fetch(`${authority}/oauth/v2/authorize?${query}`, { redirect: "manual" });
    return {
      status: response.status,
      location: response.headers.get("location") ?? "",
      body: response.status >= 400 ? await response.json() : {},
    };
  };
  for (const [wrong, status, error] of [
    [{ redirect_uri: "https://evil.example.com/cb" }, 400, "invalid_request"],
    [{ client_id: "unknown" }, 400, "invalid_request"],
    [{ redirect_uri: "" }, 500, "server_error"],
    [{ response_type: "" }, 400, "invalid_request"],
    [{ response_type: "token" }, 400, "unauthorized_client"],
    [{ prompt: "none login" }, 400, "invalid_request"],
    [{ max_age: "-1" }, 400, "invalid_request"],
  ]) {
    const found = await authorize(wrong);
    assert.deepEqual([found.status, found.body.error], [status, error], JSON.stringify(wrong));
  }
  const redirect = new URL((await authorize({ scope: "openid urn:zitadel:iam:org:id:123" })).location);
  assert.equal(redirect.origin + redirect.pathname, CALLBACK);
  assert.deepEqual([redirect.searchParams.get("error"), redirect.searchParams.get("state")], ["invalid_request", "s"]);
  assert.match((await authorize({ scope: "profile" })).location, /authRequest=V2_/, "openid is not required");

  // Refused by the login page.
  const { location } = await authorize({ prompt: "none" });
  const authRequestId = new URL(location, authority).searchParams.get("authRequest");
  const { authRequest } = await login.oidc.getAuthRequest({ authRequestId });
  assert.deepEqual(authRequest.prompt, ["PROMPT_NONE"]);
  const { callbackUrl } = await login.oidc.createCallback({
    authRequestId,
    error: { error: "ERROR_REASON_LOGIN_REQUIRED", errorDescription: "no user is signed in" },
  });
  assert.equal(callbackUrl, `${CALLBACK}?error=login_required&error_description=no+user+is+signed+in&state=s`);
});

test("a code is good once, with its verifier, for its application", async () => {
  const [{ clientId }, other] = [await newApp(), await newApp()];
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const challenge = await oidc.calculatePKCECodeChallenge(pkceCodeVerifier);
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: CALLBACK,
    response_type: "code",
    scope: "openid",
    code_challenge: challenge,
    code_challenge_method: "S256",
  });
  const { callbackUrl } = await signIn(await toLoginPage(`${authority}/oauth/v2/authorize?${query}`));
  const code = new URL(callbackUrl).searchParams.get("code");
  const exchange = async (parameters) => {
    const form = {
      grant_type: "authorization_code",
      client_id: clientId,
      redirect_uri: CALLBACK,
      code,
      code_verifier: pkceCodeVerifier,
      ...parameters,
    };
    const response = await fetch(`${authority}/oauth/v2/token`, { method: "POST", body: new URLSearchParams(form) });
    return (await response.json()).error ?? "";
  };
  assert.equal(await exchange({ code_verifier: oidc.randomPKCECodeVerifier() }), "invalid_grant");
  assert.equal(await exchange({ client_id: other.clientId }), "invalid_grant");
  assert.equal(await exchange({ client_id: "unknown" }), "invalid_client");
  assert.equal(await exchange({ redirect_uri: "http://localhost:3999/other" }), "invalid_grant");
  assert.equal(await exchange({ code: "made-up" }), "invalid_request");
  assert.equal(await exchange({ grant_type: "password" }), "unsupported_grant_type");
  assert.equal(await exchange({}), "", "none of the wrong tries used it up");
  assert.equal(await exchange({}), "invalid_request");
});
