// Forms: one submission at a time, what is wrong at the field that it is about, other failures above the first field.
import { isZitadelError } from "../zitadel-wasm/index.js";
import { errorText } from "../zitadel/error-texts.js";
import { all, buttonIn, create, inputsIn, isShown } from "./dom.js";
import { setFieldError, violationText } from "./field.js";
import { setStatus } from "./status.js";

const PROBLEM = ":scope > .problem";
/** The inputs that can be wrong. */
const FIELDS = "input[data-path], input[data-field]";

/** Every form has a line for failures. It is there before it is filled, so that screen readers announce it. */
export function addProblemLines() {
  for (const form of all("form")) form.prepend(create("p", { className: "problem", role: "alert", hidden: true }));
}

/**
 * Shows a failure in a form, or in another place with a line for it; or none.
 * @param {HTMLElement} place
 * @param {string} [text]
 */
export function setFormError(place, text = "") {
  for (const line of all(PROBLEM, place)) {
    line.textContent = text;
    line.hidden = !text;
  }
}

/**
 * Empties a form: its inputs, and what was wrong with them.
 * @param {HTMLFormElement} form
 */
export function clearForm(form) {
  form.reset();
  for (const input of inputsIn(form, FIELDS)) setFieldError(input);
  setFormError(form);
}

/**
 * The text that was typed into a field.
 * @param {FormData} data
 * @param {string} name
 */
export const fieldText = (data, name) => String(data.get(name) ?? "");

/**
 * Runs `work` once at a time, and says so at its button. The status of the step before is gone.
 * @param {HTMLButtonElement} button
 * @param {() => unknown} work
 */
async function whileBusy(button, work) {
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  setStatus("");
  try {
    await work();
  } finally {
    button.removeAttribute("aria-busy");
  }
}

/**
 * Runs `work` when the form is sent: once at a time, with what is wrong shown at the fields, other failures above them,
 * and the focus on the first thing to correct. `explain` may have its own sentence for a failure.
 * @param {HTMLFormElement} form
 * @param {(data: FormData) => unknown} work
 * @param {(error: unknown) => string | undefined} [explain]
 */
export function onSubmit(form, work, explain = () => undefined) {
  const button = buttonIn(form, "button[type=submit]");
  const inputs = inputsIn(form, FIELDS);
  for (const input of inputs) input.addEventListener("input", () => setFieldError(input));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    whileBusy(button, async () => {
      setFormError(form);
      for (const input of inputs) setFieldError(input);
      try {
        await work(new FormData(form));
      } catch (error) {
        const invalid = showViolations(inputs, error) ?? showReason(inputs, error, explain);
        if (!invalid) setFormError(form, explain(error) ?? errorText(error));
        (invalid ?? inputs.findLast(isShown) ?? button).focus();
      }
    });
  });
}

/**
 * Shows the violations of a request at the inputs that they are about: `data-path` lists the paths of an input, those of
 * requests and those of flows. Returns the first of these inputs.
 * @param {HTMLInputElement[]} inputs
 * @param {unknown} error
 */
function showViolations(inputs, error) {
  const violations = isZitadelError(error) ? error.violations : [];
  const invalid = inputs.filter((input) => {
    const violation = violations.find(({ path }) => input.dataset.path?.split(" ").includes(path));
    if (violation) setFieldError(input, violationText(violation, input.value));
    return violation;
  });
  return invalid[0];
}

/**
 * Shows a refusal at the input whose value it is about: the one that names its reason. Returns that input.
 * @param {HTMLInputElement[]} inputs
 * @param {unknown} error
 * @param {(error: unknown) => string | undefined} explain
 */
function showReason(inputs, error, explain) {
  if (!isZitadelError(error)) return undefined;
  const { reason } = error;
  const wrong = inputs.find((input) => isShown(input) && input.dataset.reasons?.split(" ").includes(reason));
  if (wrong) setFieldError(wrong, explain(error) ?? errorText(error));
  return wrong;
}

/**
 * Runs `work` when a button is pressed, once at a time. A failure is shown in `place`.
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} place
 * @param {() => unknown} work
 */
export function onPress(button, place, work) {
  button.addEventListener("click", () =>
    whileBusy(button, async () => {
      setFormError(place);
      try {
        await work();
      } catch (error) {
        setFormError(place, errorText(error));
      }
    }),
  );
}
