// What people did on the first screen before the page was ready: its form is in the document, and what they sent waited
// (first-paint.js).
import { element, inputElement } from "./dom.js";

/** Whether no view was shown yet. */
export const isLoading = () => document.body.dataset.view === "loading";

/**
 * Whether people are typing where the view begins: to move the focus would end what an input method composes.
 * @param {string} view
 */
export const isTypedInto = (view) => isLoading() && element(`view-${view}`).contains(document.activeElement);

/** The name that was typed, if there is one, and whether it was sent. */
export function takeEarlyName() {
  const { dataset } = document.documentElement;
  const isSent = isLoading() && "sent" in dataset;
  const name = isLoading() ? inputElement("login-name").value : "";
  delete dataset.sent;
  return { name, isSent };
}
