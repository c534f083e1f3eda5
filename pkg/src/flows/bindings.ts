// The flows' own WebAssembly: compiled once, when something of it is first needed. As the client's (../bindings.ts), its
// functions are bound by hand: they are those of src/flows/js.rs.

import { THROW_IMPORT } from "../generated.js";
import { instantiateWasm } from "../instantiate.js";
import { type Source, wasmLoader } from "../loader.js";
import { wasmOf } from "../wasm-text.js";
import { texts } from "./wasm/inline.js";

/** A text in the memory: where, and how many bytes. */
type Text = [at: number, length: number];

interface Exports {
  memory: WebAssembly.Memory;
  nextStep(...policyAndFacts: [...Text, ...Text]): Text;
  qr(...text: Text): Text;
  __wbindgen_malloc(length: number, align: number): number;
  __wbindgen_free(at: number, length: number, align: number): void;
}

let wasm: Exports;

const memoryAt = (at: number, length: number) => new Uint8Array(wasm.memory.buffer, at >>> 0, length);

const readText = (at: number, length: number) => new TextDecoder().decode(memoryAt(at, length));

/** Puts a text into the memory, for a function that frees it. */
function passText(text: string): Text {
  const bytes = new TextEncoder().encode(text);
  const at = wasm.__wbindgen_malloc(bytes.length, 1);
  memoryAt(at, bytes.length).set(bytes);
  return [at, bytes.length];
}

/** Takes a text that a function returned; `undefined` for no text. */
function takeText([at, length]: Text): string | undefined {
  if (at === 0) return undefined;
  const text = readText(at, length);
  wasm.__wbindgen_free(at, length, 1);
  return text;
}

const imports: WebAssembly.Imports = {
  "./zitadel_flows_bg.js": {
    [THROW_IMPORT](at: number, length: number) {
      throw new Error(readText(at, length));
    },
    // Nothing but text crosses the boundary, so there is no table of JavaScript's values to fill.
    __wbindgen_init_externref_table() {},
  },
};

const loader = (...sources: Source[]) =>
  wasmLoader(
    async (source) => {
      wasm = await instantiateWasm<Exports>(source, imports);
    },
    ...sources,
  );

// Not imported when it is needed: Firefox never tries a failed import again, and service workers and bundles of one file
// have no later imports.
let loadOnce = loader(() => wasmOf(texts));

/** Where an entry has the WebAssembly from, if not from its text; package.json's `sideEffects` lists the entries. */
export function setSources(...sources: Source[]): void {
  loadOnce = loader(...sources);
}

/** Loads the WebAssembly, the first time, from `given` or else from where the entry says. */
export const loadFlowsWasm = (given?: unknown): Promise<unknown> => loadOnce(given);

/** The next step and its factors, as words; the arguments are those of src/flows/next_step.rs. */
export async function nextStepWords(policy: string, facts: string): Promise<string> {
  await loadFlowsWasm();
  return takeText(wasm.nextStep(...passText(policy), ...passText(facts))) ?? "";
}

/** A QR code as SVG; `undefined` when the text is too long. */
export async function qrCode(text: string): Promise<string | undefined> {
  await loadFlowsWasm();
  return takeText(wasm.qr(...passText(text)));
}
