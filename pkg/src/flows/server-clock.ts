// The server's time, by which the age of a check is measured. A device's own clock may be hours off: it would take a check
// that was just made for an old one, and ask for it again for ever.

import type { ZitadelClient } from "../types.js";

/** Where clients of this package show the newest `Date` of a response, and when it came. */
const CLOCK = Symbol.for("zitadel-wasm.clock");

type ClientClock = { [CLOCK]?: () => [date: number, at: number] | undefined };

/**
 * What is known of the server's time. Every time that the server wrote has passed; so the latest counts, and what the
 * monotonic clock, which no setting changes, has measured since.
 */
export class ServerClock {
  readonly #client: ClientClock;
  #latest = Number.NEGATIVE_INFINITY;
  #at = 0;

  constructor(client: ZitadelClient) {
    this.#client = client as ClientClock;
  }

  /** Learns of times that the server wrote just now or earlier. */
  observe(...times: (string | undefined)[]): void {
    for (const time of times) this.#learn(Date.parse(String(time)), performance.now());
  }

  #learn(time: number, at: number): void {
    if (time - at > this.#latest - this.#at) {
      this.#latest = time;
      this.#at = at;
    }
  }

  /** Milliseconds since 1970. */
  now(): number {
    // `Date` is there in Node and on the origin of the page; of other origins browsers hide it, unless it is exposed.
    const header = this.#client[CLOCK]?.();
    if (header) this.#learn(...header);
    return this.#latest + performance.now() - this.#at;
  }
}
