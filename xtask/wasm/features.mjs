// What every browser of the baseline (2021 and newer) has of WebAssembly: FEATURES in xtask/src/package.rs.

import binaryen from "binaryen";

const { MutableGlobals, BulkMemory, BulkMemoryOpt, SignExt, NontrappingFPToInt, ReferenceTypes, Multivalue } =
  binaryen.Features;

export const FEATURES =
  MutableGlobals | BulkMemory | BulkMemoryOpt | SignExt | NontrappingFPToInt | ReferenceTypes | Multivalue;
