// "Send new code": possible again only after a while, which the button counts down.
import { t } from "../i18n.js";

const SECONDS = 30;

/** @type {WeakMap<HTMLButtonElement, number>} */
const timers = new WeakMap();

/**
 * Starts the countdown, because a code was just sent.
 * @param {HTMLButtonElement} button
 */
export function startCountdown(button) {
  clearInterval(timers.get(button));
  const end = Date.now() + SECONDS * 1000;
  const show = () => {
    const left = Math.ceil((end - Date.now()) / 1000);
    button.disabled = left > 0;
    button.textContent = left > 0 ? t("resendIn", { n: left }) : t("resendCode");
    if (left <= 0) clearInterval(timers.get(button));
  };
  timers.set(button, setInterval(show, 1000));
  show();
}

/**
 * Ends the countdown: another code is meant.
 * @param {HTMLButtonElement} button
 */
export function endCountdown(button) {
  clearInterval(timers.get(button));
  button.disabled = false;
  button.textContent = t("resendCode");
}
