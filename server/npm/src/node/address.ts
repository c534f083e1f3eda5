// The address to listen on.

import { isIP } from "node:net";

/** An address and port, such as `127.0.0.1:8080` or `[::1]:0`. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Reads `ADDRESS:PORT`; `undefined` for any other text. */
export function parseAddress(text: string): Address | undefined {
  const [, v6, v4, digits = ""] = /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = v6 ?? v4 ?? "";
  const port = Number(digits);
  const isAddress = v6 === undefined ? isIP(host) === 4 : isIP(host) === 6;
  return isAddress && digits !== "" && port <= 65_535 ? { host, port } : undefined;
}

/** Whether only programs of this machine reach it. */
export const isLoopback = (host: string) => /^127\./.test(host) || /^(0*:)*0*1$/.test(host);

/** The URL of a server there. */
export const urlOf = ({ host, port }: Address) => `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
