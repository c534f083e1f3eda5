// What the rows of the email address and of the phone number share: the value, and whether it is verified.
import { t } from "../i18n.js";
import { create } from "../ui/dom.js";

/**
 * @param {HTMLElement} place
 * @param {string | undefined} value
 * @param {boolean | undefined} isVerified
 */
export function showContact(place, value, isVerified) {
  if (!value) return place.replaceChildren(t("valueNone"));
  const badge = create("span", {
    className: `badge ${isVerified ? "good" : "warn"}`,
    textContent: t(isVerified ? "verified" : "unverified"),
  });
  place.replaceChildren(create("bdi", { textContent: value }), " ", badge);
}

/**
 * "Enabled" or "Not enabled".
 * @param {HTMLElement} place
 * @param {boolean} isEnabled
 */
export function showEnabled(place, isEnabled) {
  place.replaceChildren(
    isEnabled ? create("span", { className: "badge good", textContent: t("enabled") }) : t("notEnabled"),
  );
}
