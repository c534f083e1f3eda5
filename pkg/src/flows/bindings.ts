// The flows' own WebAssembly: compiled once, when something of it is first needed. As the client's (../bindings.ts), its
// functions are bound by hand: they are those of src/flows/js.rs.

import { instantiateWasm } from "../instantiate.js";
import { type Source, wasmLoader } from "../loader.js";
import { wasmOf } from "../wasm-text.js";
import { texts } from "./wasm/inline.js";

/** A text in the memory: where, and how many bytes. */
type Text = [at: number, length: number];

interface Exports {
  memory: WebAssembly.Memory;
  /** The end of what is allocated (xtask/wasm/heap.wat). */
  heap: WebAssembly.Global;
  alloc(length: number, align: number): number;
  nextStep(...policyAndFacts: number[]): Text;
  qr(...text: number[]): Text;
}

let wasm: Exports;

const memoryAt = (at: number, length: number) => new Uint8Array(wasm.memory.buffer, at >>> 0, length);

/** Calls a function with texts, of which nothing stays in the memory; `undefined` for no text. */
function callWith(texts: string[], call: (...args: number[]) => Text): string | undefined {
  const end = wasm.heap.value as number;
  const args = texts.flatMap((text) => {
    const bytes = new TextEncoder().encode(text);
    const at = wasm.alloc(bytes.length, 1);
    memoryAt(at, bytes.length).set(bytes);
    return [at, bytes.length];
  });
  const [at, length] = call(...args);
  wasm.heap.value = end;
  return at === 0 ? undefined : new TextDecoder().decode(memoryAt(at, length));
}

const loader = (...sources: Source[]) =>
  wasmLoader(
    async (source) => {
      wasm = await instantiateWasm<Exports>(source, {});
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
  return callWith([policy, facts], wasm.nextStep) ?? "";
}

/** A QR code as SVG; `undefined` when the text is too long. */
export async function qrCode(text: string): Promise<string | undefined> {
  await loadFlowsWasm();
  return callWith([text], wasm.qr);
}
