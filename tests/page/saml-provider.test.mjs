// A SAML identity provider with the POST binding: it gets this instance's request by a form.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { thePage } from "../support/page.mjs";
import { control } from "../support/providers.mjs";

const it = thePage();
const REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";
const POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
let provider;
/** What the provider received: method and parameters of the last request. */
let received;

before(async () => {
  provider = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    const query = new URL(request.url, "http://localhost").searchParams;
    if (request.url.startsWith("/sso"))
      received = { method: request.method, ...Object.fromEntries(body ? new URLSearchParams(body) : query) };
    response.setHeader("content-type", "text/html");
    response.end(
      `<!doctype html><html lang="en"><title>provider</title><link rel="icon" href="data:,">at the provider`,
    );
  });
  await new Promise((listening) => provider.listen(0, "localhost", listening));
});
after(() => {
  provider?.close();
  provider?.closeAllConnections();
});

async function begin(binding) {
  const sso = `http://localhost:${provider.address().port}/sso`;
  const metadata =
    `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${sso}"><IDPSSODescriptor ` +
    `protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><SingleSignOnService Binding="${POST}" ` +
    `Location="${sso}"/><SingleSignOnService Binding="${REDIRECT}" Location="${sso}"/></IDPSSODescriptor>` +
    "</EntityDescriptor>";
  const metadataXml = Buffer.from(metadata).toString("base64");
  await control(it.server, "idps", { name: "Corp", kind: "saml", config: { binding, metadataXml } });
  await it.page.goto(it.url);
  await it.seen("user");
  received = undefined;
  await it.press("Continue with Corp");
  await it.says("at the provider");
  assert.equal(it.page.url().split("?")[0], sso);
}

test("a provider with the POST binding gets the request by a form", async () => {
  await begin("SAML_BINDING_POST");
  const { method, SAMLRequest, RelayState } = received;
  assert.equal(method, "POST");
  assert.match(RelayState, /^\d+$/, "the intent");
  const request = Buffer.from(SAMLRequest, "base64").toString();
  assert.match(request, new RegExp(`<AuthnRequest [^>]*ID="id-${RelayState}"`));
  assert.match(request, /AssertionConsumerServiceURL="[^"]*\/idps\/\d+\/saml\/acs"/);
});

test("a provider with the redirect binding gets the request in the address", async () => {
  await begin("SAML_BINDING_REDIRECT");
  assert.equal(received.method, "GET");
  assert.ok(received.SAMLRequest && received.RelayState);
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
