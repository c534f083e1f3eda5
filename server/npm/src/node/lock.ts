// A lock file that names its process: Node has no locks of the operating system's.

import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";

/** What identifies a process beyond its number, which is used again: when it started, where the system says so. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command's name, in parentheses, can contain anything (proc_pid_stat(5)).
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One of another user, which may not be signaled.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The process that a lock names, if it still runs. */
function holderOf(text: string): number | undefined {
  const [pid = "", start = ""] = text.split(" ");
  const number = Number(pid);
  // In a container, this process often has the number of the one that was killed.
  if (!Number.isInteger(number) || number <= 0 || number === process.pid || !isAlive(number)) return undefined;
  return start === startOf(number) ? number : undefined;
}

function readLock(lock: string): string | undefined {
  try {
    return readFileSync(lock, "utf8");
  } catch {
    return undefined;
  }
}

const remove = (file: string) => {
  try {
    unlinkSync(file);
  } catch {}
};

/** Removes the lock of a process that was killed, unless another process has taken its place in between. */
function removeStale(lock: string, text: string, aside: string): void {
  try {
    renameSync(lock, aside);
    if (readLock(aside) !== text) linkSync(aside, lock);
  } catch {}
  remove(aside);
}

/** Takes the lock. Returns the process that holds it, if another one does. */
export function takeLock(lock: string): number | undefined {
  const own = `${lock}.${process.pid}`;
  // Complete before it has its name: a lock without a process would be everyone's.
  writeFileSync(own, `${process.pid} ${startOf(process.pid)}`, { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(own, lock);
        return undefined;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const text = readLock(lock);
      const holder = text === undefined ? undefined : holderOf(text);
      if (holder !== undefined) return holder;
      if (text !== undefined) removeStale(lock, text, `${own}.stale`);
    }
  } finally {
    remove(own);
  }
}

/** Gives the lock back. */
export const releaseLock = remove;
