// The memory of the WebAssembly: operations leave nothing in it, and none reads what another one left.
import assert from "node:assert/strict";
import { before, test } from "node:test";

const instances = [];
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...args) => {
  const made = await instantiate(...args);
  instances.push((made.instance ?? made).exports);
  return made;
};
const { createClient } = await import("../../pkg/index.js");
const { qrSvg, loadFlows } = await import("../../pkg/flows/index.js");

const json = (body, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

/** How many bytes of memory an instance has after some work, once it was done a few times and after many. */
async function after(memory, work, times) {
  for (let i = 0; i < 3; i++) await work(i);
  const few = memory.buffer.byteLength;
  for (let i = 0; i < times; i++) await work(i);
  return [few, memory.buffer.byteLength];
}

let zitadel, client;
before(async () => {
  zitadel = await createClient({
    baseUrl: "https://zitadel.example",
    transport: "json",
    retry: false,
    fetch: async (url) => {
      const userId = new URL(url).pathname.split("/")[3];
      await new Promise((done) => setImmediate(done));
      if (userId === "refused") return json({ code: 5, message: "User could not be found (QUERY-Dfbg2)" }, 404);
      return json({ verificationCode: `code of ${userId}` });
    },
  });
  client = instances.at(-1);
});

test("calls, errors and validations leave nothing in the memory", async () => {
  const calls = async (i) => {
    const userId = i % 2 ? "refused" : "x".repeat(i % 200 || 1);
    await zitadel.user.resendPhoneCode({ userId, returnCode: {} }).catch(() => {});
    zitadel.validate("zitadel.user.v2.VerifyPhoneRequest", { userId, verificationCode: "x".repeat(i % 300) });
    zitadel.constraints("zitadel.session.v2.CreateSessionRequest");
  };
  const [few, many] = await after(client.memory, calls, 2_000);
  assert.equal(many, few);
});

test("what one large value took is there for the next one", async () => {
  const text = "x".repeat(1_000_000);
  const large = () => zitadel.validate("zitadel.user.v2.VerifyPhoneRequest", { userId: text, verificationCode: "1" });
  const [few, many] = await after(client.memory, large, 50);
  assert.equal(many, few);
});

test("calls that wait for their responses keep nothing in the memory that others could take", async () => {
  const ids = Array.from({ length: 200 }, (_, i) => `user-${i}`);
  const codes = await Promise.all(
    ids.map((userId) => zitadel.user.resendPhoneCode({ userId, returnCode: {} }).then((r) => r.verificationCode)),
  );
  assert.deepEqual(
    codes,
    ids.map((id) => `code of ${id}`),
  );
});

test("the flows leave nothing either", async () => {
  await loadFlows();
  const flows = instances.at(-1);
  assert.notEqual(flows, client);
  const uri = "otpauth://totp/ZITADEL:mia@acme.example?secret=JBSWY3DPEHPK3PXP&issuer=ZITADEL";
  const first = await qrSvg(uri);
  const [few, many] = await after(flows.memory, async (i) => qrSvg(uri.repeat((i % 3) + 1)), 100);
  assert.equal(many, few);
  assert.equal(await qrSvg(uri), first);
});
