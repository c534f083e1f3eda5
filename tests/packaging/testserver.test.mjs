// The npm package zitadel-testserver where JavaScript runs, installed from its tarball beside the client: Node.js, Bun, Deno;
// a page, a worker and a service worker of Chromium; Vitest's browser mode. What installs a runtime runs when it is asked
// for, as the other fixtures.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { startBrowser } from "../support/browser.mjs";
import { packageDir } from "../support/testserver-package.mjs";
import { Project, pack, serve } from "./project.mjs";

const wanted = process.env.FIXTURES?.split(",") ?? [];
const isWanted = (name, quick) =>
  wanted.length === 0 || wanted.includes(name) || (quick && wanted.includes("quick")) ? test : undefined;

let tools;
let tarball;

before(async () => {
  tools = await pack();
  const packed = execFileSync("npm", ["pack", packageDir, "--silent"], { cwd: tools.folder, encoding: "utf8" });
  tarball = `file:${join(tools.folder, packed.trim())}`;
});

after(() => tools?.remove());

async function inProject(name, packages, work) {
  const fixture = { name, from: "testserver", packages: { "zitadel-testserver": tarball, ...packages } };
  const project = await Project.create(tools, fixture);
  try {
    await work(project);
  } finally {
    await project.remove();
  }
}

for (const [name, packages, command, quick] of [
  ["node", {}, ["node", "program.js"], true],
  ["bun", { bun: "1.4.5" }, ["bun", "program.js"]],
  ["deno", { deno: "2.9.6" }, ["deno", "run", "--allow-all", "program.js"]],
]) {
  isWanted(`testserver-${name}`, quick)?.(`the test server in ${name}, within the program and listening`, () =>
    inProject(`testserver-${name}`, packages, async (project) => {
      assert.equal(await project.run(command), "it works");
    }),
  );
}

isWanted("testserver-browser", true)?.("the test server in a page, a worker and a service worker", () =>
  inProject("testserver-browser", {}, async (project) => {
    const flags = ["--bundle", "--format=esm", "--splitting", "--outdir=built", "--log-level=error"];
    // The module is fetched from beside the package's files, as those who use no bundler serve them.
    flags.push("--alias:zitadel-testserver=/node_modules/zitadel-testserver/index.js", "--external:/node_modules/*");
    await project.run(["esbuild", "use.js", "worker.js", ...flags]);
    const site = await serve(project.folder);
    const browser = await startBrowser();
    try {
      for (const where of ["page", "worker", "service-worker"]) {
        const page = await browser.context.newPage();
        await page.goto(`${site.url}/#${where}`);
        assert.equal(await page.evaluate(() => globalThis.finished), "it works", where);
        await page.close();
      }
    } finally {
      await browser.stop();
      site.stop();
    }
  }),
);

const VITEST = { vitest: "4.1.12", "@vitest/browser-playwright": "4.1.12", playwright: "1.65.1" };

isWanted("testserver-vitest-browser")?.("the test server in Vitest's browser mode", () =>
  inProject("testserver-vitest-browser", VITEST, async (project) => {
    assert.match(await project.run(["vitest", "run"]), /1 passed/);
  }),
);
