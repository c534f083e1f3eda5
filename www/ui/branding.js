// The organization's colors and logo. Colors with too little contrast are adjusted (WCAG 2.2: 4.5 to 1), so that no
// setting makes the page unusable.
import { element, imageElement } from "./dom.js";

/** @import { zitadel } from "../zitadel-wasm/index.js" */
/** @typedef {[red: number, green: number, blue: number]} Color */

/** The backgrounds of text: a card and the page behind it. @type {{ light: Color[], dark: Color[] }} */
const BACKGROUNDS = {
  light: [
    [255, 255, 255],
    [243, 244, 248],
  ],
  dark: [
    [31, 34, 44],
    [20, 22, 29],
  ],
};

/**
 * @param {string | undefined} text
 * @returns {Color | undefined}
 */
function parseColor(text) {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
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
function contrast(a, b) {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** @param {Color} color */
const cssColor = (color) => `rgb(${color.map(Math.round).join(" ")})`;

/**
 * The color, moved towards black or white until it has enough contrast on each of the backgrounds.
 * @param {Color} color
 * @param {Color[]} backgrounds
 * @returns {Color}
 */
function withContrast(color, backgrounds) {
  const end = backgrounds.every((background) => luminance(background) > 0.4) ? 0 : 255;
  for (let share = 0; share <= 1; share += 0.05) {
    const mix = (/** @type {number} */ channel) => channel + (end - channel) * share;
    /** @type {Color} */
    const mixed = [mix(color[0]), mix(color[1]), mix(color[2])];
    if (backgrounds.every((background) => contrast(mixed, background) >= 4.6)) return mixed;
  }
  return [end, end, end];
}

/**
 * Replaces the page's own colors and shows the logo.
 * @param {zitadel.settings.v2.BrandingSettings} settings
 */
export function applyBranding(settings) {
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const { themeMode } = settings;
  const forced = themeMode === "THEME_MODE_LIGHT" ? "light" : themeMode === "THEME_MODE_DARK" ? "dark" : undefined;
  if (forced) root.dataset.theme = forced;
  const apply = () => {
    const mode = forced ?? (systemDark.matches ? "dark" : "light");
    const theme = (mode === "dark" ? settings.darkTheme : settings.lightTheme) ?? {};
    const primary = parseColor(theme.primaryColor);
    if (primary) {
      const accent = withContrast(primary, BACKGROUNDS[mode]);
      root.style.setProperty("--accent", cssColor(accent));
      root.style.setProperty("--on-accent", contrast(accent, [255, 255, 255]) >= 4.5 ? "#fff" : "#14161d");
    }
    const warn = parseColor(theme.warnColor);
    if (warn) root.style.setProperty("--problem", cssColor(withContrast(warn, BACKGROUNDS[mode])));
    element("logo").hidden = !theme.logoUrl;
    // The page's policy admits only pictures of its own origin.
    if (theme.logoUrl) imageElement("logo").src = theme.logoUrl;
  };
  systemDark.addEventListener("change", apply);
  apply();
}
