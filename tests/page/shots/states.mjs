// The states of the page, as walks through it. Each begins with a new server state and a browser without sessions.
import { createClient } from "../../../pkg/index.js";

const PASSWORD = "Password1!";
const PHONE = "+41791112233";

const LEGAL = {
  tosLink: "https://example.com/terms",
  privacyPolicyLink: "https://example.com/privacy",
  helpLink: "https://example.com/help",
};

const seen = (page, view) => page.waitForSelector(`body[data-view="${view}"] #view-${view}:not([hidden])`);
const send = (page, form) => page.click(`#${form} button[type=submit]`);

async function typeName({ page, url }, name = "mia") {
  await page.goto(url);
  await seen(page, "user");
  await page.fill("#login-name", name);
  await send(page, "user-form");
  await seen(page, "first");
}

async function signIn(at, name) {
  await typeName(at, name);
  await at.page.fill("#password", PASSWORD);
  await send(at.page, "password-form");
}

const withoutOffer = (server) => server.settings({ legal: LEGAL, login: { mfaInitSkipLifetime: "0s" } });

async function signingIn(at) {
  const { page, server, shoot, url } = at;
  await withoutOffer(server);
  await page.goto(url);
  await seen(page, "user");
  await shoot("user name");
  await send(page, "user-form");
  await page.waitForSelector("#login-name[aria-invalid=true]");
  await shoot("user name missing");
  await typeName(at);
  await shoot("password");
  await page.fill("#password", "wrong");
  await page.click("#password-form .reveal");
  await shoot("password shown");
  await send(page, "password-form");
  await page.waitForSelector("#password[aria-invalid=true]");
  await shoot("password wrong");
  await page.click("#forgot");
  await seen(page, "new-password");
  await page.fill("#reset-code", "AB12");
  await page.fill("#new-password", "Abcdefgh1");
  await shoot("new password");
}

async function registration({ page, server, shoot, url }) {
  await withoutOffer(server);
  await page.goto(`${url}/?flow=register`);
  await seen(page, "register");
  await shoot("register");
  await send(page, "register-form");
  await page.waitForSelector("#given-name[aria-invalid=true]");
  await shoot("register empty");
  const values = { "given-name": "Nia", "family-name": "Neu", "register-email": "nia@example.com" };
  for (const [id, value] of Object.entries(values)) await page.fill(`#${id}`, value);
  await page.fill("#register-password", "Correct-Horse-7-Battery");
  await page.check("#terms");
  await send(page, "register-form");
  await seen(page, "verify-email");
  await shoot("verify email");
}

async function device({ page, server, shoot, url }) {
  await withoutOffer(server);
  const { clientId } = await server.oidcApp({ name: "Living room TV", deviceCode: true });
  const body = new URLSearchParams({ client_id: clientId, scope: "openid" });
  const begun = await (await fetch(`${url}/oauth/v2/device_authorization`, { method: "POST", body })).json();
  await page.goto(begun.verification_uri_complete);
  await seen(page, "device");
  await shoot("device");
  await send(page, "device-form");
  await seen(page, "user");
  await page.fill("#login-name", "mia");
  await send(page, "user-form");
  await seen(page, "first");
  await page.fill("#password", PASSWORD);
  await send(page, "password-form");
  await seen(page, "device-decide");
  await shoot("device decision");
  await page.click("#device-allow");
  await seen(page, "message");
  await shoot("device allowed");
}

async function account(at) {
  const { page, server, shoot } = at;
  await withoutOffer(server);
  await signIn(at);
  await seen(page, "account");
  await shoot("account");
  await page.click("#phone-add");
  await shoot("phone dialog");
  await page.fill("#phone-number", PHONE);
  await send(page, "phone-form");
  await page.waitForSelector("#phone-code-form:not([hidden])");
  await shoot("phone code dialog");
  await page.fill("#phone-code", await server.lastCode(PHONE));
  await send(page, "phone-code-form");
  await page.waitForFunction(() => !document.querySelector("dialog").open);
  await page.click("#password-change");
  await page.fill("#change-new", "abc");
  await shoot("password dialog");
  await page.click("#dialog-close");
  await page.click("#totp-start");
  await page.waitForSelector("#totp-qr svg");
  await shoot("authenticator app dialog");
  await page.fill("#totp-code", await server.totp(await page.textContent("#totp-secret")));
  await send(page, "totp-form");
  await page.waitForSelector("#recovery-create:not([hidden])");
  await shoot("account with a second factor");
  await page.click("#recovery-create");
  await page.waitForSelector("#recovery-codes li");
  await shoot("recovery codes dialog");
  await page.click("#recovery-done");
  await page.click("#totp-remove");
  await shoot("remove dialog");
  await page.click("#confirm-no");
  await page.click("#otp-sms-start");
  await page.waitForSelector("#otp-sms-remove:not([hidden])");
  await page.click("#sign-out");
  await seen(page, "message");
  await shoot("signed out");
  await signIn(at);
  await seen(page, "second");
  await shoot("second factor choice");
  await page.click("#second-choices button >> nth=0");
  await page.waitForSelector("#second-code-form:not([hidden])");
  await page.fill("#second-code", "123");
  await shoot("second factor code");
  await send(page, "second-code-form");
  await page.waitForSelector("#second-code[aria-invalid=true]");
  await shoot("second factor code too short");
}

async function forcedFactor(at) {
  const { page, server, shoot } = at;
  await server.settings({ login: { forceMfa: true, mfaInitSkipLifetime: "0s" } });
  await signIn(at);
  await seen(page, "setup");
  await shoot("second factor forced");
  await page.click("#setup-choices button >> nth=0");
  await page.waitForSelector("#totp-qr svg");
  await shoot("second factor forced app");
}

