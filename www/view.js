// One view at a time. Moving to one puts the focus on its title, as a new page would; the browser's back button leads to
// the beginning, because no step of a sign-in can be taken back.
import { onLanguage, t } from "./i18n.js";

const element = (id) => document.getElementById(id);
const views = () => document.querySelectorAll("[id^=view-]");
let title = "signInTitle";

export function show(name, titleKey) {
  for (const view of views()) view.hidden = view.id !== `view-${name}`;
  title = titleKey;
  entitle();
  element("title").focus();
}

function entitle() {
  element("title").textContent = t(title);
  document.title = t(title);
}

export const isShown = (name) => !element(`view-${name}`).hidden;

export function begin() {
  onLanguage(entitle);
}

/** Leaves for an address that the server named: an application's, by whatever scheme, but never a script or a document of its own. */
export function leaveFor(url) {
  const { protocol } = new URL(url);
  if (["javascript:", "data:", "blob:", "vbscript:", "file:"].includes(protocol))
    throw new Error(`addresses of ${protocol} are not followed`);
  location.assign(url);
}

/** Says something that ends a way, with one link onwards. */
export function message(titleKey, text, link) {
  element("message-text").textContent = text;
  element("message-link").hidden = !link;
  if (link) {
    element("message-link").textContent = link.text;
    element("message-link").href = link.href;
  }
  show("message", titleKey);
}
