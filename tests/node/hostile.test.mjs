// Every hostile answer, in Node: nothing but typed errors, and the WebAssembly as good as before.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createClient, isZitadelError } from "../../pkg/node.js";
import { cases } from "../hostile/cases.mjs";
import { runCases } from "../hostile/run.mjs";
import { startHostile } from "../hostile/server.mjs";

let server;
before(async () => { server = await startHostile(); });
after(() => server.stop());

test("every hostile answer becomes the error that the list says, and is asked for once", async () => {
  const { count, failed } = await runCases({ createClient, isZitadelError }, server.url, false);
  assert.deepEqual(failed, []);
  assert.equal(count, cases.filter((c) => !c.browser).length);
  for (const [id, times] of server.seen) assert.equal(times, 1, cases[id].name);
});
