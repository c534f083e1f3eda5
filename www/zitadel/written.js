// What was just written: ZITADEL's reads follow its writes by up to some hundred milliseconds.

/** How often it is read again, and the pause before each time. */
const REPEATS = 12;
const PAUSE_MS = 150;

/** @typedef {{ sequence?: string | undefined }} Details When something was changed, as ZITADEL counts. */

/**
 * Reads again until what was written is there, for a while; then whatever there is.
 * @template T
 * @param {() => Promise<T>} read
 * @param {(found: T) => boolean} isWritten
 */
export async function readWritten(read, isWritten) {
  let found = await read();
  for (let repeat = 0; repeat < REPEATS && !isWritten(found); repeat++) {
    await new Promise((done) => setTimeout(done, PAUSE_MS));
    found = await read();
  }
  return found;
}

/**
 * Whether a read is as new as a write, by the sequences that ZITADEL gives both.
 * @param {Details | undefined} read
 * @param {Details | undefined} written
 */
export const isAsNew = (read, written) =>
  written?.sequence === undefined || BigInt(read?.sequence ?? 0) >= BigInt(written.sequence);
