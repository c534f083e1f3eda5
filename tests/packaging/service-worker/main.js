import { call } from "./call.js";

addEventListener("message", (event) => {
  const [port] = event.ports;
  event.waitUntil(
    call(event.data)
      .catch(String)
      .then((result) => port.postMessage(result)),
  );
});
