// The demo: the login page in a frame, and the controls of the test server beside it.
import { sendRequest, serverFetch, startServer } from "./server-client.js";
import { TestServer } from "./testserver/testing/controls.js";

const element = (id) => document.getElementById(id);
const login = element("login");
const server = new TestServer(location.origin, serverFetch);

/** Links of messages lead to the page at the root of the origin. Here the page is in a folder. */
const linkToFrame = (url, folder) =>
  url.startsWith(`${location.origin}/?`) ? folder + url.slice(location.origin.length + 1) : url;

async function linksToFrame({ status, headers, body }, folder) {
  const json = JSON.parse(new TextDecoder().decode(body));
  for (const message of json.messages ?? []) if (message.url) message.url = linkToFrame(message.url, folder);
  return { status, headers, body: new TextEncoder().encode(JSON.stringify(json)).buffer };
}

/** Whether the next request of the login page gets lost on its way. A fault of the server would be behind its proxy. */
let isCut = false;

/** What the login page's requests go through. */
window.testServer = {
  async send(request, folder) {
    if (isCut && request.method !== "GET") {
      isCut = false;
      throw new TypeError("Failed to fetch");
    }
    const response = await sendRequest(request);
    if (request.method !== "GET") showOutbox();
    return new URL(request.url).pathname === "/_test/outbox" ? linksToFrame(response, folder) : response;
  },
};

function messageItem({ to, code, url, kind }) {
  const item = document.createElement("li");
  item.append(`${to}: `);
  if (code) {
    const shown = document.createElement("code");
    shown.textContent = code;
    item.append(shown, " ");
  }
  if (url) {
    const link = document.createElement("a");
    link.textContent = "open the link";
    link.href = linkToFrame(url, new URL("login/", location.href).href);
    link.target = login.name;
    item.append(link);
  }
  if (!code && !url) item.append(kind);
  return item;
}

async function showOutbox() {
  const messages = await server.outbox();
  element("messages").replaceChildren(...messages.slice(-20).reverse().map(messageItem));
  element("no-messages").hidden = messages.length > 0;
}

const showTime = (now) => {
  element("now").dateTime = now.toISOString();
  element("now").textContent = now.toLocaleString();
};

const showStatus = (text) => {
  element("status").textContent = text;
  element("status").hidden = !text;
};

/** What a control failed with is shown where the server's start is. */
const onClick = (button, work) =>
  button.addEventListener("click", () => {
    showStatus("");
    work().catch((error) => showStatus(error.message));
  });

for (const button of document.querySelectorAll("[data-advance]")) {
  onClick(button, async () => showTime(await server.advance(button.dataset.advance)));
}
for (const button of document.querySelectorAll("[data-fault]")) {
  onClick(button, () => server.fault(JSON.parse(button.dataset.fault)));
}
onClick(element("cut"), async () => {
  isCut = true;
});
onClick(element("reset"), async () => {
  await server.reset();
  await Promise.all([showOutbox(), server.now().then(showTime)]);
  login.contentWindow.location.assign("login/");
});
element("totp-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const secret = element("totp-secret").value.replace(/[\s-]/g, "");
  element("totp-code").value = await server.totp(secret).catch((error) => error.message);
});

async function start() {
  const seed = await (await fetch("seed.json")).json();
  await startServer({ url: location.origin, seed: { ...seed, domain: location.hostname } });
  showTime(await server.now());
  login.src = "login/";
  login.hidden = false;
  showStatus("");
}

start().catch((error) => showStatus(`The test server did not start: ${error.message}`));
