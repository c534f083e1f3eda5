// The entry that carries its WebAssembly inside. It is for service workers, which cannot import later, and for pages that
// need a QR code or a step at once.

import { bytesOf } from "../wasm-text.js";
import { setSources } from "./bindings.js";
import { text } from "./wasm/inline.js";

setSources(() => bytesOf(text));

export * from "./index.js";
