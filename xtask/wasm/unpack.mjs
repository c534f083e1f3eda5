// Assembles unpack.wat, and writes the module that has it in hexadecimal
// digits, which brotli packs better than base64.
//
//     node xtask/wasm/unpack.mjs out.js

import { readFileSync, writeFileSync } from "node:fs";
import binaryen from "binaryen";

const [to] = process.argv.slice(2);
const module = binaryen.parseText(readFileSync(new URL("unpack.wat", import.meta.url), "utf8"));
const { BulkMemory, BulkMemoryOpt, Multivalue } = binaryen.Features;
module.setFeatures(BulkMemory | BulkMemoryOpt | Multivalue);
if (!module.validate()) throw new Error("unpack.wat is not valid: see above");
binaryen.setOptimizeLevel(2);
binaryen.setShrinkLevel(0);
module.optimize();
const text = Buffer.from(module.emitBinary()).toString("hex");
writeFileSync(to, `export const unpacker = "${text}";\n`);
