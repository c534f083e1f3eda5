// The command line: the options of the native program, and `--demo`.

import { readFileSync } from "node:fs";
import { parseDuration } from "../core.js";
import type { StartOptions } from "../options.js";
import type { Seed } from "../testing/types.js";
import { parseAddress } from "./address.js";

/** What is wrong with a command line. */
export class UsageError extends Error {}

/** What a command line requests. */
export type Command =
  | { kind: "help" }
  | { kind: "version" }
  | { kind: "start"; options: StartOptions; isDemo: boolean };

/** Options that take a value, and what the value is. */
const VALUES = {
  "--listen": "ADDRESS:PORT",
  "--data-dir": "DIR",
  "--seed": "FILE",
  "--page": "DIR",
  "--public-origin": "ORIGIN",
  "--allow-host": "NAME",
  "--login-page": "URL",
  "--projection-lag": "DURATION",
  "--max-connections": "N",
  "--request-timeout": "SECONDS",
} as const;
type ValueOption = keyof typeof VALUES;

const FLAGS = ["--strict", "--tarpit", "--allow-remote-control", "--demo"] as const;
type Flag = (typeof FLAGS)[number];

const isValueOption = (name: string): name is ValueOption => name in VALUES;
const isFlag = (name: string): name is Flag => (FLAGS as readonly string[]).includes(name);

/** The option that is most like a misspelled one. */
function similar(name: string): string {
  const known = [...Object.keys(VALUES), ...FLAGS, "--help", "--version"];
  const letters = (text: string) => new Set(text.replace(/-/g, ""));
  const score = (option: string) => {
    const [a, b] = [letters(option), letters(name)];
    return [...a].filter((letter) => b.has(letter)).length / Math.max(a.size, b.size);
  };
  const best = known.reduce((best, option) => (score(option) > score(best) ? option : best));
  return score(best) > 0.7 ? `\n\n  tip: a similar argument exists: '${best}'` : "";
}

const invalid = (name: ValueOption, value: string, why: string) =>
  new UsageError(`invalid value '${value}' for '${name} <${VALUES[name]}>': ${why}`);

function wholeNumber(name: ValueOption, text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number) && number >= 1) return number;
  throw invalid(name, text, "expected a whole number from 1 on");
}

function readSeed(file: string): Seed {
  try {
    // Editors on Windows begin files with a byte order mark.
    return JSON.parse(readFileSync(file, "utf8").replace(/^\uFEFF/, "")) as Seed;
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

function setValue(options: StartOptions, name: ValueOption, value: string): void {
  switch (name) {
    case "--listen":
      if (!parseAddress(value)) throw invalid(name, value, "invalid socket address syntax");
      options.listen = value;
      break;
    case "--data-dir":
      options.dataDir = value;
      break;
    case "--seed":
      options.seed = readSeed(value);
      break;
    case "--page":
      options.page = value;
      break;
    case "--public-origin":
      options.publicOrigin = value;
      break;
    case "--allow-host":
      options.allowHosts = [...(options.allowHosts ?? []), value];
      break;
    case "--login-page":
      options.loginPage = value;
      break;
    case "--projection-lag":
      if (parseDuration(value) === undefined) {
        throw invalid(name, value, `${JSON.stringify(value)} is not a duration such as 300ms or 2s`);
      }
      options.projectionLag = value;
      break;
    case "--max-connections":
      options.maxConnections = wholeNumber(name, value);
      break;
    case "--request-timeout":
      options.requestTimeout = wholeNumber(name, value);
  }
}

/** Reads a command line. Throws a `UsageError` for one that cannot be understood. */
export function parseArguments(args: readonly string[]): Command {
  const options: StartOptions = { listen: "127.0.0.1:8080" };
  const given = new Set<string>();
  let isDemo = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    if (arg === "-h" || arg === "--help") return { kind: "help" };
    if (arg === "-V" || arg === "--version") return { kind: "version" };
    const at = arg.startsWith("--") ? arg.indexOf("=") : -1;
    const name = at < 0 ? arg : arg.slice(0, at);
    if (given.has(name) && name !== "--allow-host") {
      throw new UsageError(`the argument '${name}' cannot be used multiple times`);
    }
    given.add(name);
    if (isFlag(name)) {
      if (at >= 0)
        throw new UsageError(`unexpected value '${arg.slice(at + 1)}' for '${name}' found; no more were expected`);
      if (name === "--strict") options.strict = true;
      else if (name === "--tarpit") options.tarpit = true;
      else if (name === "--demo") isDemo = true;
      else options.allowRemoteControl = true;
    } else if (isValueOption(name)) {
      const value = at < 0 ? args[++i] : arg.slice(at + 1);
      if (!value || (at < 0 && value.startsWith("--"))) {
        throw new UsageError(`a value is required for '${name} <${VALUES[name]}>' but none was supplied`);
      }
      setValue(options, name, value);
    } else {
      throw new UsageError(`unexpected argument '${arg}' found${similar(name)}`);
    }
  }
  if (isDemo) options.page ??= true;
  return { kind: "start", options, isDemo };
}
