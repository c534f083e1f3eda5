import { createClient } from "zitadel-wasm";
import { expect, test } from "./zitadel.js";

async function signIn(page, loginName, password) {
  await page.goto("/");
  await page.getByLabel("User name").fill(loginName);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("signs in with a password", async ({ page, zitadel }) => {
  await zitadel.seed({
    users: [
      {
        userName: "ada",
        givenName: "Ada",
        familyName: "Example",
        email: "ada@example.com",
        emailVerified: true,
        password: "Password1!",
      },
    ],
  });
  await signIn(page, "ada", "Password1!");
  await expect(page.getByRole("status")).toHaveText("Hello, Ada Example");
});

test("locks the account after two wrong passwords", async ({ page, zitadel }) => {
  await zitadel.settings({ lockout: { maxPasswordAttempts: 2 } });
  for (const sentence of ["The password is wrong.", "The password is wrong.", "This account is locked."]) {
    await signIn(page, "mia", "wrong");
    await expect(page.getByRole("alert")).toHaveText(sentence);
  }
});

test("asks for the code of users with an authenticator app", async ({ page, zitadel }) => {
  const admin = await createClient({ baseUrl: zitadel.url, token: (await zitadel.info()).adminToken });
  const { result } = await admin.user.listUsers({});
  const { userId } = result.find((user) => user.username === "mia");
  const { secret } = await admin.user.registerTOTP({ userId });
  await admin.user.verifyTOTPRegistration({ userId, code: await zitadel.totp(secret) });

  await signIn(page, "mia", "Password1!");
  await page.getByLabel("Code").fill(await zitadel.totp(secret));
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("status")).toContainText("Hello");
});

test("says that the connection failed", async ({ page, zitadel }) => {
  await zitadel.fault({ rpc: "zitadel.session.v2.SessionService/CreateSession", cut: "answer" });
  await signIn(page, "mia", "Password1!");
  await expect(page.getByRole("alert")).toHaveText("Something went wrong. Check your connection, and try again.");
});
