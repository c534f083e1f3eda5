// A test server: in this process, or listening. What differs between platforms is in `index.ts` and `node.ts`.

import { CookieJar } from "./cookies.js";
import { type Core, type StartCore, logToConsole, parseDuration, sleep } from "./core.js";
import { InProcessClient } from "./fetch.js";
import { request } from "./identity-provider.js";
import type { InProcessOptions, ServerOptions, StartOptions } from "./options.js";
import { TestServer as Controls } from "./testing/controls.js";

/**
 * A server that listens.
 * @internal
 */
export interface Listening {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * What a platform does.
 * @internal
 */
export interface Platform {
  /** Loads the WebAssembly module, once. */
  loadCore(): Promise<StartCore>;
  /** Starts a server that listens. */
  listen(options: StartOptions): Promise<Listening>;
  /** Sends requests to a server that listens. */
  readonly fetch: typeof fetch;
}

let platform: Platform | undefined;

/**
 * Sets what the entry of this platform can do.
 * @internal
 */
export function usePlatform(is: Platform): void {
  platform = is;
}

function requirePlatform(): Platform {
  if (!platform) throw new Error("the package's entry was not loaded: import { TestServer } from zitadel-testserver");
  return platform;
}

/**
 * The options that the core takes of a server's.
 * @internal
 */
export function coreOptions(options: ServerOptions, url: string) {
  const { seed, strict, tarpit, loginPage, publicOrigin, allowHosts, projectionLag } = options;
  const projectionLagMs = projectionLag === undefined ? undefined : parseDuration(projectionLag);
  if (projectionLag !== undefined && projectionLagMs === undefined) {
    throw new Error(`projectionLag: ${JSON.stringify(projectionLag)} is not a duration such as "300ms" or "2s"`);
  }
  return { url, seed, strict, tarpit, loginPage, publicOrigin, allowHosts, projectionLagMs };
}

function originOf(url: string): string {
  if (!URL.canParse(url)) throw new Error(`url: ${JSON.stringify(url)} is not a URL such as "http://localhost:8080"`);
  const { origin, protocol, pathname, search } = new URL(url);
  if (!/^https?:$/.test(protocol) || pathname !== "/" || search) {
    throw new Error(`url: ${JSON.stringify(url)} is not an origin; expected one such as "http://localhost:8080"`);
  }
  return origin;
}

/** Whether this is a page or a worker, or a test's likeness of one: there, `fetch` keeps cookies. */
const isBrowser = () => "document" in globalThis || "WorkerGlobalScope" in globalThis;

/**
 * A server that behaves like a ZITADEL instance, with its controls. A control that fails rejects with an `Error` that
 * says why. `await using` stops the server at the end of the block.
 */
export class TestServer extends Controls implements AsyncDisposable, Disposable {
  #stop: (() => Promise<void>) | undefined;

  private constructor(url: string, stop: () => Promise<void>, send: typeof fetch) {
    super(url, send);
    this.#stop = stop;
  }

  /** Starts a server that listens, on a free port of loopback unless `listen` says otherwise. Not in browsers. */
  static async start(options: StartOptions = {}): Promise<TestServer> {
    const { listen, fetch } = requirePlatform();
    const { url, stop } = await listen(options);
    return new TestServer(url, stop, fetch);
  }

  /** Starts a server in this process that listens nowhere: only its `fetch` reaches it. */
  static async inProcess(options: InProcessOptions = {}): Promise<TestServer> {
    const origin = originOf(options.url ?? "http://localhost");
    const startCore = await requirePlatform().loadCore();
    let core: Core | undefined = await startCore(coreOptions(options, origin), { sleep, request, log: logToConsole });
    const jar = (options.cookies ?? isBrowser()) ? new CookieJar() : undefined;
    const running = () => {
      if (!core) throw new Error(`the test server at ${origin} has stopped`);
      return core;
    };
    const stop = async () => {
      core?.free();
      core = undefined;
      jar?.clear();
    };
    return new TestServer(origin, stop, new InProcessClient(running, origin, jar).fetch);
  }

  /** Stops the server, and waits for requests in progress if it listens. A second call does nothing. */
  async stop(): Promise<void> {
    const stop = this.#stop;
    this.#stop = undefined;
    await stop?.();
  }

  /** Stops the server at the end of an `await using` block. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  /** Stops the server at the end of a `using` block, without waiting. */
  [Symbol.dispose](): void {
    void this.stop();
  }
}
