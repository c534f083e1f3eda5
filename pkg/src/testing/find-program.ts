// Where the test server's program is, in Node.

/** A program, the parameters before its own, and what to do if it cannot be started. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly advice: string;
}

const ADVICE = "install the test server with: npm i -D zitadel-testserver";

/** The npm package, run by this process's own program. */
async function findPackage(): Promise<Program | undefined> {
  const [{ createRequire }, { default: process }] = await Promise.all([import("node:module"), import("node:process")]);
  // Of the project if not beside this package: some package managers let a package see only its own dependencies.
  for (const from of [import.meta.url, `${process.cwd()}/index.js`]) {
    let manifest: string;
    try {
      manifest = createRequire(from).resolve("zitadel-testserver/package.json");
    } catch {
      continue;
    }
    const cli = manifest.replace(/package\.json$/, "cli.js");
    const args = "Deno" in globalThis ? ["run", "--allow-all", cli] : [cli];
    return { command: process.execPath, args, advice: "reinstall zitadel-testserver" };
  }
  return undefined;
}

/** The program that `ZITADEL_TESTSERVER` names, else the npm package, else a binary on the PATH. */
export async function findProgram(): Promise<Program> {
  const { default: process } = await import("node:process");
  const named = process.env.ZITADEL_TESTSERVER;
  if (named) return { command: named, args: [], advice: `correct ZITADEL_TESTSERVER, or unset it and ${ADVICE}` };
  return (await findPackage()) ?? { command: "zitadel-testserver", args: [], advice: ADVICE };
}
