// A buffer that grows. Numbers are little-endian, as WebAssembly has them.

let encoder: TextEncoder | undefined;

type EightBytes = "setFloat64" | "setBigInt64" | "setBigUint64";

export interface ByteWriter {
  byte(value: number): void;
  /** Eight bytes, by a setter of `DataView`. */
  eight(setter: EightBytes, value: number | bigint): void;
  /** Text in UTF-8 behind its length. */
  text(text: string): void;
  /** Bytes behind their length. */
  bytes(bytes: Uint8Array): void;
  /** What was written. */
  finish(): Uint8Array;
}

/** An empty buffer. Functions and not a class: its state has short names in a minified bundle. */
export function byteWriter(): ByteWriter {
  let buffer = new Uint8Array(512);
  let view = new DataView(buffer.buffer);
  let at = 0;

  const reserve = (count: number) => {
    if (at + count <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, at + count));
    larger.set(buffer);
    buffer = larger;
    view = new DataView(buffer.buffer);
  };
  /** Writes the length of what was put behind it. */
  const close = (length: number) => {
    view.setUint32(at, length, true);
    at += 4 + length;
  };

  return {
    byte(value) {
      reserve(1);
      buffer[at++] = value;
    },
    eight(setter, value) {
      reserve(8);
      view[setter](at, value as never, true);
      at += 8;
    },
    text(text) {
      encoder ??= new TextEncoder();
      reserve(4 + text.length * 3);
      close(encoder.encodeInto(text, buffer.subarray(at + 4)).written);
    },
    bytes(bytes) {
      reserve(4 + bytes.length);
      buffer.set(bytes, at + 4);
      close(bytes.length);
    },
    finish: () => buffer.subarray(0, at),
  };
}
