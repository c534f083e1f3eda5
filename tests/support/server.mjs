// A paired server for one test file, and what tests read off it.
import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { createInterface } from "node:readline";

/** Starts the server; its first line says where it listens. */
export async function startServer(...args) {
  const child = spawn(process.env.TESTSERVER, ["--listen", "127.0.0.1:0", ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout });
  const first = await new Promise((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const url = JSON.parse(first).listening;
  const control = async (path, body) => {
    const answer = await fetch(`${url}/_test/${path}`, body && { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
    const json = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${json.error}`);
    return json;
  };
  return { url, control, child, stop: () => new Promise((done) => { child.once("exit", done); child.kill(); }) };
}

/** The newest code that was sent to a number. */
export async function lastCode(server, to) {
  const { messages } = await server.control(`outbox?to=${encodeURIComponent(to)}`);
  return messages.at(-1)?.code;
}

/** A TOTP code (RFC 6238: SHA-1, six digits, 30 seconds) of the server's own time. */
export async function totp(server, secret, steps = 0) {
  const { now } = await server.control("clock");
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((c) => alphabet.indexOf(c).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.parse(now) / 30_000) + steps));
  const mac = createHmac("sha1", key).update(counter).digest();
  const at = mac.at(-1) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
