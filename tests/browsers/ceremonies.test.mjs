// WebAuthn ceremonies in Chromium, with its virtual authenticators.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startPackagePage } from "../support/package-page.mjs";

let web;

/** A document in a frame, which says how a ceremony ended there. */
const FRAME = `<!doctype html><script type="module">
  import { passkey } from "/flows/index.js";
  const options = { challenge: "AAAA", rp: { name: "a" }, user: { id: "AAAA", name: "a", displayName: "a" },
    pubKeyCredParams: [{ type: "public-key", alg: -7 }] };
  const ended = {};
  for (const kind of ["create", "assert"])
    ended[kind] = await passkey[kind](options).then(() => "done", (error) => error.reason);
  parent.postMessage(ended, "*");
</script>`;

before(async () => {
  web = await startPackagePage({ "/frame.html": FRAME });
  await web.devtools.send("WebAuthn.enable");
});

after(() => web?.stop());

/** Runs `work` with a virtual authenticator. */
async function withAuthenticator(more, work) {
  const options = {
    protocol: "ctap2",
    transport: "usb",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
    ...more,
  };
  const { authenticatorId } = await web.devtools.send("WebAuthn.addVirtualAuthenticator", { options });
  try {
    await work(authenticatorId);
  } finally {
    await web.devtools.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
  }
}

/** Runs a function in the page; it gets the flows and a request for a registration. */
const inPage = (run, argument) =>
  web.page.evaluate(
    async ([source, argument]) => {
      const flows = await import("/flows/index.js");
      const registration = (verification = "required") => ({
        challenge: "AAAA",
        rp: { id: "localhost", name: "a" },
        user: { id: "AAAA", name: "a", displayName: "a" },
        pubKeyCredParams: [{ type: "public-key", alg: -7 }],
        authenticatorSelection: { userVerification: verification, residentKey: "required" },
        timeout: 30_000,
      });
      const reason = (promise) =>
        promise.then(
          () => "done",
          (error) => error.reason ?? String(error),
        );
      // biome-ignore lint/security/noGlobalEval: the function comes from this file
      return globalThis.eval(source)({ ...flows, registration, reason }, argument);
    },
    [`(${run})`, argument],
  );

test("a ceremony that follows a canceled one waits for its end", async () => {
  // No user touches it: the first ceremonies wait until they are canceled.
  await withAuthenticator({ automaticPresenceSimulation: false }, async (authenticatorId) => {
    const first = inPage(async ({ passkey, registration, reason }) => {
      const canceled = reason(passkey.create(registration()));
      passkey.cancel();
      const second = new AbortController();
      const aborted = reason(passkey.create(registration(), { signal: second.signal }));
      second.abort();
      const third = reason(passkey.create(registration()));
      const busy = await reason(passkey.create(registration()));
      globalThis.third = third;
      return [await canceled, await aborted, busy];
    });
    assert.deepEqual(await first, ["canceled", "canceled", "busy"]);
    await web.devtools.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled: true });
    const ends = await inPage(async ({ passkey, registration, reason }) => {
      passkey.cancel();
      return [await reason(passkey.create(registration())), await globalThis.third];
    });
    assert.deepEqual(ends, ["done", "canceled"]);
  });
});

test("a signal that was aborted cancels without a ceremony, and the next one runs", async () => {
  await withAuthenticator({}, async () => {
    const ends = await inPage(async ({ passkey, registration, reason }) => [
      await reason(passkey.create(registration(), { signal: AbortSignal.abort() })),
      await reason(passkey.create(registration())),
    ]);
    assert.deepEqual(ends, ["canceled", "done"]);
  });
});

test("in a frame without permission the reason is the policy, with it the ceremony runs", async () => {
  await withAuthenticator({}, async () => {
    const inFrame = (allow) =>
      web.page.evaluate(
        async ([src, allow]) => {
          const frame = document.createElement("iframe");
          if (allow) frame.allow = allow;
          frame.src = src;
          const ended = new Promise((done) => addEventListener("message", ({ data }) => done(data), { once: true }));
          document.body.append(frame);
          const result = await ended;
          frame.remove();
          return result;
        },
        [`http://127.0.0.1:${web.port}/frame.html`, allow],
      );
    assert.deepEqual(await inFrame(), { create: "not_allowed", assert: "not_allowed" });
    const allowed = await inFrame("publickey-credentials-create; publickey-credentials-get");
    assert.notEqual(allowed.assert, "not_allowed");
  });
});

test("a key without a PIN says so where the request wants its user verified", async () => {
  await withAuthenticator({ hasUserVerification: false, isUserVerified: false }, async () => {
    const [message, constraint, unverified] = await inPage(async ({ passkey, registration, reason }) => {
      const request = registration("required");
      request.authenticatorSelection.residentKey = "discouraged";
      // Chromium's error for it is the one of users who cancel.
      const { message } = await passkey.create(request).catch((error) => error);
      const create = navigator.credentials.create.bind(navigator.credentials);
      // Other browsers and platforms say so,
      navigator.credentials.create = () => Promise.reject(new DOMException("no", "ConstraintError"));
      const constraint = await reason(passkey.create(request));
      // and some keys ignore what is required.
      navigator.credentials.create = ({ publicKey }) => {
        publicKey.authenticatorSelection.userVerification = "discouraged";
        return create({ publicKey });
      };
      const unverified = await reason(passkey.create(request));
      navigator.credentials.create = create;
      return [message, constraint, unverified];
    });
    assert.match(message, /the key has no PIN/);
    assert.deepEqual([constraint, unverified], ["pin_missing", "pin_missing"]);
  });
});

test("autofill offers passkeys, and makes room for another ceremony", async () => {
  await withAuthenticator({ transport: "internal" }, async () => {
    const ends = await inPage(async ({ passkey, registration, reason }) => {
      const request = { challenge: "AAAA", rpId: "localhost", timeout: 30_000 };
      const available = await passkey.isConditionalMediationAvailable();
      const created = await reason(passkey.create(registration()));
      const autofill = reason(passkey.assert(request, { mediation: "conditional" }));
      const modal = await reason(passkey.assert(request));
      return [available, created, modal, await autofill];
    });
    assert.deepEqual(ends.slice(0, 2), [true, "done"]);
    assert.equal(ends[2], "done");
    assert.ok(["canceled", "done"].includes(ends[3]), ends[3]);
  });
});