async function severalAccounts(at) {
  const { page, server, shoot, url } = at;
  await withoutOffer(server);
  const ada = {
    userName: "ada",
    givenName: "Ada",
    familyName: "Example",
    email: "ada@example.com",
    password: PASSWORD,
  };
  await server.seed({ users: [ada] });
  await signIn(at);
  await seen(page, "account");
  const redirect = "http://localhost:3999/cb";
  const { clientId } = await server.oidcApp({ name: "Acme Payroll", redirectUris: [redirect] });
  await page.route("**/applications.json", (route) => route.fulfill({ json: { [clientId]: "Acme Payroll" } }));
  await page.route(`${redirect}**`, (route) => route.fulfill({ body: "back" }));
  const query = { client_id: clientId, redirect_uri: redirect, response_type: "code", scope: "openid" };
  const authorize = `${url}/oauth/v2/authorize?${new URLSearchParams({ ...query, prompt: "select_account" })}`;
  await page.goto(authorize);
  await seen(page, "account-choice");
  await page.click("#choice-other");
  await seen(page, "user");
  await shoot("user name for an application");
  await page.fill("#login-name", "ada");
  await send(page, "user-form");
  await seen(page, "first");
  await page.fill("#password", PASSWORD);
  await send(page, "password-form");
  await page.waitForURL(`${redirect}**`);
  await page.goto(authorize);
  await seen(page, "account-choice");
  await shoot("account choice");
  await page.goto(`${url}/?flow=logout`);
  await seen(page, "account-choice");
  await shoot("sign out");
  await page.unroute("**/applications.json");
}

/** Signs a user in at the provider that the browser has left for; it comes back. */
async function comeBack({ page, server, url }, user) {
  await page.waitForURL(/authorize/);
  const callback = await server.idpLogin(page.url(), user);
  await page.goto(url + callback, { waitUntil: "commit" });
}

async function providers(at) {
  const { page, server, shoot, url } = at;
  await withoutOffer(server);
  const options = { isLinkingAllowed: true, isCreationAllowed: true };
  await server.idp({ name: "Acme", kind: "loopback-oidc", options });
  const directory = [{ username: "ada", password: PASSWORD }];
  await server.idp({ name: "Staff", kind: "ldap", directory, options: { ...options, isCreationAllowed: false } });
  await page.goto(url);
  await page.waitForSelector("#providers button >> nth=1");
  await shoot("user name with providers");
  await page.click("#providers button >> nth=0");
  await comeBack(at, { sub: "1", given_name: "Ada", family_name: "Example", email: "ada@acme.example" });
  await seen(page, "register");
  await shoot("new account from a provider");
  await page.goto(url);
  await page.click("#providers button >> nth=1");
  await seen(page, "directory");
  await page.fill("#directory-name", "ada");
  await page.fill("#directory-password", "wrong");
  await send(page, "directory-form");
  await page.waitForSelector("#directory-password[aria-invalid=true]");
  await shoot("directory");
  await page.fill("#directory-password", PASSWORD);
  await send(page, "directory-form");
  await seen(page, "user");
  await shoot("link by a sign-in");
  await page.fill("#login-name", "mia");
  await send(page, "user-form");
  await seen(page, "first");
  await page.fill("#password", PASSWORD);
  await send(page, "password-form");
  await seen(page, "link-provider");
  await shoot("link a provider");
  await page.click("#link-provider-skip");
  await seen(page, "account");
  await page.click("#sign-out");
  await seen(page, "message");
  await page.goto(`${url}/?flow=register`);
  await page.waitForSelector("#view-register #providers button");
  await shoot("register with providers");
  await server.settings({ login: { allowLocalAuthentication: false } });
  await page.goto(url);
  await page.waitForSelector("#user-form[hidden]", { state: "attached" });
  await shoot("providers alone");
}

async function invitation({ page, server, shoot, url }) {
  await withoutOffer(server);
  const admin = await createClient({ baseUrl: server.url, token: (await server.info()).adminToken });
  const { userId } = await admin.user.addHumanUser({
    username: "nia",
    profile: { givenName: "Nia", familyName: "Neu" },
    email: { email: "nia@example.com", isVerified: true },
  });
  const { inviteCode } = await admin.user.createInviteCode({ userId, returnCode: {} });
  await page.goto(`${url}/?flow=invite&userId=${userId}&code=${inviteCode}`);
  await seen(page, "verify-email");
  await shoot("invitation");
  await send(page, "verify-email-form");
  await seen(page, "new-password");
  await shoot("first password");
}

async function beforeAndAround({ page, shoot, url }) {
  const held = await holdScript(page);
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForSelector("#login-name");
  await page.fill("#login-name", "mi");
  await shoot("user name before the script");
  await page.goto(`${url}/?flow=register`, { waitUntil: "commit" });
  await page.waitForSelector("#view-loading");
  await shoot("another step before the script");
  await held.release();
  await page.route("**/app.js", (route) => route.abort());
  await page.goto(url);
  await page.waitForSelector("#load-failed", { state: "visible" });
  await shoot("script missing");
  await page.unroute("**/app.js");
  await page.route("**/login-client/**", (route) => route.abort());
  await page.goto(url);
  await seen(page, "message");
  await shoot("server missing");
  await page.unroute("**/login-client/**");
}

/** Holds the page's script back. */
async function holdScript(page) {
  const waiting = [];
  await page.route("**/app.js", (route) => waiting.push(route));
  return {
    async release() {
      await page.unroute("**/app.js");
      for (const route of waiting) await route.abort().catch(() => {});
    },
  };
}

export const STATES = [
  providers,
  invitation,
  beforeAndAround,
  signingIn,
  registration,
  device,
  account,
  forcedFactor,
  severalAccounts,
];
