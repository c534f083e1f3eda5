// The part of contract.d.ts that the npm package zitadel-testserver needs: the types that the declarations of its controls
// name, and those that these name. All of the contract would be a tenth of a megabyte.
//
//   node settings-declarations.mjs CONTRACT TYPES > OUT
import { readFileSync } from "node:fs";

const [contract, types] = process.argv.slice(2).map((file) => readFileSync(file, "utf8"));
const at = contract.search(/^export namespace /m);
if (at < 0) throw new Error("contract.d.ts: expected namespaces");

/** Types by their full names: the lines of each, with its comment. */
const declared = new Map();
const namespaces = [];
let item;
let comment = [];
for (const line of contract.slice(at).split("\n")) {
  const text = line.trim();
  if (item) {
    item.lines.push(line);
  } else if (text.startsWith("/**")) {
    comment = [line];
  } else if (text.startsWith("*")) {
    comment.push(line);
  } else if (text.startsWith("export namespace ")) {
    namespaces.push(text.split(" ")[2]);
  } else if (text === "}") {
    namespaces.pop();
  } else if (text.startsWith("export type ") && namespaces.length > 0) {
    const [name] = text.slice("export type ".length).split(/[ =<]/);
    item = { name: [...namespaces, name].join("."), lines: [...comment, line], depth: 0 };
    comment = [];
  } else if (namespaces.length === 0) {
    // What follows the namespaces is the client's.
    break;
  }
  if (!item || /^(\/\*\*|\*)/.test(text)) continue;
  item.depth += (text.match(/[{[(]/g)?.length ?? 0) - (text.match(/[}\])]/g)?.length ?? 0);
  if (item.depth === 0 && text.endsWith(";")) {
    declared.set(item.name, item.lines);
    item = undefined;
  }
}

const needed = new Set();
const visit = (text) => {
  for (const [name] of text.matchAll(/\b(?:zitadel|google)\.[\w.]+/g)) {
    if (needed.has(name) || !declared.has(name)) continue;
    needed.add(name);
    visit(
      declared
        .get(name)
        .filter((line) => !/^\s*(\/\*\*|\*)/.test(line))
        .join("\n"),
    );
  }
};
visit(types);
if (needed.size === 0) throw new Error("the declarations of the controls name no type of the contract");

// Without what the client's calls take.
const lines = [
  contract
    .slice(0, at)
    .replace(/^import type \{ CallOptions \}.*\n+/m, "")
    .trimEnd(),
];
const open = [];
for (const name of [...declared.keys()].filter((name) => needed.has(name))) {
  const parts = name.split(".").slice(0, -1);
  let common = 0;
  while (common < parts.length && parts[common] === open[common]) common++;
  while (open.length > common) lines.push(`${"  ".repeat(open.length - 1)}}`) && open.pop();
  for (const part of parts.slice(common))
    lines.push(`${"  ".repeat(open.length)}export namespace ${part} {`) && open.push(part);
  lines.push(...declared.get(name));
}
while (open.length > 0) lines.push(`${"  ".repeat(open.length - 1)}}`) && open.pop();
process.stdout.write(`${lines.join("\n")}\n`);
