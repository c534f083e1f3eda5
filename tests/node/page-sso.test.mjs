// Which sessions a request of an application is about, how fresh they have to be, and what prompt=none comes to.
import assert from "node:assert/strict";
import { test } from "node:test";
import { afterNewestFirstFactor, candidates, notBefore, organizationOf, silentOutcome } from "../../www/zitadel/sso.js";

const entry = (id, loginName, organizationId = "1") => ({ ids: [`s${id}`], user: { id, loginName, organizationId } });
const mia = entry("7", "mia");
const noah = entry("8", "noah", "2");
const names = (request) => candidates(request, [mia, noah]).map(({ user }) => user.loginName);

test("a request without hints is about every session", () => {
  assert.deepEqual(names({}), ["mia", "noah"]);
  assert.deepEqual(names({ scope: ["openid", "urn:zitadel:iam:org:domain:primary:example.com"] }), ["mia", "noah"]);
});

test("hints and organizations leave the sessions of others out", () => {
  assert.deepEqual(names({ loginHint: "MIA" }), ["mia"]);
  assert.deepEqual(names({ loginHint: "unknown" }), []);
  assert.deepEqual(names({ hintUserId: "8", loginHint: "mia" }), ["noah"], "an ID token says more than a name");
  const scope = ["openid", "urn:zitadel:iam:org:id:2"];
  assert.equal(organizationOf({ scope }), "2");
  assert.deepEqual(names({ scope }), ["noah"]);
  assert.deepEqual(names({ scope, hintUserId: "7" }), []);
});

test("freshness is measured from the request's creation", () => {
  const creationDate = "2026-01-01T12:00:00.5Z";
  assert.equal(notBefore(undefined), undefined);
  assert.equal(notBefore({ creationDate }), undefined);
  assert.equal(notBefore({ creationDate, maxAge: "0s" }), "2026-01-01T12:00:00.500Z");
  assert.equal(notBefore({ creationDate, maxAge: "300s" }), "2026-01-01T11:55:00.500Z");
  assert.equal(notBefore({ creationDate, maxAge: "300s", prompt: ["PROMPT_LOGIN"] }), "2026-01-01T12:00:00.500Z");
});

test("a first factor that the server finds too old no longer counts", () => {
  const factors = {
    user: {},
    password: { verifiedAt: "2026-01-01T12:00:00Z" },
    webAuthN: { verifiedAt: "2026-01-01T13:00:00Z" },
    totp: { verifiedAt: "2026-01-01T14:00:00Z" },
  };
  assert.equal(afterNewestFirstFactor({ factors }), "2026-01-01T13:00:00.001Z");
  assert.equal(afterNewestFirstFactor({}), "1970-01-01T00:00:00.001Z");
});

test("prompt=none signs the only ready session in, or says what is missing", () => {
  const done = { step: "done", flow: "a" };
  assert.equal(silentOutcome([done, { step: "first" }]).flow, "a");
  assert.equal(silentOutcome([{ step: "offer", flow: "b" }]).flow, "b");
  assert.equal(silentOutcome([done, done]).error, "ERROR_REASON_ACCOUNT_SELECTION_REQUIRED");
  assert.equal(silentOutcome([{ step: "enroll" }]).error, "ERROR_REASON_INTERACTION_REQUIRED");
  assert.equal(silentOutcome([{ step: "second" }, { step: "first" }]).error, "ERROR_REASON_INTERACTION_REQUIRED");
  for (const none of [[], [{ step: "first" }]]) assert.equal(silentOutcome(none).error, "ERROR_REASON_LOGIN_REQUIRED");
});
