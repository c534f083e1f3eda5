// Where the WebAssembly is loaded from, and what is reported when it cannot be.
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { wasmBytes } from "../../pkg/wasm-text.js";

const pkg = new URL("../../pkg/", import.meta.url);
const FILES = ["wasm/zitadel_wasm_bg.wasm", "flows/wasm/zitadel_flows_bg.wasm"];
const OPTIONS = { baseUrl: "https://zitadel.example" };

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "zitadel-wasm-"));
});
after(() => rm(folder, { recursive: true, force: true }));

/** A module of a copy of the package that has loaded nothing yet; `change` may remove files of it. */
async function fresh(name, change = () => {}) {
  const copy = await mkdtemp(join(folder, "copy-"));
  await cp(pkg, copy, { recursive: true, filter: (path) => !path.includes("/pkg/src") });
  await change(copy);
  return import(join(copy, name));
}

const failure = (promise) =>
  promise.then(
    () => assert.fail("must reject"),
    (error) => error,
  );

test("the text in a module has every byte of its file", async () => {
  for (const file of FILES) {
    const { texts } = await import(new URL(`${file.slice(0, file.lastIndexOf("/"))}/inline.js`, pkg));
    assert.ok(Buffer.from(wasmBytes(texts)).equals(await readFile(new URL(file, pkg))), file);
    for (const text of texts)
      assert.match(text, /^[ !#-;=-[\]-~]+$/, "needs no escapes in any string, encoding or page");
  }
});

test("every entry loads without its file, and the fetched one without its text as well", async () => {
  const withoutFiles = (copy) => Promise.all(FILES.map((file) => rm(join(copy, file))));
  const withoutText = (copy) => Promise.all(FILES.map((file) => rm(join(copy, file, "../inline.js"))));
  for (const [name, change] of [
    ["index.js", withoutFiles],
    ["inline.js", withoutFiles],
    ["cjs/index.js", withoutFiles],
    ["fetched.js", withoutFiles],
    ["fetched.js", withoutText],
  ]) {
    const { createClient } = await fresh(name, change);
    const zitadel = await createClient(OPTIONS);
    assert.equal(zitadel.validate("zitadel.user.v2.VerifyPhoneRequest", { userId: "1" }).length, 1, name);
  }
  for (const [name, change] of [
    ["flows/index.js", withoutFiles],
    ["flows/inline.js", withoutFiles],
    ["cjs/flows/index.js", withoutFiles],
    ["cjs/flows/inline.js", withoutFiles],
  ]) {
    const { qrSvg } = await fresh(name, change);
    assert.match(await qrSvg("a"), /^<svg/, name);
  }
});

test("the option wasm takes bytes, a module, a response, a request and a URL, of the flows as well", async (t) => {
  const server = createServer(async (request, response) => {
    response.setHeader("content-type", "application/wasm");
    response.end(await readFile(new URL(`.${request.url}`, pkg)));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  for (const [file, name, load, works] of [
    [FILES[0], "index.js", (it, wasm) => it.createClient({ ...OPTIONS, wasm }), async () => {}],
    [FILES[1], "flows/index.js", (it, wasm) => it.loadFlows({ wasm }), (it) => it.qrSvg("a")],
    [FILES[1], "flows/index.js", (it, wasm) => it.qrSvg("a", { wasm }), (it) => it.qrPath("a")],
  ]) {
    const bytes = await readFile(new URL(file, pkg));
    const url = `http://127.0.0.1:${server.address().port}/${file}`;
    const sources = [bytes, await WebAssembly.compile(bytes), new Response(bytes), await fetch(url), url];
    for (const wasm of [...sources, new URL(url), new Request(url)]) {
      // Without another source.
      const it = await fresh(name, (copy) => rm(join(copy, file)));
      await load(it, wasm);
      await works(it);
    }
  }
});

test("what cannot be loaded is a typed error that names the policy, and the next call tries again", async () => {
  const { createClient, isZitadelError } = await fresh("index.js");
  const flows = await fresh("flows/index.js");
  for (const load of [(wasm) => createClient({ ...OPTIONS, wasm }), (wasm) => flows.loadFlows({ wasm })]) {
    const page = new Response("<!doctype html>", { headers: { "content-type": "text/html" } });
    for (const wasm of [new Uint8Array([1, 2, 3]), page, new Response("", { status: 404 })]) {
      const error = await failure(load(wasm));
      assert.ok(isZitadelError(error), String(error));
      assert.deepEqual([error.kind, error.reason, error.cause instanceof Error], ["network", "cors_or_network", true]);
      assert.match(error.message, /'wasm-unsafe-eval'/);
    }
    await load(undefined);
  }
});

test("where fetch takes no redirect mode, a redirect is found out by hand and not followed", async (t) => {
  const { Request: Real } = globalThis;
  t.after(() => Object.assign(globalThis, { Request: Real }));
  globalThis.Request = class {
    constructor(_, init) {
      if (init.redirect === "error") throw new TypeError("Invalid redirect value");
    }
  };
  const { createClient } = await fresh("index.js");
  for (const [status, kind] of [
    [302, "network"],
    [308, "network"],
    [400, "protocol"],
  ]) {
    const asked = [];
    const zitadel = await createClient({
      ...OPTIONS,
      retry: false,
      fetch: async (_, init) => {
        asked.push(init);
        return new Response(null, { status, headers: { location: "https://elsewhere.example" } });
      },
    });
    const error = await failure(zitadel.auth.getMyUser());
    assert.equal(error.kind, kind, `${status}`);
    assert.deepEqual(
      asked.map(({ redirect, credentials }) => [redirect, credentials]),
      [["manual", undefined]],
    );
  }
});
