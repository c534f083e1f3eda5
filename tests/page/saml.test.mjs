// A SAML service signs in on the page: its request, and the response by both bindings.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { thePage } from "../support/page.mjs";
import { samlPeer } from "../support/saml-peer.mjs";

const it = thePage();
const BINDING = "urn:oasis:names:tc:SAML:2.0:bindings";
const service = samlPeer("SAMLResponse", "back at the service");

/** Registers the service, and opens the page with its request. */
async function begin(binding) {
  const acs = service.address("/acs");
  const entity = `${acs}/${binding}`;
  const metadata =
    `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entity}"><SPSSODescriptor ` +
    `protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><AssertionConsumerService ` +
    `Binding="${BINDING}:${binding}" Location="${acs}" index="0"/></SPSSODescriptor></EntityDescriptor>`;
  await it.server.samlApp({ name: "service", metadata });
  const request =
    `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="id-1" Version="2.0" ` +
    `IssueInstant="${(await it.server.now()).toISOString()}" AssertionConsumerServiceURL="${acs}" ` +
    `ProtocolBinding="${BINDING}:${binding}"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${entity}` +
    `</saml:Issuer></samlp:AuthnRequest>`;
  const query = new URLSearchParams({ SAMLRequest: deflateRawSync(request).toString("base64"), RelayState: "r&1" });
  await it.page.goto(`${it.url}/saml/v2/SSO?${query}`);
  await it.seen("user");
}

async function signIn() {
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
  await it.submit("Sign in", { Password: "Password1!" });
}

test("a service gets its response by a form", async () => {
  await begin("HTTP-POST");
  assert.equal(await it.text("#for-app"), "Continue to the application");
  const back = service.message();
  await signIn();
  const { method, SAMLResponse, RelayState } = await back;
  assert.deepEqual([method, RelayState], ["POST", "r&1"]);
  const document = Buffer.from(SAMLResponse, "base64").toString();
  assert.match(document, /status:Success/);
  await it.says("back at the service");
});

test("a service gets its response by a redirect", async () => {
  await begin("HTTP-Redirect");
  const back = service.message();
  await signIn();
  const { method, SAMLResponse, RelayState } = await back;
  assert.deepEqual([method, RelayState], ["GET", "r&1"]);
  assert.match(inflateRawSync(Buffer.from(SAMLResponse, "base64")).toString(), /status:Success/);
});

test("a service gets an error when people go back", async () => {
  await begin("HTTP-POST");
  const back = service.message();
  await it.press("Back to the application");
  assert.match(Buffer.from((await back).SAMLResponse, "base64").toString(), /RequestDenied/);
});

test("a SAML request of another browser is refused", async () => {
  await begin("HTTP-POST");
  const address = it.page.url();
  await it.context.clearCookies();
  await it.page.goto(address);
  await it.seen("message");
  assert.match(await it.text("#message-text"), /has expired/);
});

test("the document that posts a response is for the page only", async () => {
  const body = new URLSearchParams({ url: "https://evil.example.com/", SAMLResponse: "PHNh" });
  const path = `${it.url}/login-client/saml-response`;
  for (const headers of [
    {},
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-origin", origin: "https://evil.example.com" },
  ])
    assert.equal((await fetch(path, { method: "POST", body, headers })).status, 403, JSON.stringify(headers));
  const own = await fetch(path, { method: "POST", body, headers: { "sec-fetch-site": "same-origin", origin: "null" } });
  assert.equal(own.status, 200);
  assert.match(own.headers.get("content-security-policy"), /^default-src 'none'; script-src 'sha256-/);
});
