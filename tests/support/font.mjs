// A TrueType font in which every character is the same wide bar: texts in it have a width that no other font has.

/** The advance of every character, in the 1000 units of the em. */
export const ADVANCE = 1500;
const [FIRST, LAST] = [0x20, 0x7e];

const numbers = (...parts) => Buffer.concat(parts.map(([kind, ...values]) => Buffer.concat(values.map(kind))));
const u16 = (value) => Buffer.from([(value >> 8) & 255, value & 255]);
const u32 = (value) => Buffer.concat([u16(value >>> 16), u16(value & 0xffff)]);

/** One segment of characters, all of them glyph 1 (format 4). */
function characterMap() {
  const glyphs = Array(LAST - FIRST + 1).fill(1);
  const segments = numbers(
    [u16, 4, 4, 1, 0],
    [u16, LAST, 0xffff],
    [u16, 0],
    [u16, FIRST, 0xffff],
    [u16, 0, 1],
    // From its own place to the first glyph.
    [u16, 4, 0],
    [u16, ...glyphs],
  );
  const table = numbers([u16, 4, 6 + segments.length, 0]);
  return Buffer.concat([numbers([u16, 0, 1, 3, 1], [u32, 12]), table, segments]);
}

/** A bar of 1400 by 700 units: four points on the curve. */
const bar = numbers(
  [u16, 1, 0, 0, 1400, 700, 3, 0],
  [(value) => Buffer.from([value]), 1, 1, 1, 1],
  [u16, 0, 1400, 0, -1400, 0, 0, 700, 0],
);

const tables = {
  "OS/2": numbers(
    [u16, 0, ADVANCE, 400, 5, 0, ...Array(10).fill(0), 0],
    [u16, ...Array(5).fill(0)],
    [u32, 0, 0, 0, 0],
    [u32, 0x54657374],
    [u16, 0x40, FIRST, LAST, 800, -200, 0, 800, 200],
  ),
  cmap: characterMap(),
  glyf: bar,
  head: numbers(
    [u32, 0x00010000, 0x00010000, 0, 0x5f0f3cf5],
    [u16, 3, 1000],
    [u32, 0, 0, 0, 0],
    [u16, 0, 0, 1400, 700, 0, 8, 2, 0, 0],
  ),
  hhea: numbers([u32, 0x00010000], [u16, 800, -200, 0, ADVANCE, 0, 0, 1400, 1, 0, 0, 0, 0, 0, 0, 0, 2]),
  hmtx: numbers([u16, ADVANCE, 0, ADVANCE, 0]),
  // The first glyph is empty.
  loca: numbers([u16, 0, 0, bar.length / 2]),
  maxp: numbers([u32, 0x00010000], [u16, 2, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0]),
  name: numbers([u16, 0, 0, 6]),
  post: numbers([u32, 0x00030000, 0], [u16, 0, 0], [u32, 0, 0, 0, 0, 0]),
};

/** The sum of a table's words. */
function checksum(table) {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}

/** The font. */
export function barFont() {
  const names = Object.keys(tables).sort();
  const padded = names.map((name) => Buffer.concat([tables[name], Buffer.alloc((4 - (tables[name].length % 4)) % 4)]));
  let offset = 12 + 16 * names.length;
  const directory = names.map((name, at) => {
    const entry = numbers([u32, checksum(padded[at]), offset, tables[name].length]);
    offset += padded[at].length;
    return Buffer.concat([Buffer.from(name), entry]);
  });
  return Buffer.concat([numbers([u32, 0x00010000], [u16, names.length, 128, 3, 32]), ...directory, ...padded]);
}
