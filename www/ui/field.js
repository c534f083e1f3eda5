// Fields of forms: limits from the contract, hints, and what is wrong with a value.
import { onLanguage, t } from "../i18n.js";
import { create, inputsIn } from "./dom.js";

/** @import { Violation, ZitadelClient, MessageType } from "../zitadel-wasm/index.js" */

/**
 * Gives every input that names its message and field the limits that the contract sets.
 * @param {ZitadelClient} client
 */
export function applyContract(client) {
  onLanguage(() => {
    for (const input of inputsIn(document, "input[data-message]")) applyConstraints(input, client);
  });
}

/**
 * Gives one input its limits. There is no `maxlength`: browsers cut what is pasted without a word, and count UTF-16
 * units where the contract counts code points. A value that is too long is reported at the field instead.
 * @param {HTMLInputElement} input
 * @param {ZitadelClient} client
 */
export function applyConstraints(input, client) {
  const { message, field } = input.dataset;
  const constraints = client.constraints(/** @type {MessageType} */ (message))[field ?? ""];
  input.required = constraints?.required ?? false;
  if (constraints?.pattern) input.pattern = constraints.pattern;
  const hint = fieldMessage(input, "hint");
  const { minLength = 0, maxLength } = constraints ?? {};
  hint.textContent = "";
  // A limit that is far away is noise.
  if (input.type !== "password" && maxLength !== undefined && maxLength <= 50)
    hint.textContent =
      minLength === maxLength ? t("hintExact", { n: maxLength }) : t("hintRange", { min: minLength, max: maxLength });
  hint.hidden = hint.textContent === "";
}

/**
 * The line below an input: its hint, or what is wrong with it.
 * @param {HTMLInputElement} input
 * @param {"hint" | "problem"} kind
 */
function fieldMessage(input, kind) {
  const id = `${input.id}-${kind}`;
  const existing = document.getElementById(id);
  if (existing) return existing;
  const line = create("p", { id, className: kind });
  input.after(line);
  input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} ${id}`.trim());
  return line;
}

/**
 * Shows what is wrong with an input, or nothing.
 * @param {HTMLInputElement} input
 * @param {string} [problem]
 */
export function setFieldError(input, problem = "") {
  const line = fieldMessage(input, "problem");
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
  if (min !== undefined && max !== undefined) return t("fieldLengthRange", { min, max });
  return max === undefined ? t("fieldLengthMin", { min: min ?? 0 }) : t("fieldLengthMax", { max });
}
