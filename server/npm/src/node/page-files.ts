// The files of a page, which the core serves beside the API.

import { readFileSync, realpathSync, statSync } from "node:fs";
import nodePath, { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Greatest file that is served, in bytes. */
const FILE_LIMIT = 16 * 1024 * 1024;

/** The login page that this package carries. */
export const loginPageDir = () => join(dirname(fileURLToPath(import.meta.url)), "../page");

/** Whether `file` is below `root` with no hidden name on the way; both are absolute, and as `realpath` has them. */
export function isBelow(
  root: string,
  file: string,
  path: Pick<typeof nodePath, "isAbsolute" | "relative" | "sep"> = nodePath,
) {
  const way = path.relative(root, file);
  // Between drives of Windows there is no relative way.
  return way !== "" && !path.isAbsolute(way) && !way.split(path.sep).some((part) => part.startsWith("."));
}

/** Reads the files below a folder. What a symbolic link leads to outside of it is not served, nor is a hidden file. */
export function pageReader(dir: string): (name: string) => Uint8Array | undefined {
  let root: string;
  try {
    root = realpathSync(dir);
    if (!statSync(root).isDirectory()) throw new Error("not a directory; expected a folder with an index.html");
  } catch (cause) {
    throw new Error(`--page ${dir}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
  return (name) => {
    try {
      const real = realpathSync(join(root, name));
      const about = statSync(real);
      return isBelow(root, real) && about.isFile() && about.size <= FILE_LIMIT
        ? new Uint8Array(readFileSync(real))
        : undefined;
    } catch {
      return undefined;
    }
  };
}
