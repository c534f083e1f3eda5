// Fields of forms: limits from the contract, and what is wrong with a value.
import { t } from "../i18n.js";
import { create, inputsIn } from "./dom.js";

/** @import { Violation, ZitadelClient, MessageType } from "../zitadel-wasm/index.js" */

/**
 * Gives every input that names its message and field the limits that the contract sets.
 * @param {ZitadelClient} client
 */
export function applyContract(client) {
  for (const input of inputsIn(document, "input[data-message]")) applyConstraints(input, client);
}

/**
 * Gives one input its limits. There is no `maxlength`: browsers cut what is pasted without a word, and count UTF-16
 * units where the contract counts code points. A value that is too long is reported at the field instead, and nothing
 * about lengths is there before: people need not know them.
 * @param {HTMLInputElement} input
 * @param {ZitadelClient} client
 */
export function applyConstraints(input, client) {
  const { message, field } = input.dataset;
  const constraints = client.constraints(/** @type {MessageType} */ (message))[field ?? ""];
  input.required = constraints?.required ?? false;
  if (constraints?.pattern) input.pattern = constraints.pattern;
}

/**
 * The line below an input that says what is wrong with it.
 * @param {HTMLInputElement} input
 */
function problemLine(input) {
  const id = `${input.id}-problem`;
  const existing = document.getElementById(id);
  if (existing) return existing;
  const line = create("p", { id, className: "problem" });
  // The focus is in the field already when it was sent by its own key: nothing else would announce the line.
  line.setAttribute("aria-live", "assertive");
  (input.closest(".control, .code, label") ?? input).after(line);
  input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} ${id}`.trim());
  return line;
}

/**
 * Shows what is wrong with an input, or nothing.
 * @param {HTMLInputElement} input
 * @param {string} [problem]
 */
export function setFieldError(input, problem = "") {
  const line = problemLine(input);
  line.textContent = problem;
  line.hidden = !problem;
  if (problem) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
}

/**
 * The sentence for a violation of an input's rules.
 * @param {Violation} violation
 * @param {string} value
 */
export function violationText({ rule, limit, message }, value) {
  const hasLength = rule === "length" && typeof limit === "object" && !Array.isArray(limit);
  if (rule === "required" || (hasLength && value === "")) return t("fieldRequired");
  if (rule === "email") return t("fieldEmail");
  if (rule === "uri") return t("fieldUri");
  if (!hasLength) return t("fieldInvalid", { message });
  const { min, max } = limit;
  if (min !== undefined && min === max) return t("fieldLengthExact", { n: min });
  if (max !== undefined && [...value].length > max) return t("fieldLengthMax", { max });
  return t("fieldLengthMin", { min: min ?? 0 });
}
