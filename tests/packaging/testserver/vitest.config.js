import { playwright } from "@vitest/browser-playwright";

export default {
  // Prebundling would move the module away from its WebAssembly.
  optimizeDeps: { exclude: ["zitadel-testserver"] },
  test: {
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions: { executablePath: process.env.CHROME, args: ["--no-sandbox"] } }),
      instances: [{ browser: "chromium" }],
    },
  },
};
