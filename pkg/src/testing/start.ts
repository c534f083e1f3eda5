// Starting a zitadel-testserver, in Node.

import { TestServer } from "./controls.js";
import { findProgram } from "./find-program.js";

/** How to start a server. */
export interface StartOptions {
  /**
   * The program. Default: the one that the environment variable `ZITADEL_TESTSERVER` names, else the npm package
   * `zitadel-testserver`, else a binary of that name on the PATH.
   */
  command?: string | undefined;
  /** Its flags. `--listen` is set to a free port of loopback unless given. */
  args?: string[] | undefined;
  /** Whether its log goes to this program's stderr. Default: `false`. */
  inheritLogs?: boolean | undefined;
}

/** A server that was started here. */
export interface StartedTestServer extends TestServer {
  /** Stops the server and waits for its end. */
  stop(): Promise<void>;
}

/** How much of the log an error shows, in characters. */
const LOG_TAIL = 4000;

/** Starts a server on a free port of loopback and waits until it listens. In Node only. Rejects if it cannot be started. */
export async function startTestServer({
  command: named,
  args = [],
  inheritLogs = false,
}: StartOptions = {}): Promise<StartedTestServer> {
  const [{ spawn }, { createInterface }] = await Promise.all([import("node:child_process"), import("node:readline")]);
  const program = named === undefined ? await findProgram() : { command: named, args: [], advice: "correct `command`" };
  const { command, advice } = program;
  const listen = args.some((arg) => /^--listen(=|$)/.test(arg)) ? [] : ["--listen", "127.0.0.1:0"];
  const child = spawn(command, [...program.args, ...listen, ...args], {
    stdio: ["ignore", "pipe", inheritLogs ? "inherit" : "pipe"],
  });
  let logs = "";
  child.stderr?.on("data", (text) => {
    logs = (logs + text).slice(-LOG_TAIL);
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const firstLine = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", resolve);
    child.once("error", (cause) =>
      reject(new Error(`${command} cannot be started: ${cause.message}; ${advice}`, { cause })),
    );
    child.once("close", (code) => reject(new Error(`${command} exited with ${code} before it listened\n${logs}`)));
  });
  const { listening } = JSON.parse(firstLine) as { listening: string };
  const stop = async () => {
    child.kill();
    await ended;
  };
  return Object.assign(new TestServer(listening), { stop });
}
