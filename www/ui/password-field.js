// Fields for passwords: shown and hidden, and a hint while caps lock is on.
import { onLanguage, t } from "../i18n.js";
import { create, inputsIn } from "./dom.js";
import { icon } from "./icon.js";

/** @param {HTMLInputElement} input */
function addReveal(input) {
  const control = create("div", { className: "control" });
  input.replaceWith(control);
  const button = create("button", { type: "button", className: "reveal" });
  control.append(input, button);

  /** @param {boolean} isShown */
  function show(isShown) {
    input.type = isShown ? "text" : "password";
    button.setAttribute("aria-pressed", String(isShown));
    button.replaceChildren(icon(isShown ? "eye-off" : "eye"));
  }
  show(false);
  onLanguage(() => button.setAttribute("aria-label", t("showPassword")));
  button.addEventListener("click", () => {
    show(input.type === "password");
    input.focus();
  });
  // Browsers and password managers save what is in a password field; and nothing stays readable on the screen.
  input.form?.addEventListener("submit", () => show(false), { capture: true });
  input.form?.addEventListener("reset", () => show(false));
  return control;
}

/**
 * @param {HTMLInputElement} input
 * @param {HTMLElement} control
 */
function addCapsLockHint(input, control) {
  const hint = create("p", { id: `${input.id}-caps`, className: "hint", hidden: true });
  hint.setAttribute("aria-live", "polite");
  control.after(hint);
  const update = (/** @type {KeyboardEvent} */ event) => {
    const isOn = event.getModifierState?.("CapsLock") ?? false;
    hint.hidden = !isOn;
    hint.textContent = isOn ? t("capsLock") : "";
  };
  input.addEventListener("keydown", update);
  input.addEventListener("keyup", update);
  input.addEventListener("blur", () => {
    hint.hidden = true;
  });
}

/** Every field for a password that people see. */
export function startPasswordFields() {
  for (const input of inputsIn(document, "input[type=password]")) addCapsLockHint(input, addReveal(input));
}
