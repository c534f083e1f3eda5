// A client: its options, and the services of the contract by name.

import { type ClientState, call } from "./call.js";
import { type Core, invoke } from "./invoke.js";
import { clientSettings } from "./options.js";
import { services } from "./services.js";
import { TokenSource } from "./token.js";
import type { CallOptions, ClientOptions, Constraint, Violation, ZitadelClient } from "./types.js";

/** The contract's `VerifyPhone` is `verifyPhone` here. */
const methodName = (rpc: string) => rpc.charAt(0).toLowerCase() + rpc.slice(1);

class Client {
  #state: ClientState;

  constructor(state: ClientState) {
    this.#state = state;
    for (const [property, service] of Object.entries(services)) {
      const methods: Record<string, (request: unknown, options?: CallOptions) => Promise<unknown>> = {};
      for (const rpc of invoke<string[]>(state.core.methods, { service })) {
        methods[methodName(rpc)] = (request, options) => this.call(`${service}/${rpc}`, request, options);
      }
      Object.defineProperty(this, property, { value: Object.freeze(methods), enumerable: true });
    }
  }

  async call(rpc: string, request?: unknown, options?: CallOptions): Promise<unknown> {
    return call(this.#state, String(rpc), request, options);
  }

  constraints(messageType: string): { [field: string]: Constraint } {
    return invoke(this.#state.core.constraints, { message: String(messageType) });
  }

  validate(messageType: string, value: unknown): Violation[] {
    return invoke(this.#state.core.validate, { message: String(messageType), value });
  }
}

/** `createClient`, of the WebAssembly and the way to load it. */
export function clientFactory(
  core: Core,
  load: (source?: unknown) => Promise<unknown>,
): (options: ClientOptions) => Promise<ZitadelClient> {
  return async (options) => {
    const settings = clientSettings(options);
    await load(options.wasm);
    const baseUrl = invoke<string>(core.baseUrl, { href: settings.href, allowHttp: settings.allowHttp });
    const tokens = new TokenSource(settings.token);
    // The services are properties whose names only the contract knows.
    return new Client({ ...settings, core, baseUrl, tokens }) as unknown as ZitadelClient;
  };
}
