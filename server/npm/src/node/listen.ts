// Starts a server that listens.

import { type Core, type CoreHost, logToConsole, sleep } from "../core.js";
import { request } from "../identity-provider.js";
import type { StartOptions } from "../options.js";
import { type Listening, coreOptions } from "../server.js";
import { isLoopback, parseAddress, urlOf } from "./address.js";
import { DataDir } from "./data-dir.js";
import { exchange } from "./exchange.js";
import { CONNECTIONS, REQUEST_TIME } from "./limits.js";
import { loadCore } from "./load-core.js";
import { loginPageDir, pageReader } from "./page-files.js";
import { Port } from "./port.js";

function addressOf({ listen = "127.0.0.1:0", allowRemoteControl }: StartOptions) {
  const address = parseAddress(listen);
  if (!address) throw new Error(`--listen: ${JSON.stringify(listen)} is not ADDRESS:PORT, such as 127.0.0.1:8080`);
  if (!isLoopback(address.host) && !allowRemoteControl) {
    throw new Error(
      `${listen} is not loopback: whoever reaches it could take the administrator's token from /_test/info. ` +
        "If that is intended, start with --allow-remote-control",
    );
  }
  return address;
}

/** Starts a server and waits until it accepts requests. */
export async function listen(options: StartOptions, log: CoreHost["log"] = logToConsole): Promise<Listening> {
  const address = addressOf(options);
  const { page, maxConnections = CONNECTIONS, requestTimeout = REQUEST_TIME } = options;
  const readPageFile = page === undefined ? undefined : pageReader(page === true ? loginPageDir() : page);
  const startCore = await loadCore();
  const dataDir = options.dataDir === undefined ? undefined : DataDir.open(options.dataDir);
  // Connections that arrive before the core runs wait for it: its origin needs the port.
  let ready: (core: Core) => void = () => {};
  const running = new Promise<Core>((resolve) => {
    ready = resolve;
  });
  let core: Core | undefined;
  const port = new Port(maxConnections, (incoming, outgoing) => {
    const run = (core: Core) => exchange(core, incoming, outgoing, requestTimeout * 1000, log);
    void (core ? run(core) : running.then(run));
  });
  let url: string;
  try {
    const bound = await port.listen(address.host, address.port).catch((cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === "EADDRINUSE" ? "another program listens there; choose another --listen" : cause.message;
      throw new Error(`${urlOf(address).slice("http://".length)}: ${why}`, { cause });
    });
    url = urlOf({ host: bound.address, port: bound.port });
    const host: CoreHost = { sleep, request, log };
    if (dataDir) host.openStorage = () => dataDir.openStorage();
    if (readPageFile) host.readPageFile = readPageFile;
    core = await startCore(coreOptions(options, url), host);
    ready(core);
  } catch (error) {
    await port.close();
    dataDir?.close();
    throw error;
  }
  const stop = async () => {
    await port.close();
    core?.free();
    dataDir?.close();
  };
  return { url, stop };
}
