// A buffer that grows. Numbers are little-endian, as WebAssembly has them.

let encoder: TextEncoder | undefined;

type EightBytes = "setFloat64" | "setBigInt64" | "setBigUint64";

export class ByteWriter {
  #buffer = new Uint8Array(512);
  #view = new DataView(this.#buffer.buffer);
  #length = 0;

  #reserve(count: number): void {
    if (this.#length + count <= this.#buffer.length) return;
    const larger = new Uint8Array(Math.max(this.#buffer.length * 2, this.#length + count));
    larger.set(this.#buffer);
    this.#buffer = larger;
    this.#view = new DataView(larger.buffer);
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#buffer[this.#length++] = value;
  }

  eight(set: EightBytes, value: number | bigint): void {
    this.#reserve(8);
    const view = this.#view as unknown as Record<EightBytes, (at: number, value: number | bigint, little: true) => void>;
    view[set](this.#length, value, true);
    this.#length += 8;
  }

  /** Text in UTF-8 behind its length. */
  text(text: string): void {
    encoder ??= new TextEncoder();
    this.#reserve(4 + text.length * 3);
    const { written } = encoder.encodeInto(text, this.#buffer.subarray(this.#length + 4));
    this.#view.setUint32(this.#length, written, true);
    this.#length += 4 + written;
  }

  /** Bytes behind their length. */
  bytes(bytes: Uint8Array): void {
    this.#reserve(4 + bytes.length);
    this.#view.setUint32(this.#length, bytes.length, true);
    this.#buffer.set(bytes, this.#length + 4);
    this.#length += 4 + bytes.length;
  }

  /** What was written. */
  finish(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }
}
