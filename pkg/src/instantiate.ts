// Making an instance of a WebAssembly module, from whatever it is given as.

/**
 * Fetches, compiles and instantiates a module. The source is a URL, a request, a response, bytes, a compiled module or a
 * promise of one.
 */
export async function instantiateWasm<Exports>(source: unknown, imports: WebAssembly.Imports): Promise<Exports> {
  let from = await source;
  if (["String", "URL", "Request"].includes(typeName(from))) from = await fetch(from as string | URL | Request);
  const made = (await instantiate(from, imports)) as WebAssembly.WebAssemblyInstantiatedSource | WebAssembly.Instance;
  // Of a compiled module, it is the instance itself.
  return ("instance" in made ? made.instance : made).exports as Exports;
}

/** By its name and not by instanceof, which fails for an object of another realm; test environments and edge runtimes are. */
const typeName = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1);

// `await` is in no argument of the calls: Next.js's development server wraps them in functions that are not async.
async function instantiate(source: unknown, imports: WebAssembly.Imports): Promise<unknown> {
  if (typeName(source) === "Response") {
    const response = source as Response;
    if (!response.ok) throw new Error(`${response.url}: HTTP status ${response.status}`);
    // The one content type that browsers compile while they fetch.
    if (response.headers.get("content-type") === "application/wasm")
      return WebAssembly.instantiateStreaming(response, imports);
    source = await response.arrayBuffer();
  }
  return WebAssembly.instantiate(source as BufferSource, imports);
}
