// The module's own boundary: options as JSON, and errors that are strings.

import type { Core, CoreHost, CoreOptions, StartCore } from "./core.js";

/** The module's `start`. */
export type ModuleStart = (options: string, host: object) => Promise<Core>;

/** `start` with the core's options, and errors as JavaScript has them. */
export const bindCore =
  (start: ModuleStart): StartCore =>
  async (options: CoreOptions, host: CoreHost) => {
    try {
      return await start(JSON.stringify(options), host);
    } catch (cause) {
      throw cause instanceof Error ? cause : new Error(String(cause));
    }
  };
