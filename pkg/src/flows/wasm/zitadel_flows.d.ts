// What wasm-bindgen makes of src/flows/js.rs.

/** The next step and its factors, as words; the arguments are those of src/flows/next_step.rs. */
export function nextStep(policy: string, facts: string): string;

/** A QR code as SVG; `undefined` when the text is too long. */
export function qr(text: string): string | undefined;

/** Fetches, compiles and instantiates the module; without a source from beside this file. */
export default function load(options?: { module_or_path: unknown }): Promise<unknown>;
