// The public options of a server.

import type { Seed } from "./testing/types.js";

/** How a server behaves. The defaults are those of the command line. */
export interface ServerOptions {
  /** The contents of a new store. Default: the demo users `mia` and `noah`, password `Password1!`. */
  seed?: Seed | undefined;
  /** Refuse what ZITADEL accepts and the standards do not. Default: `false`. */
  strict?: boolean | undefined;
  /** How far reads are behind writes, as those of a running ZITADEL are: `"300ms"`. Default: not at all. */
  projectionLag?: string | undefined;
  /** Let responses to repeatedly failed checks wait, as ZITADEL does. Default: `false`. */
  tarpit?: boolean | undefined;
  /** Base URL of the login page of OpenID Connect. Default: `/ui/v2/login`. */
  loginPage?: string | undefined;
  /** The public origin of this server, such as `https://login.example.com`: the base of links, and an allowed host. */
  publicOrigin?: string | undefined;
  /** Host names of requests that are allowed besides loopback names and the instance's domain. */
  allowHosts?: string[] | undefined;
}

/** How a server in this process behaves. */
export interface InProcessOptions extends ServerOptions {
  /** Its origin. Nothing listens there. Default: `http://localhost`. */
  url?: string | undefined;
  /**
   * Whether `fetch` keeps cookies, and sends the headers that a browser sends for a page of the server's own origin, as
   * the login client proxy requires. Default: `true` where there is a document or a worker, `false` in Node.js, Bun and Deno, whose
   * own `fetch` does neither.
   */
  cookies?: boolean | undefined;
}

/** How a server listens. In Node.js, Bun and Deno only. */
export interface StartOptions extends ServerOptions {
  /** Address and port. Default: a free port of loopback, `127.0.0.1:0`. */
  listen?: string | undefined;
  /** Directory of the state, which survives the process. Default: the state is in memory. */
  dataDir?: string | undefined;
  /** Directory whose files are served beside the API; `true` for the login page that this package carries. */
  page?: string | true | undefined;
  /** Maximum number of open connections; others wait. Default: 4096. */
  maxConnections?: number | undefined;
  /** Time limit of a request in seconds, its body included. Default: 60. */
  requestTimeout?: number | undefined;
  /** Allow an address that is not loopback, although everyone who reaches it can take the administrator's token. */
  allowRemoteControl?: boolean | undefined;
}
