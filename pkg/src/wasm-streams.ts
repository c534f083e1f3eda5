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

/** The module of `bytes`. */
export function joinStreams(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const byte = (at: number) => bytes[at] as number;
  let at = 256;
  const lengths = Array.from({ length: AFTER + 1 }, () => {
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const next = byte(at++);
      length += (next & 127) << shift;
      if (next < 128) return length;
    }
  });
  const starts = lengths.map((length) => {
    at += length;
    return at - length;
  });

  let to: number[] = [];
  const copyByte = (stream: number) => {
    const value = byte((starts[stream] as number)++);
    to.push(value);
    return value;
  };
  const copy = (stream: number) => {
    let last = copyByte(stream);
    let value = last & 127;
    for (let scale = 128; last > 127; scale *= 128) {
      last = copyByte(stream);
      value += (last & 127) * scale;
    }
    return value;
  };
  /** What `write` writes, behind its length. */
  const sized = (write: () => void) => {
    const outer = to;
    to = [];
    write();
    let { length } = to;
    for (; length > 127; length >>= 7) outer.push((length & 127) | 128);
    outer.push(length);
    for (const value of to) outer.push(value);
    to = outer;
  };
  const operands = (opcode: number) => {
    const follows = byte(opcode);
    if (follows === PREFIX) operands(PREFIXED + copy(CODE));
    else if (follows === TABLE) for (let more = copy(BRANCH); more >= 0; more--) copy(BRANCH);
    else if (follows > TABLE) for (let count = follows - TABLE; count > 0; count--) copyByte(LONG);
    else for (let streams = follows; streams > 0; streams >>= 4) copy(streams & 15);
  };
  const body = () => {
    for (let more = 2 * copy(DECLARED); more > 0; more--) copy(DECLARED);
    for (let depth = 1; depth > 0; ) {
      const opcode = copyByte(CODE);
      if (opcode === END) depth--;
      if (opcode >= BLOCK && opcode <= IF) depth++;
      operands(opcode);
    }
  };
  sized(() => {
    for (let more = copy(CODE); more > 0; more--) sized(body);
  });
  const part = (stream: number) => bytes.subarray(starts[stream]).subarray(0, lengths[stream]);
  // The first part was not copied from, so that it still starts where it did.
  return Uint8Array.from([...part(0), CODE_SECTION, ...to, ...part(AFTER)]);
}
