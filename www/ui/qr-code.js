// A QR code by DOM, because nothing of this page is markup made of text.

/** @import { QrPath } from "../zitadel-wasm/flows/index.js" */

/**
 * @param {"svg" | "path"} name
 * @param {Record<string, string>} attributes
 */
function svg(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** Black on white, whatever the page's colors. @param {QrPath} code */
export function qrCodeImage({ side, path }) {
  const image = svg("svg", { viewBox: `0 0 ${side} ${side}`, "shape-rendering": "crispEdges", "aria-hidden": "true" });
  image.append(svg("path", { fill: "#fff", d: `M0 0h${side}v${side}H0z` }), svg("path", { d: path }));
  return image;
}
