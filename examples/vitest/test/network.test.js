// @vitest-environment node
// The same calls over the network: the server listens on a free port.
import { TestServer } from "zitadel-testserver";
import { createClient } from "zitadel-wasm";
import { afterAll, beforeAll, expect, test } from "vitest";

let server;

beforeAll(async () => {
  server = await TestServer.start();
});

afterAll(() => server.stop());

test("a phone number is verified with the code that was sent to it", async () => {
  const { adminToken } = await server.info();
  const zitadel = await createClient({ baseUrl: server.url, token: adminToken });
  const [userId] = await server.seed({
    users: [{ userName: "ada", givenName: "Ada", familyName: "Example", email: "ada@example.com" }],
  });
  await zitadel.user.setPhone({ userId, phone: "+41791234567" });

  await expect(zitadel.user.verifyPhone({ userId, verificationCode: "XXXXXX" })).rejects.toMatchObject({
    reason: "code_invalid",
  });
  await zitadel.user.verifyPhone({ userId, verificationCode: await server.lastCode("+41791234567") });

  const { user } = await zitadel.user.getUserByID({ userId });
  expect(user.human.phone.isVerified).toBe(true);
});
