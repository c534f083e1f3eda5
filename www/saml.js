// A service that sent the browser here (SAML 2.0): its request is read. It has an id and an issuer; what it requires of a
// sign-in, no response of ZITADEL has.
import { isRequestMissing } from "./application.js";

/** @import { ZitadelClient } from "./zitadel-wasm/index.js" */
/** @import { AuthRequest } from "./types.js" */

/**
 * The request; `undefined` when it has ended, or is another browser's.
 * @param {ZitadelClient} login
 * @param {string} id
 * @returns {Promise<AuthRequest | undefined>}
 */
export async function readSamlRequest(login, id) {
  try {
    const { samlRequest } = await login.saml.getSAMLRequest({ samlRequestId: id });
    return { id, isSaml: true, clientId: samlRequest?.issuer ?? "" };
  } catch (error) {
    if (!isRequestMissing(error)) throw error;
    return undefined;
  }
}
