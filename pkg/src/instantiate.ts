// Making an instance of a WebAssembly module, from whatever it is given as.

/**
 * Fetches, compiles and instantiates a module. The source is a URL, a request, a response, bytes, a compiled module or a
 * promise of one.
 */
export async function instantiateWasm<Exports>(source: unknown, imports: WebAssembly.Imports): Promise<Exports> {
  let from = await source;
  // Test environments such as jsdom have neither fetch nor its classes.
  const isRequest = typeof Request === "function" && from instanceof Request;
  if (typeof from === "string" || from instanceof URL || isRequest) from = await fetch(from as string | URL | Request);
  const { instance } = (await instantiate(from, imports)) as WebAssembly.WebAssemblyInstantiatedSource;
  return instance.exports as Exports;
}

async function instantiate(source: unknown, imports: WebAssembly.Imports): Promise<unknown> {
  if (typeof Response === "function" && source instanceof Response) {
    if (!source.ok) throw new Error(`${source.url}: HTTP status ${source.status}`);
    // The one content type that browsers compile while they fetch.
    if (source.headers.get("content-type") === "application/wasm")
      return WebAssembly.instantiateStreaming(source, imports);
    return WebAssembly.instantiate(await source.arrayBuffer(), imports);
  }
  if (source instanceof WebAssembly.Module) return { instance: await WebAssembly.instantiate(source, imports) };
  return WebAssembly.instantiate(source as BufferSource, imports);
}
