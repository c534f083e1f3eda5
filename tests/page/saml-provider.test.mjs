// A SAML identity provider with the POST binding: it gets this instance's request by a form.
import assert from "node:assert/strict";
import { test } from "node:test";
import { thePage } from "../support/page.mjs";
import { control } from "../support/providers.mjs";
import { samlPeer } from "../support/saml-peer.mjs";

const it = thePage();
const REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";
const POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
const provider = samlPeer("SAMLRequest", "at the provider");

/** Leaves for the provider; what it receives. */
async function begin(binding) {
  const sso = provider.address("/sso");
  const metadata =
    `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${sso}"><IDPSSODescriptor ` +
    `protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><SingleSignOnService Binding="${POST}" ` +
    `Location="${sso}"/><SingleSignOnService Binding="${REDIRECT}" Location="${sso}"/></IDPSSODescriptor>` +
    "</EntityDescriptor>";
  const metadataXml = Buffer.from(metadata).toString("base64");
  await control(it.server, "idps", { name: "Corp", kind: "saml", config: { binding, metadataXml } });
  await it.page.goto(it.url);
  await it.seen("user");
  const message = provider.message();
  await it.press("Continue with Corp");
  await it.says("at the provider");
  assert.equal(it.page.url().split("?")[0], sso);
  return message;
}

test("a provider with the POST binding gets the request by a form", async () => {
  const { method, SAMLRequest, RelayState } = await begin("SAML_BINDING_POST");
  assert.equal(method, "POST");
  assert.match(RelayState, /^\d+$/, "the intent");
  const request = Buffer.from(SAMLRequest, "base64").toString();
  assert.match(request, new RegExp(`<AuthnRequest [^>]*ID="id-${RelayState}"`));
  assert.match(request, /AssertionConsumerServiceURL="[^"]*\/idps\/\d+\/saml\/acs"/);
});

test("a provider with the redirect binding gets the request in the address", async () => {
  const { method, SAMLRequest, RelayState } = await begin("SAML_BINDING_REDIRECT");
  assert.equal(method, "GET");
  assert.ok(SAMLRequest && RelayState);
});

test("the document that posts a request is for the page only, and posts nothing but a request", async () => {
  const post = (fields, headers) =>
    fetch(`${it.url}/login-client/saml-request`, { method: "POST", body: new URLSearchParams(fields), headers });
  const own = { "sec-fetch-site": "same-origin", origin: "null" };
  const fields = { url: "https://idp.example.com/sso", SAMLRequest: "PHNh", RelayState: "7" };
  assert.equal((await post(fields, own)).status, 200);
  for (const headers of [{}, { "sec-fetch-site": "cross-site" }, { ...own, origin: "https://evil.example.com" }])
    assert.equal((await post(fields, headers)).status, 403, JSON.stringify(headers));
  for (const wrong of [
    { ...fields, url: "javascript:alert(1)" },
    { url: fields.url, SAMLResponse: "PHNh" },
    { url: fields.url, password: "x" },
  ])
    assert.equal((await post(wrong, own)).status, 400, JSON.stringify(wrong));
});
