// For development only: what the test server would have sent, so that codes can be read without a phone. In a drawer that
// is closed: it is not the page.
import { onLanguage, t } from "./i18n.js";
import { create, element } from "./ui/dom.js";

/** @typedef {{ channel: string, to: string, code?: string, url?: string, at: string }} Message */

const SHOWN = 5;
let isTestServer = false;
let count = 0;

const showCount = () => {
  element("outbox-title").textContent = t("outbox", { n: count });
};

/** @param {boolean} hasOutbox */
export async function startOutbox(hasOutbox) {
  isTestServer = hasOutbox;
  onLanguage(showCount);
  await refreshOutbox();
}

/** Shows the newest messages. */
export async function refreshOutbox() {
  if (!isTestServer) return;
  const response = await fetch("/_test/outbox").catch(() => undefined);
  /** @type {{ messages?: Message[] }} */
  const { messages = [] } = response?.ok ? await response.json() : {};
  count = messages.length;
  showCount();
  element("messages").replaceChildren(...messages.slice(-SHOWN).reverse().map(messageItem));
  element("no-messages").hidden = count > 0;
  element("outbox").hidden = false;
}

/** @param {Message} message */
function messageItem({ channel, to, code = "", url = "", at }) {
  const time = new Date(at).toLocaleTimeString();
  const item = create("li", {}, `${channel} → ${to}: `, create("code", { textContent: code }), ` (${time}) `);
  if (URL.canParse(url) && new URL(url).origin === location.origin)
    item.append(create("a", { href: url, textContent: t("continue") }));
  return item;
}
