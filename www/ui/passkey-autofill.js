// Passkeys in the browser's autofill (WebAuthn, conditional mediation). ZITADEL makes a challenge for a user it knows, so they
// are offered where the user is known: at the password. One offer at a time; whatever else people do ends it.
import { isFlowError, passkey } from "../zitadel-wasm/flows/index.js";
import { isZitadelError } from "../zitadel-wasm/index.js";
import { isViewShown, onView } from "./view.js";

/** @import { Flow, NextStep } from "../types.js" */

/** @param {(error: unknown) => void} onProblem */
export function createPasskeyAutofill(onProblem) {
  /** @type {{ controller: AbortController, over: Promise<void> } | undefined} */
  let running;

  /** Ends the offer. Resolves when the session can be used for something else. */
  async function stop() {
    const ended = running;
    running = undefined;
    ended?.controller.abort();
    await ended?.over;
  }

  /**
   * @param {Flow} flow
   * @param {AbortSignal} signal
   * @param {(next: NextStep) => Promise<void>} onSignedIn
   */
  async function offer(flow, signal, onSignedIn) {
    try {
      if (!(await passkey.isConditionalMediationAvailable()) || signal.aborted) return;
      const next = await flow.passkey({ mediation: "conditional", signal });
      if (signal.aborted) return;
      running = undefined;
      await onSignedIn(next);
    } catch (error) {
      // People have not asked for it: a user without a passkey, or a browser that ends it, is no failure.
      if (signal.aborted || isFlowError(error) || !isZitadelError(error)) return;
      if (error.reason === "passkey_rejected") onProblem(error);
    }
  }

  /**
   * Offers the passkeys of a session's user.
   * @param {Flow} flow
   * @param {(next: NextStep) => Promise<void>} onSignedIn
   */
  async function start(flow, onSignedIn) {
    await stop();
    const controller = new AbortController();
    running = { controller, over: offer(flow, controller.signal, onSignedIn) };
  }

  onView(() => {
    if (!isViewShown("first")) stop();
  });
  return { start, stop };
}
