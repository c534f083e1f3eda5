// The other side of a SAML exchange, a service or an identity provider: the browser is sent to it with a message.
import { createServer } from "node:http";
import { after, before } from "node:test";

/** Listens while the tests of a file run. `field` is the message that it gets; `text` is what it shows. */
export function samlPeer(field, text) {
  let server;
  let onMessage;

  before(async () => {
    server = createServer(async (request, response) => {
      let body = "";
      for await (const part of request) body += part;
      const query = new URL(request.url, "http://localhost").searchParams;
      const parameters = Object.fromEntries(body ? new URLSearchParams(body) : query);
      if (parameters[field]) onMessage?.({ method: request.method, ...parameters });
      response.setHeader("content-type", "text/html");
      response.end(`<!doctype html><html lang="en"><title>peer</title><link rel="icon" href="data:,">${text}`);
    });
    await new Promise((listening) => server.listen(0, "localhost", listening));
  });

  after(() => {
    server?.close();
    server?.closeAllConnections();
  });

  return {
    address: (path) => `http://localhost:${server.address().port}${path}`,
    /** The next message: HTTP method and parameters. */
    message: () =>
      new Promise((resolve) => {
        onMessage = resolve;
      }),
  };
}
