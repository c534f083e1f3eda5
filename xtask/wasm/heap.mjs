// Takes out of a module of the npm package what frees memory, and puts the functions of heap.wat in the place of Rust's
// allocator; that file says why.

import { readFileSync } from "node:fs";
import binaryen from "binaryen";

const PAGE = 65_536;
const ALLOCATOR = /^__rustc(?:\[\w+\])?::__rust_(alloc|alloc_zeroed|dealloc|realloc)$/;

/** A type of ours that does something when it is dropped, which would not happen. */
const OWN_DROP = /^<+zitadel_\w+(\[\w+\])?::.* as core(\[\w+\])?::ops::drop::Drop>::drop/;

/** What does nothing but free. Of the types of others, these own memory alone. */
const DROPS = [
  /^core(\[\w+\])?::ptr::drop_in_place(::)?<(alloc|zitadel_|core(\[\w+\])?::(option|result))/,
  /^<+alloc(\[\w+\])?::(vec|raw_vec|rc)::.* as core(\[\w+\])?::ops::drop::Drop>::drop/,
  /^<?alloc(\[\w+\])?::raw_vec::RawVecInner.*::deallocate/,
  /^<alloc(\[\w+\])?::alloc::Global as .*Allocator>::deallocate/,
  /^alloc(\[\w+\])?::rc::Rc<.*>::drop_slow/,
];

/** Takes Rust's allocator and what drops values out of a module, which imports the heap. */
export function importHeap(module) {
  let drops = 0;
  const allocator = [];
  for (let i = 0; i < module.getNumFunctions(); i++) {
    const ref = module.getFunctionByIndex(i);
    const { name, base, params, results } = binaryen.getFunctionInfo(ref);
    if (base) continue;
    if (OWN_DROP.test(name)) throw new Error(`${name}: nothing is dropped in the npm package (xtask/wasm/heap.wat)`);
    const [, own] = ALLOCATOR.exec(name) ?? [];
    if (own) allocator.push({ name, own, params, results });
    else if (results === binaryen.none && DROPS.some((drop) => drop.test(name))) {
      binaryen.Function(ref).body = module.nop();
      drops++;
    }
  }
  if (allocator.length !== 4 || drops < 10) {
    const found = allocator.map(({ own }) => own).join(", ");
    throw new Error(
      `${drops} drops and of the allocator ${found}: have names been stripped, or the compiler new ones?`,
    );
  }
  for (const { name, own, params, results } of allocator) {
    module.removeFunction(name);
    module.addFunctionImport(name, "heap", own, params, results);
  }
}

/** The heap of a module, which begins where the module's memory ends at first. */
export function heapModule(module) {
  const wat = readFileSync(new URL("heap.wat", import.meta.url), "utf8");
  return binaryen.parseText(wat.replace("$END", String(module.getMemoryInfo().initial * PAGE)));
}
