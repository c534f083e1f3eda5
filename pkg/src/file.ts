// WebAssembly that lies in a file beside this package.

interface FileSystem {
  promises: { readFile(file: URL): Promise<Uint8Array> };
}
interface NodeProcess {
  getBuiltinModule?(id: "node:fs"): FileSystem | undefined;
}

/** The file's bytes where it is on disk and fetch reads none (Node); else its URL, which is fetched. */
export function fileSource(file: URL): unknown {
  if (file.protocol !== "file:") return file;
  const { process } = globalThis as { process?: NodeProcess };
  return process?.getBuiltinModule?.("node:fs")?.promises.readFile(file) ?? file;
}
