// What a project of one file costs the type checker: time and memory of `tsc`, with this package and with the official
// client, in turns; what counts is the ratio. Both files make one call.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const root = fileURLToPath(new URL("../../", import.meta.url));

const OURS = `import { createClient } from "zitadel-wasm";

export async function sessions(baseUrl: string, token: string) {
  const zitadel = await createClient({ baseUrl, token });
  const { sessions } = await zitadel.session.listSessions({ query: { limit: 10 } });
  return sessions?.map((session) => session.id);
}
`;

const OFFICIAL = `import { createGrpcWebTransport } from "@connectrpc/connect-web";
import { createSessionServiceClient } from "@zitadel/client/v2";

export async function sessions(baseUrl: string, token: string) {
  const transport = createGrpcWebTransport({
    baseUrl,
    interceptors: [
      (next) => (request) => {
        request.header.set("authorization", \`Bearer \${token}\`);
        return next(request);
      },
    ],
  });
  const { sessions } = await createSessionServiceClient(transport).listSessions({ query: { limit: 10 } });
  return sessions.map((session) => session.id);
}
`;

/** What TypeScript's own declarations cost, which is in both. */
const ALONE = `export const sessions = (baseUrl: string, token: string) =>
  fetch(baseUrl, { headers: { authorization: \`Bearer \${token}\` } });
`;

const PROJECTS = { ours: OURS, official: OFFICIAL, alone: ALONE };

/** Both as new projects have it: `tsc --init` sets `skipLibCheck`. */
const SETTINGS = [
  { name: "as tsc --init has it", skipLibCheck: true },
  { name: "skipLibCheck: false", skipLibCheck: false },
];

/** Below the repository, whose node_modules has the official client. */
async function createProject(source, skipLibCheck) {
  await mkdir(join(root, "target"), { recursive: true });
  const dir = await mkdtemp(join(root, "target/bench-tsc-"));
  await mkdir(join(dir, "node_modules"));
  await symlink(join(root, "pkg"), join(dir, "node_modules/zitadel-wasm"), "junction");
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck,
    target: "es2022",
    module: "esnext",
    moduleResolution: "bundler",
    lib: ["es2023", "dom", "dom.iterable"],
    types: [],
  };
  await writeFile(join(dir, "package.json"), '{ "private": true, "type": "module" }');
  await writeFile(join(dir, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["main.ts"] }));
  await writeFile(join(dir, "main.ts"), source);
  return dir;
}

/** Seconds and megabytes, as `tsc` counts them itself; it rejects a file with errors. */
async function check(dir) {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = await promisify(execFile)(process.execPath, [tsc, "--project", dir, "--extendedDiagnostics"]);
  const value = (name) => Number(new RegExp(`^${name}: +([\\d.]+)`, "m").exec(stdout)?.[1]);
  return { seconds: value("Total time"), megabytes: value("Memory used") / 1024 };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Memory hardly differs between runs, unlike time: it may not be more than the official client's. */
let needsMoreMemory = false;
for (const { name, skipLibCheck } of SETTINGS) {
  const dirs = {};
  const seen = { ours: [], official: [], alone: [] };
  try {
    for (const [which, source] of Object.entries(PROJECTS)) dirs[which] = await createProject(source, skipLibCheck);
    for (let round = 0; round < ROUNDS; round++) {
      const names = Object.keys(PROJECTS);
      for (const which of round % 2 === 0 ? names : names.reverse()) seen[which].push(await check(dirs[which]));
    }
  } finally {
    for (const dir of Object.values(dirs)) await rm(dir, { recursive: true, force: true });
  }
  console.log(`tsc of a project with one file, ${name}`);
  for (const [what, key, unit] of [
    ["time", "seconds", "s"],
    ["memory", "megabytes", "MB"],
  ]) {
    const [ours, official, alone] = Object.keys(PROJECTS).map((which) => median(seen[which].map((run) => run[key])));
    const shown = (value) => `${value.toFixed(2).padStart(9)} ${unit}`;
    const ratio = ours / official;
    const more = (ours - alone) / (official - alone);
    if (key === "megabytes" && !(ratio <= 1)) needsMoreMemory = true;
    console.log(
      `  ${what.padEnd(24)} zitadel-wasm ${shown(ours)}   @zitadel/client ${shown(official)}   ${ratio.toFixed(2)} of it; beyond fetch alone (${shown(alone).trim()}) ${more.toFixed(2)} of it`,
    );
  }
}
if (needsMoreMemory) throw new Error("tsc needs more memory than with the official client");
