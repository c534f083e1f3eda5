// What each page does: a first call at once, and more when the bench asks for them.

/** Starts with a function that calls; any response counts, whatever its status. */
export async function measure(start) {
  const call = await start(globalThis.bench);
  const once = () => call().catch((error) => error);
  await once();
  globalThis.first = performance.now();
  /** The milliseconds of each of `count` calls, one after the other. */
  globalThis.callTimes = async (count) => {
    const times = [];
    for (let i = 0; i < count; i++) {
      const begin = performance.now();
      await once();
      times.push(performance.now() - begin);
    }
    return times;
  };
}
