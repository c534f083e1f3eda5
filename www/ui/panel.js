// Panels: what is set up or changed is a part of index.html that is shown in the dialog, or in a view that sets up a
// missing second factor.
import { t } from "../i18n.js";
import { all, dialogElement, element } from "./dom.js";
import { clearForm } from "./form.js";

/** @import { TextKey } from "../types.js" */

/** @type {HTMLElement | undefined} */
let shown;
/** Runs when the panel closes. @type {(() => void) | undefined} */
let onClosed;

/**
 * Moves a panel to a place, with empty forms.
 * @param {string} id
 * @param {HTMLElement} place
 * @param {() => void} [onClose]
 */
export function showPanel(id, place, onClose) {
  closePanel();
  [shown, onClosed] = [element(id), onClose];
  for (const form of all("form", shown)) clearForm(/** @type {HTMLFormElement} */ (form));
  place.append(shown);
}

/**
 * Shows a panel in the dialog.
 * @param {string} id
 * @param {TextKey} titleKey
 * @param {() => void} [onClose]
 */
export function openDialog(id, titleKey, onClose) {
  showPanel(id, element("dialog-body"), onClose);
  element("dialog-title").textContent = t(titleKey);
  dialogElement("dialog").showModal();
}

/** Puts the panel away, and closes the dialog if it is in it. */
export function closePanel() {
  if (!shown) return;
  const [panel, work] = [shown, onClosed];
  [shown, onClosed] = [undefined, undefined];
  dialogElement("dialog").close();
  element("panels").append(panel);
  work?.();
}

export function startDialog() {
  element("dialog-close").addEventListener("click", closePanel);
  dialogElement("dialog").addEventListener("cancel", (event) => {
    event.preventDefault();
    closePanel();
  });
}
