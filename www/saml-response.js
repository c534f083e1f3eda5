// Responses to SAML requests: by redirect, or by a form.
import { leaveWithForm } from "./ui/post-form.js";
import { leaveFor } from "./ui/view.js";

/** @import { zitadel, ZitadelClient } from "./zitadel-wasm/index.js" */

/** In place of a session's token, which the proxy adds. */
const PLACEHOLDER = "-";

/** @param {zitadel.saml.v2.CreateResponseResponse} response */
function leaveWith({ url = "", post }) {
  if (!post) return leaveFor(url);
  leaveWithForm("SAMLResponse", { url, message: post.samlResponse ?? "", relayState: post.relayState ?? "" });
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
