// The icons of index.html's sprite.

const SVG = "http://www.w3.org/2000/svg";

/**
 * An icon that only decorates: the text beside it says the same.
 * @param {string} name
 * @param {string} [className]
 */
export function icon(name, className = "") {
  const image = document.createElementNS(SVG, "svg");
  image.setAttribute("class", `icon ${className}`.trim());
  image.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#icon-${name}`);
  image.append(use);
  return image;
}
