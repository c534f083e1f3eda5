// Every form of the page, when the network is gone, when people press twice, go back or reload.
import assert from "node:assert/strict";
import { test } from "node:test";
import { thePage } from "../support/page.mjs";
import { addDirectory } from "../support/providers.mjs";

const it = thePage();
const PHONE = "+41791112233";

/** The newest code to an address, as soon as there is one. */
async function newestCode(to) {
  for (;;) {
    const message = (await it.server.outbox(to)).at(-1);
    if (message?.code) return message.code;
  }
}

async function openAccount() {
  await it.signIn();
  await it.account();
}

async function openPassword() {
  await it.page.goto(it.url);
  await it.seen("user");
  await it.submit("Continue", { Username: "mia" });
  await it.seen("first");
}

async function openRegistration() {
  await it.page.goto(`${it.url}/?flow=register`);
  await it.seen("register");
}

/** A key that Chromium itself makes, and that asks for nothing. */
async function withAuthenticator() {
  await it.authenticator();
}

const NEW_USER = {
  "First name": "Nia",
  "Last name": "Neu",
  "Email address": "nia@example.com",
  Password: "Password1!",
};

/**
 * `open` leads to the form, `values` are typed into it, `button` sends it, `call` is what has to be sent once, and `done`
 * waits for what comes next. `begins` are the views in which a reload and Back may end.
 */
const FORMS = {
  "user-form": {
    open: async () => {
      await it.page.goto(it.url);
      await it.seen("user");
    },
    values: () => ({ Username: "mia" }),
    button: "Continue",
    call: "CreateSession",
    done: () => it.seen("first"),
    begins: ["user"],
  },
  "password-form": {
    open: openPassword,
    values: () => ({ Password: "Password1!" }),
    button: "Sign in",
    call: "SetSession",
    done: it.account,
    begins: ["user", "first"],
  },
  "second-code-form": {
    open: async () => {
      const admin = await it.administrator();
      const { userId } = await it.user("mia");
      const { secret } = await admin.user.registerTOTP({ userId });
      await admin.user.verifyTOTPRegistration({ userId, code: await it.server.totp(secret) });
      await it.signIn();
      await it.seen("second");
      return secret;
    },
    values: async (secret) => ({ Code: await it.server.totp(secret) }),
    button: "Verify",
    call: "SetSession",
    done: it.account,
    begins: ["user", "second"],
  },
  "new-password-form": {
    open: async () => {
      await openPassword();
      await it.press("Forgot your password?");
      await it.seen("new-password");
    },
    values: async () => ({
      "Code from the email": await newestCode("mia@example.com"),
      "New password": "Password2!",
    }),
    button: "Set password",
    call: "SetPassword",
    done: it.account,
    begins: ["user", "first"],
  },
  "directory-form": {
    open: async () => {
      await addDirectory(it.server);
      await it.page.goto(it.url);
      await it.press("Continue with Staff");
      await it.seen("directory");
    },
    values: () => ({ Username: "ada", Password: "Directory1!" }),
    button: "Sign in",
    call: "StartIdentityProviderIntent",
    done: it.account,
    begins: ["user"],
  },
  "register-form": {
    open: openRegistration,
    values: () => NEW_USER,
    button: "Create account",
    call: "AddHumanUser",
    done: () => it.seen("verify-email"),
    begins: ["register", "user"],
  },
  "verify-email-form": {
    open: async () => {
      await openRegistration();
      await it.submit("Create account", NEW_USER);
      await it.seen("verify-email");
    },
    values: async () => ({ "Code from the email": await newestCode("nia@example.com") }),
    button: "Verify",
    call: "VerifyEmail",
    done: it.account,
    begins: ["user", "first", "register", "verify-email", "account"],
  },
  "device-form": {
    open: async () => {
      const { clientId } = await it.server.oidcApp({ name: "tv", deviceCode: true });
      const response = await fetch(`${it.url}/oauth/v2/device_authorization`, {
        method: "POST",
        body: new URLSearchParams({ client_id: clientId, scope: "openid" }),
      });
      await it.page.goto(`${it.url}/?flow=device`);
      await it.seen("device");
      return (await response.json()).user_code;
    },
    values: (code) => ({ "Code shown on the device": code }),
    button: "Continue",
    call: "GetDeviceAuthorizationRequest",
    done: () => it.seen("user"),
    begins: ["device", "user"],
  },
  "email-form": {
    open: async () => {
      await openAccount();
      await it.press("Change email address");
    },
    values: () => ({ "New email address": "new@example.com" }),
    button: "Send code",
    call: "SetEmail",
    done: () => it.field("Code from the email").waitFor(),
    begins: ["account"],
  },
  "email-code-form": {
    open: async () => {
      await openAccount();
      await it.press("Change email address");
      await it.submit("Send code", { "New email address": "new@example.com" });
      await it.field("Code from the email").waitFor();
    },
    values: async () => ({ "Code from the email": await newestCode("new@example.com") }),
    button: "Verify",
    call: "VerifyEmail",
    done: () => it.hasStatus("verified"),
    begins: ["account"],
  },
  "phone-form": {
    open: async () => {
      await openAccount();
      await it.press("Add phone number");
    },
    values: () => ({ "New phone number": PHONE }),
    button: "Send code",
    call: "SetPhone",
    done: () => it.field("Code from the SMS").waitFor(),
    begins: ["account"],
  },
  "phone-code-form": {
    open: async () => {
      await openAccount();
      await it.press("Add phone number");
      await it.submit("Send code", { "New phone number": PHONE });
      await it.field("Code from the SMS").waitFor();
    },
    values: async () => ({ "Code from the SMS": await newestCode(PHONE) }),
    button: "Verify",
    call: "VerifyPhone",
    done: () => it.hasStatus("is verified"),
    begins: ["account"],
  },
  "change-password-form": {
    open: async () => {
      await openAccount();
      await it.press("Change password");
    },
    values: () => ({ "Current password": "Password1!", "New password": "Password2!" }),
    button: "Set password",
    call: "SetPassword",
    done: () => it.hasStatus("Your password has been changed"),
    begins: ["account"],
  },
  "totp-form": {
    open: async () => {
      await openAccount();
      await it.press("Set up authenticator app");
      return it.beginTotp();
    },
    values: async (secret) => ({ "Code from the app": await it.server.totp(secret) }),
    button: "Verify",
    call: "VerifyMyAuthFactorOTP",
    done: () => it.hasStatus("is set up"),
    begins: ["account"],
  },
  "passkey-add-form": {
    open: async () => {
      await withAuthenticator();
      await openAccount();
      await it.press("Add passkey");
    },
    values: () => ({ Name: "Laptop" }),
    button: "Add passkey",
    call: "VerifyPasskeyRegistration",
    done: () => it.hasStatus("Added"),
    begins: ["account"],
  },
  "key-add-form": {
    open: async () => {
      await withAuthenticator();
      await openAccount();
      await it.press("Add security key");
    },
    values: () => ({ Name: "Key" }),
    button: "Add security key",
    call: "VerifyU2FRegistration",
    done: () => it.hasStatus("Added"),
    begins: ["account"],
  },
};

