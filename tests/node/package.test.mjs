// The npm package as a user gets it: packed, installed into an empty project, imported.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { startServer } from "../support/server.mjs";

const root = new URL("../..", import.meta.url).pathname;
let dir, server;

before(async () => {
  server = await startServer();
  dir = await mkdtemp(join(tmpdir(), "zitadel-wasm-"));
  const npm = (...args) =>
    execFileSync("npm", args, { cwd: dir, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const tarball = npm("pack", join(root, "pkg"), "--silent").trim();
  await writeFile(join(dir, "package.json"), JSON.stringify({ private: true, type: "module" }));
  npm("install", `./${tarball}`, "--offline", "--no-audit", "--no-fund");
});

after(async () => {
  await server?.stop();
  if (dir) await rm(dir, { recursive: true, force: true });
});

/** Runs a module of the user's project; what it prints is the result. */
async function run(source) {
  await writeFile(join(dir, "main.js"), source);
  return execFileSync("node", ["main.js"], {
    cwd: dir,
    encoding: "utf8",
    env: { ...process.env, ZITADEL: server.url },
  }).trim();
}

test("importing does nothing, and creating a client twice loads once", async () => {
  const source = `
    const before = Object.keys(globalThis).length;
    const { createClient } = await import("zitadel-wasm");
    const clients = await Promise.all([1, 2, 3].map(() => createClient({ baseUrl: process.env.ZITADEL })));
    console.log(JSON.stringify([Object.keys(globalThis).length - before, clients.map((c) => typeof c.user.verifyPhone)]));`;
  assert.equal(await run(source), '[0,["function","function","function"]]');
});

test("the README's example runs as it stands", async () => {
  const readme = await readFile(join(root, "README.md"), "utf8");
  const [, example] = readme.match(/```js\n(\/\/ example\.mjs[\s\S]*?)```/);
  assert.ok(example.split("\n").length <= 40);
  const printed = await run(example);
  assert.match(printed, /verified: true/);
  assert.match(printed, /nothing was sent: verificationCode must have 1 to 20 characters/);
  assert.match(printed, /COMMAND-eis9R/);
});

test("the package holds what it says and nothing else", async () => {
  const { exports, files } = JSON.parse(await readFile(join(root, "pkg/package.json"), "utf8"));
  assert.ok(exports["."].types && files.length);
  const listed = JSON.parse(
    execFileSync("npm", ["pack", join(root, "pkg"), "--dry-run", "--json"], {
      cwd: dir,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  const names = listed[0].files.map((f) => f.path).sort();
  // The CommonJS modules, and what they declare, are those of the ES modules but for the entries that cannot be.
  const isCommonJs = (name) => name.startsWith("cjs/");
  const only = /(^|\/)(fetched|edge-light|workerd|file)\.(js|d\.ts)$|\.wasm$|^README|^LICENSE/;
  const esModules = names.filter((name) => !isCommonJs(name));
  assert.deepEqual(
    names.filter(isCommonJs).map((name) => name.slice(4)),
    esModules.filter((name) => !only.test(name) && !/wasm\/package\.json$/.test(name)),
  );
  assert.deepEqual(esModules, [
    "LICENSE",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "bindings.js",
    "byte-writer.js",
    "call-scope.js",
    "call.js",
    "client.js",
    "contract.d.ts",
    "edge-light.js",
    "error.d.ts",
    "error.js",
    "fetch-modes.js",
    "fetched.d.ts",
    "fetched.js",
    "file.js",
    "flows/bindings.js",
    "flows/caller-paths.js",
    "flows/ceremony.js",
    "flows/code.d.ts",
    "flows/code.js",
    "flows/contact.d.ts",
    "flows/contact.js",
    "flows/credentials.js",
    "flows/edge-light.js",
    "flows/error.d.ts",
    "flows/error.js",
    "flows/index.d.ts",
    "flows/index.js",
    "flows/inline.d.ts",
    "flows/inline.js",
    "flows/load.d.ts",
    "flows/load.js",
    "flows/qr.d.ts",
    "flows/qr.js",
    "flows/server-clock.js",
    "flows/session-types.d.ts",
    "flows/session.d.ts",
    "flows/session.js",
    "flows/sms.d.ts",
    "flows/sms.js",
    "flows/wasm/inline.js",
    "flows/wasm/package.json",
    "flows/wasm/zitadel_flows_bg.wasm",
    "flows/wasm/zitadel_flows_bg.wasm.d.ts",
    "flows/webauthn.d.ts",
    "flows/webauthn.js",
    "flows/words.js",
    "flows/workerd.js",
    "generated.js",
    "index.d.ts",
    "index.js",
    "inline.d.ts",
    "inline.js",
    "instantiate.js",
    "invoke.js",
    "loader.js",
    ...["de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "sentences", "zh"].flatMap((name) => [
      `messages/${name}.d.ts`,
      `messages/${name}.js`,
    ]),
    "option-names.js",
    "options.js",
    "package.json",
    "packed.js",
    "read-body.js",
    "reason.d.ts",
    "schema.d.ts",
    "schema.js",
    "services.js",
    "testing/controls.d.ts",
    "testing/controls.js",
    "testing/find-program.js",
    "testing/index.d.ts",
    "testing/index.js",
    "testing/start.d.ts",
    "testing/start.js",
    "testing/totp.js",
    "testing/types.d.ts",
    "token.js",
    "types.d.ts",
    "wasm-text.js",
    "wasm/inline.js",
    "wasm/package.json",
    "wasm/unpack.js",
    "wasm/zitadel_wasm_bg.wasm",
    "wasm/zitadel_wasm_bg.wasm.d.ts",
    "workerd.js",
  ]);
});
