// The test server: native, native on disk, and as WebAssembly in Node (listening, and within the process that calls). Calls
// per second and the 99th percentile, start, resident memory, and the size of the npm package; all of it in one run,
// because only the ratios say something about another machine.
//
//   TESTSERVER=target/release/zitadel-testserver node tests/bench/server.mjs [--seconds 3] [--calls 1000000] [--starts 5]
//
// `--calls` is how many calls the memory is measured after; 0 leaves that out.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { testServer } from "../../pkg/testing/index.js";
import { cli, packageDir } from "../support/testserver-package.mjs";
import { SIZE_LIMIT, packedFiles, sizeOf } from "../support/testserver-size.mjs";
import { grpcCalls, measure, restCalls } from "./load.mjs";

const { values: given } = parseArgs({
  options: {
    seconds: { type: "string", default: "3" },
    calls: { type: "string", default: "1000000" },
    starts: { type: "string", default: "5" },
  },
});
const [seconds, calls, starts] = [given.seconds, given.calls, given.starts].map(Number);

/** A running ZITADEL's calls per second on the machine of the recordings. */
const REAL = { reads: 628, "refused codes": 98, "new sessions": 488 };

const native = process.env.TESTSERVER;
if (!native) throw new Error("TESTSERVER: expected the native program, such as target/release/zitadel-testserver");
const dir = mkdtempSync(join(tmpdir(), "zitadel-bench-"));
const PROGRAMS = {
  "native, in memory": [native],
  "native, --data-dir": [native, "--data-dir", join(dir, "state")],
  "WebAssembly, listening": [process.execPath, cli],
};

/** Starts a program; the server, its process, and the milliseconds until it responded. */
async function startProgram([program, ...args]) {
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

/** Rates of calls by their names. The first calls are not counted: code is still being compiled. */
async function ratesOf(calls) {
  const rates = {};
  for (const [what, call] of Object.entries(calls)) {
    await measure(call, { seconds: Math.min(1, seconds) });
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
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const row = (...cells) =>
  console.log(cells.map((cell, i) => String(cell).padEnd([16, 24, 6, 12, 12][i] ?? 0)).join(" "));

function printSizes() {
  const files = packedFiles();
  const groups = {
    WebAssembly: (name) => name.endsWith(".wasm"),
    "its JavaScript": (name) => !name.startsWith("page/") && /\.c?js$/.test(name),
    "the login page": (name) => name.startsWith("page/"),
    "the whole package": () => true,
  };
  console.log(`Size of ${packageDir.split("/").at(-3)}/npm, in bytes and with brotli (limit ${SIZE_LIMIT}):`);
  for (const [name, is] of Object.entries(groups)) {
    const { bytes, brotli } = sizeOf(files.filter(is));
    row(name, bytes, "", brotli);
  }
}

async function printStarts() {
  console.log("\nStart to the first response, in milliseconds:");
  for (const [name, program] of Object.entries(PROGRAMS)) {
    const times = [];
    for (let i = 0; i < starts; i++) {
      const { ready, stop } = await startProgram(program);
      times.push(ready);
      await stop();
    }
    row("", name, median(times).toFixed(0));
  }
  const args = ["--input-type=module", "-e", IN_PROCESS];
  const times = Array.from({ length: starts }, () =>
    Number(execFileSync(process.execPath, args, { encoding: "utf8" })),
  );
  row("", "WebAssembly, in process", median(times).toFixed(0), "from import (limit 300)");
}

async function printRates() {
  const rates = {};
  const within = await inProcess();
  rates.REST = { "WebAssembly, in process": within.rates };
  rates.gRPC = {};
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
  console.log("\nCalls per second, and the milliseconds of 99 % of them:");
  row("", "", "", "per second", "p99", "of native", "of a real ZITADEL");
  for (const [protocol, byServer] of Object.entries(rates)) {
    for (const what of Object.keys(REAL)) {
      const base = byServer["native, in memory"][what].perSecond;
      for (const [name, { [what]: rate }] of Object.entries(byServer)) {
        const ratios = [(rate.perSecond / base).toFixed(2), (rate.perSecond / REAL[what]).toFixed(1)];
        row(what, name, protocol, rate.perSecond.toFixed(0), rate.p99.toFixed(2), ratios[0].padEnd(9), ratios[1]);
      }
    }
  }
}

async function printMemory() {
  console.log(`\nResident memory in MiB after the start, and after ${calls} calls over REST:`);
  for (const [name, program] of Object.entries(PROGRAMS)) {
    const { server, child, stop } = await startProgram(program);
    const atStart = resident(child.pid);
    const { adminToken } = await server.info();
    const over = restCalls(Number(new URL(server.url).port), adminToken, await callsFor(server));
    // Reads, and a refused code with every tenth: sessions are data, which stays.
    const { reads, "refused codes": refused } = over.calls;
    let made = 0;
    await measure(() => (++made % 10 ? reads() : refused()), { count: calls });
    row("", name, "", atStart.toFixed(0), resident(child.pid).toFixed(0));
    over.close();
    await stop();
  }
}

try {
  printSizes();
  if (starts > 0) await printStarts();
  if (seconds > 0) await printRates();
  if (calls > 0) await printMemory();
} finally {
  rmSync(dir, { recursive: true, force: true });
}
process.exit();
