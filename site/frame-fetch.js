// In the login page, before its own scripts: requests to the server go to the test server in the page around it. Files of
// the page still come from the host.
{
  const folder = new URL("./", location.href).href;
  const shell = window.parent;
  const networkFetch = window.fetch.bind(window);

  // Opened without the page around it, there is no server.
  if (shell === window) location.replace("../");

  const abortable = (work, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      work.then(resolve, reject);
    });

  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { url, method, signal } = request;
    if (url.startsWith(folder) || new URL(url).origin !== location.origin) return networkFetch(request);
    const body = ["GET", "HEAD"].includes(method) ? undefined : await request.arrayBuffer();
    const sent = shell.testServer.send({ url, method, headers: [...request.headers], body }, folder);
    const response = await abortable(sent, signal);
    return new Response([204, 205, 304].includes(response.status) ? null : response.body, response);
  };
}
