// Puts the functions of a module into an order in which each stands beside the one that is most like it: brotli finds what
// repeats itself near by with fewer bits, 0.6 % of all.
//
//     node xtask/wasm/order.mjs in.wasm out.wasm

import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";
import { FEATURES } from "./features.mjs";

/** So many instructions that follow each other are compared. */
const RUN = 4;

const [from, to] = process.argv.slice(2);
const lines = binaryen.readBinary(readFileSync(from)).emitText().trimEnd().split("\n");
const functions = [];
const others = [];
// The parts of a module are indented by one space, what is in them by more.
for (const line of lines.slice(0, -1)) {
  if (line.startsWith(" (func ")) functions.push([line]);
  else if (functions.length && /^ {2}| \)$/.test(line)) functions.at(-1).push(line);
  else others.push(line);
}
const sorted = order(functions.map(runs)).map((index) => functions[index]);
const module = binaryen.parseText([...others, ...sorted.flat(), ")"].join("\n"));
module.setFeatures(FEATURES);
if (!module.validate()) throw new Error(`${from}: the module in another order is not valid`);
writeFileSync(to, module.emitBinary());

/** How often a function has each run of instructions. */
function runs(lines) {
  const instructions = lines.slice(1).flatMap((line) => line.match(/(?<=\()[a-z0-9_.]+/g) ?? []);
  const counts = new Map();
  for (let i = RUN; i <= instructions.length; i++) {
    const run = instructions.slice(i - RUN, i).join(" ");
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

/** From the first function on, always the one that is most like the one before: by the cosine of their rare runs. */
function order(all) {
  const have = new Map();
  for (const counts of all) for (const run of counts.keys()) have.set(run, (have.get(run) ?? 0) + 1);
  const vectors = all.map((counts) => {
    const weights = [...counts].map(([run, n]) => [run, (1 + Math.log(n)) * Math.log(all.length / have.get(run))]);
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([run, weight]) => [run, weight / length]));
  });
  const likeness = (a, b) => {
    let sum = 0;
    for (const [run, weight] of vectors[a]) sum += weight * (vectors[b].get(run) ?? 0);
    return sum;
  };
  const left = new Set(all.keys());
  const order = [];
  for (let next = 0; next !== undefined; ) {
    const last = next;
    order.push(last);
    left.delete(last);
    let most = -1;
    next = undefined;
    for (const index of left) {
      const much = likeness(last, index);
      if (much > most) [most, next] = [much, index];
    }
  }
  return order;
}
