// The size of the npm package zitadel-testserver: all of its files together, as brotli makes them for a download.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { packageDir } from "./testserver-package.mjs";

/** The most that the package takes, in bytes of brotli. */
export const SIZE_LIMIT = 1_600_000;

/** Bytes of brotli at its best. */
export function brotliSize(bytes) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

/** The files that npm packs. */
export function packedFiles() {
  const packed = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: packageDir,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(packed)[0].files.map((file) => file.path);
}

/** Bytes and bytes of brotli of these files of the package. */
export function sizeOf(names) {
  const bytes = Buffer.concat(names.map((name) => readFileSync(join(packageDir, name))));
  return { bytes: bytes.length, brotli: brotliSize(bytes) };
}
