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

test("every module of the page is imported, except those that index.html starts", async () => {
  const imported = new Set([...imports.values()].flat());
  const html = await readFile(new URL("index.html", www), "utf8");
  const started = new Set([...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, path]) => path));
  assert.ok(started.has("app.js"));
  assert.deepEqual(
    names.filter((name) => !imported.has(name) && !started.has(name)),
    [],
  );
});

test("every style sheet and icon that index.html names exists", async () => {
  const html = await readFile(new URL("index.html", www), "utf8");
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, path]) => path);
  assert.ok(sheets.length > 3);
  for (const sheet of sheets) await readFile(new URL(sheet, www));
  const icons = new Set([...html.matchAll(/<symbol id="icon-([\w-]+)"/g)].map(([, name]) => name));
  const sources = await Promise.all(names.map((name) => readFile(new URL(name, www), "utf8")));
  const used = [
    ...[...html.matchAll(/href="#icon-([\w-]+)"/g)].map(([, name]) => name),
    ...[...sources.join("").matchAll(/(?:\bicon\("|image: ")([\w-]+)"/g)].map(([, name]) => name),
  ];
  assert.deepEqual(
    used.filter((name) => !icons.has(name)),
    [],
  );
});
