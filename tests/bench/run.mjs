// The page with this package beside the same page with fetch alone, with connect-web and with the official client, in
// Chromium: how long until the first response, on a machine and a network such as phones have, and what each further call
// costs. All in one run, in turns; what counts are the ratios.
import { createServer } from "node:http";
import { startBrowser } from "../support/browser.mjs";
import { startServer } from "../support/server.mjs";
import { PAGES, brotli, bundle, fetchedWasm } from "./pages.mjs";
import { median, printTable } from "./table.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 15);
/** A visit without limits takes a twentieth of the time of one with, and its times vary more. */
const MORE = 4;

/** A slow phone on a middling network, and a desktop beside its server. */
const SETTINGS = [
  {
    name: "phone: CPU 4 times slower, 1.6 Mbit/s, 150 ms",
    cpu: 4,
    rounds: ROUNDS,
    calls: 20,
    network: { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
  },
  {
    name: "desktop: no limits",
    cpu: 1,
    rounds: ROUNDS * MORE,
    calls: 60,
    network: { latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
  },
];

const api = await startServer();
const { adminToken } = await api.control("info");
const bench = JSON.stringify({ baseUrl: api.url, token: adminToken });

const files = new Map([["/wasm/zitadel_wasm_bg.wasm", ["application/wasm", brotli(await fetchedWasm())]]]);
const sizes = [];
for (const [index, page] of PAGES.entries()) {
  const script = brotli(await bundle(page));
  sizes.push(script.length);
  const html = `<!doctype html><title>${index}</title><script>bench = ${bench}</script><script type="module" src="${index}.js"></script>`;
  files
    .set(`/${index}.js`, ["text/javascript", script])
    .set(`/${index}.html`, ["text/html", brotli(Buffer.from(html))]);
}
const server = createServer((request, response) => {
  const [type, body] = files.get(request.url) ?? [];
  if (!body) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": type, "content-encoding": "br", "cache-control": "no-store" }).end(body);
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await startBrowser();

/** The seconds that the page's main thread has worked. */
async function busySeconds(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find((metric) => metric.name === "TaskDuration").value;
}

/**
 * A first visit: in a tab, and so a process, of its own. A process that had the page before has its JavaScript and its
 * WebAssembly compiled.
 */
async function visit(index, { cpu, network, calls }) {
  const tab = await browser.context.newPage();
  const devtools = await browser.context.newCDPSession(tab);
  for (const domain of ["Network", "Performance", "HeapProfiler"]) await devtools.send(`${domain}.enable`);
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  await devtools.send("Network.emulateNetworkConditions", { offline: false, ...network });
  await tab.goto(`${origin}/${index}.html`);
  await tab.waitForFunction(() => globalThis.callTimes, undefined, { timeout: 120_000 });
  const first = await tab.evaluate(() => globalThis.first);
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  const before = await busySeconds(devtools);
  const times = await tab.evaluate((count) => globalThis.callTimes(count), calls);
  const busy = ((await busySeconds(devtools)) - before) * 1000;
  await tab.close();
  return { first, heap: usedSize / 1024 / 1024, each: median(times), busy: busy / calls };
}

const ratio = (value, base) => `${value.toFixed(2)} (${(value / base).toFixed(2)})`;

for (const setting of SETTINGS) {
  const { name, rounds } = setting;
  const seen = PAGES.map(() => []);
  for (let round = 0; round < rounds; round++) {
    if (process.stderr.isTTY) process.stderr.write(`\r${name}: ${round + 1} of ${rounds} `);
    // Each page comes first, second and last as often as the others.
    for (let i = 0; i < PAGES.length; i++) {
      const index = (i + round) % PAGES.length;
      seen[index].push(await visit(index, setting));
    }
  }
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  console.log(`\n${name}; medians of ${rounds} rounds, in brackets the ratio to fetch\n`);
  const medians = seen.map((visits) => (key) => median(visits.map((visit) => visit[key])));
  const rows = PAGES.map((page, index) => [
    page.name,
    page.bundler,
    sizes[index],
    ...["first", "each", "busy"].map((key) => ratio(medians[index](key), medians[0](key))),
    medians[index]("heap").toFixed(2),
  ]);
  printTable(
    ["page", "bundler", "brotli", "first response, ms", "later call, ms", "main thread per call, ms", "heap, MB"],
    rows,
  );
}

await browser.stop();
server.close();
await api.stop();
