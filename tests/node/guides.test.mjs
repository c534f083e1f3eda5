// The code of the documents: TypeScript compiles in strict mode, programs and tests run, commands exist.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { transform } from "esbuild";
import { TestServer } from "../../server/npm/node.js";
import { codeBlocks, commands } from "../support/code-blocks.mjs";
import { runNode, runTool } from "../support/examples.mjs";
import { cli, packageDir } from "../support/testserver-package.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const guides = (await readdir(join(root, "docs/guides"))).sort().map((name) => `docs/guides/${name}`);
const documents = ["README.md", "pkg/README.md", "server/npm/README.md", "docs/errors.md", ...guides];
const folderOf = (document) => document.replace(/\.md$/, "").replaceAll("/", "-").toLowerCase();

/** What is in a fence and is no program. */
const TEXT = ["html", "http", "sh"];
const PROGRAMS = ["ts", "tsx", "js"];

/** One project below the repository, whose tools it finds: a folder for each document. */
let project;
/** What the README's example calls. */
let server;
/** Names of the folders that have a page to build, or a test. */
const has = { page: new Set(), test: new Set(), spec: new Set() };
const programs = [];

before(async () => {
  server = await TestServer.start();
  process.env.ZITADEL = server.url;
  await mkdir(join(root, "target"), { recursive: true });
  project = await mkdtemp(join(root, "target/guides-"));
  await mkdir(join(project, "node_modules"));
  await symlink(join(root, "pkg"), join(project, "node_modules/zitadel-wasm"), "junction");
  await symlink(packageDir, join(project, "node_modules/zitadel-testserver"), "junction");
  await writeFile(join(project, "package.json"), '{ "private": true, "type": "module" }');
  await writeFile(join(project, "names.d.ts"), await readFile(join(root, "tests/support/guide-names.d.ts")));
  for (const document of documents) await writeBlocks(document);
});

after(async () => {
  await server?.stop();
  if (project) await rm(project, { recursive: true, force: true });
});

async function writeBlocks(document) {
  const folder = folderOf(document);
  await mkdir(join(project, folder));
  for (const [i, { language, file, runs, code, at }] of (await codeBlocks(document)).entries()) {
    assert.ok([...PROGRAMS, ...TEXT].includes(language), `${at}: a language that no test knows`);
    const isProgram = PROGRAMS.includes(language);
    if (!isProgram && !file) continue;
    // JavaScript is held to the same rules.
    const path = join(folder, file ?? `block-${i + 1}.${language.replace("js", "ts")}`);
    const mark = isProgram ? "\nexport {};\n" : "";
    await writeFile(join(project, path), `${isProgram ? `// ${at}\n` : ""}${code}${mark}`);
    if (file === "index.html") has.page.add(folder);
    if (/\.test\.ts$/.test(file)) has.test.add(folder);
    if (/\.spec\.ts$/.test(file)) has.spec.add(folder);
    if (runs || language === "js") programs.push({ path, at });
  }
}

test("every program of the documents compiles in strict TypeScript", async () => {
  const compilerOptions = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
    target: "es2022",
    lib: ["es2023", "esnext.disposable", "dom", "dom.iterable"],
    module: "esnext",
    moduleResolution: "bundler",
    jsx: "react-jsx",
    types: ["node"],
  };
  await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  await runTool(project, "typescript/bin/tsc", "--project", ".");
});

