// The end of a call: the caller's signal, the time limit, and what they leave behind.

import { type ZitadelError, canceledError, timeoutError, validationError } from "./error.js";

/** Timers take 31 bits; a longer time has no limit. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The error of a call that its caller's signal ended. `AbortSignal.timeout()` is a time limit as well. */
function toCallError(reason: unknown): ZitadelError {
  try {
    if ((reason as { name?: unknown } | undefined)?.name === "TimeoutError") return timeoutError(undefined, reason);
  } catch {
    // A reason may be anything, a proxy that throws included.
  }
  return canceledError(reason);
}

/** The life of one call. It ends by `signal`, after `timeoutMs`, or by `release`, which leaves no listener and no timer. */
export class CallScope {
  #controller = new AbortController();
  #reject!: (error: ZitadelError) => void;
  #ended: Promise<never>;
  #error?: ZitadelError;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #unlisten = (): void => {};

  constructor(signal: AbortSignal | undefined, timeoutMs: number) {
    this.#ended = new Promise((_, reject) => {
      this.#reject = reject;
    });
    // There may be no caller waiting for it.
    this.#ended.catch(() => {});
    if (signal !== undefined) this.#listen(signal);
    if (timeoutMs < LONGEST_TIMER_MS) this.#setTimer(() => this.#end(timeoutError(timeoutMs)), timeoutMs);
  }

  #listen(signal: AbortSignal): void {
    const onAbort = () => this.#end(toCallError(signal.reason));
    try {
      if (signal.aborted) {
        onAbort();
        return;
      }
      signal.addEventListener("abort", onAbort);
      this.#unlisten = () => signal.removeEventListener("abort", onAbort);
    } catch (cause) {
      this.release();
      throw validationError("signal", "must be an AbortSignal", cause);
    }
  }

  #setTimer(run: () => void, ms: number): void {
    this.#timers.push(setTimeout(run, ms));
  }

  #end(error: ZitadelError): void {
    this.#error ??= error;
    this.#reject(error);
    this.#controller.abort();
  }

  /** The signal for fetch: never the caller's own, whose reasons may be anything. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Throws when the call has ended. */
  check(): void {
    if (this.#error) throw this.#error;
  }

  /** The work's outcome, or the error of the call's end as soon as that comes. */
  race<T>(work: Promise<T>): Promise<T> {
    return Promise.race([this.#ended, work]);
  }

  sleep(ms: number): Promise<void> {
    return this.race(new Promise((done) => this.#setTimer(done, ms)));
  }

  release(): void {
    this.#timers.forEach(clearTimeout);
    this.#unlisten();
  }
}
