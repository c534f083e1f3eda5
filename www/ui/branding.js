// The organization's colors and logo. Colors with too little contrast are adjusted (WCAG 2.2: 4.5 to 1), so that
// no setting makes the page unusable.
import { element, imageElement } from "./dom.js";
import { contrast, cssColor, mix, parseColor, withContrast } from "./color.js";
import { forceTheme, isDark, onTheme } from "./theme.js";

/** @import { zitadel } from "../zitadel-wasm/index.js" */
/** @import { Color } from "./color.js" */
/** @typedef {Record<string, string>} Palette */

/** @type {Color} */
const WHITE = [255, 255, 255];
/** @type {Color} */
const BLACK = [16, 19, 28];

/** The page's own ground and text, where the organization has none. @type {Record<"light" | "dark", [Color, Color]>} */
const DEFAULTS = {
  light: [
    [246, 247, 249],
    [22, 24, 31],
  ],
  dark: [
    [15, 17, 23],
    [241, 242, 246],
  ],
};

/**
 * The custom properties of one mode.
 * @param {zitadel.settings.v2.Theme} theme
 * @param {"light" | "dark"} mode
 */
function paletteOf(theme, mode) {
  const [ownGround, ownText] = DEFAULTS[mode];
  const ground = parseColor(theme.backgroundColor) ?? ownGround;
  // Cards are a step nearer to the light.
  const surface = mode === "light" ? mix(ground, WHITE, 0.9) : mix(ground, WHITE, 0.045);
  const raised = mode === "light" ? mix(surface, BLACK, 0.04) : mix(surface, WHITE, 0.05);
  const backgrounds = [ground, surface, raised];
  const text = withContrast(parseColor(theme.fontColor) ?? ownText, backgrounds, 7);
  /** @type {Palette} */
  const palette = {
    ground: cssColor(ground),
    surface: cssColor(surface),
    raised: cssColor(raised),
    text: cssColor(text),
    muted: cssColor(withContrast(mix(text, surface, 0.36), backgrounds, 4.6)),
    line: cssColor(mix(surface, text, 0.12)),
    outline: cssColor(withContrast(mix(surface, text, 0.4), backgrounds, 3.1)),
  };
  const primary = parseColor(theme.primaryColor);
  if (primary) {
    // Accents are text, too, on a ground that is tinted with themselves.
    const accent = withContrast(primary, [...backgrounds, mix(surface, primary, 0.1)], 4.6);
    palette.accent = cssColor(accent);
    palette["on-accent"] = cssColor(contrast(accent, WHITE) >= 4.5 ? WHITE : BLACK);
  }
  const warn = parseColor(theme.warnColor);
  if (warn) palette.problem = cssColor(withContrast(warn, [...backgrounds, mix(surface, warn, 0.08)], 4.6));
  return palette;
}

/**
 * Replaces the page's own colors and shows the logo.
 * @param {zitadel.settings.v2.BrandingSettings} settings
 */
export function applyBranding(settings) {
  const { themeMode, lightTheme = {}, darkTheme = {}, disableWatermark } = settings;
  if (themeMode === "THEME_MODE_LIGHT") forceTheme("light");
  if (themeMode === "THEME_MODE_DARK") forceTheme("dark");
  element("watermark").hidden = Boolean(disableWatermark);
  const root = document.documentElement;
  onTheme(() => {
    const mode = isDark() ? "dark" : "light";
    const theme = mode === "dark" ? darkTheme : lightTheme;
    for (const [name, color] of Object.entries(paletteOf(theme, mode))) root.style.setProperty(`--${name}`, color);
    // The page's policy admits only pictures of its own origin.
    const logo = theme.logoUrl || theme.iconUrl;
    element("logo").hidden = !logo;
    element("mark").hidden = Boolean(logo);
    if (logo) imageElement("logo").src = logo;
  });
}
