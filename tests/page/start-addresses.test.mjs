// What an address or a setting says about the beginning and the end of a sign-in: a name, and where people go after it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { thePage } from "../support/page.mjs";

const it = thePage();

const PORTAL = "http://localhost:3998/portal";

test("a name in the address is filled in, and sent where the address says so", async () => {
  await it.page.goto(`${it.url}/ui/v2/login/loginname?loginName=mia`);
  await it.seen("user");
  assert.equal(await it.field("Username").inputValue(), "mia");
  await it.page.goto(`${it.url}/ui/v2/login/loginname?loginName=mia&submit=true`);
  await it.seen("first");
  assert.equal(await it.text("#identity-name"), "mia");
  assert.doesNotMatch(it.page.url(), /loginName/);
});

test("an unknown name in the address is reported at its field", async () => {
  await it.page.goto(`${it.url}/ui/v2/login/loginname?loginName=unknown&submit=true`);
  assert.match(await it.problemAt("Username"), /No account was found/);
});

test("the name of who is signed in leads to that account", async () => {
  await it.signIn();
  await it.account();
  await it.page.goto(`${it.url}/?loginName=mia`);
  await it.account();
});

test("the name that an application hints at is not typed again", async () => {
  const shop = await it.application();
  await shop.begin({ login_hint: "mia" });
  await it.seen("first");
  assert.equal(await it.text("#identity-name"), "mia");
  await it.press("Not you?");
  await it.seen("user");
  assert.equal(await it.field("Username").inputValue(), "");
});

test("a name that is unknown is not typed again for a new account", async () => {
  await it.page.goto(it.url);
  await it.submit("Continue", { Username: "new@example.com" });
  await it.problemAt("Username");
  await it.page.getByRole("link", { name: "Create an account" }).click();
  await it.seen("register");
  assert.equal(await it.field("Email address").inputValue(), "new@example.com");
});

test("after a sign-in people go where the settings say, and to the account where they ask for it", async () => {
  await it.server.settings({ login: { defaultRedirectUri: PORTAL, mfaInitSkipLifetime: "0s" } });
  await it.page.route(PORTAL, (route) => route.fulfill({ body: "the portal" }));
  await it.signIn();
  await it.page.waitForURL(PORTAL);
  await it.page.goto(it.url);
  await it.account();
  await it.signOut();
  await it.signIn("mia", "Password1!", "?flow=account");
  await it.account();
});

test("an application gets its users whatever the settings say about others", async () => {
  await it.server.settings({ login: { defaultRedirectUri: PORTAL, mfaInitSkipLifetime: "0s" } });
  const shop = await it.application();
  await shop.begin({ login_hint: "mia" });
  await it.seen("first");
  await it.submit("Sign in", { Password: "Password1!" });
  assert.ok((await shop.response()).code);
});

for (const defaultRedirectUri of ["javascript:alert(1)", "portal"]) {
  test(`no browser is sent to ${defaultRedirectUri}`, async () => {
    await it.server.settings({ login: { defaultRedirectUri, mfaInitSkipLifetime: "0s" } });
    await it.signIn();
    await it.account();
  });
}

test("legal links have the page's language, and only terms have to be agreed to", async () => {
  const privacyPolicyLink = "https://example.com/{{.Lang}}/privacy";
  await it.server.settings({ legal: { tosLink: "", privacyPolicyLink, helpLink: "" } });
  await it.page.goto(`${it.url}/?flow=register`);
  await it.seen("register");
  const href = () => it.page.locator("#legal a").getAttribute("href");
  assert.equal(await href(), "https://example.com/en/privacy");
  await it.page.getByLabel("Language").selectOption("de");
  await it.state("title", /^Konto/);
  assert.equal(await href(), "https://example.com/de/privacy");
  assert.equal(await it.page.isVisible("#register-terms"), true);
  await it.server.settings({ legal: { tosLink: "", privacyPolicyLink: "", helpLink: "https://example.com/help" } });
  await it.page.goto(`${it.url}/?flow=register`);
  await it.seen("register");
  assert.equal(await it.page.isVisible("#register-terms"), false, "help is nothing to agree to");
});

test("a wrong password says how many attempts are left, where there is a limit", async () => {
  await it.server.settings({ lockout: { maxPasswordAttempts: 3 } });
  await it.signIn("mia", "wrong");
  assert.match(await it.problemAt("Password"), /incorrect\. Attempts left before the account is locked: 2\./);
  await it.submit("Sign in", { Password: "wrong" });
  await it.says(/locked: 1\./);
  await it.submit("Sign in", { Password: "wrong" });
  await it.says("This account is locked");
});

test("without a limit, and where unknown names are hidden, attempts are not counted", async () => {
  await it.signIn("mia", "wrong");
  assert.equal(await it.problemAt("Password"), "The username or password is incorrect.");
  await it.server.settings({
    lockout: { maxPasswordAttempts: 3 },
    login: { ignoreUnknownUsernames: true, mfaInitSkipLifetime: "0s" },
  });
  await it.signIn("mia", "wrong");
  assert.equal(await it.problemAt("Password"), "The username or password is incorrect.");
});