/** The forms that have no fields. */
const OTHERS = ["passkey-form", "second-key-form", "add-passkey-form", "link-provider-form"];

async function fill(values) {
  for (const [label, value] of Object.entries(values)) await it.field(label).fill(value);
}

/** What is typed into the fields of a form. */
const typed = (values) =>
  Promise.all(Object.keys(values).map(async (label) => [label, await it.field(label).inputValue()])).then(
    Object.fromEntries,
  );

/** Presses twice before the page can react to the first. */
const pressTwice = (form) =>
  it.page.evaluate((id) => {
    const button = document.querySelector(`#${id} button[type=submit]`);
    button.click();
    button.click();
  }, form);

const isOneOf = (views) =>
  it.page.waitForFunction((names) => names.includes(document.body.dataset.view), views, { timeout: 20_000 });

test("no form of the page is missing here", async () => {
  await it.page.goto(it.url);
  await it.seen("user");
  const forms = await it.page.locator("form").evaluateAll((all) => all.map(({ id }) => id));
  assert.deepEqual([...Object.keys(FORMS), ...OTHERS].sort(), forms.sort());
});

for (const [form, { open, values, button, call, done, begins }] of Object.entries(FORMS)) {
  test(`${form}: offline keeps what was typed, and pressing twice sends once`, async () => {
    const opened = await open();
    const texts = await values(opened);
    await fill(texts);
    await it.context.setOffline(true);
    try {
      await it.press(button);
      assert.match(await it.problem(), /offline|cannot be reached/);
      assert.deepEqual(await typed(texts), texts);
    } finally {
      await it.context.setOffline(false);
    }
    it.calls.length = 0;
    await pressTwice(form);
    await done();
    assert.equal(it.calls.filter((name) => name === call).length, 1, it.calls.join(" "));
  });

  test(`${form}: a reload and Back lead to a view that works`, async () => {
    await open();
    await it.page.reload();
    await isOneOf(begins);
    assert.equal(await it.page.locator(".problem:not(:empty)").filter({ visible: true }).count(), 0);
    await it.page.goto("about:blank");
    await it.page.goBack();
    await isOneOf(begins);
  });
}
