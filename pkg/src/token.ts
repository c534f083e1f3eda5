// The bearer token: fetched for each request, by one call of the provider however many requests wait for it.

import { validationError } from "./error.js";

type TokenProvider = (context: { refresh: boolean }) => unknown;

/** What a header can carry and a bearer token consists of (RFC 6750, section 2.1, and what else occurs). */
const BEARER = /^[\x21-\x7e]+$/;

/** A token and its age, which tells a rejected token from a newer one. */
interface CurrentToken {
  value?: string;
  age: number;
}

export class TokenSource {
  #source: string | TokenProvider | undefined;
  #pending: { current?: Promise<unknown> | undefined; refreshed?: Promise<unknown> | undefined } = {};
  /** How often the token was refreshed: a call whose older token was rejected need not refresh it again. */
  #age = 0;

  constructor(source: string | TokenProvider | undefined) {
    this.#source = source;
  }

  /** Whether there is a provider to ask for a newer token. */
  get canRefresh(): boolean {
    return typeof this.#source === "function";
  }

  /** The token; a newer one than that of `rejectedAge`. */
  async get(rejectedAge?: number): Promise<CurrentToken> {
    const source = this.#source;
    const value = typeof source === "function" ? await this.#provide(source, rejectedAge === this.#age) : source;
    const age = this.#age;
    if (value === undefined || value === null || value === "") return { age };
    if (typeof value !== "string") throw validationError("token", "must be a string");
    if (!BEARER.test(value))
      throw validationError("token", "must not have line breaks, spaces or other characters that no header can carry");
    return { value, age };
  }

  #provide(provider: TokenProvider, refresh: boolean): Promise<unknown> {
    const slot = refresh ? "refreshed" : "current";
    const run = async () => {
      try {
        // Not called at once: what it throws is to come after this promise is stored, and be forgotten again.
        const value = await Promise.resolve({ refresh }).then(provider);
        if (refresh) this.#age++;
        return value;
      } catch (cause) {
        throw validationError("token", "provider failed", cause);
      } finally {
        this.#pending[slot] = undefined;
      }
    };
    return (this.#pending[slot] ??= run());
  }
}
