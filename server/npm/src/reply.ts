// A core's response with its lines read. Every access to a member of the core's own object copies it out of its memory.

import type { CoreReply } from "./core.js";

/** A response with as much of its body as was there at once. */
export interface Reply {
  readonly status: number;
  /** Names in lower case and values in turns. */
  readonly headers: string[];
  readonly data: Uint8Array<ArrayBuffer>;
  /** As the headers; absent ones may follow in `rest`. */
  readonly trailers: string[];
  /** Where further pieces come from; absent after the last one. Whoever has it frees it. */
  readonly rest: CoreReply | undefined;
}

/** Names and values of header lines, in turns. */
export const fromLines = (lines: string): string[] => (lines === "" ? [] : lines.split("\n"));

/** Whether a response is not there yet. Promises of another realm are no instances of this one's class. */
export const isPromise = (reply: CoreReply | Promise<CoreReply>): reply is Promise<CoreReply> => "then" in reply;

/** Reads a core's response, and frees it where nothing follows. */
export function readReply(reply: CoreReply): Reply {
  const { status, isComplete, trailers } = reply;
  const headers = fromLines(reply.headers);
  const data = reply.takeData();
  if (isComplete) reply.free();
  return { status, headers, data, trailers: fromLines(trailers ?? ""), rest: isComplete ? undefined : reply };
}
