// A client: its options, and the services of the contract by name.

import { type ClientState, call } from "./call.js";
import { invoke } from "./invoke.js";
import { clientSettings } from "./options.js";
import { type StandardSchema, standardSchema } from "./schema.js";
import { services } from "./services.js";
import { TokenSource } from "./token.js";
import type { CallOptions, ClientOptions, Constraint, Violation, ZitadelClient } from "./types.js";

/** The server's clock as a client last saw it, for the flows, which may be of another copy of this package. */
const CLOCK = Symbol.for("zitadel-wasm.clock");

/** The contract's `VerifyPhone` is `verifyPhone` here. */
const methodName = (rpc: string) => rpc.charAt(0).toLowerCase() + rpc.slice(1);

class Client {
  #state: ClientState;

  constructor(state: ClientState) {
    this.#state = state;
    for (const [property, service] of Object.entries(services)) {
      // Not frozen: tests replace services and methods.
      const set = (value: unknown) =>
        Object.defineProperty(this, property, { value, configurable: true, enumerable: true, writable: true });
      // Made when it is first used: there are eleven, and most pages use few of them.
      const get = () => {
        const methods = this.#methods(service);
        set(methods);
        return methods;
      };
      Object.defineProperty(this, property, { get, set, configurable: true, enumerable: true });
    }
  }

  #methods(service: string) {
    const methods: Record<string, (request: unknown, options?: CallOptions) => Promise<unknown>> = {};
    for (const rpc of invoke<string[]>("methods", service)) {
      methods[methodName(rpc)] = (request, options) => this.call(`${service}/${rpc}`, request, options);
    }
    return methods;
  }

  [CLOCK]() {
    return this.#state.clock;
  }

  async call(rpc: string, request?: unknown, options?: CallOptions): Promise<unknown> {
    return call(this.#state, String(rpc), request, options);
  }

  constraints(messageType: string): { [field: string]: Constraint } {
    return invoke("constraints", String(messageType));
  }

  validate(messageType: string, value: unknown): Violation[] {
    return invoke("validate", String(messageType), value);
  }

  schema(messageType: string): StandardSchema<unknown> {
    // A misspelt type throws here, and not when a form is sent.
    this.constraints(messageType);
    return standardSchema((value) => this.validate(messageType, value));
  }
}

/** `createClient`, with the way to load the WebAssembly. */
export function clientFactory(
  load: (source?: unknown) => Promise<unknown>,
): (options: ClientOptions) => Promise<ZitadelClient> {
  return async (options) => {
    const settings = clientSettings(options);
    await load(options.wasm);
    const baseUrl = invoke<string>("baseUrl", settings.href, settings.allowHttp);
    const tokens = new TokenSource(settings.token);
    // The services are properties whose names only the contract knows.
    return new Client({ ...settings, baseUrl, tokens }) as unknown as ZitadelClient;
  };
}
