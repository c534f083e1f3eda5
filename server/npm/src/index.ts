// The package in browsers: a page, a worker, a service worker. The module is loaded from beside this file.

import { bindCore } from "./bind-core.js";
import { usePlatform } from "./server.js";
import init, { start } from "./wasm/zitadel_testserver.js";

let loading: Promise<unknown> | undefined;

usePlatform({
  async loadCore() {
    loading ??= init({ module_or_path: new URL("./wasm/zitadel_testserver_bg.wasm", import.meta.url) }).catch(
      (error) => {
        loading = undefined;
        throw error;
      },
    );
    await loading;
    return bindCore(start);
  },
  async listen() {
    throw new Error("a browser cannot listen: use TestServer.inProcess(), or start the server in Node.js");
  },
  fetch: (input, init) => globalThis.fetch(input, init),
});

export { TestServer } from "./server.js";
export type * from "./options.js";
export type * from "./testing/types.js";
