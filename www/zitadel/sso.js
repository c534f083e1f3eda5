// Which of the browser's sessions an application's request is about, and how fresh they have to be (OpenID Connect Core
// 1.0 §3.1.2.1). Pure: the server checks again before it responds to the application.

/** @import { zitadel } from "../zitadel-wasm/index.js" */
/** @import { Account, AuthRequest, Flow, NextStep } from "../types.js" */

/**
 * The organization that a request requires (a scope of ZITADEL's), if it names one by id.
 * @param {Pick<AuthRequest, "scope"> | undefined} request
 */
export const organizationOf = (request) =>
  request?.scope?.map((scope) => /^urn:zitadel:iam:org:id:(\d+)$/.exec(scope)?.[1]).find(Boolean);

/**
 * The identity provider that a request asks for (a scope of ZITADEL's), if it names one.
 * @param {Pick<AuthRequest, "scope">} request
 */
export const providerOf = ({ scope }) =>
  scope?.map((one) => /^urn:zitadel:iam:org:idp:id:(\d+)$/.exec(one)?.[1]).find(Boolean);

/**
 * The organization in the page's address, after domain discovery. It decides how the page looks and who is asked first, as
 * everybody may write addresses; what it allows is the server's decision.
 * @param {URLSearchParams} query
 */
export const organizationOfAddress = (query) => /^\d{1,20}$/.exec(query.get("organization") ?? "")?.[0];

/**
 * The accounts that the request is about: of its organization, of the user that it hints at.
 * @param {AuthRequest} request
 * @param {Account[]} accounts
 */
export function candidates(request, accounts) {
  const organization = organizationOf(request);
  return accounts.filter(({ user }) => {
    if (organization && user.organizationId && user.organizationId !== organization) return false;
    if (request.hintUserId) return user.id === request.hintUserId;
    return !request.loginHint || user.loginName?.toLowerCase() === request.loginHint.toLowerCase();
  });
}

/**
 * Before when a first factor is too old for the request, by the request's creation, which is the server's time.
 * @param {Pick<AuthRequest, "creationDate" | "maxAge" | "prompt"> | undefined} request
 */
export function notBefore(request) {
  const seconds = request?.prompt?.includes("PROMPT_LOGIN") ? 0 : Number.parseFloat(request?.maxAge ?? "");
  if (Number.isNaN(seconds)) return undefined;
  return new Date(Date.parse(request?.creationDate ?? "") - seconds * 1000).toISOString();
}

/**
 * Just after the newest first factor of a session: no check until now counts any more.
 * @param {Pick<zitadel.session.v2.Session, "factors">} [session]
 */
export function afterNewestFirstFactor({ factors = {} } = {}) {
  const times = [factors.password, factors.webAuthN, factors.intent]
    .map((factor) => Date.parse(factor?.verifiedAt ?? ""))
    .filter((time) => !Number.isNaN(time));
  return new Date(Math.max(0, ...times) + 1).toISOString();
}

/**
 * How `prompt=none` ends: with the one session that needs nothing, or with the error that says what is missing.
 * @param {(Pick<NextStep, "step"> & { flow?: Flow })[]} outcomes
 */
export function silentOutcome(outcomes) {
  const ready = outcomes.filter(({ step }) => step === "done" || step === "offer");
  if (ready.length === 1) return { flow: ready[0]?.flow };
  if (ready.length > 1)
    return { error: "ERROR_REASON_ACCOUNT_SELECTION_REQUIRED", description: "several accounts are signed in" };
  const begun = outcomes.some(({ step }) => step === "second" || step === "enroll");
  if (begun) return { error: "ERROR_REASON_INTERACTION_REQUIRED", description: "the sign-in needs another step" };
  return { error: "ERROR_REASON_LOGIN_REQUIRED", description: "no user is signed in, or not recently enough" };
}
