// Takes the words out of panics. Nothing of ours panics (the lints see to that), what the standard library could panic
// with is printed nowhere in a browser, and either way the program ends in a trap; but formatting those words is a tenth
// of the code. It does what `panic = "immediate-abort"` will do when it is stable.

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

// The words themselves, which nothing reads any more.
const TEXTS = [
  // What core::fmt puts values into: the length of each part before it, to a zero.
  /.(?:index out of bounds: |range (?:start|end) index |slice index starts at )[^\0]{1,80}\0/gs,
  /.(?:copy_from_slice: |(?:insertion|removal) index \(is |assertion `left )[^\0]{1,120}\0/gs,
  /called `Option::unwrap\(\)` on a `None` value|internal error: entered unreachable code|capacity overflow/g,
  /Tried to shrink to a larger capacity|assertion failed: [ -~]{1,80}|dest is out of bounds|mid > len/g,
  /Once instance has previously been poisoned|one-time initialization may not be performed recursively/g,
  // Of wasm-bindgen and of qrcodegen.
  /closure invoked recursively or after being dropped|(?:Degree|Mask value|Version number) out of range/g,
  /Invalid (?:data length|value|buffer length)|Illegal argument/g,
  // Digits, for core::fmt.
  /00010203\d{190}99|0123456789abcdef/g,
];

/**
 * The path of a source: of the standard library, of a dependency (in a folder of the machine that built it) or our own. With
 * a line and a column it is the place of a panic.
 */
const PATH = /^(?:\/|src\/)[ -~]{1,200}\.rs$/;
const PLACE = 16;

/** Puts a trap in the place of what panics and of what only panics call. */
export function trapInPanics(module) {
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
    throw new Error(
      `only ${count} functions that panic were found: have names been stripped, or has the compiler new ones?`,
    );
  }
}

/** The module's bytes with zeros where words of panics are, and the places in the sources that have them. */
export function eraseWords(module) {
  const binary = Buffer.from(module.emitBinary());
  for (let i = 0; i < module.getNumDataSegments(); i++) {
    const { offset, data, passive } = module.getDataSegmentInfo(module.getDataSegmentByIndex(i));
    if (passive) continue;
    const at = binary.indexOf(Buffer.from(data));
    eraseIn(binary.subarray(at, at + data.byteLength), offset);
  }
  return binary;
}

/** Erases words in a segment of the memory, and what refers to them: nothing reads it any more, either. */
function eraseIn(segment, address) {
  const text = segment.toString("latin1");
  const words = TEXTS.flatMap((words) => [...text.matchAll(words)]);
  const erased = words.map(({ 0: { length }, index }) => [index, index + length]);
  // A text is its address and its length.
  for (let at = -address & 3; at + 8 <= segment.length; at += 4) {
    const start = segment.readUInt32LE(at) - address;
    const end = start + segment.readUInt32LE(at + 4);
    if (start >= 0 && PATH.test(text.slice(start, end))) erased.push([start, end], [at, at + PLACE]);
    else if (start < end && erased.some((words) => start >= words[0] && end <= words[1])) erased.push([at, at + 8]);
  }
  for (const [start, end] of erased) segment.fill(0, start, end);
}
