// The npm package zitadel-testserver as it was built, and its command line.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startTestServer } from "../../pkg/testing/index.js";

/** The package's folder. */
export const packageDir = fileURLToPath(new URL("../../server/npm/", import.meta.url));
/** The program of its command line. */
export const cli = `${packageDir}cli.js`;

/** Starts the package's server on a free port. */
export const startPackage = (...args) =>
  startTestServer({ command: process.execPath, args: [cli, "--listen", "127.0.0.1:0", ...args], inheritLogs: true });

/** Runs the command line to its end. */
export async function runCli(...args) {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"]) child[name].on("data", (text) => (output[name] += text));
  const [code, signal] = await once(child, "close");
  return { code, signal, ...output };
}
