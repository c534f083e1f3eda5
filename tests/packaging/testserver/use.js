// What a test does with the test server, wherever it runs: it signs in, sees a lost connection, and waits for a delay.
import { createClient } from "zitadel-wasm";
import { TestServer } from "zitadel-testserver";

const checks = { user: { loginName: "mia" }, password: { password: "Password1!" } };

async function useServer(server) {
  const { loginClientToken: token } = await server.info();
  const zitadel = await createClient({ baseUrl: server.url, token, fetch: server.fetch });
  const { sessionId } = await zitadel.session.createSession({ checks });
  if (!sessionId) throw new Error("no session");
  // Every time: Deno's own fetch sends a request again when a connection breaks.
  await server.fault({ rpc: "zitadel.session.v2.SessionService/CreateSession", cut: "call", times: 0 });
  const lost = await zitadel.session.createSession({ checks }).catch((error) => error);
  if (lost.reason !== "cors_or_network") throw new Error(`a cut connection is ${lost.reason ?? lost}`);
  await server.clearFaults();
  await server.fault({ rpc: "zitadel.session.v2.SessionService/GetSession", delay: "0.2s" });
  const begin = performance.now();
  await zitadel.session.getSession({ sessionId });
  // Timers may be a millisecond early.
  if (performance.now() - begin < 195) throw new Error("the delay was shorter");
}

/** Uses a server in this program, and where the machine has sockets one that listens. */
export async function use({ listens }) {
  for (const start of listens ? ["inProcess", "start"] : ["inProcess"]) {
    const server = await TestServer[start]();
    try {
      await useServer(server);
    } finally {
      await server.stop();
    }
  }
  return "it works";
}
