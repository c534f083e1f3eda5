import { flowsWasm } from "./wasm.js";

/** A QR code as an SVG document, black on white. */
export async function qrSvg(text) {
  return (await flowsWasm()).qr(text);
}

/** The same as what an SVG is built of, for pages that make no markup of text (Trusted Types). */
export async function qrPath(text) {
  // The document is our own: its side, the ground, and one path of the dark modules.
  const [, side, path] = /viewBox="0 0 (\d+) .*<path d="([^"]*)"/.exec((await qrSvg(text)) ?? "") ?? [];
  return path === undefined ? undefined : { side: Number(side), path };
}
