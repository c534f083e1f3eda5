// Light or dark: as the system has it, until people choose. The choice is the only thing that the page stores.
import { buttonElement } from "./dom.js";

const root = document.documentElement;
const systemDark = matchMedia("(prefers-color-scheme: dark)");
/** @type {(() => void)[]} */
const listeners = [];

export const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches);

function update() {
  buttonElement("theme").setAttribute("aria-pressed", String(isDark()));
  for (const work of listeners) work();
}

/**
 * Runs now and whenever the mode changes.
 * @param {() => void} work
 */
export function onTheme(work) {
  listeners.push(work);
  work();
}

/** @param {"light" | "dark"} theme */
function choose(theme) {
  root.dataset.theme = theme;
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // The browser blocks storage: the choice lasts until the page is left.
  }
  update();
}

/** The organization's settings allow one mode only. @param {"light" | "dark"} theme */
export function forceTheme(theme) {
  root.dataset.theme = theme;
  buttonElement("theme").hidden = true;
  update();
}

export function startTheme() {
  systemDark.addEventListener("change", update);
  buttonElement("theme").addEventListener("click", () => choose(isDark() ? "light" : "dark"));
  update();
}
