// M2 and M3: rate limits count by the real client address, by account, and by IPv6 /48.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { Visitor, field, startLoginServer } from "../support/visitor.mjs";

const CREATE = "zitadel.session.v2.SessionService/CreateSession";
let zitadel, first;

before(async () => {
  first = await startLoginServer({ args: ["--trust-forwarded-for"] });
  zitadel = first.zitadel;
});
beforeEach(() => zitadel.reset());
after(() => first?.stop());

/** A server with unused rate limits. */
async function fresh(t, ...args) {
  const server = await startLoginServer({ zitadel, args });
  t.after(() => server.stop());
  return server;
}

/** Calls CreateSession by name from an address; whether it was rate limited. */
async function limited(visitor, headers, loginName = `unknown-${Math.random()}`) {
  const response = await visitor.rawRpc(CREATE, field(1, field(1, field(2, loginName))), headers);
  if (response.headers["grpc-status"] !== "8") return false;
  assert.ok(Number(response.headers["retry-after"]) > 0);
  return true;
}

/** How many requests succeed before one is rate limited; at most `most`. */
async function allowed(visitor, most, headers, loginName) {
  for (let count = 0; count < most; count++)
    if (await limited(visitor, headers(count), loginName?.(count))) return count;
  return most;
}

test("the last hop of several X-Forwarded-For lines is the client address, in any spelling", async (t) => {
  const server = await fresh(t, "--trust-forwarded-for");
  const visitor = new Visitor(server);
  const rotating = (count) => ["x-forwarded-for", `198.51.100.${count % 250}`, "x-forwarded-for", "203.0.113.9"];
  const count = await allowed(visitor, 3000, rotating);
  assert.ok(count < 3000, "a visitor who adds lines of their own is one address");
  for (const same of [
    "203.0.113.9",
    "203.0.113.9:1234",
    "1.2.3.4, 203.0.113.9:80",
    " 203.0.113.9 ",
    "::ffff:203.0.113.9",
    "[::ffff:203.0.113.9]:443",
  ]) {
    assert.ok(await limited(visitor, ["x-forwarded-for", same]), same);
  }
  for (const other of ["203.0.113.10:1234", "[2001:db8::1]", "[2001:db8:1::1]:443", "2001:db8:2::1", "203.0.113.11"]) {
    assert.equal(await limited(visitor, ["x-forwarded-for", other]), false, other);
  }
});

test("forwarding headers are ignored without the flag, and Forwarded does not bypass X-Forwarded-For", async (t) => {
  const plain = new Visitor(await fresh(t));
  assert.ok(
    (await allowed(plain, 3000, (count) => [
      "x-forwarded-for",
      `198.51.${count >> 8}.${count & 255}`,
      "forwarded",
      `for=198.51.${count >> 8}.${count & 255}`,
    ])) < 3000,
  );
  const trusting = new Visitor(await fresh(t, "--trust-forwarded-for"));
  assert.ok(
    (await allowed(trusting, 3000, (count) => [
      "forwarded",
      `for=198.51.${count >> 8}.${count & 255}`,
      "x-forwarded-for",
      "203.0.113.9",
    ])) < 3000,
  );
});

test("the account limit applies across addresses and does not affect other accounts", async (t) => {
  const server = await fresh(t, "--trust-forwarded-for");
  const from = (count) => ["x-forwarded-for", `198.51.${count >> 8}.${count & 255}`];
  const visitor = new Visitor(server);
  const tries = await allowed(visitor, 120, from, () => "mia");
  assert.ok(tries >= 5 && tries < 60, `${tries} sessions for one name`);
  for (const spelt of ["MIA", "mia", " mia"]) assert.ok(await limited(visitor, from(1), spelt), spelt);
  assert.equal(await limited(visitor, from(2), "noah"), false);
});

test("wrong passwords and e-mails count against the account limit", async (t) => {
  const server = await fresh(t, "--trust-forwarded-for");
  let wrong = 0,
    mails = 0;
  for (let count = 0; count < 60; count++) {
    const visitor = new Visitor(server, { "x-forwarded-for": `198.51.100.${count}` });
    const guess = async () => {
      const sessionId = await visitor.session("noah");
      await (await visitor.login()).session.setSession({
        sessionId,
        sessionToken: "-",
        checks: { password: { password: "wrong" } },
      });
    };
    const error = await guess().then(
      () => assert.fail("wrong passwords are wrong"),
      (cause) => cause,
    );
    if (error.codeName !== "resource_exhausted") wrong++;
    const mail = async () => {
      const sessionId = await visitor.session("mia");
      await (await visitor.login(sessionId)).user.passwordReset({
        userId: "-",
        sendLink: { urlTemplate: `${server.origin}/?flow=reset-password&userId={{.UserID}}&code={{.Code}}` },
      });
    };
    await mail().then(
      () => mails++,
      (cause) => assert.equal(cause.codeName, "resource_exhausted"),
    );
  }
  assert.ok(wrong < 20, `${wrong} passwords tried`);
  assert.ok(mails >= 1 && mails <= 6 && (await zitadel.outbox()).length === mails, `${mails} mails`);
});

test("an IPv6 /48 shares one limit, and an office behind one IPv4 address can still sign in", async (t) => {
  const server = await fresh(t, "--trust-forwarded-for");
  const visitor = new Visitor(server);
  const site = (count) => ["x-forwarded-for", `2001:db8:77:${count.toString(16)}::1`];
  assert.ok((await allowed(visitor, 4000, site)) < 4000);
  assert.equal(await limited(visitor, ["x-forwarded-for", "2001:db8:78::1"]), false);
  let office = 0;
  for (let colleagueIndex = 0; colleagueIndex < 20; colleagueIndex++) {
    const colleague = new Visitor(server, { "x-forwarded-for": "203.0.113.77" });
    if (!(await limited(colleague, ["x-forwarded-for", "203.0.113.77"], `colleagueIndex-${colleagueIndex}`))) office++;
  }
  assert.equal(office, 20, "twenty users can start a sign-in at once");
});
