#!/usr/bin/env node
// The command line of the test server.

import { readFileSync } from "node:fs";
import { type Command, UsageError, parseArguments } from "./node/arguments.js";
import { HELP, USAGE, demoText } from "./node/help.js";
import { listen } from "./node/listen.js";

/** The levels that `RUST_LOG` asks for, as the native program's. */
const LEVELS = ["error", "warn", "info", "debug", "trace"];

function log(level: string, text: string): void {
  const wanted = LEVELS.indexOf(process.env.RUST_LOG ?? "info");
  if (LEVELS.indexOf(level) > (wanted < 0 ? LEVELS.indexOf("info") : wanted)) return;
  process.stderr.write(`${new Date().toISOString()} ${level.toUpperCase().padStart(5)} ${text}\n`);
}

const version = () => {
  const { name, version } = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8"));
  return `${name} ${version}\n`;
};

/** Resolves with Ctrl-C or SIGTERM. */
const stopSignal = () =>
  new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });

async function start({ options, isDemo }: Extract<Command, { kind: "start" }>): Promise<void> {
  const stopped = stopSignal();
  const server = await listen(options, log);
  process.stdout.write(`${JSON.stringify({ listening: server.url })}\n`);
  if (isDemo) {
    // Passkeys belong to a domain, and the seed's is localhost.
    const page =
      options.publicOrigin ?? server.url.replace(/127\.0\.0\.1|\[::1\]/, options.seed?.domain ?? "localhost");
    process.stdout.write(demoText(page, server.url));
  }
  await stopped;
  await server.stop();
  // A delay that no response waits for any more would keep the process.
  process.exit();
}

async function main(): Promise<number> {
  let command: Command;
  try {
    command = parseArguments(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`error: ${error.message}${USAGE}`);
    return 2;
  }
  if (command.kind === "help") process.stdout.write(HELP);
  else if (command.kind === "version") process.stdout.write(version());
  else await start(command);
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    log("error", error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
