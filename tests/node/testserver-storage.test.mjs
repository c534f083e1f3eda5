// The state in a file of the host, `openStorage` of the WebAssembly module: what the module does when the host's functions
// work, are missing, return something else, or throw.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isPromise, readReply } from "../../server/npm/reply.js";
import { loadCore } from "../../server/npm/node/load-core.js";
import { sleep } from "../../server/npm/core.js";

/** A file in memory, whose functions a test replaces. */
class MemoryFile {
  bytes = new Uint8Array();
  opened = 0;
  closed = 0;
  isFull = false;

  open() {
    this.opened++;
    return this;
  }

  len() {
    return this.bytes.length;
  }

  read(offset, length) {
    return this.bytes.slice(offset, offset + length);
  }

  setLen(length) {
    const bytes = new Uint8Array(length);
    bytes.set(this.bytes.subarray(0, length));
    this.bytes = bytes;
  }

  write(offset, bytes) {
    if (this.isFull) throw new Error("no space left");
    this.bytes.set(bytes, offset);
  }

  sync() {}

  close() {
    this.closed++;
  }
}

async function startCore(openStorage) {
  const start = await loadCore();
  const core = await start({ url: "http://127.0.0.1:8080" }, { sleep, log() {}, openStorage });
  const send = async (method, path, body, token) => {
    const headers = ["host", "127.0.0.1:8080", "content-type", "application/json"];
    if (token) headers.push("authorization", `Bearer ${token}`);
    const sent = body && new TextEncoder().encode(JSON.stringify(body));
    const handled = core.handle(method, `http://127.0.0.1:8080${path}`, headers.join("\n"), sent, "127.0.0.1", "1.1");
    const reply = readReply(isPromise(handled) ? await handled : handled);
    assert.equal(reply.rest, undefined);
    return { status: reply.status, json: JSON.parse(new TextDecoder().decode(reply.data)) };
  };
  return { send, end: () => core.free() };
}

const org = { name: "Example" };
const namesOf = async (send, token) => {
  const { json } = await send("POST", "/v2/organizations/_search", {}, token);
  return json.result.map(({ name }) => name);
};

test("what was written is there when the file is opened again", async () => {
  const file = new MemoryFile();
  let first = await startCore(() => file.open());
  const { json: info } = await first.send("GET", "/_test/info");
  assert.equal((await first.send("POST", "/_test/orgs", org)).status, 200);
  first.end();
  assert.equal(file.closed, 1);
  first = await startCore(() => file.open());
  const { json: again } = await first.send("GET", "/_test/info");
  assert.equal(again.adminToken, info.adminToken);
  assert.ok((await namesOf(first.send, info.adminToken)).includes("Example"));
  first.end();
});

test("a file without one of the functions is refused with its name", async () => {
  for (const name of ["len", "read", "setLen", "write", "sync", "close"]) {
    const file = new MemoryFile();
    file[name] = undefined;
    await assert.rejects(
      startCore(() => file),
      new RegExp(`openStorage returned an object without the function ${name}$`),
    );
  }
});

test("what a function throws, or returns in place of what is expected, is why the start fails", async () => {
  const busy = () => {
    throw new Error("the file is in use");
  };
  await assert.rejects(startCore(busy), /the file is in use/);
  const broken = (changes) => {
    const file = Object.assign(new MemoryFile(), changes);
    file.setLen(0);
    return startCore(() => file);
  };
  await assert.rejects(broken({ len: () => "many" }), /len returned no number/);
  await assert.rejects(broken({ len: busy }), /the file is in use/);
  const file = new MemoryFile();
  (await startCore(() => file.open())).end();
  for (const [read, why] of [
    [() => "text", /read returned no Uint8Array/],
    [() => new Uint8Array(3), /unexpected end of file/],
    [busy, /the file is in use/],
  ]) {
    const opened = Object.assign(new MemoryFile(), { bytes: file.bytes.slice(), read });
    await assert.rejects(
      startCore(() => opened),
      why,
    );
  }
});

test("a write that fails is refused, and the next one works once the file can be written", async () => {
  const file = new MemoryFile();
  const { send, end } = await startCore(() => file.open());
  const { json: info } = await send("GET", "/_test/info");
  file.isFull = true;
  const refused = await send("POST", "/_test/orgs", org);
  assert.ok(refused.status >= 500, JSON.stringify(refused));
  assert.match(refused.json.error, /no space left/);
  assert.ok(!(await namesOf(send, info.adminToken).catch(() => [])).includes("Example"));
  file.isFull = false;
  assert.equal((await send("POST", "/_test/orgs", { name: "Later" })).status, 200);
  const names = await namesOf(send, info.adminToken);
  assert.ok(names.includes("Later") && !names.includes("Example"), names.join());
  assert.ok(file.opened >= 2, "it was opened again");
  end();
});
