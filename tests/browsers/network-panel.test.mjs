// What developers see in Chromium's network panel.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startPackagePage } from "../support/package-page.mjs";
import { startServer } from "../support/server.mjs";

let server, web;

before(async () => {
  server = await startServer();
  web = await startPackagePage();
});

after(async () => {
  await web?.stop();
  await server?.stop();
});

test("the network panel shows no successful call as aborted", async () => {
  const { page, devtools } = web;
  const { adminToken: token } = await server.info();
  const open = new Set();
  const failed = [];
  let settled = () => {};
  await devtools.send("Network.enable");
  devtools.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (request.url.startsWith(server.url) && request.method !== "OPTIONS") open.add(requestId);
  });
  const end = ({ requestId, errorText }) => {
    if (open.delete(requestId) && errorText) failed.push(errorText);
    if (open.size === 0) settled();
  };
  devtools.on("Network.loadingFinished", end);
  devtools.on("Network.loadingFailed", end);
  for (const transport of ["grpc-web", "json"]) {
    const done = await page.evaluate(
      async ({ baseUrl, token, transport }) => {
        const { createClient } = await import("/index.js");
        const zitadel = await createClient({ baseUrl, token, transport });
        const list = () => zitadel.session.listSessions({ query: { limit: 10 } });
        for (let i = 0; i < 60; i++) await list();
        await Promise.all(Array.from({ length: 60 }, list));
        return 120;
      },
      { baseUrl: server.url, token, transport },
    );
    assert.equal(done, 120);
    // The panel hears of the last ones' ends after the page does.
    if (open.size > 0) await new Promise((resolve) => (settled = resolve));
  }
  assert.deepEqual(failed, []);
});
