// Addresses of this page: for links on it, and in emails, where ZITADEL fills in what is in double braces.

import { organizationOf } from "./zitadel/sso.js";

/** @import { AuthRequest, Page } from "./types.js" */
/** @typedef {Pick<Page, "request" | "organization">} Beginning What people sign in for, and where. */

/** @param {AuthRequest | undefined} request */
const requestParameter = (request) =>
  request ? `${request.isSaml ? "samlRequest" : "authRequest"}=${encodeURIComponent(request.id ?? "")}` : "";

/** The page's address without the flow that it began with: what a reload continues with. */
export function withoutFlow() {
  const left = new URL(location.href);
  left.searchParams.delete("flow");
  return left;
}

/**
 * The beginning, with the application's request if there is one.
 * @param {AuthRequest | undefined} request
 */
export const startAddress = (request) => (request ? `?${requestParameter(request)}` : "./");

/** The organization that people sign in to, where no application's request names it. @param {Beginning} beginning */
const organizationParameter = ({ request, organization }) =>
  organization && organizationOf(request) !== organization ? `organization=${organization}` : "";

/** @param {string[]} parameters */
const query = (...parameters) => `?${parameters.filter(Boolean).join("&")}`;
/** @param {string[]} parameters */
const address = (...parameters) => `${location.origin}/${query(...parameters)}`;

/**
 * @param {string} flow
 * @param {Beginning} beginning
 */
function emailLink(flow, { request, organization }) {
  // The response to a SAML request goes to the tab that waits for it.
  const own = request?.isSaml ? undefined : request;
  const from = organizationParameter({ request: own, organization });
  return address(`flow=${flow}`, "userId={{.UserID}}", "code={{.Code}}", requestParameter(own), from);
}

/** @param {Beginning} beginning */
export const verifyEmailLink = (beginning) => emailLink("verify-email", beginning);

/** @param {Beginning} beginning */
export const resetPasswordLink = (beginning) => emailLink("reset-password", beginning);

/**
 * Where a browser comes back to from an identity provider.
 * @param {string} state
 * @param {Beginning} beginning
 */
export const providerReturn = (state, beginning) =>
  address("flow=idp", `state=${state}`, requestParameter(beginning.request), organizationParameter(beginning));

/**
 * Registration for the application's request, in an organization; with a name that was typed before.
 * @param {AuthRequest | undefined} request
 * @param {string | undefined} organization
 * @param {string} [loginName]
 */
export function registerAddress(request, organization, loginName) {
  const own = { flow: "register", ...(organization && { organization }), ...(loginName && { loginName }) };
  return query(requestParameter(request), `${new URLSearchParams(own)}`);
}
