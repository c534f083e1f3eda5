// A client: its options, and the services of the contract by name.

import { ask, call } from "./call.js";
import { ZitadelError } from "./error.js";
import { clientOptions } from "./options.js";
import { services } from "./services.js";
import { Token } from "./token.js";

/** The contract's `VerifyPhone` is `verifyPhone` here. */
const methodName = (name) => name[0].toLowerCase() + name.slice(1);

/** How many retries a client may still spend: each costs one, each answer earns a tenth (as gRPC's retry throttling). */
class Budget {
  #left = 10;

  take() {
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  fill() {
    this.#left = Math.min(10, this.#left + 0.1);
  }
}

class ZitadelClient {
  #client;

  constructor(core, options) {
    this.#client = { ...options, core, token: new Token(options.token), budget: new Budget() };
    for (const [property, service] of Object.entries(services)) {
      const methods = {};
      for (const name of ask(core.methods, [service])) {
        methods[methodName(name)] = (request, options) => this.call(`${service}/${name}`, request, options);
      }
      Object.defineProperty(this, property, { value: Object.freeze(methods), enumerable: true });
    }
  }

  async call(method, request, options) {
    return call(this.#client, String(method), request, options);
  }

  constraints(messageType) {
    return ask(this.#client.core.constraints, [String(messageType)]);
  }

  validate(messageType, value) {
    return ask(this.#client.core.validate, [String(messageType), value]);
  }
}

/** `createClient` for a way of loading the WebAssembly, which happens once however often it is called. */
export function clientFactory(core, load) {
  let loaded;
  return async function createClient(options) {
    const read = clientOptions(options);
    loaded ??= Promise.resolve(load(options.wasm)).catch((cause) => {
      // The next call may try again: the network may be back.
      loaded = undefined;
      throw new ZitadelError({
        kind: "network",
        code: 14,
        reason: "cors_or_network",
        cause,
        message:
          "the WebAssembly of zitadel-wasm could not be loaded; is zitadel_wasm_bg.wasm served beside the JavaScript, and does the page's Content-Security-Policy have 'wasm-unsafe-eval'?",
      });
    });
    await loaded;
    return new ZitadelClient(core, read);
  };
}
