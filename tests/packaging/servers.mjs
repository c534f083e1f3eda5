// The servers that every fixture calls: the test server, and one that redirects to it.
import { once } from "node:events";
import { createServer } from "node:http";
import { startServer } from "../support/server.mjs";

const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-allow-methods": "*",
};

/** What shared/call.js is given, and `stop`. */
export async function startServers() {
  const server = await startServer();
  const { adminToken: token } = await server.info();
  const ada = { userName: "ada", givenName: "Ada", familyName: "Example", email: "ada@example.com" };
  const [userId] = await server.seed({ users: [ada] });
  const redirects = createServer(({ method, url }, response) => {
    if (method === "OPTIONS") response.writeHead(204, { ...CORS, "access-control-allow-headers": "authorization, *" });
    else response.writeHead(307, { ...CORS, location: server.url + url });
    response.end();
  });
  redirects.listen(0, "127.0.0.1");
  await once(redirects, "listening");
  const redirecting = `http://127.0.0.1:${redirects.address().port}`;
  return {
    servers: { url: server.url, redirecting, token, userId },
    async stop() {
      redirects.close();
      await server.stop();
    },
  };
}
