// The page's status line.
import { element } from "./dom.js";

/**
 * @param {string} text
 * @param {"success" | "problem"} [kind]
 */
export function setStatus(text, kind = "success") {
  const status = element("status");
  status.className = kind === "problem" ? "problem" : "";
  status.textContent = text;
}
