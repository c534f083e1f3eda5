// Addresses of this page: for links on it, and in emails, where ZITADEL fills in what is in double braces.

import { organizationOf } from "./zitadel/sso.js";

/** @import { AuthRequest } from "./types.js" */

/** @param {AuthRequest | undefined} request */
const requestParameter = (request) =>
  request ? `${request.isSaml ? "samlRequest" : "authRequest"}=${encodeURIComponent(request.id ?? "")}` : "";

/**
 * The beginning, with the application's request if there is one.
 * @param {AuthRequest | undefined} request
 */
export const startAddress = (request) => (request ? `?${requestParameter(request)}` : "./");

/**
 * @param {string} flow
 * @param {AuthRequest | undefined} request
 */
function emailLink(flow, request) {
  // The response to a SAML request goes to the tab that waits for it.
  const own = request?.isSaml ? undefined : request;
  const parameters = [`flow=${flow}`, "userId={{.UserID}}", "code={{.Code}}", requestParameter(own)];
  return `${location.origin}/?${parameters.filter(Boolean).join("&")}`;
}

/** @param {AuthRequest | undefined} request */
export const verifyEmailLink = (request) => emailLink("verify-email", request);

/** @param {AuthRequest | undefined} request */
export const resetPasswordLink = (request) => emailLink("reset-password", request);

/**
 * Where a browser comes back to from an identity provider; in the organization that people sign in to, where no
 * application's request names it.
 * @param {string} state
 * @param {AuthRequest | undefined} request
 * @param {string | undefined} organization
 */
export function providerReturn(state, request, organization) {
  const own = organization && organizationOf(request) !== organization ? `organization=${organization}` : "";
  const parameters = ["flow=idp", `state=${state}`, requestParameter(request), own];
  return `${location.origin}/?${parameters.filter(Boolean).join("&")}`;
}

/**
 * Registration for the application's request, in an organization; with a name that was typed before.
 * @param {AuthRequest | undefined} request
 * @param {string | undefined} organization
 * @param {string} [loginName]
 */
export function registerAddress(request, organization, loginName) {
  const own = { flow: "register", ...(organization && { organization }), ...(loginName && { loginName }) };
  return `${location.origin}/?${[requestParameter(request), `${new URLSearchParams(own)}`].filter(Boolean).join("&")}`;
}
