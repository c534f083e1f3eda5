// Domain discovery: which organization an unknown user name belongs to by its domain.
import { unlessRefused } from "./sessions.js";

/** @import { ZitadelClient } from "../zitadel-wasm/index.js" */

/** ZITADEL takes queries of at most 200 characters. */
const DOMAIN = /@([^@\s]{1,200})$/;

/**
 * The organization that takes new users with the domain of a name. The login server looks it up, and says no more than
 * that.
 * @param {ZitadelClient} login
 * @param {string} name
 * @returns {Promise<string | undefined>}
 */
export async function discoverOrganization(login, name) {
  const domain = DOMAIN.exec(name)?.[1];
  if (!domain) return undefined;
  const queries = [{ domainQuery: { domain, method: /** @type {const} */ ("TEXT_QUERY_METHOD_EQUALS") } }];
  const response = await unlessRefused(() => login.org.listOrganizations({ queries }));
  return response?.result?.[0]?.id;
}
