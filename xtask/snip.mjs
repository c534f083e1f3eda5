// Takes the words out of panics. Nothing of ours panics (the lints see to that), what the standard library could panic
// with is printed nowhere in a browser, and either way the program ends in a trap; but formatting those words is a tenth
// of the code. It does what `panic = "immediate-abort"` will do when it is stable.
//
//     node xtask/snip.mjs in.wasm out.wasm      function names have to be there

import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";

const PANICS = [
  /^core(\[\w+\])?::panicking::/,
  /^core(\[\w+\])?::(option|result)::(expect|unwrap)_failed/,
  /^core(\[\w+\])?::cell::panic_/,
  /^core(\[\w+\])?::slice::(index::slice_\w*_fail|copy_from_slice_impl::len_mismatch_fail)/,
  /^core(\[\w+\])?::str::slice_error_fail/,
  /^alloc(\[\w+\])?::(alloc::handle_alloc_error|raw_vec::(handle_error|capacity_overflow))/,
  /^std(\[\w+\])?::(panicking|sys::backtrace|alloc::rust_oom)/,
  /^<std(\[\w+\])?::panicking::/,
  /^__rustc(\[\w+\])?::(rust_begin_unwind|rust_panic|__rust_start_panic|__rust_alloc_error_handler)/,
  // What only panics format: no request, response or error of ours goes through core::fmt.
  /^<?.*\bas core(\[\w+\])?::fmt::(Display|Debug|Write)>::/,
  /^<?core(\[\w+\])?::fmt::/,
  /^alloc(\[\w+\])?::fmt::/,
];

// The words themselves, which nothing reads any more, and the paths of sources: those of the standard library, of
// dependencies (which are in a folder of the machine that built them) and our own.
const TEXTS = [
  /\/[ -~]{1,80}?\/(?:library|registry)\/[ -~]{1,120}?\.rs/g,
  /src\/[a-z_/]+\.rs/g,
  /index out of bounds: the len is | but the index is |range (?:start|end) index | out of range for slice of length /g,
  /slice index starts at | but ends at |copy_from_slice: source slice length \(|\) does not match destination slice length \(/g,
  /(?:insertion|removal) index \(is |\) should be <=? len \(is /g,
  /called `Option::unwrap\(\)` on a `None` value|internal error: entered unreachable code|capacity overflow/g,
  /Tried to shrink to a larger capacity|assertion (?:failed|`left)[ -~]{0,80}/g,
];

const [from, to] = process.argv.slice(2);
const module = binaryen.readBinary(readFileSync(from));
const { MutableGlobals, BulkMemory, BulkMemoryOpt, SignExt, NontrappingFPToInt, ReferenceTypes, Multivalue } =
  binaryen.Features;
module.setFeatures(
  MutableGlobals | BulkMemory | BulkMemoryOpt | SignExt | NontrappingFPToInt | ReferenceTypes | Multivalue,
);
let count = 0;
for (let i = 0; i < module.getNumFunctions(); i++) {
  const ref = module.getFunctionByIndex(i);
  const { name, base } = binaryen.getFunctionInfo(ref);
  if (base || !PANICS.some((p) => p.test(name))) continue;
  if (process.env.SNIP_VERBOSE) console.log(name);
  binaryen.Function(ref).body = module.unreachable();
  count++;
}
if (count < 10) {
  console.error(
    `${from}: only ${count} functions that panic were found: have names been stripped, or has the compiler new ones?`,
  );
  process.exit(1);
}
let binary = Buffer.from(module.emitBinary());
for (const text of TEXTS) {
  binary = Buffer.from(
    binary.toString("latin1").replace(text, (words) => "\0".repeat(words.length)),
    "latin1",
  );
}
writeFileSync(to, binary);
