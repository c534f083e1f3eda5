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
writeFileSync(to, module.emitBinary());
