// The ways to use what a project makes: each is a function of `{ project, servers, browser, tools }` that calls the
// servers from where a user would, and compares what came of it.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { freePort } from "../support/free-port.mjs";
import { serve } from "./project.mjs";

/** What shared/call.js returns where everything works. */
export const EXPECTED = "true ada not_visible_yet network <svg";

/** Opens the page and waits for what it calls. */
async function visit({ browser, servers }, url) {
  const page = await browser.context.newPage();
  const seen = [];
  page.on("console", (message) => seen.push(message.text()));
  page.on("pageerror", (error) => seen.push(String(error)));
  page.on("response", (response) => response.status() === 404 && seen.push(`404: ${response.url()}`));
  try {
    await page.goto(`${url}#${new URLSearchParams(servers)}`);
    const result = await finished(page);
    assert.equal(result, EXPECTED, seen.join("\n"));
    const own = seen.filter((line) => line.startsWith(`404: ${new URL(url).origin}`) && !line.includes("/favicon"));
    assert.deepEqual(own, [], "the page asked for what is not there");
  } catch (error) {
    throw new Error(`${url}: ${error.message}\n${seen.join("\n")}`);
  } finally {
    await page.close();
  }
}

/** What the page's `finished` promises. Development servers reload pages after they have found a dependency. */
async function finished(page) {
  const reloads = 5;
  for (let reload = 0; ; reload++) {
    try {
      await page.waitForFunction(() => globalThis.finished, undefined, { timeout: 60_000 });
      return await page.evaluate(() => globalThis.finished);
    } catch (error) {
      if (reload === reloads || !/context was destroyed|navigat/i.test(error.message)) throw error;
    }
  }
}

async function runAll(project, commands = []) {
  for (const command of commands) await project.run(command);
}

/** Prints the result. */
export const asProgram = (command, build) => async (it) => {
  await runAll(it.project, build);
  assert.equal(await it.project.run(command, { SERVERS: JSON.stringify(it.servers) }), EXPECTED);
};

/** A test runner, whose tests compare. */
export const asTests =
  (commands, env = {}) =>
  async ({ project, servers }) => {
    for (const command of commands) await project.run(command, { SERVERS: JSON.stringify(servers), EXPECTED, ...env });
  };

/** Builds a folder and serves it; with `script` or `module` in a page without a `<meta charset>`. */
export const asPage =
  ({ build, folder, script, module }) =>
  async (it) => {
    await runAll(it.project, build);
    const root = join(it.project.folder, folder);
    const source = script ? `<script src="${script}"` : module && `<script type="module" src="${module}"`;
    if (source) {
      const file = join(root, "index.html");
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, `<!doctype html><title>zitadel-wasm</title>${source}></script>`);
    }
    const server = await serve(root);
    try {
      await visit(it, `${server.url}/`);
    } finally {
      server.stop();
    }
  };

/** A program that serves: `responses` have the result in them, and so has what `page` calls in a browser. */
export const asServer =
  ({ build, command, responses = [], page }) =>
  async (it) => {
    await runAll(it.project, build);
    const port = String(await freePort());
    const url = `http://127.0.0.1:${port}`;
    const server = await it.project.start(command(port), url, { SERVERS: JSON.stringify(it.servers) });
    try {
      for (const path of responses) {
        const options = path.post && { method: "POST", body: JSON.stringify(it.servers) };
        const text = await (await fetch(url + (path.post ?? path), options)).text();
        const plain = text.replaceAll("&lt;", "<");
        assert.ok(plain.includes(EXPECTED), `${path.post ?? path}: ${text.slice(0, 2000)}\n${server.log()}`);
      }
      if (page) await visit(it, url + page);
    } finally {
      await server.stop();
    }
  };

/** A development server of a page. */
export const asDevelopmentServer = (command, { responses } = {}) => asServer({ command, responses, page: "/" });
