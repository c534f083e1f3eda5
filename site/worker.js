// The test server, in a worker: the page stays responsive while passwords are hashed.
import { TestServer } from "./testserver/index.js";

let starting;

/** @param {MessageEvent} event */
addEventListener("message", async ({ data: { id, start, request } }) => {
  try {
    if (start) {
      starting = TestServer.inProcess(start);
      await starting;
      return postMessage({ id });
    }
    const server = await starting;
    const { url, ...init } = request;
    const response = await server.fetch(url, init);
    const body = await response.arrayBuffer();
    const { status } = response;
    postMessage({ id, response: { status, headers: [...response.headers], body } }, [body]);
  } catch (error) {
    postMessage({ id, error: String(error.cause?.message ?? error.message) });
  }
});
