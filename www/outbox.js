// For development only: what the paired server would have sent, so that codes can be read without a phone.
const element = (id) => document.getElementById(id);

async function control(path) {
  const answer = await fetch(`/_test/${path}`);
  if (!answer.ok) throw new Error(`/_test/${path}: ${answer.status}`);
  return answer.json();
}

export const outbox = {
  /** The server's tokens, the login client's among them. */
  info: () => control("info"),

  /** Shows the newest messages. */
  async refresh() {
    const { messages } = await control("outbox");
    const items = messages.slice(-5).reverse().map(({ channel, to, code, at }) => {
      const item = document.createElement("li");
      item.append(`${channel} to ${to}: `, Object.assign(document.createElement("code"), { textContent: code ?? "" }), ` (${new Date(at).toLocaleTimeString()})`);
      return item;
    });
    element("messages").replaceChildren(...items);
    element("no-messages").hidden = items.length > 0;
    element("outbox").hidden = false;
  },
};
