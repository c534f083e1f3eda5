// The package in Node.js, Bun and Deno.

import { listen } from "./node/listen.js";
import { loadCore } from "./node/load-core.js";
import { usePlatform } from "./server.js";

usePlatform({
  loadCore,
  listen,
  // The global one, which tests replace; Jest's jsdom has none.
  fetch: (input, init) => (globalThis.fetch ?? fetch)(input, init),
});

export { TestServer } from "./server.js";
export type * from "./options.js";
export type * from "./testing/types.js";
