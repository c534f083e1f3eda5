// The page's language: what the application asked for, else the browser's; the person may choose another.
import { texts } from "./texts.js";

let language = "en";
/** Sentences that stand in place of the page's, by language. */
const replaced = {};
const listeners = [];

/** A sentence, with what stands in braces filled in. */
export function t(key, values = {}) {
  const text = replaced[language]?.[key] ?? texts[language][key] ?? texts.en[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

export const has = (key) => key in texts.en;

/** Runs now and whenever the language changes. */
export function onLanguage(work) {
  listeners.push(work);
  work();
}

export function setLanguage(wanted) {
  language = wanted in texts ? wanted : "en";
  document.documentElement.lang = language;
  document.getElementById("language").value = language;
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll("[data-t-label]"))
    element.setAttribute("aria-label", t(element.dataset.tLabel));
  for (const work of listeners) work();
}

/** Puts sentences in place of the page's. */
export function replace(tag, sentences) {
  if (Object.keys(sentences).length === 0) return;
  replaced[tag] = sentences;
  if (tag === language) setLanguage(tag);
}

/** The first of these languages that the page speaks. */
export const pick = (...wanted) =>
  wanted
    .flat()
    .filter(Boolean)
    .map((tag) => String(tag).slice(0, 2).toLowerCase())
    .find((tag) => tag in texts) ?? "en";

export const current = () => language;
