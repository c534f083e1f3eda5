// Inputs of codes.
import { receiveSmsCode } from "../zitadel-wasm/flows/index.js";

/** Codes are pasted with spaces and line ends around and within. @param {string} code */
export const normalizeCode = (code) => code.replace(/\s+/gu, "");

/**
 * Fills a code input from the next SMS, where the browser reads it, and sends its form. What was typed before stays.
 * Aborting ends the wait.
 * @param {HTMLInputElement} input
 */
export function fillFromSms(input) {
  const controller = new AbortController();
  receiveSmsCode(controller).then((code) => {
    if (!code || controller.signal.aborted || input.value) return;
    input.value = code;
    input.form?.requestSubmit();
  });
  return controller;
}
