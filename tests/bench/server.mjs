// The test server: native, native on disk, and as WebAssembly in Node (listening, and within the process that calls). Calls
// per second and the 99th percentile, start, resident memory, and the size of the npm package; all of it in one run,
// because only the ratios say something about another machine.
//
//   TESTSERVER=target/release/zitadel-testserver node tests/bench/server.mjs [--seconds 3] [--calls 1000000] [--starts 5] [--skip-size]
//
// `--calls` is how many calls the memory is measured after. 0 leaves a part out.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { testServer } from "../../pkg/testing/index.js";
import { cli } from "../support/testserver-package.mjs";
import { SIZE_LIMIT, packedFiles, sizeOf } from "../support/testserver-size.mjs";
import { median, printTable } from "./table.mjs";
import { grpcCalls, measure, restCalls } from "./load.mjs";

const { values: given } = parseArgs({
  options: {
    seconds: { type: "string", default: "3" },
    calls: { type: "string", default: "1000000" },
    starts: { type: "string", default: "5" },
    "skip-size": { type: "boolean", default: false },
  },
});
const [seconds, calls, starts] = [given.seconds, given.calls, given.starts].map(Number);

/** A running ZITADEL's calls per second on the machine of the recordings. */
const REAL = { reads: 628, "refused codes": 98, "new sessions": 488 };

const native = process.env.TESTSERVER;
if (!native) throw new Error("TESTSERVER: expected the native program, such as target/release/zitadel-testserver");
const dir = mkdtempSync(join(tmpdir(), "zitadel-bench-"));
let directories = 0;
/** Command lines, each with a state of its own. */
const PROGRAMS = {
  "native, in memory": () => [native],
  "native, --data-dir": () => [native, "--data-dir", join(dir, String(++directories))],
  "WebAssembly, listening": () => [process.execPath, cli],
};

