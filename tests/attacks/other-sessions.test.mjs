// Ending other sessions: only those of the user of a signed-in session of this browser.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { Visitor, refused, startLoginServer } from "../support/visitor.mjs";

const PASSWORD = "Password1!";
let server;

before(async () => {
  server = await startLoginServer();
});
beforeEach(async () => {
  await server.zitadel.reset();
  await server.zitadel.settings({ login: { mfaInitSkipLifetime: "0s" } });
});
after(() => server?.stop());

const endOthers = async (visitor, session) => (await visitor.login(session)).session.deleteSession({ sessionId: "-" });
const isAlive = async (visitor, session) =>
  (await visitor.self(session)).auth.getMyUser().then(
    () => true,
    () => false,
  );

test("a user's other sessions end, in all browsers, and no others", async () => {
  const [here, there, other] = [new Visitor(server), new Visitor(server), new Visitor(server)];
  const older = await here.session("mia", PASSWORD);
  const session = await here.session("mia", PASSWORD);
  const elsewhere = await there.session("mia", PASSWORD);
  const noah = await other.session("noah", PASSWORD);
  await endOthers(here, session);
  assert.deepEqual(
    [await isAlive(here, session), await isAlive(here, older), await isAlive(there, elsewhere)],
    [true, false, false],
  );
  assert.equal(await isAlive(other, noah), true, "a session of another user");
});

test("a session that is not signed in, or of another browser, ends nothing", async () => {
  const [attacker, victim] = [new Visitor(server), new Visitor(server)];
  const session = await victim.session("mia", PASSWORD);
  await refused(endOthers(attacker, await attacker.session("mia")), "a name alone");
  await refused(endOthers(attacker, session), "a session of another browser");
  await refused(endOthers(attacker), "no session");
  await refused(endOthers(attacker, "-"), "no session's id");
  assert.equal(await isAlive(victim, session), true);
});
