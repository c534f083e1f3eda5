// The package in every toolchain, installed from its tarball. FIXTURES names some of them, or `quick`; without it, all.
import { after, before, test } from "node:test";
import { startBrowser } from "../support/browser.mjs";
import { fixtures } from "./fixtures.mjs";
import { Project, pack } from "./project.mjs";
import { startServers } from "./servers.mjs";

const wanted = process.env.FIXTURES?.split(",") ?? [];
const chosen = fixtures.filter(
  ({ name, quick }) => wanted.length === 0 || wanted.includes(name) || (quick && wanted.includes("quick")),
);
// Those of the test server are in testserver.test.mjs.
const unknown = wanted.filter(
  (name) => !/^(quick|testserver-.*)$/.test(name) && !fixtures.some((fixture) => fixture.name === name),
);
if (unknown.length > 0)
  throw new Error(`there is no fixture ${unknown}: ${fixtures.map(({ name }) => name).join(", ")}`);

let tools;
let running;
let browser;

before(async () => {
  running = await startServers();
  browser = await startBrowser();
  tools = await pack();
});

after(async () => {
  await browser?.stop();
  await running?.stop();
  await tools?.remove();
});

for (const fixture of chosen) {
  test(fixture.name, async () => {
    const project = await Project.create(tools, fixture);
    try {
      for (const way of fixture.ways) await way({ project, servers: running.servers, browser, tools });
    } finally {
      await project.remove();
    }
  });
}
