import { flowsWasm } from "./wasm.js";

/** A QR code as an SVG document, black on white. */
export async function qrSvg(text) {
  return (await flowsWasm()).qr(text);
}
