// The directory of the state, which one process uses at a time.

import {
  chmodSync,
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { CoreStorage } from "../core.js";
import { releaseLock, takeLock } from "./lock.js";

/** A file under redb. */
class FileStorage implements CoreStorage {
  readonly #file: number;
  #isOpen = true;

  constructor(path: string) {
    this.#file = openSync(path, "a+", 0o600);
    closeSync(this.#file);
    // Also if it existed, with more permissions.
    chmodSync(path, 0o600);
    this.#file = openSync(path, "r+");
  }

  len(): number {
    return fstatSync(this.#file).size;
  }

  read(offset: number, length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      const read = readSync(this.#file, bytes, done, length - done, offset + done);
      if (read === 0) throw new Error(`the file ends at ${offset + done}, before ${offset + length}`);
      done += read;
    }
    return bytes;
  }

  setLen(length: number): void {
    ftruncateSync(this.#file, length);
  }

  write(offset: number, bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(this.#file, bytes, done, bytes.length - done, offset + done);
    }
  }

  sync(): void {
    fsyncSync(this.#file);
  }

  close(): void {
    if (this.#isOpen) closeSync(this.#file);
    this.#isOpen = false;
  }
}

/** The lock's file. */
const LOCK = "state.lock";

/** The directories that this process uses, by their real paths. */
const inUse = new Set<string>();

/** A directory of state. */
export class DataDir {
  readonly #real: string;
  #storage: CoreStorage | undefined;

  private constructor(real: string) {
    this.#real = real;
  }

  /** Opens a directory, and creates it if it is missing. */
  static open(dir: string): DataDir {
    try {
      mkdirSync(dir, { recursive: true, mode: 0o700 });
      const real = realpathSync(dir);
      if (inUse.has(real)) throw new Error("this process uses it already");
      const holder = takeLock(join(real, LOCK));
      if (holder !== undefined) throw new Error(`process ${holder} uses it`);
      inUse.add(real);
      return new DataDir(real);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`--data-dir ${dir}: ${why}; stop the other server, or choose another directory`, { cause });
    }
  }

  /** Opens the file of the state. */
  openStorage(): CoreStorage {
    this.#storage?.close();
    this.#storage = new FileStorage(join(this.#real, "state.redb"));
    return this.#storage;
  }

  /** Ends its use. */
  close(): void {
    this.#storage?.close();
    inUse.delete(this.#real);
    releaseLock(join(this.#real, LOCK));
  }
}
