// Codes that are sent again, codes that are wrong, and a security key that refuses: each leaves a way to go on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { thePage } from "../support/page.mjs";

const it = thePage();
const REFUSED = /incorrect, has expired or has already been used/;

/** Has another code sent, as soon as the page lets people; the old code and the new one. */
async function sendNewCode(to) {
  const messages = async () => (await it.server.outbox(to)).filter(({ code }) => code);
  const [{ code: old }] = await messages();
  await it.pass(31);
  await it.press("Send new code");
  await it.hasStatus("has been sent");
  const [, { code: newest }, ...others] = await messages();
  assert.deepEqual(others, [], "one code was sent again");
  assert.notEqual(newest, old);
  return { old, newest };
}

test("a new code for a forgotten password replaces the one before", async () => {
  await it.controlClock();
  await it.page.goto(it.url);
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
  await it.press("Forgot your password?");
  await it.seen("new-password");
  await it.hasStatus("has been sent");
  const { old, newest } = await sendNewCode("mia@example.com");
  await it.submit("Set password", { "Code from the email": old, "New password": "Password2!" });
  assert.match(await it.problemAt("Code from the email"), REFUSED);
  assert.equal(await it.focused(), "Code from the email");
  await it.submit("Set password", { "Code from the email": newest });
  await it.account();
  await it.signOut();
  await it.signIn("mia", "Password2!");
  await it.account();
});

test("a new code by email replaces the one before at the second factor", async () => {
  await it.controlClock();
  const { userId } = await it.user("mia");
  await (await it.administrator()).user.addOTPEmail({ userId });
  await it.signIn();
  await it.seen("second");
  await it.choose("Codes by email");
  await it.field("Code").waitFor();
  const { old, newest } = await sendNewCode("mia@example.com");
  await it.submit("Verify", { Code: old });
  assert.match(await it.problemAt("Code"), REFUSED);
  assert.equal(await it.focused(), "Code");
  await it.submit("Verify", { Code: newest });
  await it.account();
});

test("a new code after registration replaces the one before", async () => {
  await it.controlClock();
  await it.page.goto(`${it.url}/?flow=register`);
  await it.createAccount("Nia", "nia@example.com");
  const { old, newest } = await sendNewCode("nia@example.com");
  await it.submit("Verify", { "Code from the email": old });
  assert.match(await it.problemAt("Code from the email"), REFUSED);
  assert.equal(await it.focused(), "Code from the email");
  await it.submit("Verify", { "Code from the email": newest });
  await it.account();
  await it.state("email-state", /nia@example.com Verified/);
  await it.page.reload();
  await it.account();
  assert.equal(await it.text("#who"), "Nia Neu", "a reload does not begin another registration");
});

test("a wrong invitation code is refused at its field, and the right one accepts the invitation", async () => {
  const admin = await it.administrator();
  const { userId } = await admin.user.addHumanUser({
    username: "nia",
    profile: { givenName: "Nia", familyName: "Neu" },
    email: { email: "nia@example.com", isVerified: false },
  });
  const { inviteCode } = await admin.user.createInviteCode({ userId, returnCode: {} });
  await it.page.goto(`${it.url}/ui/v2/login/verify?userId=${userId}&code=WRONG1&invite=true`);
  await it.seen("verify-email");
  await it.submit("Verify");
  assert.match(await it.problemAt("Code from the email"), REFUSED);
  assert.equal(await it.text("#title"), "Accept the invitation");
  await it.submit("Verify", { "Code from the email": inviteCode });
  await it.page.locator("#view-verify-email").waitFor({ state: "hidden" });
  await it.hasStatus("Your invitation is accepted");
  await it.settled();
  assert.equal((await it.user("nia")).human.email.isVerified, true);
});

test("a security key that refuses is explained, and another factor signs in", async () => {
  const { devtools, authenticatorId } = await it.authenticator();
  await it.signIn();
  await it.account();
  await it.press("Add security key");
  await it.submit("Add security key", { Name: "Key ring" });
  await it.hasStatus("Added");
  await it.signOut();
  const { userId } = await it.user("mia");
  await (await it.administrator()).user.addOTPEmail({ userId });

  await it.signIn();
  await it.seen("second");
  await it.choose("Security key");
  // The key in the authenticator is another one.
  await devtools.send("WebAuthn.clearCredentials", { authenticatorId });
  await it.press("Use security key");
  assert.match(await it.problem(), /was not used/);
  await it.accessible("security key refused");
  await it.press("Try another way");
  await it.choose("Codes by email");
  await it.field("Code").waitFor();
  assert.equal(await it.page.getByText("was not used").filter({ visible: true }).count(), 0);
  await it.submit("Verify", { Code: await it.server.lastCode("mia@example.com") });
  await it.account();
});
