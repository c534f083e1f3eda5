// Links in ZITADEL's own emails, which lead to paths of its login: each does its work, and no code stays in the address.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "../../pkg/index.js";
import { thePage } from "../support/page.mjs";

const it = thePage();

const administrator = async () => createClient({ baseUrl: it.server.url, token: (await it.server.info()).adminToken });

async function newest(to, kind) {
  for (;;) {
    const message = (await it.server.outbox(to)).findLast((one) => one.kind === kind);
    if (message) return message;
  }
}

/** Opens a link as the browser of its reader does, at the page's own host. */
async function open({ url }) {
  const { pathname, search } = new URL(url);
  assert.match(pathname, /^\/ui\/v2\/login\//);
  await it.page.goto(it.url + pathname + search);
}

const nothingSecret = () => assert.doesNotMatch(it.page.url(), /code|userId|token/);

/** Invites a user, and follows the link in the email. */
async function openInvitation() {
  const admin = await administrator();
  const { userId } = await admin.user.addHumanUser({
    username: "nia",
    profile: { givenName: "Nia", familyName: "Neu" },
    email: { email: "nia@example.com", isVerified: false },
  });
  // As ZITADEL's own login application has it sent; without a template the link is the first login's.
  const urlTemplate = `${it.url}/ui/v2/login/verify?userId={{.UserID}}&code={{.Code}}&invite=true`;
  await admin.user.createInviteCode({ userId, sendCode: { urlTemplate } });
  await open(await newest("nia@example.com", "user.human.invite.code.added"));
  await it.seen("verify-email");
}

test("an invited user accepts, sets a password, and is signed in", async () => {
  await openInvitation();
  nothingSecret();
  assert.equal(await it.text("#title"), "Accept the invitation");
  await it.accessible("invitation");
  await it.submit("Verify");
  await it.seen("new-password");
  await it.hasStatus("Your invitation is accepted");
  await it.accessible("first password");
  assert.equal(await it.focused(), "New password");
  await it.submit("Set password", { "New password": "short" });
  assert.match(await it.problemAt("New password"), /requirements/);
  await it.submit("Set password", { "New password": "Password2!" });
  await it.account();
  assert.equal(await it.text("#who"), "Nia Neu");
  await it.signOut();
  await it.signIn("nia", "Password2!");
  await it.account();
});

test("an invited user adds a passkey in place of a password, and is signed in", async () => {
  await it.authenticator();
  await openInvitation();
  await it.submit("Verify");
  await it.seen("new-password");
  await it.press("Add passkey");
  await it.account();
  await it.signOut();
  await it.page.goto(it.url);
  await it.submit("Continue", { Username: "nia" });
  await it.press("Sign in with a passkey");
  await it.account();
  assert.equal(await it.text("#who"), "Nia Neu");
});

test("where nothing but providers is allowed, an invited user signs in with one", async () => {
  await it.server.settings({ login: { allowLocalAuthentication: false, mfaInitSkipLifetime: "0s" } });
  await openInvitation();
  await it.submit("Verify");
  await it.seen("user");
  await it.hasStatus("Your invitation is accepted");
});

test("ZITADEL's own links verify an email address and set a password", async () => {
  const admin = await administrator();
  const { userId } = await admin.user.addHumanUser({
    username: "nia",
    profile: { givenName: "Nia", familyName: "Neu" },
    email: { email: "nia@example.com", sendCode: {} },
    password: { password: "Password1!" },
  });
  await open(await newest("nia@example.com", "user.human.email.code.added"));
  await it.seen("verify-email");
  nothingSecret();
  await it.submit("Verify");
  await it.seen("message");
  await it.settled();
  assert.equal((await admin.user.getUserByID({ userId })).user.human.email.isVerified, true);

  await admin.user.passwordReset({ userId, sendLink: {} });
  await open(await newest("nia@example.com", "user.human.password.code.added"));
  await it.seen("new-password");
  nothingSecret();
  await it.submit("Set password", { "New password": "Password2!" });
  await it.account();
  assert.equal(await it.text("#who-login-name"), "nia");
  await it.signOut();
  await it.signIn("nia", "Password2!");
  await it.account();
});

test("links work with the path twice, as ZITADEL writes them for a base URI that ends in it", async () => {
  await it.page.goto(`${it.url}/ui/v2/login/ui/v2/login/verify?code=ABCDEF&userId=1`);
  await it.seen("verify-email");
  assert.equal(await it.field("Code from the email").inputValue(), "ABCDEF");
  nothingSecret();
});

test("the link with a one-time code continues the sign-in that asked for it", async () => {
  const admin = await administrator();
  const user = { userName: "ada", givenName: "Ada", familyName: "Example", email: "ada@example.com" };
  const [userId] = await it.server.seed({ users: [{ ...user, emailVerified: true, password: "Password1!" }] });
  await admin.user.addOTPEmail({ userId });
  await it.signIn("ada");
  await it.seen("second");
  await it.choose("Codes by email");
  await it.field("Code").waitFor();
  await open(await newest("ada@example.com", "session.otp.email.challenged"));
  await it.account();
  nothingSecret();

  await it.signOut();
  await it.page.goto(`${it.url}/ui/v2/login/otp/verify?loginName=ada&code=12345678`);
  await it.seen("user");
  await it.hasStatus("Open this link in the browser in which you are signing in");
  nothingSecret();
});

test("a link with a code adds a passkey, which signs in", async () => {
  await it.authenticator();
  const { userId } = await it.user("mia");
  const admin = await it.administrator();
  const { code } = await admin.user.createPasskeyRegistrationLink({ userId, returnCode: {} });
  const link = `${it.url}/ui/v2/login/passkey/set`;
  await it.page.goto(`${link}?code=${"x".repeat(12)}&codeId=${code.id}&organization=1&userId=${userId}`);
  await it.seen("add-passkey");
  nothingSecret();
  await it.press("Add passkey");
  assert.match(await it.problem(), /incorrect, has expired/);
  await it.page.goto(`${link}?code=${code.code}&codeId=${code.id}&organization=1&userId=${userId}`);
  await it.seen("add-passkey");
  await it.accessible("passkey by a link");
  await it.press("Add passkey");
  await it.seen("user");
  await it.hasStatus("Added");
  await it.submit("Continue", { Username: "mia" });
  await it.press("Sign in with a passkey");
  await it.account();
});

test("a link that invites to add a passkey without a code asks for a sign-in first", async () => {
  await it.authenticator();
  await it.page.goto(`${it.url}/ui/v2/login/passkey/set?userId=1`);
  await it.seen("user");
  nothingSecret();
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
  await it.submit("Sign in", { Password: "Password1!" });
  await it.account();
  await it.submit("Add passkey", { Name: "Phone" });
  await it.hasStatus("Added");
});
