// A test server for one test file, by the package's own controls.
import { startTestServer } from "../../pkg/testing/index.js";

/** Starts the server that was built, with its log on this program's stderr. `control` reaches what has no method yet. */
export async function startServer(...args) {
  const server = await startTestServer({ command: process.env.TESTSERVER, args, inheritLogs: true });
  server.control = async (path, body) => {
    const response = await fetch(
      `${server.url}/_test/${path}`,
      body && { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } },
    );
    const json = await response.json();
    if (!response.ok) throw new Error(`${path}: ${json.error}`);
    return json;
  };
  return server;
}

/** The newest code that was sent to a number. */
export const lastCode = (server, to) => server.lastCode(to);

/** A TOTP code of the server's own time. */
export const totp = (server, secret, steps) => server.totp(secret, steps);
