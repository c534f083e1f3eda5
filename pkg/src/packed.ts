// Values across the boundary to the WebAssembly, as bytes: a tag and what belongs to it. schema/src/packed.rs describes
// the form, src/js/packed.rs is the other side.

import { type ByteWriter, byteWriter } from "./byte-writer.js";
import {
  INVALID_COLLECTION,
  INVALID_INVALID_DATE,
  INVALID_LONE_SURROGATE,
  INVALID_NO_DATA,
  INVALID_OUT_OF_RANGE,
  MAX_DEPTH,
  TAG_BYTES,
  TAG_END,
  TAG_FALSE,
  TAG_INT,
  TAG_INVALID,
  TAG_LIST,
  TAG_NULL,
  TAG_NUMBER,
  TAG_OBJECT,
  TAG_TEXT,
  TAG_TRUE,
  TAG_UINT,
} from "./generated.js";

/** An object that refers to itself has a path without end; its beginning says enough. */
const LONGEST_PATH = 4;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Why a value cannot be packed, and where. */
export class PackError extends Error {
  path: string;

  constructor(path: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.path = path;
  }
}

/** A value that is being packed. */
interface Packing extends ByteWriter {
  /** Where in the caller's value the packer is: names of members, and indices. */
  path: (string | number)[];
}

/** A tag, and in an object the member's name. */
function writeTag(out: Packing, tag: number, name: string | undefined): void {
  out.byte(tag);
  if (name !== undefined) out.text(name);
}

function writeInvalid(out: Packing, what: number, name: string | undefined): void {
  writeTag(out, TAG_INVALID, name);
  out.byte(what);
}

function writeValue(out: Packing, value: unknown, depth: number, name?: string): void {
  switch (typeof value) {
    case "string":
      writeString(out, value, name);
      break;
    case "number":
      writeTag(out, TAG_NUMBER, name);
      out.eight("setFloat64", value);
      break;
    case "boolean":
      writeTag(out, value ? TAG_TRUE : TAG_FALSE, name);
      break;
    case "bigint":
      writeBigint(out, value, name);
      break;
    case "undefined":
      writeTag(out, TAG_NULL, name);
      break;
    case "object":
      if (value === null) writeTag(out, TAG_NULL, name);
      else writeObject(out, value, depth, name);
      break;
    default:
      writeInvalid(out, INVALID_NO_DATA, name);
  }
}

function writeString(out: Packing, value: string, name: string | undefined): void {
  if (LONE_SURROGATE.test(value)) writeInvalid(out, INVALID_LONE_SURROGATE, name);
  else {
    writeTag(out, TAG_TEXT, name);
    out.text(value);
  }
}

function writeBigint(out: Packing, value: bigint, name: string | undefined): void {
  const isSigned = BigInt.asIntN(64, value) === value;
  if (isSigned || BigInt.asUintN(64, value) === value) {
    writeTag(out, isSigned ? TAG_INT : TAG_UINT, name);
    out.eight(isSigned ? "setBigInt64" : "setBigUint64", value);
  } else writeInvalid(out, INVALID_OUT_OF_RANGE, name);
}

function writeObject(out: Packing, value: object, depth: number, name: string | undefined): void {
  // A request is one deep in the list of arguments.
  if (depth > MAX_DEPTH) throw new PackError("", "is nested too deeply, or refers to itself");
  // By its name and not by instanceof, which fails for an object of another frame.
  const type = Object.prototype.toString.call(value);
  if (Array.isArray(value)) writeList(out, value, depth, name);
  else if (type === "[object ArrayBuffer]") writeBytes(out, new Uint8Array(value as ArrayBuffer), name);
  else if (type === "[object Uint8Array]") writeBytes(out, value as Uint8Array, name);
  else if (type === "[object Date]") writeDate(out, value as Date, name);
  else if ((value as { [Symbol.iterator]?: unknown })[Symbol.iterator] !== undefined)
    writeInvalid(out, INVALID_COLLECTION, name);
  else writeMembers(out, value as Record<string, unknown>, depth, name);
}

