// Giving a call up: a signal, a time limit, and what they leave behind.

import { canceled, refused, timedOut } from "./error.js";

/** Timers take 31 bits; a longer time is as good as none. */
const LONGEST_MS = 2 ** 31 - 1;

/** What the caller's reason makes of a call. `AbortSignal.timeout()` is a time limit as well. */
function given(reason) {
  try {
    if (reason?.name === "TimeoutError") return timedOut(reason);
  } catch {
    // A reason may be anything, a proxy that throws included.
  }
  return canceled(reason);
}

/** One call's end: it comes from `signal`, after `timeoutMs`, or by `release`, which leaves no listener and no timer. */
export class Stop {
  #controller = new AbortController();
  #give;
  #stopped;
  #error;
  #timers = [];
  #unlisten = () => {};

  constructor(signal, timeoutMs) {
    this.#stopped = new Promise((_, reject) => (this.#give = reject));
    // Nobody may be waiting when it comes.
    this.#stopped.catch(() => {});
    if (signal !== undefined) this.#listen(signal);
    if (timeoutMs < LONGEST_MS) this.#timers.push(setTimeout(() => this.#end(timedOut()), timeoutMs));
  }

  #listen(signal) {
    const onAbort = () => this.#end(given(signal.reason));
    try {
      if (signal.aborted) return onAbort();
      signal.addEventListener("abort", onAbort);
      this.#unlisten = () => signal.removeEventListener("abort", onAbort);
    } catch (cause) {
      this.release();
      throw refused("signal", "must be an AbortSignal", cause);
    }
  }

  #end(error) {
    this.#error ??= error;
    this.#give(error);
    this.#controller.abort();
  }

  /** What fetch is given: never the caller's own signal, whose reasons may be anything. */
  get signal() {
    return this.#controller.signal;
  }

  /** Throws when the call was given up. */
  check() {
    if (this.#error) throw this.#error;
  }

  /** The work's outcome, or the end's error as soon as it comes. */
  race(work) {
    return Promise.race([this.#stopped, work]);
  }

  sleep(ms) {
    return this.race(new Promise((done) => this.#timers.push(setTimeout(done, ms))));
  }

  release() {
    this.#timers.forEach(clearTimeout);
    this.#unlisten();
  }
}
