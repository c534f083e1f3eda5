// What wasm-bindgen made, into what the npm package has: without the words of panics, with a heap of its own, and with the
// names that `pkg/src/bindings.ts` and `pkg/src/flows/bindings.ts` use. wasm-opt comes after it.
//
//     node xtask/wasm/link.mjs in.wasm out.wasm      function names have to be there

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import binaryen from "binaryen";
import { FEATURES } from "./features.mjs";
import { heapModule, importHeap } from "./heap.mjs";
import { eraseWords, trapInPanics } from "./panics.mjs";

/** Of the heap, JavaScript calls `alloc` alone. */
const OF_RUST = ["alloc_zeroed", "dealloc", "realloc"];
const MERGE = fileURLToPath(new URL("../../node_modules/binaryen/bin/wasm-merge", import.meta.url));

const read = (file) => {
  const module = binaryen.readBinary(readFileSync(file));
  module.setFeatures(FEATURES);
  return module;
};

const [from, to] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "zitadel-wasm-link-"));
const file = (name, bytes) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
try {
  const main = read(from);
  trapInPanics(main);
  importHeap(main);
  renameImports(main);
  const heap = heapModule(main);
  const merged = join(folder, "merged.wasm");
  const modules = [file("main.wasm", main.emitBinary()), "main", file("heap.wasm", heap.emitBinary()), "heap"];
  execFileSync(process.execPath, [MERGE, "--all-features", ...modules, "-o", merged]);
  const linked = read(merged);
  removeExports(linked);
  writeFileSync(to, eraseWords(linked));
} finally {
  rmSync(folder, { recursive: true });
}

/** wasm-bindgen appends hashes to the names of what it imports; what throws is a trap here, as a panic is. */
function renameImports(module) {
  const imports = [];
  for (let i = 0; i < module.getNumFunctions(); i++) {
    const { name, module: from, base, params, results } = binaryen.getFunctionInfo(module.getFunctionByIndex(i));
    if (base && from !== "heap") imports.push({ name, base, params, results });
  }
  for (const { name, base, params, results } of imports) {
    module.removeFunction(name);
    const [, own] = /^__wbg_([A-Za-z]+)_[0-9a-f]+$/.exec(base) ?? [];
    if (own) module.addFunctionImport(name, "js", own, params, results);
    else module.addFunction(name, params, results, [], module.unreachable());
  }
}

/** JavaScript uses nothing of wasm-bindgen's. */
function removeExports(module) {
  const names = [];
  for (let i = 0; i < module.getNumExports(); i++) names.push(binaryen.getExportInfo(module.getExportByIndex(i)).name);
  for (const name of names) if (name.startsWith("__") || OF_RUST.includes(name)) module.removeExport(name);
}
