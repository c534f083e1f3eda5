// The services of a client: each is made when it is first used, and behaves as if it had been there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "../../pkg/index.js";

const client = () => createClient({ baseUrl: "https://zitadel.example" });

test("a service is listed, is one object, and has every method of the contract", async () => {
  const zitadel = await client();
  const names = Object.keys(zitadel);
  assert.ok(names.includes("user") && names.includes("resourcesUserV3Alpha"), names.join());
  assert.equal(zitadel.user, zitadel.user);
  assert.equal(typeof zitadel.user.getUserByID, "function");
  assert.deepEqual(Object.keys(zitadel), names, "in the same order");
  assert.ok(names.every((name) => Object.keys(zitadel[name]).length > 0));
});

test("tests replace a method, or a service before and after it was used", async () => {
  const zitadel = await client();
  zitadel.user.getUserByID = async ({ userId }) => ({ user: { userId } });
  assert.deepEqual(await zitadel.user.getUserByID({ userId: "1" }), { user: { userId: "1" } });
  const session = { listSessions: async () => ({ sessions: [] }) };
  zitadel.session = session;
  assert.equal(zitadel.session, session);
  zitadel.user = session;
  assert.equal(zitadel.user, session);
});

test("clients do not share their services", async () => {
  const [one, other] = await Promise.all([client(), client()]);
  one.user.getUserByID = async () => ({});
  assert.notEqual(one.user.getUserByID, other.user.getUserByID);
  const { settings } = other;
  assert.equal(settings, other.settings, "taken apart");
});
