// The page's language and its sentences: texts/<language>.json, and those that an organization has replaced.
import { all, element, selectElement } from "./ui/dom.js";

/** @import { TextKey } from "./types.js" */
/** @typedef {Record<string, string>} Texts */

/** The languages of the page, with their own names. Each has a file in texts/. */
export const LANGUAGES = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  it: "Italiano",
  es: "Español",
  nl: "Nederlands",
  pl: "Polski",
  pt: "Português",
  ja: "日本語",
  zh: "中文",
  ar: "العربية",
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

/** Digits and dots of a masked number would be put in the order of the sentence around them. @param {string} value */
const isolated = (value) => (RIGHT_TO_LEFT.includes(language) ? `\u2068${value}\u2069` : value);

/**
 * A sentence, with the values of its placeholders filled in.
 * @param {TextKey} key
 * @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  const text = replacements[language]?.[key] ?? texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => isolated(String(values[name] ?? "")));
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

/** The languages that the instance allows; all of the page's where it names none. @type {readonly string[]} */
let allowed = Object.keys(LANGUAGES);
/** Whether people have chosen, by themselves or through their application. */
let isChosen = false;

/** @param {string | undefined} tag */
const baseOf = (tag) => String(tag).slice(0, 2).toLowerCase();

/**
 * The first of these languages that the page has and the instance allows.
 * @param {readonly (string | undefined)[]} tags
 */
export const pickLanguage = (tags) => tags.map(baseOf).find((tag) => allowed.includes(tag)) ?? allowed[0] ?? "en";

/** No setting and no user changes the language any more. */
export function keepLanguage() {
  isChosen = true;
}

/** An address of this page, in the language that was chosen. @param {string} address */
export function inChosenLanguage(address) {
  const url = new URL(address, location.href);
  if (isChosen) url.searchParams.set("ui_locales", language);
  return url.href;
}

/** A link to another state of this page leads on in the language that was chosen. @param {Event} event */
function keepLanguageOf({ target }) {
  const link = target instanceof Element ? target.closest("a") : null;
  const isOwn = link?.origin === location.origin && link.protocol === location.protocol && !link.hash;
  if (isOwn) link.href = inChosenLanguage(link.href);
}

/**
 * Limits the choice to what the instance allows.
 * @param {readonly string[]} tags
 */
export async function allowLanguages(tags) {
  const known = Object.keys(LANGUAGES).filter((tag) => tags.map(baseOf).includes(tag));
  if (known.length === 0) return;
  allowed = known;
  fillChoice();
  if (!known.includes(wanted)) await setLanguage(known[0] ?? "en");
}

/**
 * Shows the page in the language of the user who has signed in, unless people have chosen another.
 * @param {string | undefined} tag
 */
export async function preferLanguage(tag) {
  const language = baseOf(tag);
  if (!isChosen && allowed.includes(language) && language !== wanted) await setLanguage(language);
}

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

function fillChoice() {
  const options = Object.entries(LANGUAGES)
    .filter(([value]) => allowed.includes(value))
    .map(([value, textContent]) =>
      Object.assign(document.createElement("option"), { value, textContent, lang: value }),
    );
  element("language").replaceChildren(...options);
  selectElement("language").value = wanted;
}

/**
 * Fills the list of languages. `onError` hears when a language cannot be loaded.
 * @param {(error: unknown) => void} onError
 */
export function startLanguageChoice(onError) {
  fillChoice();
  addEventListener("click", keepLanguageOf, true);
  element("language").addEventListener("change", () => {
    keepLanguage();
    setLanguage(selectElement("language").value).catch(onError);
  });
}
