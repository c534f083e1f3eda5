// The test server as WebAssembly beside the native one: size, start, calls per second, memory. All in one run; what counts
// are the ratios.
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { brotliCompressSync, constants } from "node:zlib";
import { TestServer } from "../../server/npm/node.js";
import { startServer } from "../support/server.mjs";
import { startPackage } from "../support/testserver-package.mjs";

/** A running ZITADEL's calls per second on the machine of the recordings. */
const REAL = { reads: 628, "refused codes": 98, "new sessions": 488 };
const SECONDS = Number(process.env.SECONDS ?? 3);
const PARALLEL = 8;

const folder = new URL("../../server/npm/", import.meta.url);

const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const wasm = await readFile(new URL("wasm/zitadel_testserver_bg.wasm", folder));
console.log(`WebAssembly: ${wasm.length} bytes, ${brotli(wasm)} with brotli (limit 1600000)`);

const start = `
  const begin = performance.now();
  const { TestServer } = await import(${JSON.stringify(new URL("node.js", folder).href)});
  const server = await TestServer.inProcess();
  await server.now();
  console.log(performance.now() - begin);
  process.exit();`;
const starts = Array.from({ length: 7 }, () =>
  Number(execFileSync(process.execPath, ["--input-type=module", "-e", start], { encoding: "utf8" })),
);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
console.log(`import to the first response in Node: ${median(starts).toFixed(0)} ms (limit 300)`);

/** Calls of a server, by what they are. */
async function callsOf(server) {
  const { adminToken } = await server.info();
  const headers = { authorization: `Bearer ${adminToken}`, "content-type": "application/json" };
  const send = async (path, body) => {
    const init = body && { method: "POST", body: JSON.stringify(body) };
    const response = await server.fetch(`${server.url}${path}`, { headers, ...init });
    await response.arrayBuffer();
    return response.status;
  };
  const [userId] = await server.seed({
    users: [{ userName: "bench", givenName: "A", familyName: "B", email: "bench@example.com", phone: "+41791234599" }],
  });
  return {
    reads: () => send(`/v2/users/${userId}`),
    "refused codes": () => send(`/v2/users/${userId}/phone/verify`, { verificationCode: "WRONG1" }),
    "new sessions": () => send("/v2/sessions", { checks: { user: { userId } } }),
  };
}

async function perSecond(call) {
  for (let i = 0; i < 50; i++) await call();
  const end = performance.now() + SECONDS * 1000;
  let calls = 0;
  const begin = performance.now();
  const loop = async () => {
    while (performance.now() < end) {
      await call();
      calls++;
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, loop));
  return (calls / (performance.now() - begin)) * 1000;
}

const servers = {
  "in process": await TestServer.inProcess(),
  "npm, listening": await startPackage(),
  native: await startServer(),
};
const rates = {};
for (const [name, server] of Object.entries(servers)) {
  const calls = await callsOf(server);
  rates[name] = {};
  for (const [what, call] of Object.entries(calls)) rates[name][what] = await perSecond(call);
}
for (const what of Object.keys(REAL)) {
  for (const name of Object.keys(servers)) {
    const rate = rates[name][what];
    const ratios = `${(rate / rates.native[what]).toFixed(2)} of native, ${(rate / REAL[what]).toFixed(1)} of a real ZITADEL`;
    console.log(`${what.padEnd(14)} ${name.padEnd(15)} ${rate.toFixed(0).padStart(6)} per second: ${ratios}`);
  }
}

const { reads } = await callsOf(await TestServer.inProcess());
for (let i = 0; i < 1000; i++) await reads();
const before = process.memoryUsage().rss;
for (let i = 0; i < 10_000; i++) await reads();
const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
console.log(`10,000 calls in process: ${grown.toFixed(1)} MiB more than after 1,000`);

await Promise.all(Object.values(servers).map((server) => server.stop()));
process.exit();
