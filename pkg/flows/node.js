// For Node: as index.js, with the WebAssembly read from the disk.
import { readFile } from "node:fs/promises";
import { source } from "./wasm.js";

source.read = () => readFile(new URL("./wasm/zitadel_flows_bg.wasm", import.meta.url));

export * from "./index.js";
