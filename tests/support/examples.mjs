// The examples as they are copied: with the two packages installed, and the repository's tools.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { packageDir } from "./testserver-package.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const copies = [];

/** Deletes the copies. */
export const removeCopies = () => Promise.all(copies.map((dir) => rm(dir, { recursive: true, force: true })));

/** A copy of an example below the repository, whose tools it finds. */
export async function copyExample(name) {
  await mkdir(join(root, "target"), { recursive: true });
  const dir = await mkdtemp(join(root, `target/example-${name}-`));
  copies.push(dir);
  await cp(join(root, "examples", name), dir, { recursive: true });
  await mkdir(join(dir, "node_modules"));
  await symlink(join(root, "pkg"), join(dir, "node_modules/zitadel-wasm"), "junction");
  await symlink(packageDir, join(dir, "node_modules/zitadel-testserver"), "junction");
  return dir;
}

/** Runs a program of Node.js in a folder; what it printed. */
export async function runNode(cwd, ...args) {
  const env = { ...process.env, CI: "1", NO_COLOR: "1" };
  // Of this test's own runner.
  for (const name of ["NODE_TEST_CONTEXT", "NODE_OPTIONS", "FORCE_COLOR"]) delete env[name];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd, env });
    return stdout + stderr;
  } catch (error) {
    return assert.fail(`${error.stdout}${error.stderr}`);
  }
}

/** Runs a tool of the repository in a folder; what it printed. */
export const runTool = (cwd, path, ...args) => runNode(cwd, join(root, "node_modules", path), ...args);
