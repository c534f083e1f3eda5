// Every hostile response, in Node: nothing but typed errors, and the WebAssembly as good as before.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createClient, isZitadelError } from "../../pkg/index.js";
import { readFile } from "node:fs/promises";
import { cases } from "../hostile/cases.mjs";
import { text, written } from "../hostile/table.mjs";
import { runCases } from "../hostile/run.mjs";
import { startHostile } from "../hostile/server.mjs";

let server;
before(async () => {
  server = await startHostile();
});
after(() => server.stop());

test("every hostile response becomes the expected error, and is requested once", async () => {
  const { count, failed } = await runCases({ createClient, isZitadelError }, server.url, false);
  assert.deepEqual(failed, []);
  assert.equal(count, cases.filter((c) => !c.browser).length);
  for (const [id, times] of server.seen) assert.equal(times, 1, cases[id].name);
});

test("docs/failures.md is what the list says", () => {
  assert.equal(written(), text(), "node tests/hostile/table.mjs writes it");
});

test("every reason of the declarations and of the code is explained in docs/errors.md, and no other", async () => {
  const declared = /export type ErrorReason =([^;]+);/
    .exec(await readFile(new URL("../../pkg/reason.d.ts", import.meta.url), "utf8"))[1]
    .match(/"\w+"/g)
    .map((r) => r.slice(1, -1));
  const explained = (await readFile(new URL("../../docs/errors.md", import.meta.url), "utf8"))
    .match(/^\| `\w+`/gm)
    .map((r) => r.slice(3, -1));
  const source = await readFile(new URL("../../src/error/reason.rs", import.meta.url), "utf8");
  const table = await readFile(new URL("../../errors/reasons.tsv", import.meta.url), "utf8");
  const ofKindOrCode = [...source.matchAll(/(?:return "|=> ")([a-z_]+)"/g)].map((m) => m[1]);
  const coded = [...ofKindOrCode, ...[...table.matchAll(/^([a-z_]+)\t/gm)].map((m) => m[1])];
  assert.ok(coded.length > 45, `${coded.length}`);
  assert.deepEqual([...new Set(explained)].sort(), [...declared].sort());
  assert.deepEqual(
    [...new Set(coded)].filter((r) => !declared.includes(r)),
    [],
  );
});
