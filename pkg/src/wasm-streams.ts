// Puts WebAssembly together whose code was taken apart into streams, which brotli packs a tenth better.
// xtask/src/wasm_streams.rs writes them, describes their form, and knows the opcodes.

const CODE = 1;
const DECLARED = 2;
const LONG = 6;
const BRANCH = 7;
const AFTER = 8;

const CODE_SECTION = 10;
const BLOCK = 0x02;
const IF = 0x04;
const END = 0x0b;
const TABLE = 0xf0;
const PREFIX = 0xff;
const PREFIXED = 0xe0;
/** The most bytes that a size takes. */
const SIZE = 5;

/**
 * The module of `bytes`. It runs once, before the first call and mostly before it is compiled: one loop, whose state is in
 * local variables, takes less than half of the time of functions that share it.
 */
export function joinStreams(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  /** Where the next number of each stream is. */
  const next = new Uint32Array(AFTER + 1);
  let at = 256;
  /** The number at `at`. Of one with a sign or many bits it would be wrong, and no such number is read. */
  const numberAt = (at: number) => {
    let number = 0;
    for (let shift = 0, from = at; ; shift += 7) {
      const byte = bytes[from++] as number;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  };
  const lengths = next.map(() => {
    const length = numberAt(at);
    while ((bytes[at++] as number) > 127);
    return length;
  });
  lengths.forEach((length, stream) => {
    next[stream] = at;
    at += length;
  });
  const peek = (stream: number) => numberAt(next[stream] as number);
  const partOf = (stream: number) =>
    bytes.subarray(next[stream], (next[stream] as number) + (lengths[stream] as number));

  const before = partOf(0);
  const after = partOf(AFTER);
  // What is added is a size for each function, which has more bytes than a size has, and that of the section.
  const out = new Uint8Array(bytes.length * 2);
  out.set(before);
  let to = before.length;
  out[to++] = CODE_SECTION;
  const section = to;
  to += SIZE;
  let functions = peek(CODE);
  let streams = CODE;
  let count = 1;
  let depth = 0;
  let start = to;
  for (;;) {
    for (; streams > 0; streams >>= 4) {
      const stream = streams & 15;
      for (let more = count; more > 0; more--) {
        let from = next[stream] as number;
        let byte: number;
        do {
          byte = bytes[from++] as number;
          out[to++] = byte;
        } while (byte > 127);
        next[stream] = from;
      }
    }
    if (depth === 0) {
      // The end of a function, and of the count of them.
      if (start !== section + SIZE) to = putSize(out, start, to);
      if (functions-- === 0) break;
      start = to;
      to += SIZE;
      depth = 1;
      streams = DECLARED;
      count = 2 * peek(DECLARED) + 1;
      continue;
    }
    const opcode = bytes[(next[CODE] as number)++] as number;
    out[to++] = opcode;
    streams = bytes[opcode] as number;
    count = 1;
    if (opcode === END) depth--;
    else if (opcode >= BLOCK && opcode <= IF) depth++;
    else if (streams === PREFIX) streams = ((bytes[PREFIXED + peek(CODE)] as number) << 4) | CODE;
    else if (streams === TABLE) {
      streams = BRANCH;
      count = peek(BRANCH) + 2;
    } else if (streams > TABLE) {
      for (let more = streams - TABLE; more > 0; more--) out[to++] = bytes[(next[LONG] as number)++] as number;
      streams = 0;
    }
  }
  to = putSize(out, section, to);
  out.set(after, to);
  return out.subarray(0, to + after.length);
}

/** Puts the size of what is behind `SIZE` bytes from `start` to `end` in front of it, without a gap; returns its new end. */
function putSize(out: Uint8Array, start: number, end: number): number {
  let to = start;
  let size = end - start - SIZE;
  for (; size > 127; size >>= 7) out[to++] = (size & 127) | 128;
  out[to++] = size;
  out.copyWithin(to, start + SIZE, end);
  return to + end - start - SIZE;
}
