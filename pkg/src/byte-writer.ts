// A buffer that grows, of packed values and their texts (schema/src/packed.rs). Numbers are little-endian, as WebAssembly
// has them.

let encoder: TextEncoder | undefined;

/** Text of as many bytes as characters. */
const PLAIN = /^[ -~]*$/;

type EightBytes = "setFloat64" | "setBigInt64" | "setBigUint64";

export interface ByteWriter {
  byte(value: number): void;
  /** Eight bytes, by a setter of `DataView`. */
  eight(setter: EightBytes, value: number | bigint): void;
  /** A text's length in bytes; the texts themselves are behind all values. */
  text(text: string): void;
  /** Bytes behind their length. */
  bytes(bytes: Uint8Array): void;
  /** What was written, behind its length, and the texts in UTF-8. */
  finish(): Uint8Array;
}

/** An empty buffer. Functions and not a class: its state has short names in a minified bundle. */
export function byteWriter(): ByteWriter {
  let buffer = new Uint8Array(512);
  let view = new DataView(buffer.buffer);
  // The length of the values is in front of them.
  let at = 4;
  let texts = "";
  encoder ??= new TextEncoder();
  const utf8 = encoder;

  const reserve = (count: number) => {
    if (at + count <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, at + count));
    larger.set(buffer);
    buffer = larger;
    view = new DataView(buffer.buffer);
  };
  const length = (count: number) => {
    reserve(4);
    view.setUint32(at, count, true);
    at += 4;
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
      length(PLAIN.test(text) ? text.length : utf8.encode(text).length);
      texts += text;
    },
    bytes(bytes) {
      length(bytes.length);
      reserve(bytes.length);
      buffer.set(bytes, at);
      at += bytes.length;
    },
    finish() {
      view.setUint32(0, at - 4, true);
      reserve(texts.length * 3);
      return buffer.subarray(0, at + utf8.encodeInto(texts, buffer.subarray(at)).written);
    },
  };
}
