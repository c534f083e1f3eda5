// One view at a time. Moving to one puts the focus on its title, as a new page would; the browser's back button leads
// to the beginning, because no step of a sign-in can be taken back. Dialogs close: what they were about is gone.
import { onLanguage, t } from "../i18n.js";
import { all, element, linkElement } from "./dom.js";
import { isTypedInto } from "./early.js";
import { showIdentity } from "./identity.js";
import { closePanel } from "./panel.js";

/** @import { Link, TextKey } from "../types.js" */

/** @type {TextKey} */
let title = "signInTitle";
/** @type {(() => void)[]} */
const listeners = [];

/** Runs whenever a view is shown. @param {() => void} work */
export const onView = (work) => listeners.push(work);

/**
 * @param {string} name
 * @param {TextKey} titleKey
 * @param {string} [identity] Whose step it is.
 */
export function showView(name, titleKey, identity = "") {
  closePanel();
  showIdentity(identity);
  const staysThere = isTypedInto(name);
  document.body.dataset.view = name;
  for (const view of all("[id^=view-]")) view.hidden = view.id !== `view-${name}`;
  for (const work of listeners) work();
  title = titleKey;
  updateTitle();
  if (!staysThere) element("title").focus();
}

/** @param {string} name */
export const isViewShown = (name) => !element(`view-${name}`).hidden;

function updateTitle() {
  element("title").textContent = t(title);
  document.title = t(title);
}

export function startViews() {
  onLanguage(updateTitle);
}

/**
 * Shows a message that ends a flow, with one link onwards.
 * @param {TextKey} titleKey
 * @param {string} text
 * @param {Link} [link]
 */
export function showMessage(titleKey, text, link) {
  element("message-text").textContent = text;
  element("message-link").hidden = !link;
  if (link) {
    element("message-link").textContent = link.text;
    linkElement("message-link").href = link.href;
  }
  showView("message", titleKey);
}

/**
 * Whether the page leaves for an address that the server names: an application's, of any scheme, but never a script or a
 * document.
 * @param {string} url
 */
export const isFollowed = (url) =>
  URL.canParse(url) && !["javascript:", "data:", "blob:", "vbscript:", "file:"].includes(new URL(url).protocol);

/** Leaves for an address that the server named. @param {string} [url] */
export function leaveFor(url = "") {
  if (!isFollowed(url)) throw new Error("the server named an address that is not followed");
  location.assign(url);
}
