// The test server in the worker, as this page calls it.

/** Statuses whose response has no body (Fetch, "null body status"). */
const WITHOUT_BODY = [204, 205, 304];

const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
const waiting = new Map();
let lastId = 0;

worker.addEventListener("message", ({ data: { id, error, response } }) => {
  const { resolve, reject } = waiting.get(id);
  waiting.delete(id);
  if (error === undefined) resolve(response);
  else reject(new TypeError(error));
});

worker.addEventListener("error", (event) => {
  event.preventDefault();
  for (const { reject } of waiting.values()) reject(new Error(event.message || "the test server cannot be loaded"));
  waiting.clear();
});

/** @param {object} message */
function send(message) {
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.postMessage({ id, ...message });
  });
}

/** Starts the server with the options of `TestServer.inProcess`. */
export const startServer = (options) => send({ start: options });

/** Sends a request of plain values; the response of plain values. */
export const sendRequest = (request) => send({ request });

/** `fetch` to the server. */
export async function serverFetch(input, init) {
  const request = new Request(input, init);
  const { url, method } = request;
  const body = ["GET", "HEAD"].includes(method) ? undefined : await request.arrayBuffer();
  const response = await sendRequest({ url, method, headers: [...request.headers], body });
  return new Response(WITHOUT_BODY.includes(response.status) ? null : response.body, response);
}
