// Every toolchain, as a new user would set it up: with no configuration for this package. `files` are of shared/, to where
// they are copied; the fixture's own are in the folder of its name. `quick` ones run in CI, without the network.
import { join } from "node:path";
import { compileAll } from "./types.mjs";
import { asDevelopmentServer, asPage, asProgram, asServer, asTests } from "./ways.mjs";

const PAGE = ["index.html", "page.js", "call.js"];
const SCRIPT = ["page.js", "call.js"];
const PROGRAM = ["program.js", "call.js"];
/** For tools that need a newer Node.js than this package does. */
const NODE = { node: "24.15.0" };

const below = (folder, files) => files.map((file) => [file, `${folder}/${file}`]);

const bundle = (...flags) => ["esbuild", "--bundle", "--log-level=error", ...flags];

/** shared/call.js with `require`, for what knows no modules. */
const COMMON_JS = ["esbuild", "call.js", "--format=cjs", "--outfile=call.cjs"];

const vite = (version) => [
  {
    name: `vite-${version.split(".")[0]}`,
    packages: { vite: version },
    files: PAGE,
    ways: [
      asDevelopmentServer((port) => ["vite", "--host", "127.0.0.1", "--port", port, "--strictPort"]),
      asPage({ build: [["vite", "build"]], folder: "dist" }),
    ],
  },
];

const jest = (name, packages, flags, env) => ({
  name,
  from: "jest",
  packages: { jest: "30.5.2", ...packages },
  files: ["call.js"],
  ways: [asTests([COMMON_JS, ["jest", "--ci", ...flags]], env)],
});

const vitest = (environment, packages) => ({
  name: `vitest-${environment}`,
  from: "vitest",
  packages: { vitest: "4.1.12", ...packages },
  files: ["call.js"],
  ways: [asTests([["vitest", "run", "--environment", environment]])],
});