test("the programs run and print what they say", async () => {
  assert.ok(programs.length >= 6, `${programs.length}`);
  for (const { path, at } of programs) {
    const source = await readFile(join(project, path), "utf8");
    const { code } = await transform(source, { loader: "ts", format: "esm", target: "node20" });
    const script = join(project, path.replace(/\.ts$/, ".run.mjs"));
    await writeFile(script, code);
    const printed = await runNode(dirname(script), script);
    // A comment that stands alone and follows a `console.log` is what that prints.
    for (const [, lines] of source.matchAll(/console\.log\([^\n]*\n((?:\/\/ [^\n]*\n)+)/g)) {
      for (const line of lines.trim().split("\n"))
        assert.ok(printed.includes(line.slice(3)), `${at}: ${line}\n${printed}`);
    }
    // So is one behind it, but for what stands for more.
    for (const [, shown] of source.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)) {
      const plain = (text) => text.replace(/["'\s]/g, "");
      if (/^[{\w]/.test(shown) && !/…|^an? |^for |^the /.test(shown))
        assert.ok(plain(printed).includes(plain(shown)), `${at}: ${shown}\n${printed}`);
    }
  }
});

test("the tests of the guides pass in Vitest", async () => {
  assert.ok(has.test.size >= 3);
  const printed = await runTool(project, "vitest/vitest.mjs", "run", "--exclude=**/*.spec.ts");
  assert.match(printed, /Test Files +\d+ passed/);
});

test("the pages of the guides are built and pass their tests in Chromium", async () => {
  for (const folder of has.page) await runTool(join(project, folder), "vite/bin/vite.js", "build");
  const config = `import { defineConfig } from "@playwright/test";
    const executablePath = process.env.CHROME;
    export default defineConfig({ testMatch: "*.spec.ts", use: { launchOptions: { executablePath, args: executablePath ? ["--no-sandbox"] : [] } } });`;
  for (const folder of has.spec) {
    await writeFile(join(project, folder, "playwright.config.ts"), config);
    const printed = await runTool(
      join(project, folder),
      "@playwright/test/cli.js",
      "test",
      "--workers=1",
      "--reporter=line",
    );
    assert.match(printed, /1 passed/);
  }
});

test("the commands of the documents exist, and so do their options and packages", async () => {
  const flags = (help, args) => args.filter((arg) => /^--?[a-z]/.test(arg) && !help.includes(arg.replace(/=.*/, "")));
  const testServerHelp = await runNode(root, cli, "--help");
  const { stdout: loginHelp } = await promisify(execFile)(process.env.LOGINSERVER, ["--help"]);
  const xtaskHelp = await readFile(join(root, "xtask/src/main.rs"), "utf8");
  const own = ["zitadel-wasm", "zitadel-testserver"];
  const isPackage = (name) =>
    own.includes(name) || name.endsWith(".tgz") || existsSync(join(root, "node_modules", name, "package.json"));
  const isProgram = (name) => own.includes(name) || existsSync(join(root, "node_modules/.bin", name));
  /** What is wrong with a command, by its program. */
  const check = {
    npm: ([command, ...args]) => {
      if (command === "pack") return args.filter((folder) => !existsSync(join(root, folder)));
      assert.ok(["i", "install", "uninstall"].includes(command), command);
      return args.filter((arg) => !arg.startsWith("-") && !isPackage(arg));
    },
    npx: ([name, ...args]) => {
      if (!isProgram(name)) return [name];
      return name === "zitadel-testserver" ? flags(testServerHelp, args) : [];
    },
    cargo: ([name, command]) => (name === "xtask" && xtaskHelp.includes(`\n  ${command} `) ? [] : [name, command]),
    "zitadel-login": (args) => flags(loginHelp, args),
    umask: () => [],
    head: () => [],
    base64: () => [],
  };
  for (const document of documents) {
    for (const { language, code, at } of await codeBlocks(document)) {
      if (language !== "sh") continue;
      for (const [program, ...args] of commands(code)) {
        assert.ok(Object.hasOwn(check, program), `${at}: ${program}`);
        assert.deepEqual(check[program](args), [], `${at}: ${program} ${args.join(" ")}`);
      }
    }
  }
});

test("the links of the documents lead to files of the repository", async () => {
  const repository = "https://github.com/zitadel-wasm/zitadel-wasm/";
  for (const document of [...documents, "server/README.md", "login/README.md", "www/README.md", "CONTRIBUTING.md"]) {
    const markdown = (await readFile(join(root, document), "utf8")).replace(/^```[\s\S]*?^```$/gm, "");
    for (const [, link] of markdown.matchAll(/\]\(([^)\s]+)\)/g)) {
      const own = link.startsWith(repository) && /\/(?:blob|tree)\/main\/([^#]+)/.exec(link)?.[1];
      if (!own && /^(https?:|mailto:|#)/.test(link)) continue;
      const path = own || join(dirname(document), link.replace(/#.*/, ""));
      assert.ok(existsSync(join(root, path)), `${document}: ${link}`);
    }
  }
});
