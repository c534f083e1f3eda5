// Elements: found by their ids, with their types, and created.

/**
 * @template {Element} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
function find(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`no ${type.name} with the id ${id}`);
  return found;
}

/** @param {string} id */
export const element = (id) => find(id, HTMLElement);
/** @param {string} id */
export const buttonElement = (id) => find(id, HTMLButtonElement);
/** @param {string} id */
export const dialogElement = (id) => find(id, HTMLDialogElement);
/** @param {string} id */
export const formElement = (id) => find(id, HTMLFormElement);
/** @param {string} id */
export const imageElement = (id) => find(id, HTMLImageElement);
/** @param {string} id */
export const inputElement = (id) => find(id, HTMLInputElement);
/** @param {string} id */
export const linkElement = (id) => find(id, HTMLAnchorElement);
/** @param {string} id */
export const selectElement = (id) => find(id, HTMLSelectElement);

/**
 * @param {string} selector
 * @param {ParentNode} [place]
 */
export const all = (selector, place = document) => /** @type {HTMLElement[]} */ ([...place.querySelectorAll(selector)]);

/**
 * The inputs in a place that a selector names.
 * @param {ParentNode} place
 * @param {string} selector
 */
export const inputsIn = (place, selector) => /** @type {HTMLInputElement[]} */ (all(selector, place));

/**
 * The first button in a place.
 * @param {ParentNode} place
 * @param {string} [selector]
 */
export function buttonIn(place, selector = "button") {
  const found = place.querySelector(selector);
  if (!(found instanceof HTMLButtonElement)) throw new Error(`no button ${selector}`);
  return found;
}

/** Whether people see an element. @param {HTMLElement} node */
export const isShown = (node) => node.checkVisibility?.() ?? node.offsetParent !== null;

/**
 * A new element.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Partial<HTMLElementTagNameMap[K]>} [properties]
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function create(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
