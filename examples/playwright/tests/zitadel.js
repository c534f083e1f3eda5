// The fixture: every worker has a test server of its own, which serves the built page, too, and every test begins with the
// same users.
import { fileURLToPath } from "node:url";
import { test as base } from "@playwright/test";
import { TestServer } from "zitadel-testserver";

export const test = base.extend({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that a function needs from its parameter.
    async ({}, use) => {
      const server = await TestServer.start({ page: fileURLToPath(new URL("../dist", import.meta.url)) });
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  zitadel: async ({ server }, use) => {
    await server.reset();
    await use(server);
  },
  // Passkeys belong to the instance's domain, which is localhost.
  baseURL: async ({ server }, use) => use(server.url.replace("127.0.0.1", "localhost")),
});

export { expect } from "@playwright/test";
