// Forms that the browser posts to another address. The policy of this page allows none, so the login server makes a
// document of its own that does it.
import { create } from "./dom.js";

/** Where the login server takes what has to be posted. */
const PATHS = /** @type {const} */ ({
  SAMLRequest: "/login-client/saml-request",
  SAMLResponse: "/login-client/saml-response",
});

/**
 * Leaves for an address with a SAML message by the POST binding (SAML 2.0 Bindings §3.5).
 * @param {keyof typeof PATHS} name
 * @param {{ url: string, message: string, relayState: string }} posted
 */
export function leaveWithForm(name, { url, message, relayState }) {
  const form = create("form", { method: "post", action: PATHS[name], hidden: true });
  const fields = { url, [name]: message, RelayState: relayState };
  for (const [name, value] of Object.entries(fields)) form.append(create("input", { type: "hidden", name, value }));
  document.body.append(form);
  form.submit();
}
