// The examples that need the test server: with the repository's Vitest, Vite and Playwright.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { copyExample, removeCopies, runTool } from "../support/examples.mjs";

after(removeCopies);

test("examples/vitest", async () => {
  const dir = await copyExample("vitest");
  assert.match(await runTool(dir, "vitest/vitest.mjs", "run"), /Tests +5 passed/);
});

test("examples/playwright, in the installed Chromium", async () => {
  const dir = await copyExample("playwright");
  await runTool(dir, "vite/bin/vite.js", "build", "app", "--outDir", "../dist", "--emptyOutDir", "--base=./");
  assert.match(await runTool(dir, "@playwright/test/cli.js", "test", "--workers=1", "--reporter=line"), /4 passed/);
});
