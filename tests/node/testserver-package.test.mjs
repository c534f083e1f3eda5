// The npm package zitadel-testserver as a user gets it: packed, installed beside zitadel-wasm, and used where tests run.
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { packageDir } from "../support/testserver-package.mjs";
import { SIZE_LIMIT, packedFiles, sizeOf } from "../support/testserver-size.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);
let dir;

before(async () => {
  // Below the repository, whose tools (Vitest, Jest, TypeScript) it finds.
  await mkdir(join(root, "target"), { recursive: true });
  dir = await mkdtemp(join(root, "target/testserver-project-"));
  await writeFile(join(dir, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const npm = (...args) =>
    execFileSync("npm", args, { cwd: dir, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }).trim();
  const tarballs = [join(root, "pkg"), packageDir].map((folder) => `./${npm("pack", folder, "--silent")}`);
  npm("install", ...tarballs, "--offline", "--no-audit", "--no-fund", "--ignore-scripts");
});

after(() => dir && rm(dir, { recursive: true, force: true }));

/** Runs a program of the repository's tools in the project; what it printed. */
async function tool(path, ...args) {
  const env = { ...process.env, NODE_OPTIONS: "", NODE_TEST_CONTEXT: undefined, CI: "1" };
  delete env.NODE_TEST_CONTEXT;
  try {
    const { stdout, stderr } = await run(process.execPath, [join(root, "node_modules", path), ...args], {
      cwd: dir,
      env,
    });
    return stdout + stderr;
  } catch (error) {
    assert.fail(`${error.stdout}${error.stderr}`);
  }
}

async function node(file, source, env = {}) {
  await writeFile(join(dir, file), source);
  const { stdout } = await run(process.execPath, [file], { cwd: dir, env: { ...process.env, ...env } });
  return stdout.trim();
}

test("the package holds what it says and nothing else", async () => {
  const names = packedFiles();
  const own = names.filter((name) => !name.startsWith("page/")).sort();
  assert.deepEqual(own, [
    "LICENSE",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "bind-core.js",
    "cli.js",
    "contract.d.ts",
    "cookies.js",
    "core.js",
    "fetch.js",
    "identity-provider.js",
    "index.d.ts",
    "index.js",
    "node.d.cts",
    "node.js",
    "node/address.js",
    "node/arguments.js",
    "node/data-dir.js",
    "node/exchange.js",
    "node/help.js",
    "node/http1.js",
    "node/http2.js",
    "node/index.cjs",
    "node/limits.js",
    "node/listen.js",
    "node/load-core.js",
    "node/lock.js",
    "node/page-files.js",
    "node/port.js",
    "options.d.ts",
    "package.json",
    "reply.js",
    "request.js",
    "response.js",
    "server.d.ts",
    "server.js",
    "testing/controls.d.ts",
    "testing/controls.js",
    "testing/totp.js",
    "testing/types.d.ts",
    "wasm/zitadel_testserver.js",
    "wasm/zitadel_testserver_bg.wasm",
  ]);
  for (const name of ["page/index.html", "page/app.js", "page/wasm/zitadel_wasm_bg.wasm"]) {
    assert.ok(names.includes(name), name);
  }
  const { dependencies, version } = JSON.parse(await readFile(join(packageDir, "package.json"), "utf8"));
  assert.equal(dependencies, undefined);
  assert.equal(version, JSON.parse(await readFile(join(root, "pkg/package.json"), "utf8")).version);
});

test("the package takes at most 1.6 MB of brotli", () => {
  const { brotli } = sizeOf(packedFiles());
  assert.ok(brotli <= SIZE_LIMIT, `${brotli} bytes; tests/bench/server.mjs prints what takes how much`);
});

test("the README's example runs as it stands", async () => {
  const readme = await readFile(join(packageDir, "README.md"), "utf8");
  const [, example] = readme.match(/```js\n([\s\S]*?)```/);
  assert.match(await node("readme.js", example), /^[A-Z0-9]{6}$/);
});

test("`startTestServer` uses it, and the program that ZITADEL_TESTSERVER names instead", async () => {
  const source = `
    import { startTestServer } from "zitadel-wasm/testing";
    const server = await startTestServer();
    console.log((await server.info()).instanceDomain);
    await server.stop();`;
  assert.equal(await node("start.js", source, { PATH: "" }), "localhost");
  const wrong = node("start.js", source, { ZITADEL_TESTSERVER: "/nowhere" });
  await assert.rejects(wrong, /cannot be started[\s\S]*correct ZITADEL_TESTSERVER, or unset it/);
});

test("`startTestServer` finds it beside its own package, with import and require", async () => {
  const use = `.then(async (server) => {
    console.log((await server.info()).instanceDomain);
    await server.stop();
  });`;
  await writeFile(
    join(dir, "beside.mjs"),
    `import { startTestServer } from "zitadel-wasm/testing"; startTestServer()${use}`,
  );
  await writeFile(join(dir, "beside.cjs"), `require("zitadel-wasm/testing").startTestServer()${use}`);
  for (const file of ["beside.mjs", "beside.cjs"]) {
    const env = { ...process.env, PATH: "" };
    delete env.ZITADEL_TESTSERVER;
    const { stdout } = await run(process.execPath, [join(dir, file)], { cwd: tmpdir(), env });
    assert.equal(stdout.trim(), "localhost", file);
  }
});

test("without the package and a binary, the error says what to install", async () => {
  const alone = join(dir, "alone");
  await mkdir(alone);
  await cp(join(dir, "node_modules/zitadel-wasm"), join(alone, "zitadel-wasm"), { recursive: true });
  const source = `
    import { startTestServer } from "./zitadel-wasm/testing/index.js";
    await startTestServer().catch((error) => console.log(error.message));`;
  await writeFile(join(alone, "main.mjs"), source);
  // A folder above it has the package.
  await rm(join(dir, "node_modules/zitadel-testserver"), { recursive: true });
  try {
    const { stdout } = await run(process.execPath, ["main.mjs"], { cwd: alone, env: { PATH: "" } });
    assert.match(stdout, /install the test server with: npm i -D zitadel-testserver/);
  } finally {
    await cp(packageDir, join(dir, "node_modules/zitadel-testserver"), { recursive: true });
  }
});

test("the installed command runs", async () => {
  const { stdout } = await run(process.execPath, [join(dir, "node_modules/zitadel-testserver/cli.js"), "--version"]);
  assert.match(stdout, /^zitadel-testserver /);
});

test("Vitest in node, jsdom and happy-dom", async () => {
  await mkdir(join(dir, "vitest"));
  for (const environment of ["node", "jsdom", "happy-dom"]) {
    const source = `// @vitest-environment ${environment}
      import { TestServer } from "zitadel-testserver";
      import { createClient } from "zitadel-wasm";
      import { expect, test, vi } from "vitest";
      test("signs in", async () => {
        const server = await TestServer.inProcess({ cookies: true });
        const login = await createClient({ baseUrl: server.url + "/login-client", fetch: server.fetch });
        const { sessionId } = await login.session.createSession({ checks: { user: { loginName: "mia" } } });
        await login.session.setSession({ sessionId, sessionToken: "-", checks: { password: { password: "Password1!" } } });
        vi.useFakeTimers();
        await server.fault({ rpc: "*", cut: "answer" });
        await expect(server.fetch("/v2/settings")).rejects.toThrow(TypeError);
        vi.useRealTimers();
        const { adminToken } = await server.info();
        const response = await server.fetch("/v2/settings", { headers: { authorization: "Bearer " + adminToken } });
        expect((await response.json()).defaultLanguage).toBe("en");
        await server.stop();
      });`;
    await writeFile(join(dir, `vitest/${environment}.test.js`), source);
  }
  assert.match(await tool("vitest/vitest.mjs", "run", "--dir", "vitest", "--testTimeout=60000"), /3 passed/);
});

test("Jest with require, in node and jsdom", async () => {
  await mkdir(join(dir, "jest"));
  for (const environment of ["node", "jsdom"]) {
    const source = `/** @jest-environment ${environment} */
      const { TestServer } = require("zitadel-testserver");
      test("reads with the administrator's token", async () => {
        const server = await TestServer.inProcess();
        const { adminToken } = await server.info();
        const response = await server.fetch("/v2/settings", { headers: { authorization: "Bearer " + adminToken } });
        expect((await response.json()).defaultLanguage).toBe("en");
        await server.advance("1h");
        await server.stop();
      });`;
    await writeFile(join(dir, `jest/${environment}.test.cjs`), source);
  }
  const config = JSON.stringify({
    rootDir: join(dir, "jest"),
    testMatch: ["**/*.test.cjs"],
    transform: {},
    testTimeout: 60_000,
  });
  assert.match(await tool("jest/bin/jest.js", "--config", config), /2 passed/);
});

test("the declarations are those of a strict TypeScript project, with import and require", async () => {
  await mkdir(join(dir, "types"));
  const source = (importLine) => `${importLine}
    async function use() {
      await using server = await TestServer.inProcess({ seed: { users: [] }, strict: true });
      const code: string | undefined = await server.lastCode("+41791234567");
      const response: Response = await server.fetch("/v2/settings");
      // @ts-expect-error it is misspelled
      await TestServer.start({ lissen: "127.0.0.1:0" });
      const listening: TestServer = await TestServer.start({ listen: "127.0.0.1:0", page: true });
      return [code, response, await listening.oidcApp({ name: "shop" })];
    }
    export { use };`;
  await writeFile(join(dir, "types/esm.mts"), source('import { TestServer } from "zitadel-testserver";'));
  await writeFile(join(dir, "types/cjs.cts"), source('import { TestServer } from "zitadel-testserver";'));
  const compilerOptions = {
    strict: true,
    noEmit: true,
    module: "NodeNext",
    target: "ES2022",
    lib: ["ES2023", "ESNext.Disposable", "DOM", "DOM.Iterable"],
    types: [],
  };
  await writeFile(join(dir, "types/tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*"] }));
  await tool("typescript/bin/tsc", "--project", "types");
});