export const fixtures = [
  { name: "node-import", quick: true, files: PROGRAM, ways: [asProgram(["node", "program.js"])] },
  {
    name: "node-require",
    quick: true,
    files: ["call.js"],
    ways: [
      asProgram(
        ["node", "-e", 'require("./call.cjs").call(JSON.parse(process.env.SERVERS)).then(console.log)'],
        [COMMON_JS],
      ),
    ],
  },
  {
    name: "types",
    quick: true,
    ways: [async ({ project, tools }) => compileAll(project, tools)],
  },
  { name: "import-map", quick: true, files: SCRIPT, ways: [asPage({ folder: "." })] },
  { name: "fetched", quick: true, files: SCRIPT, ways: [asPage({ folder: "." })] },
  {
    name: "service-worker",
    quick: true,
    files: ["call.js"],
    ways: [
      asPage({
        build: [bundle("main.js", "--format=esm", "--splitting", "--outdir=.", "--entry-names=worker")],
        folder: ".",
      }),
    ],
  },
  {
    name: "esbuild",
    quick: true,
    files: SCRIPT.concat("program.js"),
    ways: [
      asPage({ build: [bundle("page.js", "--minify", "--outfile=dist/main.js")], folder: "dist", script: "main.js" }),
      asPage({
        build: [bundle("page.js", "--format=esm", "--splitting", "--outdir=split")],
        folder: "split",
        module: "page.js",
      }),
      asProgram(
        ["node", "program.mjs"],
        [bundle("program.js", "--platform=node", "--format=esm", "--outfile=program.mjs")],
      ),
    ],
  },
  {
    name: "package-lint",
    quick: true,
    ways: [
      async ({ project, tools }) => {
        await project.run(["publint", "--strict", "node_modules/zitadel-wasm"]);
        await project.run(["attw", tools.tarball]);
      },
    ],
  },
  ...vite("6.4.6"),
  ...vite("7.3.8"),
  ...vite("8.3.8"),
  {
    name: "webpack",
    packages: { webpack: "5.113.0", "webpack-cli": "7.3.1" },
    files: SCRIPT,
    ways: [
      asPage({
        build: [["webpack", "--mode", "production", "--entry", "./page.js", "--output-path", "dist"]],
        folder: "dist",
        script: "main.js",
      }),
    ],
  },
  {
    name: "rspack",
    packages: { "@rspack/core": "2.3.3", "@rspack/cli": "2.2.8" },
    files: SCRIPT,
    ways: [
      asPage({
        build: [["rspack", "build", "--mode", "production", "--entry", "./page.js", "--output-path", "dist"]],
        folder: "dist",
        script: "main.js",
      }),
    ],
  },
  {
    name: "rollup",
    packages: { rollup: "4.68.8", "@rollup/plugin-node-resolve": "16.0.3" },
    files: SCRIPT,
    ways: [
      asPage({
        build: [["rollup", "page.js", "--dir", "dist", "--format", "es", "--plugin", "node-resolve"]],
        folder: "dist",
        module: "page.js",
      }),
      asPage({
        build: [["rollup", "page.js", "--file", "one/page.js", "--format", "iife", "--plugin", "node-resolve"]],
        folder: "one",
        script: "page.js",
      }),
    ],
  },
  {
    name: "parcel",
    packages: { parcel: "2.16.4" },
    files: PAGE,
    ways: [asPage({ build: [["parcel", "build", "index.html", "--no-cache", "--dist-dir", "dist"]], folder: "dist" })],
  },
  {
    name: "sveltekit",
    packages: {
      ...NODE,
      "@sveltejs/kit": "3.2.0",
      "@sveltejs/vite-plugin-svelte": "7.3.1",
      svelte: "5.57.3",
      vite: "8.3.8",
    },
    files: below("src", SCRIPT),
    ways: [
      asDevelopmentServer((port) => ["vite", "dev", "--host", "127.0.0.1", "--port", port, "--strictPort"], {
        responses: ["/server"],
      }),
    ],
  },
  {
    name: "astro",
    packages: { ...NODE, astro: "7.3.5" },
    files: below("src", SCRIPT),
    ways: [
      asDevelopmentServer((port) => ["astro", "dev", "--host", "127.0.0.1", "--port", port]),
      asPage({ build: [["astro", "build"]], folder: "dist" }),
    ],
  },
  {
    name: "angular",
    packages: {
      ...NODE,
      "@angular/build": "22.2.7",
      "@angular/cli": "22.2.7",
      "@angular/common": "22.2.6",
      "@angular/compiler": "22.2.6",
      "@angular/compiler-cli": "22.2.6",
      "@angular/core": "22.2.6",
      "@angular/platform-browser": "22.2.6",
      rxjs: "7.8.2",
      tslib: "2.8.1",
      typescript: "6.0.3",
    },
    files: below("src", SCRIPT),
    ways: [
      asPage({ build: [["ng", "build"]], folder: "dist/browser" }),
      asDevelopmentServer((port) => ["ng", "serve", "--host", "127.0.0.1", "--port", port]),
    ],
  },
  {
    name: "next",
    packages: { next: "16.4.6", react: "19.3.1", "react-dom": "19.3.1" },
    files: ["call.js"],
    ways: [
      asServer({
        build: [["next", "build"]],
        command: (port) => ["next", "start", "--hostname", "127.0.0.1", "--port", port],
        responses: ["/", "/node", { post: "/edge" }],
        page: "/browser",
      }),
      asServer({
        command: (port) => ["next", "dev", "--hostname", "127.0.0.1", "--port", port],
        responses: ["/", "/node", { post: "/edge" }],
        page: "/browser",
      }),
    ],
  },
  {
    name: "workerd",
    packages: { ...NODE, wrangler: "4.164.0" },
    files: ["call.js"],
    ways: [
      asServer({
        command: (port) => [
          "wrangler",
          "dev",
          "--ip",
          "127.0.0.1",
          "--port",
          port,
          "--show-interactive-dev-session=false",
        ],
        responses: [{ post: "/" }],
      }),
    ],
  },
  jest("jest-commonjs", {}, ["call.test.cjs"]),
  jest("jest-modules", {}, ["call.test.mjs", "--testMatch", "**/*.test.mjs"], {
    NODE_OPTIONS: "--experimental-vm-modules",
  }),
  jest("jest-jsdom", { "jest-environment-jsdom": "30.5.2", "jest-fixed-jsdom": "0.0.11" }, [
    "call.test.cjs",
    "--env",
    "jest-fixed-jsdom",
  ]),
  vitest("node", {}),
  vitest("jsdom", { jsdom: "26.1.0" }),
  vitest("happy-dom", { "happy-dom": "21.0.4" }),
  {
    name: "install-folder",
    packages: { vitest: "4.1.12", jsdom: "26.1.0", "zitadel-wasm": "file:../pkg" },
    files: ["call.js"],
    setUp: (project, { repository }) => project.copyFolder(join(repository, "pkg"), "../pkg"),
    ways: [asTests([["vitest", "run", "--environment", "jsdom"]])],
  },
  { name: "bun", packages: { bun: "1.4.5" }, files: PROGRAM, ways: [asProgram(["bun", "program.js"])] },
  {
    name: "deno",
    packages: { deno: "2.9.6" },
    files: PROGRAM,
    ways: [asProgram(["deno", "run", "--allow-env", "--allow-net", "--node-modules-dir=manual", "program.js"])],
  },
];
