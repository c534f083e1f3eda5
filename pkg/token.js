// The bearer token: asked for at each call, one question at a time however many calls wait.

import { refused } from "./error.js";

/** What a header can carry and a bearer token is made of (RFC 6750, section 2.1, and what else occurs). */
const carried = /^[\x21-\x7e]+$/;

export class Token {
  #source;
  #pending = [];
  /** How often a token was renewed: who was refused with an older one need not renew it again. */
  #age = 0;

  constructor(source) {
    this.#source = source;
  }

  /** Whether a refused token can be asked for anew. */
  get renewable() {
    return typeof this.#source === "function";
  }

  /** `{ value, age }`; with the age of a token that was refused, a newer one. */
  async get(refusedAge) {
    const refresh = refusedAge === this.#age;
    const value = this.renewable ? await this.#ask(refresh) : this.#source;
    if (value === undefined || value === null || value === "") return { age: this.#age };
    if (typeof value !== "string") throw refused("token", "must be a string");
    if (!carried.test(value))
      throw refused("token", "must not have line breaks, spaces or other characters that no header can carry");
    return { value, age: this.#age };
  }

  #ask(refresh) {
    const slot = Number(refresh);
    return (this.#pending[slot] ??= (async () => {
      try {
        const value = await this.#source({ refresh });
        if (refresh) this.#age++;
        return value;
      } catch (cause) {
        throw refused("token", "is not to be had: its function failed", cause);
      } finally {
        this.#pending[slot] = undefined;
      }
    })());
  }
}
