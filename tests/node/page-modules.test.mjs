// How the page's modules depend on each other.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";

const www = new URL("../../www/", import.meta.url);
const names = (await readdir(www, { recursive: true })).filter((name) => name.endsWith(".js"));

/** The modules that each module imports, by their names below www/. */
const imports = new Map(
  await Promise.all(
    names.map(async (name) => {
      const source = await readFile(new URL(name, www), "utf8");
      const found = [...source.matchAll(/^(?:import|} from)[^"\n]*"(\.[^"]+)";$/gm)].map(([, path]) =>
        new URL(path, new URL(name, www)).href.slice(www.href.length),
      );
      return [name, found.filter((path) => !path.startsWith("zitadel-wasm/"))];
    }),
  ),
);

test("every import of the page names a module that exists", () => {
  for (const [name, imported] of imports)
    for (const path of imported) assert.ok(imports.has(path), `${name} imports ${path}`);
});

test("no module of the page imports itself through others", () => {
  const done = new Set();
  const visit = (name, path) => {
    assert.ok(!path.includes(name), [...path, name].join(" -> "));
    if (done.has(name)) return;
    for (const next of imports.get(name) ?? []) visit(next, [...path, name]);
    done.add(name);
  };
  for (const name of imports.keys()) visit(name, []);
  assert.equal(done.size, names.length);
});

test("every module of the page is imported, except those that index.html starts", () => {
  const imported = new Set([...imports.values()].flat());
  assert.deepEqual(
    names.filter((name) => !imported.has(name)),
    ["app.js"],
  );
});
