// The pages that are compared, and their bundles, as a good server would send them.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import * as esbuild from "esbuild";
import * as vite from "vite";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const ENTRY = path("../../pkg/index.js");
const FETCHED = path("../../pkg/fetched.js");

/** The page that the others are compared with comes first. */
export const PAGES = [
  { name: "fetch (JSON)", file: "raw.js", bundler: "esbuild" },
  { name: "zitadel-wasm", file: "ours.js", bundler: "esbuild" },
  { name: "zitadel-wasm", file: "ours.js", bundler: "Vite 8" },
  { name: "zitadel-wasm/fetched", file: "ours.js", bundler: "esbuild", entry: FETCHED },
  { name: "connect-web, one service", file: "connect.js", bundler: "esbuild" },
  { name: "connect-web, one service", file: "connect.js", bundler: "Vite 8" },
  { name: "@zitadel/client, four services", file: "official.js", bundler: "esbuild" },
  { name: "@zitadel/client, four services", file: "official.js", bundler: "Vite 8" },
];

/** The minified JavaScript of a page. */
export async function bundle({ file, bundler, entry = ENTRY }) {
  const from = path(`pages/${file}`);
  if (bundler === "esbuild") {
    const { outputFiles } = await esbuild.build({
      entryPoints: [from],
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      platform: "browser",
      logLevel: "error",
      alias: { "zitadel-wasm": entry },
      // What the fetched entry imports when its file cannot be fetched.
      external: entry === FETCHED ? ["*/inline.js"] : [],
    });
    return outputFiles[0].contents;
  }
  const { output } = await vite.build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "zitadel-wasm": entry } },
    build: { write: false, rollupOptions: { input: from }, modulePreload: { polyfill: false } },
  });
  return Buffer.from(output.find((chunk) => chunk.isEntry).code);
}

/** With the best compression, as of files that are compressed once. */
export const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });

export const fetchedWasm = () => readFile(path("../../pkg/wasm/zitadel_wasm_bg.wasm"));
