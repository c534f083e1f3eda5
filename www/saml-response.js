// Responses to SAML requests: by redirect, or by a form that the login server's own document posts, because the policy of
// this page allows no forms of other addresses.
import { create } from "./ui/dom.js";
import { leaveFor } from "./ui/view.js";

/** @import { zitadel, ZitadelClient } from "./zitadel-wasm/index.js" */

/** Where the login server takes a response that has to be posted. */
const POST_PATH = "/login-client/saml-response";
/** In place of a session's token, which the proxy adds. */
const PLACEHOLDER = "-";

/** @param {zitadel.saml.v2.CreateResponseResponse} response */
function leaveWith({ url = "", post }) {
  if (!post) return leaveFor(url);
  const form = create("form", { method: "post", action: POST_PATH, hidden: true });
  const fields = { url, SAMLResponse: post.samlResponse ?? "", RelayState: post.relayState ?? "" };
  for (const [name, value] of Object.entries(fields)) form.append(create("input", { type: "hidden", name, value }));
  document.body.append(form);
  form.submit();
}

/**
 * Sends the browser back to the service, signed in.
 * @param {ZitadelClient} login
 * @param {string} samlRequestId
 * @param {string} sessionId
 */
export async function respondToSaml(login, samlRequestId, sessionId) {
  const session = { sessionId, sessionToken: PLACEHOLDER };
  leaveWith(await login.saml.createResponse({ samlRequestId, session }));
}

/**
 * Sends the browser back to the service without a sign-in.
 * @param {ZitadelClient} login
 * @param {string} samlRequestId
 */
export async function denySaml(login, samlRequestId) {
  const error = { error: "ERROR_REASON_REQUEST_DENIED", errorDescription: "the user went back" };
  leaveWith(await login.saml.createResponse({ samlRequestId, error }));
}
