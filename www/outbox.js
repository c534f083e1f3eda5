// For development only: what the paired server would have sent, so that codes can be read without a phone.
import { t } from "./i18n.js";

const element = (id) => document.getElementById(id);
let paired = false;

export const outbox = {
  start(isPaired) {
    paired = isPaired;
    if (paired) outbox.refresh();
  },

  /** Shows the newest messages. */
  async refresh() {
    if (!paired) return;
    const answer = await fetch("/_test/outbox").catch(() => undefined);
    const { messages = [] } = answer?.ok ? await answer.json() : {};
    const items = messages
      .slice(-5)
      .reverse()
      .map(({ channel, to, code, url, at }) => {
        const item = document.createElement("li");
        item.append(
          `${channel} → ${to}: `,
          Object.assign(document.createElement("code"), { textContent: code ?? "" }),
          ` (${new Date(at).toLocaleTimeString()}) `,
        );
        if (URL.canParse(url) && new URL(url).origin === location.origin)
          item.append(Object.assign(document.createElement("a"), { href: url, textContent: t("verifiedLink") }));
        return item;
      });
    element("messages").replaceChildren(...items);
    element("no-messages").hidden = items.length > 0;
    element("outbox").hidden = false;
  },
};
