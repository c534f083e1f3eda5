// A list to choose from: each choice is a button with an icon, a name, and what it will do.
import { create } from "./dom.js";
import { onPress } from "./form.js";
import { icon } from "./icon.js";

/**
 * @param {HTMLElement} place Where failures are shown.
 * @param {object} choice
 * @param {Node} choice.image
 * @param {string} choice.name
 * @param {string} [choice.note]
 * @param {() => unknown} choice.work
 */
export function choiceButton(place, { image, name, note = "", work }) {
  const button = create(
    "button",
    { type: "button", className: "choice" },
    image,
    create(
      "span",
      { className: "text" },
      create("span", { className: "name", textContent: name }),
      ...(note ? [create("span", { className: "note", textContent: note })] : []),
    ),
    icon("next", "directed"),
  );
  onPress(button, place, work);
  return button;
}
