// What both pages measure, in milliseconds since the navigation began.

const CALLS = 30;

export async function measure(start) {
  const call = await start(globalThis.bench);
  // Any response counts, whatever its status.
  const once = () => call().catch((error) => error);
  await once();
  const first = performance.now();
  for (let i = 0; i < CALLS; i++) await once();
  globalThis.measured = { first, each: (performance.now() - first) / CALLS };
}