/** Starts a program; the server, its process, and the milliseconds until it responded. */
async function startProgram(commandLine) {
  const [program, ...args] = commandLine();
  const begin = performance.now();
  const child = spawn(program, [...args, "--listen", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  const server = testServer(JSON.parse(line).listening);
  await server.now();
  const ready = performance.now() - begin;
  const stop = async () => {
    child.kill();
    await once(child, "close");
  };
  return { server, child, ready, stop };
}

/** Field 1 of a protobuf message: text, or another message. */
const first = (value) => Buffer.concat([Buffer.from([10, value.length]), Buffer.from(value)]);
const second = (value) => Buffer.concat([Buffer.from([18, value.length]), Buffer.from(value)]);

/** The calls that are measured, over both protocols. */
async function callsFor(server) {
  const [userId] = await server.seed({
    users: [{ userName: "bench", givenName: "A", familyName: "B", email: "bench@example.com", phone: "+41791234599" }],
  });
  return {
    reads: {
      rest: { path: `/v2/users/${userId}`, status: 200 },
      grpc: { path: "/zitadel.user.v2.UserService/GetUserByID", message: first(userId), status: "0" },
    },
    "refused codes": {
      rest: { path: `/v2/users/${userId}/phone/verify`, body: { verificationCode: "WRONG1" }, status: 400 },
      grpc: {
        path: "/zitadel.user.v2.UserService/VerifyPhone",
        message: Buffer.concat([first(userId), second("WRONG1")]),
        status: "3",
      },
    },
    "new sessions": {
      rest: { path: "/v2/sessions", body: { checks: { user: { userId } } }, status: 201 },
      grpc: {
        path: "/zitadel.session.v2.SessionService/CreateSession",
        message: first(first(first(userId))),
        status: "0",
      },
    },
  };
}

/** Rates of calls by their names. The first calls are not counted: V8 compiles WebAssembly again as it gets hot. */
async function ratesOf(calls) {
  const rates = {};
  for (const [what, call] of Object.entries(calls)) {
    await measure(call, { count: 2000 });
    rates[what] = await measure(call, { seconds });
  }
  return rates;
}

/** Resident memory of a process in MiB. */
const resident = (pid) => Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;

/** Calls of the server within this process, over REST. */
async function inProcess() {
  const { TestServer } = await import("../../server/npm/node.js");
  const server = await TestServer.inProcess();
  const { adminToken } = await server.info();
  const headers = { authorization: `Bearer ${adminToken}`, "content-type": "application/json" };
  const one = ({ path, body, status }) => {
    const init = { headers, ...(body && { method: "POST", body: JSON.stringify(body) }) };
    return async () => {
      const response = await server.fetch(server.url + path, init);
      await response.arrayBuffer();
      if (response.status !== status) throw new Error(`status ${response.status} in place of ${status}`);
    };
  };
  const calls = Object.fromEntries(Object.entries(await callsFor(server)).map(([what, { rest }]) => [what, one(rest)]));
  return { rates: await ratesOf(calls), stop: () => server.stop() };
}

const IN_PROCESS = `
  const begin = performance.now();
  const { TestServer } = await import(${JSON.stringify(new URL("../../server/npm/node.js", import.meta.url).href)});
  await (await TestServer.inProcess()).now();
  console.log(performance.now() - begin);
  process.exit();`;

function printSizes() {
  const files = packedFiles();
  const groups = {
    WebAssembly: (name) => name.endsWith(".wasm"),
    "JavaScript without the login page": (name) => !name.startsWith("page/") && /\.c?js$/.test(name),
    "the login page": (name) => name.startsWith("page/"),
    [`the whole npm package (limit ${SIZE_LIMIT})`]: () => true,
  };
  const rows = Object.entries(groups).map(([name, is]) => [name, ...Object.values(sizeOf(files.filter(is)))]);
  printTable(["size", "bytes", "brotli"], rows);
}

async function printStarts() {
  const rows = [];
  for (const [name, program] of Object.entries(PROGRAMS)) {
    const times = [];
    for (let i = 0; i < starts; i++) {
      const { ready, stop } = await startProgram(program);
      times.push(ready);
      await stop();
    }
    rows.push([name, median(times).toFixed(0)]);
  }
  const args = ["--input-type=module", "-e", IN_PROCESS];
  const times = Array.from({ length: starts }, () =>
    Number(execFileSync(process.execPath, args, { encoding: "utf8" })),
  );
  rows.push(["WebAssembly, in process, from import (limit 300)", median(times).toFixed(0)]);
  printTable(["start to the first response", "ms"], rows);
}

async function printRates() {
  const within = await inProcess();
  const rates = { REST: { "WebAssembly, in process": within.rates }, gRPC: {} };
  await within.stop();
  for (const [name, program] of Object.entries(PROGRAMS)) {
    const { server, stop } = await startProgram(program);
    const [{ adminToken }, calls] = [await server.info(), await callsFor(server)];
    const port = Number(new URL(server.url).port);
    for (const [protocol, callsOver] of Object.entries({ REST: restCalls, gRPC: grpcCalls })) {
      const over = callsOver(port, adminToken, calls);
      rates[protocol][name] = await ratesOf(over.calls);
      over.close();
    }
    await stop();
  }
  const rows = [];
  for (const [protocol, byServer] of Object.entries(rates)) {
    for (const [what, real] of Object.entries(REAL)) {
      const base = byServer["native, in memory"][what].perSecond;
      for (const [name, { [what]: rate }] of Object.entries(byServer)) {
        const ratios = [(rate.perSecond / base).toFixed(2), (rate.perSecond / real).toFixed(1)];
        rows.push([what, protocol, name, rate.perSecond.toFixed(0), rate.p99.toFixed(2), ...ratios]);
      }
    }
  }
  printTable(["calls", "over", "server", "per second", "p99 in ms", "of native", "of a real ZITADEL"], rows);
}

async function printMemory() {
  const rows = [];
  for (const [name, program] of Object.entries(PROGRAMS)) {
    const { server, child, stop } = await startProgram(program);
    const atStart = resident(child.pid);
    const { adminToken } = await server.info();
    const over = restCalls(Number(new URL(server.url).port), adminToken, await callsFor(server));
    // Reads, and a refused code with every tenth: sessions are data, which stays.
    const { reads, "refused codes": refused } = over.calls;
    let made = 0;
    await measure(() => (++made % 10 ? reads() : refused()), { count: calls });
    rows.push([name, atStart.toFixed(0), resident(child.pid).toFixed(0)]);
    over.close();
    await stop();
  }
  printTable(["resident memory in MiB", "after the start", `after ${calls} calls`], rows);
}

try {
  if (!given["skip-size"]) printSizes();
  for (const [count, print] of [
    [starts, printStarts],
    [seconds, printRates],
    [calls, printMemory],
  ]) {
    if (count > 0) console.log();
    if (count > 0) await print();
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
process.exit();
