// Asks before something is removed.
import { t } from "../i18n.js";
import { buttonElement, element } from "./dom.js";
import { onPress, setFormError } from "./form.js";
import { closePanel, openDialog } from "./panel.js";
import { setStatus } from "./status.js";

/** What removes it. @type {() => Promise<unknown>} */
let remove = () => Promise.resolve();

/**
 * @param {string} name What is removed.
 * @param {() => Promise<unknown>} work
 */
export function confirmRemoval(name, work) {
  remove = work;
  openDialog("confirm-panel", "confirmTitle");
  element("confirm-text").textContent = t("confirmText", { name });
  setFormError(element("confirm-panel"));
  element("confirm-no").focus();
}

export function startConfirmation() {
  element("confirm-no").addEventListener("click", closePanel);
  onPress(buttonElement("confirm-yes"), element("confirm-panel"), async () => {
    await remove();
    closePanel();
    setStatus(t("removed"));
  });
}