function writeDate(out: Packing, value: Date, name: string | undefined): void {
  if (Number.isNaN(value.getTime())) writeInvalid(out, INVALID_INVALID_DATE, name);
  else writeString(out, value.toISOString(), name);
}

function writeBytes(out: Packing, bytes: Uint8Array, name: string | undefined): void {
  writeTag(out, TAG_BYTES, name);
  out.bytes(bytes);
}

function writeList(out: Packing, items: unknown[], depth: number, name: string | undefined): void {
  writeTag(out, TAG_LIST, name);
  // By index: holes count.
  for (let i = 0; i < items.length; i++) {
    // The list of arguments itself is not part of the path.
    if (depth > 0) out.path.push(i);
    writeValue(out, items[i], depth + 1);
    out.path.pop();
  }
  out.byte(TAG_END);
}

function writeMembers(out: Packing, members: Record<string, unknown>, depth: number, name: string | undefined): void {
  writeTag(out, TAG_OBJECT, name);
  for (const key of Object.keys(members)) {
    out.path.push(key);
    const member = members[key];
    if (member !== undefined) {
      if (LONE_SURROGATE.test(key)) throw new PackError("", "has a lone surrogate in its name");
      writeValue(out, member, depth + 1, key);
    }
    out.path.pop();
  }
  out.byte(TAG_END);
}

/** Packs a list of arguments. Whatever they hold and whatever their getters throw: bytes, or a `PackError`. */
export function pack(args: unknown[]): Uint8Array {
  const out: Packing = { ...byteWriter(), path: [] };
  try {
    writeValue(out, args, 0);
  } catch (cause) {
    const parts = out.path.slice(0, LONGEST_PATH).map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`));
    const path = parts.join("").replace(/^\./, "");
    throw cause instanceof PackError
      ? new PackError(path, cause.message)
      : new PackError(path, "cannot be read: it throws", cause);
  }
  return out.finish();
}

let decoder: TextDecoder | undefined;

/** The value that the WebAssembly packed. */
export function unpack(bytes: Uint8Array): unknown {
  decoder ??= new TextDecoder("utf-8", { ignoreBOM: true });
  const { buffer, byteOffset, byteLength } = bytes;
  const view = new DataView(buffer, byteOffset, byteLength);
  let at = 0;
  const length = () => {
    at += 4;
    return view.getUint32(at - 4, true);
  };
  const texts = decoder.decode(bytes.subarray(4 + length()));
  let used = 0;
  const text = () => texts.slice(used, (used += length()));
  /** Reads until the end of a list or an object. */
  const each = (read: (tag: number) => void) => {
    for (;;) {
      const tag = view.getUint8(at++);
      if (tag === TAG_END) return;
      read(tag);
    }
  };
  const value = (tag: number): unknown => {
    switch (tag) {
      case TAG_FALSE:
        return false;
      case TAG_TRUE:
        return true;
      case TAG_NUMBER:
        at += 8;
        return view.getFloat64(at - 8, true);
      case TAG_TEXT:
        return text();
      case TAG_BYTES: {
        const count = length();
        at += count;
        return bytes.slice(at - count, at);
      }
      case TAG_LIST: {
        const items: unknown[] = [];
        each((tag) => items.push(value(tag)));
        return items;
      }
      case TAG_OBJECT: {
        const members: Record<string, unknown> = {};
        each((tag) => setMember(members, text(), value(tag)));
        return members;
      }
      default:
        return null;
    }
  };
  return value(view.getUint8(at++));
}

/** Sets a member; one called `__proto__` would otherwise become the object's prototype. */
function setMember(members: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== "__proto__") members[name] = value;
  else Object.defineProperty(members, name, { value, enumerable: true, writable: true, configurable: true });
}
