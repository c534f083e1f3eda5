// The page's language and its sentences: texts/<language>.json, and those that an organization has replaced.
import { all, element, selectElement } from "./ui/dom.js";

/** @import { TextKey } from "./types.js" */
/** @typedef {Record<string, string>} Texts */

/** The languages of the page, with their own names. Each has a file in texts/. */
export const LANGUAGES = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
};

/** Those that are written from right to left. */
const RIGHT_TO_LEFT = ["ar"];

let language = "en";
/** The language that was chosen last: files of others may arrive later. */
let wanted = language;
/** @type {Texts} */
let texts = {};
/** @type {Map<string, Promise<Texts>>} */
const loaded = new Map();
/** Sentences that replace the page's, by language. @type {Record<string, Texts>} */
const replacements = {};
/** @type {(() => void)[]} */
const listeners = [];

/**
 * A sentence, with the values of its placeholders filled in.
 * @param {TextKey} key
 * @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  const text = replacements[language]?.[key] ?? texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/** @param {string} key */
export const hasText = (key) => Object.hasOwn(texts, key);

export const currentLanguage = () => language;

/**
 * Runs now and whenever the language changes.
 * @param {() => void} work
 */
export function onLanguage(work) {
  listeners.push(work);
  work();
}

/**
 * The first of these languages that the page has.
 * @param {readonly (string | undefined)[]} tags
 */
export const pickLanguage = (tags) =>
  tags.map((tag) => String(tag).slice(0, 2).toLowerCase()).find((tag) => Object.hasOwn(LANGUAGES, tag)) ?? "en";

/**
 * Loads a language and shows the page in it.
 * @param {string} tag
 */
export async function setLanguage(tag) {
  wanted = tag;
  try {
    const found = await load(tag);
    if (wanted !== tag) return;
    [language, texts] = [tag, found];
  } finally {
    if (wanted === tag) selectElement("language").value = language;
  }
  render();
}

/**
 * Replaces sentences of the page in one language.
 * @param {string} tag
 * @param {Texts} sentences
 */
export function replaceTexts(tag, sentences) {
  if (Object.keys(sentences).length === 0) return;
  replacements[tag] = sentences;
  if (tag === language) render();
}

/** @param {string} tag */
function load(tag) {
  let file = loaded.get(tag);
  if (!file) {
    file = fetchTexts(tag);
    loaded.set(tag, file);
    // So that a failed load can be tried again.
    file.catch(() => loaded.delete(tag));
  }
  return file;
}

/**
 * @param {string} tag
 * @returns {Promise<Texts>}
 */
async function fetchTexts(tag) {
  const response = await fetch(new URL(`texts/${tag}.json`, import.meta.url));
  if (!response.ok) throw new Error(`texts/${tag}.json: HTTP status ${response.status}`);
  return response.json();
}

/** Writes every sentence of the document in the current language. */
function render() {
  const root = document.documentElement;
  root.lang = language;
  root.dir = RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr";
  delete root.dataset.untranslated;
  for (const node of all("[data-t]")) node.textContent = t(/** @type {TextKey} */ (node.dataset.t));
  for (const node of all("[data-t-label]"))
    node.setAttribute("aria-label", t(/** @type {TextKey} */ (node.dataset.tLabel)));
  for (const work of listeners) work();
}

/**
 * Fills the list of languages. `onError` hears when a language cannot be loaded.
 * @param {(error: unknown) => void} onError
 */
export function startLanguageChoice(onError) {
  const options = Object.entries(LANGUAGES).map(([value, textContent]) =>
    Object.assign(document.createElement("option"), { value, textContent, lang: value }),
  );
  element("language").replaceChildren(...options);
  element("language").addEventListener("change", () => setLanguage(selectElement("language").value).catch(onError));
}
