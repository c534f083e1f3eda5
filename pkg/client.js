// A client around the one class that the WebAssembly exports: services by name, and failures as real errors.
import { ZitadelError } from "./error.js";
import { services } from "./services.js";

/** The contract's `VerifyPhone` is `verifyPhone` here. */
const methodName = (name) => name[0].toLowerCase() + name.slice(1);

/** What the WebAssembly throws is a plain object; what callers get has a stack. */
function asError(failure) {
  return failure && typeof failure === "object" && "kind" in failure && "violations" in failure ? new ZitadelError(failure) : failure;
}

function attempt(work) {
  try {
    return work();
  } catch (failure) {
    throw asError(failure);
  }
}

class ZitadelClient {
  #core;

  constructor(core) {
    this.#core = core;
    for (const [property, service] of Object.entries(services)) {
      const methods = {};
      for (const name of core.methods(service)) {
        methods[methodName(name)] = (request, options) => this.call(`${service}/${name}`, request, options);
      }
      Object.defineProperty(this, property, { value: Object.freeze(methods), enumerable: true });
    }
  }

  async call(method, request, options) {
    try {
      return await this.#core.call(String(method), request, options);
    } catch (failure) {
      throw asError(failure);
    }
  }

  constraints(messageType) {
    return attempt(() => this.#core.constraints(String(messageType)));
  }

  validate(messageType, value) {
    return attempt(() => this.#core.validate(String(messageType), value));
  }
}

/** `createClient` for a way of loading the WebAssembly, which happens once however often it is called. */
export function clientFactory(Core, load) {
  let loaded;
  return async function createClient(options) {
    loaded ??= Promise.resolve(load(options?.wasm)).catch((cause) => {
      // The next call may try again: the network may be back.
      loaded = undefined;
      throw new ZitadelError({
        kind: "network", code: 14, codeName: "unavailable", violations: [], details: [], cause,
        message: "the WebAssembly of zitadel-wasm could not be loaded; is zitadel_wasm_bg.wasm served beside the JavaScript, and does the page's Content-Security-Policy have 'wasm-unsafe-eval'?",
      });
    });
    await loaded;
    return attempt(() => new ZitadelClient(new Core(options)));
  };
}
