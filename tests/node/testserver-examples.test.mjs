// The examples as they are copied: with the two packages installed, and the repository's Vitest, Vite and Playwright.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { packageDir } from "../support/testserver-package.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const copies = [];

after(() => Promise.all(copies.map((dir) => rm(dir, { recursive: true, force: true }))));

/** A copy of an example below the repository, whose tools it finds. */
async function copyExample(name) {
  await mkdir(join(root, "target"), { recursive: true });
  const dir = await mkdtemp(join(root, `target/example-${name}-`));
  copies.push(dir);
  await cp(join(root, "examples", name), dir, { recursive: true });
  await mkdir(join(dir, "node_modules"));
  await symlink(join(root, "pkg"), join(dir, "node_modules/zitadel-wasm"), "junction");
  await symlink(packageDir, join(dir, "node_modules/zitadel-testserver"), "junction");
  return dir;
}

/** Runs a tool of the repository in a folder; what it printed. */
async function tool(cwd, path, ...args) {
  const env = { ...process.env, CI: "1", NO_COLOR: "1" };
  // Of this test's own runner.
  for (const name of ["NODE_TEST_CONTEXT", "NODE_OPTIONS", "FORCE_COLOR"]) delete env[name];
  try {
    const program = join(root, "node_modules", path);
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...args], { cwd, env });
    return stdout + stderr;
  } catch (error) {
    assert.fail(`${error.stdout}${error.stderr}`);
  }
}

test("examples/vitest", async () => {
  const dir = await copyExample("vitest");
  assert.match(await tool(dir, "vitest/vitest.mjs", "run"), /Tests +5 passed/);
});

test("examples/playwright, in the installed Chromium", async () => {
  const dir = await copyExample("playwright");
  await tool(dir, "vite/bin/vite.js", "build", "app", "--outDir", "../dist", "--emptyOutDir", "--base=./");
  assert.match(await tool(dir, "@playwright/test/cli.js", "test", "--workers=1", "--reporter=line"), /4 passed/);
});
