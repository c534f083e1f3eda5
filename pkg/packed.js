// Values across the boundary to the WebAssembly, as bytes: a tag and what belongs to it. src/js/packed.rs is the other
// side, and has the words for what is invalid.

const NULL = 0,
  FALSE = 1,
  TRUE = 2,
  NUMBER = 3,
  INT = 4,
  UINT = 5,
  TEXT = 6,
  BYTES = 7,
  LIST = 8,
  OBJECT = 9,
  END = 10,
  INVALID = 11;
const LONE_SURROGATE = 0,
  OUT_OF_RANGE = 1,
  NO_DATA = 2,
  INVALID_DATE = 3,
  COLLECTION = 4;

/** How deep a request may be nested, as in src/codec/mod.rs. */
const MAX_DEPTH = 120;

/** An object that refers to itself has a path without end; where it began says enough. */
const LONGEST_PATH = 4;

const loneSurrogate = /\p{Surrogate}/u;

/** Why a value cannot be packed, and where. */
export class Stuck extends Error {
  constructor(path, message, cause) {
    super(message, { cause });
    this.path = path;
  }
}

let encoder, decoder;

/** Packs a list of values. Whatever they are and whatever their getters throw: bytes, or `Stuck`. */
export function pack(values) {
  encoder ??= new TextEncoder();
  let bytes = new Uint8Array(512);
  let view = new DataView(bytes.buffer);
  let at = 0;
  const path = [];

  const room = (n) => {
    if (at + n <= bytes.length) return;
    const more = new Uint8Array(Math.max(bytes.length * 2, at + n));
    more.set(bytes);
    bytes = more;
    view = new DataView(bytes.buffer);
  };
  const tag = (n, name) => {
    room(1);
    bytes[at++] = n;
    if (name !== undefined) text(name);
  };
  const text = (s) => {
    room(4 + s.length * 3);
    const { written } = encoder.encodeInto(s, bytes.subarray(at + 4));
    view.setUint32(at, written, true);
    at += 4 + written;
  };
  const eight = (set, value) => {
    room(8);
    view[set](at, value, true);
    at += 8;
  };
  const invalid = (what, name) => {
    tag(INVALID, name);
    room(1);
    bytes[at++] = what;
  };

  const write = (value, depth, name) => {
    switch (typeof value) {
      case "string":
        if (loneSurrogate.test(value)) return invalid(LONE_SURROGATE, name);
        tag(TEXT, name);
        return text(value);
      case "number":
        tag(NUMBER, name);
        return eight("setFloat64", value);
      case "boolean":
        return tag(value ? TRUE : FALSE, name);
      case "undefined":
        return tag(NULL, name);
      case "bigint":
        if (BigInt.asIntN(64, value) === value) {
          tag(INT, name);
          return eight("setBigInt64", value);
        }
        if (BigInt.asUintN(64, value) !== value) return invalid(OUT_OF_RANGE, name);
        tag(UINT, name);
        return eight("setBigUint64", value);
      case "object":
        return value === null ? tag(NULL, name) : object(value, depth, name);
      default:
        return invalid(NO_DATA, name);
    }
  };

  const object = (value, depth, name) => {
    // The request stands one deep in what is packed.
    if (depth > MAX_DEPTH) throw new Stuck(path, "is nested too deeply, or refers to itself");
    if (Array.isArray(value)) {
      tag(LIST, name);
      for (let i = 0; i < value.length; i++) {
        if (depth > 0) path.push(`[${i}]`);
        write(value[i], depth + 1);
        if (depth > 0) path.pop();
      }
      return tag(END);
    }
    // By its name and not by instanceof, which fails for what another frame made.
    switch (Object.prototype.toString.call(value)) {
      case "[object ArrayBuffer]":
        value = new Uint8Array(value);
      // falls through
      case "[object Uint8Array]":
        tag(BYTES, name);
        room(4 + value.length);
        view.setUint32(at, value.length, true);
        bytes.set(value, at + 4);
        at += 4 + value.length;
        return;
      case "[object Date]":
        return Number.isNaN(value.getTime()) ? invalid(INVALID_DATE, name) : write(value.toISOString(), depth, name);
    }
    if (value[Symbol.iterator] !== undefined) return invalid(COLLECTION, name);
    tag(OBJECT, name);
    for (const key of Object.keys(value)) {
      path.push(`.${key}`);
      const member = value[key];
      if (member !== undefined) {
        if (loneSurrogate.test(key)) throw new Stuck(path, "has a lone surrogate in its name");
        write(member, depth + 1, key);
      }
      path.pop();
    }
    tag(END);
  };

  try {
    write(values, 0);
  } catch (cause) {
    const where = path.slice(0, LONGEST_PATH).join("").replace(/^\./, "");
    throw cause instanceof Stuck
      ? new Stuck(where, cause.message)
      : new Stuck(where, "cannot be read: it throws", cause);
  }
  return bytes.subarray(0, at);
}

/** The value that the WebAssembly packed. */
export function unpack(bytes) {
  decoder ??= new TextDecoder("utf-8", { ignoreBOM: true });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const part = () => {
    const length = view.getUint32(at, true);
    at += 4 + length;
    return bytes.subarray(at - length, at);
  };
  const text = () => decoder.decode(part());
  const value = (tag) => {
    switch (tag) {
      case FALSE:
        return false;
      case TRUE:
        return true;
      case NUMBER:
        at += 8;
        return view.getFloat64(at - 8, true);
      case TEXT:
        return text();
      case BYTES:
        return part().slice();
      case LIST: {
        const items = [];
        while ((tag = bytes[at++]) !== END) items.push(value(tag));
        return items;
      }
      case OBJECT: {
        const members = {};
        while ((tag = bytes[at++]) !== END) {
          const name = text();
          // A member of that name would otherwise become the object's prototype.
          if (name === "__proto__")
            Object.defineProperty(members, name, {
              value: value(tag),
              enumerable: true,
              writable: true,
              configurable: true,
            });
          else members[name] = value(tag);
        }
        return members;
      }
      default:
        return null;
    }
  };
  return value(bytes[at++]);
}
