// Inputs of codes: one field over a cell for each character, so that pasting, autofill and screen readers see one field.
import { normalizeCode, receiveSmsCode } from "../zitadel-wasm/flows/index.js";
import { all, create, inputsIn } from "./dom.js";

/** How many characters a code usually has. */
const USUAL_LENGTH = 6;

/** Shows which cell is next; a value that does not fit is shown without cells. @param {HTMLInputElement} input */
function update(input) {
  const place = input.closest(".code");
  if (!(place instanceof HTMLElement)) return;
  const cells = all(".cells span", place);
  const { length } = input.value;
  place.classList.toggle("free", cells.length === 0 || length > cells.length || /\s/u.test(input.value));
  cells.forEach((cell, i) => {
    cell.classList.toggle("at", i === Math.min(length, cells.length - 1));
  });
}

/**
 * How many cells a code has; 0 for codes that are as long as they like.
 * @param {HTMLInputElement} input
 * @param {number} count
 */
export function setCodeLength(input, count) {
  const place = input.closest(".code");
  if (!(place instanceof HTMLElement)) return;
  place.dataset.cells = String(count);
  place.querySelector(".cells")?.replaceChildren(...Array.from({ length: count }, () => create("span")));
  update(input);
}

/** Every input of a code gets its cells. */
export function startCodeInputs() {
  for (const place of all(".code")) {
    const [input] = inputsIn(place, "input");
    if (!input) continue;
    const cells = create("div", { className: "cells" });
    cells.setAttribute("aria-hidden", "true");
    place.prepend(cells);
    setCodeLength(input, USUAL_LENGTH);
    input.addEventListener("input", () => update(input));
    input.addEventListener("paste", (event) => {
      const text = normalizeCode(event.clipboardData?.getData("text") ?? "");
      if (!text) return;
      event.preventDefault();
      setCode(input, text);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
    input.form?.addEventListener("reset", () => queueMicrotask(() => update(input)));
  }
}

/**
 * @param {HTMLInputElement} input
 * @param {string} code
 */
export function setCode(input, code) {
  input.value = code;
  update(input);
}

/**
 * Fills a code input from the next SMS, where the browser reads it, and sends its form. What was typed before stays.
 * Aborting ends the wait.
 * @param {HTMLInputElement} input
 */
export function fillFromSms(input) {
  const controller = new AbortController();
  receiveSmsCode(controller).then((code) => {
    if (!code || controller.signal.aborted || input.value) return;
    setCode(input, code);
    input.form?.requestSubmit();
  });
  return controller;
}
