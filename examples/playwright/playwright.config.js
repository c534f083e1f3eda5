import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests",
  fullyParallel: true,
  use: {
    // A browser that is installed already; without the variable, the one of `npx playwright install chromium`.
    launchOptions: { executablePath: process.env.CHROME, args: process.env.CHROME ? ["--no-sandbox"] : [] },
  },
});
