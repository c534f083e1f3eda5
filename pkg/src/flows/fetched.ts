// The entry that fetches its WebAssembly as a file, when it is first needed. Where the file is not served beside the
// JavaScript, its text is imported.

import { fileSource } from "../file.js";
import { importText, setSources } from "./bindings.js";

setSources(() => fileSource(new URL("./wasm/zitadel_flows_bg.wasm", import.meta.url)), importText);

export * from "./index.js";
