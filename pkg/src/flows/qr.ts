// QR codes.

import { type LoadOptions, loadFlows } from "./load.js";
import { qrCode } from "./bindings.js";

/** What a QR code is drawn of: `viewBox="0 0 {side} {side}"`, and the `d` of one path of the dark modules. */
export interface QrPath {
  /** The side of the square in modules, quiet zone included. */
  readonly side: number;
  /** The `d` of an SVG path. */
  readonly path: string;
}

/**
 * A QR code as an SVG document, black on white; `undefined` when the text is too long for any (2,331 bytes). Rejects with
 * a `ZitadelError` of kind `network` when the WebAssembly cannot be loaded.
 */
export async function qrSvg(text: string, options?: LoadOptions): Promise<string | undefined> {
  await loadFlows(options);
  return qrCode(text);
}

/**
 * A QR code for pages that build the SVG by DOM, because they make no markup of text (`require-trusted-types-for
 * 'script'`); otherwise as {@link qrSvg}.
 */
export async function qrPath(text: string, options?: LoadOptions): Promise<QrPath | undefined> {
  // The document is our own: its side, the ground, and one path of the dark modules.
  const [, side, path] = /viewBox="0 0 (\d+) .*<path d="([^"]*)"/.exec((await qrSvg(text, options)) ?? "") ?? [];
  return path === undefined ? undefined : { side: Number(side), path };
}
