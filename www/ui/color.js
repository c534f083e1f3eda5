// Colors and their contrast (WCAG 2.2, relative luminance).

/** @typedef {[red: number, green: number, blue: number]} Color */

/**
 * @param {string | undefined} text
 * @returns {Color | undefined}
 */
export function parseColor(text) {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text ?? "");
  const full = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join("")}`
    : (text ?? "");
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(full) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** @param {Color} color */
function luminance(color) {
  const linear = (/** @type {number} */ channel) => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2]);
}

/**
 * @param {Color} a
 * @param {Color} b
 */
export function contrast(a, b) {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/**
 * @param {Color} from
 * @param {Color} to
 * @param {number} share How much of `to`.
 * @returns {Color}
 */
export function mix(from, to, share) {
  const channel = (/** @type {0 | 1 | 2} */ i) => from[i] + (to[i] - from[i]) * share;
  return [channel(0), channel(1), channel(2)];
}

/** @param {Color} color */
export const cssColor = (color) => `rgb(${color.map(Math.round).join(" ")})`;

/**
 * The color, moved towards black or white until it has enough contrast on each of the backgrounds; the one of both that
 * is nearer to it, if neither is enough.
 * @param {Color} color
 * @param {Color[]} backgrounds
 * @param {number} wanted
 * @returns {Color}
 */
export function withContrast(color, backgrounds, wanted) {
  /** @param {Color} end */
  const least = (end) => Math.min(...backgrounds.map((background) => contrast(end, background)));
  /** @type {Color} */
  const end = least([0, 0, 0]) > least([255, 255, 255]) ? [0, 0, 0] : [255, 255, 255];
  for (let share = 0; share <= 1; share += 0.05) {
    const mixed = mix(color, end, share);
    if (least(mixed) >= wanted) return mixed;
  }
  return end;
}
