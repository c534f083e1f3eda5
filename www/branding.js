// The organisation's colours, logo and links. Colours that could not be read are moved until they can be (WCAG 2.2: 4.5
// to 1), so that no setting makes the page unusable.
import { onLanguage, t } from "./i18n.js";

const element = (id) => document.getElementById(id);

const parse = (color) =>
  /^#[0-9a-f]{6}$/i.exec(color ?? "") && [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

function luminance(rgb) {
  const [r, g, b] = rgb.map((c) => ((c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const text = (rgb) => `rgb(${rgb.map(Math.round).join(" ")})`;

/** The colour, moved towards black or white until it can be read on each of the grounds. */
function readable(color, grounds) {
  const to = luminance(grounds[0]) > 0.4 ? 0 : 255;
  for (let share = 0; share <= 1; share += 0.05) {
    const mixed = color.map((c) => c + (to - c) * share);
    if (grounds.every((ground) => contrast(mixed, ground) >= 4.6)) return mixed;
  }
  return [to, to, to];
}

/** Lays the organisation's colours over the page's own. */
export function brand(settings = {}) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const forced = { THEME_MODE_LIGHT: "light", THEME_MODE_DARK: "dark" }[settings.themeMode];
  if (forced) root.dataset.theme = forced;
  const apply = () => {
    const isDark = forced ? forced === "dark" : dark.matches;
    const theme = (isDark ? settings.darkTheme : settings.lightTheme) ?? {};
    const grounds = isDark
      ? [
          [31, 34, 44],
          [20, 22, 29],
        ]
      : [
          [255, 255, 255],
          [243, 244, 248],
        ];
    const primary = parse(theme.primaryColor);
    if (primary) {
      const accent = readable(primary, grounds);
      root.style.setProperty("--accent", text(accent));
      root.style.setProperty("--on-accent", contrast(accent, [255, 255, 255]) >= 4.5 ? "#fff" : "#14161d");
    }
    const warn = parse(theme.warnColor);
    if (warn) root.style.setProperty("--problem", text(readable(warn, grounds)));
    const logo = element("logo");
    logo.hidden = !theme.logoUrl;
    // Only pictures of this very origin: the page's policy lets no others in.
    if (theme.logoUrl) logo.src = theme.logoUrl;
  };
  dark.addEventListener("change", apply);
  apply();
}

/** Links to terms and the like. Only addresses of the web: a setting must not run a script. */
export function legal(settings = {}) {
  const links = [
    ["terms_link", settings.tosLink],
    ["privacy_link", settings.privacyPolicyLink],
    ["help_link", settings.helpLink],
  ].filter(([, href]) => /^https?:\/\//.test(href ?? ""));
  element("legal").hidden = links.length === 0;
  onLanguage(() => {
    element("legal").replaceChildren(
      ...links.map(([key, href]) =>
        Object.assign(document.createElement("a"), { href, textContent: t(key), rel: "noreferrer", target: "_blank" }),
      ),
    );
  });
  return links.length > 0;
}
