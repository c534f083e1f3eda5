// Projects of every strictness and resolution, compiled with the TypeScripts that the package supports.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  skipLibCheck: false,
  noEmit: true,
  types: [],
  target: "ES2022",
};

const OLDEST = "typescript-5-0";
const USUAL = "typescript";
const NEWEST = "typescript-7";

const DOM = ["ES2022", "DOM"];

const PROJECTS = {
  "no DOM": { with: [OLDEST, USUAL, NEWEST], lib: ["ES2022"], module: "NodeNext", files: ["use.ts", "use.cts"] },
  DOM: { with: [NEWEST], lib: DOM, module: "NodeNext", files: ["use.ts", "use.cts"] },
  worker: { with: [NEWEST], lib: ["ES2022", "WebWorker"], module: "NodeNext", files: ["use.ts"] },
  bundler: { with: [NEWEST], lib: DOM, module: "ESNext", moduleResolution: "Bundler", files: ["use.ts"] },
  // TypeScript 7 no longer has this resolution.
  node10: { with: [USUAL], lib: DOM, module: "ESNext", moduleResolution: "Node10", files: ["old.ts"] },
};

export async function compileAll(project, { repository }) {
  for (const [name, { with: compilers, files, ...options }] of Object.entries(PROJECTS)) {
    const compilerOptions = { ...STRICT, ...options };
    await writeFile(join(project.folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    for (const compiler of compilers) {
      const tsc = join(repository, "node_modules", compiler, "bin/tsc");
      await project.run(["node", tsc, "--project", "."]).catch((error) => {
        throw new Error(`${name}, ${compiler}: ${error.message}`);
      });
    }
  }
}
