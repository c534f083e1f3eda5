import { use } from "./use.js";

addEventListener("message", (event) => {
  const [port] = event.ports;
  const done = use({ listens: false })
    .catch((error) => error.stack)
    .then((text) => port.postMessage(text));
  // Of a service worker.
  event.waitUntil?.(done);
});
