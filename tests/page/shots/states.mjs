// The states of the page, as walks through it. Each begins with a new server state and a browser without sessions.

const PASSWORD = "Password1!";
const PHONE = "+41791112233";

const LEGAL = {
  tosLink: "https://example.com/terms",
  privacyPolicyLink: "https://example.com/privacy",
  helpLink: "https://example.com/help",
};

const seen = (page, view) => page.waitForSelector(`#view-${view}:not([hidden])`);
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

export const STATES = [signingIn, registration, device, account, forcedFactor, severalAccounts];
