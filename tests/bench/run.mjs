// The page with this package beside the page with the official client, in Chromium: how long until the first response, on
// a machine and a network such as phones have, and what each further call costs. Both in one run, in turns; what counts
// is the ratio.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { startBrowser } from "../support/browser.mjs";
import { startServer } from "../support/server.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 15);
const dir = process.env.BENCH_DIR;

/** A slow phone on a middling network, and a desktop beside its server. */
const SETTINGS = [
  {
    name: "phone: CPU 4 times slower, 1.6 Mbit/s, 150 ms",
    cpu: 4,
    network: { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
  },
  { name: "desktop: no limits", cpu: 1, network: { latency: 0, downloadThroughput: -1, uploadThroughput: -1 } },
];

/** This package, the same with its WebAssembly in a file of its own, and the official client. */
const PAGES = ["ours", "fetched", "official"];

const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };
const api = await startServer();
const { adminToken } = await api.control("info");

/** The bundles, as a good server would send them. */
const files = new Map();
for (const [name, path] of [
  ...PAGES.map((name) => [`${name}.js`, join(dir, `${name}.js`)]),
  ["wasm/zitadel_wasm_bg.wasm", "pkg/wasm/zitadel_wasm_bg.wasm"],
]) {
  files.set(`/${name}`, await readFile(path));
}
for (const name of PAGES) {
  const bench = JSON.stringify({ baseUrl: api.url, token: adminToken });
  files.set(
    `/${name}.html`,
    Buffer.from(
      `<!doctype html><title>${name}</title><script>bench = ${bench}</script><script type="module" src="${name}.js"></script>`,
    ),
  );
}
const packed = new Map(
  [...files].map(([path, bytes]) => [
    path,
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  ]),
);
const pages = createServer((request, response) => {
  const body = packed.get(request.url);
  if (!body) return response.writeHead(404).end();
  const type = types[request.url.slice(request.url.lastIndexOf("."))];
  response.writeHead(200, { "content-type": type, "content-encoding": "br", "cache-control": "no-store" }).end(body);
});
await new Promise((done) => pages.listen(0, "127.0.0.1", done));
const origin = `http://127.0.0.1:${pages.address().port}`;

const browser = await startBrowser();
const page = await browser.context.newPage();
const devtools = await browser.context.newCDPSession(page);
await devtools.send("Network.enable");
await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });

async function visit(name) {
  await page.goto(`${origin}/${name}.html`);
  const measured = await page.waitForFunction(() => globalThis.measured, undefined, { timeout: 120_000 });
  return measured.jsonValue();
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

for (const { name, cpu, network } of SETTINGS) {
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  await devtools.send("Network.emulateNetworkConditions", { offline: false, ...network });
  const seen = { ours: [], fetched: [], official: [] };
  for (let round = 0; round < ROUNDS; round++) {
    if (process.stderr.isTTY) process.stderr.write(`\r${name}: ${round + 1} of ${ROUNDS} `);
    // Each page comes first, second and last as often as the others.
    const turn = round % PAGES.length;
    for (const which of [...PAGES.slice(turn), ...PAGES.slice(0, turn)]) seen[which].push(await visit(which));
  }
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  console.log(name);
  for (const [what, key] of [
    ["until the first response", "first"],
    ["each further call", "each"],
  ]) {
    const [ours, fetched, official] = PAGES.map((which) => median(seen[which].map((m) => m[key])));
    const ms = (value) => `${value.toFixed(2).padStart(9)} ms`;
    console.log(
      `  ${what.padEnd(24)} zitadel-wasm ${ms(ours)}   fetched ${ms(fetched)}   @zitadel/client ${ms(official)}   ${(ours / official).toFixed(2)} of it`,
    );
  }
}

await browser.stop();
pages.close();
await api.stop();
