// WebAuthn ceremonies (https://www.w3.org/TR/webauthn-3/): ZITADEL's options to the browser's, the browser's answers to
// ZITADEL's. One at a time, because browsers cancel the first when a second begins.
import { FlowError } from "./error.js";

const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

const descriptors = (list) => (list ?? []).map((one) => ({ ...one, id: toBytes(one.id) }));

const creation = (options) => ({
  ...options,
  challenge: toBytes(options.challenge),
  user: { ...options.user, id: toBytes(options.user.id) },
  excludeCredentials: descriptors(options.excludeCredentials),
});

const request = (options) => ({
  ...options,
  challenge: toBytes(options.challenge),
  allowCredentials: descriptors(options.allowCredentials),
});

/** A credential as ZITADEL reads it. */
function answer(credential) {
  const { response } = credential;
  const parts = { clientDataJSON: toText(response.clientDataJSON) };
  for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"])
    if (response[name]) parts[name] = toText(response[name]);
  if (response.getTransports) parts.transports = response.getTransports();
  return {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    ...(credential.authenticatorAttachment ? { authenticatorAttachment: credential.authenticatorAttachment } : {}),
    clientExtensionResults: credential.getClientExtensionResults(),
    response: parts,
  };
}

const supported = () =>
  typeof PublicKeyCredential === "function" &&
  globalThis.isSecureContext !== false &&
  !!globalThis.navigator?.credentials;

/** The browser refuses a domain that is none of the page's with a word that nobody understands; so it is looked at here. */
function checkDomain(domain) {
  const host = globalThis.location?.hostname;
  if (!domain || !host || host === domain || host.endsWith(`.${domain}`)) return;
  throw new FlowError(
    "wrong_domain",
    `this page is at ${host}, and the key is for ${domain}: open the page there, or name the page's domain when you ask for options`,
  );
}

/** What the browser's exceptions mean to somebody who is signing in. */
function explained(error, registering) {
  switch (error?.name) {
    case "NotAllowedError":
      return new FlowError(
        "cancelled",
        "the key was not used: the person gave up, took too long, or has none for this site",
        error,
      );
    case "AbortError":
      return new FlowError("cancelled", "the ceremony was given up", error);
    case "InvalidStateError":
      return registering
        ? new FlowError("already_registered", "this key is registered already", error)
        : new FlowError("cancelled", "the key cannot be used now", error);
    case "SecurityError":
      return new FlowError("wrong_domain", "the browser does not let this page use keys of that domain", error);
    case "NotSupportedError":
    case "ConstraintError":
      return new FlowError("not_supported", "no key of this device can do what is asked for", error);
    default:
      return new FlowError("failed", `the ceremony failed: ${error?.message ?? error}`, error);
  }
}

let running;

/** Runs one ceremony, and refuses to run two. `cancel()` gives up the one that runs. */
async function ceremony(domain, registering, signal, run) {
  if (!supported())
    throw new FlowError("not_supported", "this browser has no WebAuthn here: it takes https, or localhost");
  checkDomain(domain);
  if (running) throw new FlowError("busy", "another ceremony is under way: wait for it, or cancel it");
  if (signal?.aborted) throw new FlowError("cancelled", "the ceremony was given up", signal.reason);
  const controller = (running = new AbortController());
  const give = () => controller.abort();
  signal?.addEventListener("abort", give);
  try {
    return answer(await run(controller.signal));
  } catch (error) {
    throw explained(error, registering);
  } finally {
    signal?.removeEventListener("abort", give);
    running = undefined;
  }
}

const publicKeyOf = (options) => {
  const publicKey = options?.publicKey ?? options;
  if (!publicKey?.challenge)
    throw new FlowError("failed", "these are no WebAuthn options: there is no challenge in them");
  return publicKey;
};

function create(options, signal) {
  const publicKey = publicKeyOf(options);
  return ceremony(publicKey.rp?.id, true, signal, (signal) =>
    navigator.credentials.create({ publicKey: creation(publicKey), signal }),
  );
}

function get(options, signal) {
  const publicKey = publicKeyOf(options);
  return ceremony(publicKey.rpId, false, signal, (signal) =>
    navigator.credentials.get({ publicKey: request(publicKey), signal }),
  );
}

const cancel = () => running?.abort();

const here = () => globalThis.location?.hostname;

/** What both kinds of keys have. */
const ceremonies = {
  supported,
  cancel,
  create: (options, { signal } = {}) => create(options, signal),
  assert: (options, { signal } = {}) => get(options, signal),
};

export const passkey = {
  ...ceremonies,
  /** Whether this device itself can hold one. */
  platform: async () => supported() && !!(await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable?.()),
  async register(zitadel, { userId, name = "Passkey", domain = here(), authenticator, code, signal }) {
    const started = await zitadel.user.registerPasskey({ userId, domain, authenticator, code });
    const publicKeyCredential = await create(started.publicKeyCredentialCreationOptions, signal);
    return zitadel.user.verifyPasskeyRegistration({
      userId,
      passkeyId: started.passkeyId,
      publicKeyCredential,
      passkeyName: name,
    });
  },
};

export const u2f = {
  ...ceremonies,
  async register(zitadel, { userId, name = "Security key", domain = here(), signal }) {
    const started = await zitadel.user.registerU2F({ userId, domain });
    const publicKeyCredential = await create(started.publicKeyCredentialCreationOptions, signal);
    return zitadel.user.verifyU2FRegistration({ userId, u2fId: started.u2fId, publicKeyCredential, tokenName: name });
  },
};
