// Who signs in: initials in a circle, and the chip below the title.
import { element } from "./dom.js";

/**
 * The initials of a display name, or the first letter of a login name.
 * @param {string} name
 */
export function initials(name) {
  const words =
    name
      .split("@", 1)[0]
      ?.split(/[\s._-]+/u)
      .filter(Boolean) ?? [];
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? "")][0] ?? "");
  return letters.join("").toLocaleUpperCase();
}

/** Shows whose step this is; without a name, nothing. @param {string} name */
export function showIdentity(name) {
  element("identity").hidden = !name;
  element("identity-name").textContent = name;
  element("identity-avatar").textContent = initials(name);
}
