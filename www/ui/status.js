// The page's status line: what has just happened, or what comes before anything else.
import { element } from "./dom.js";

/**
 * @param {string} text
 * @param {"success" | "notice" | "problem"} [kind]
 */
export function setStatus(text, kind = "success") {
  const status = element("status");
  status.className = kind;
  status.textContent = text;
}
