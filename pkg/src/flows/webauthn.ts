// WebAuthn ceremonies (https://www.w3.org/TR/webauthn-3/): ZITADEL's options to the browser, its credentials to ZITADEL.
// One at a time, because browsers cancel the first when a second begins.

import type { zitadel } from "../contract.js";
import type { ZitadelClient } from "../types.js";
import { type PublicKeyOptions, creationOptions, credentialJson, requestOptions } from "./credentials.js";
import { FlowError } from "./error.js";

const isSupported = () =>
  typeof PublicKeyCredential === "function" &&
  globalThis.isSecureContext !== false &&
  !!globalThis.navigator?.credentials;

/** The browser's own error for a domain that is not the page's explains nothing; so it is checked here. */
function checkDomain(domain: string | undefined): void {
  const host = globalThis.location?.hostname;
  if (!domain || !host || host === domain || host.endsWith(`.${domain}`)) return;
  throw new FlowError(
    "wrong_domain",
    `this page is at ${host}, and the credential is for ${domain}: open the page there, or pass the page's domain with the request for options`,
  );
}

/** The meaning of the browser's exceptions for a user who signs in or sets up a credential. */
function toFlowError(error: unknown, isRegistration: boolean): FlowError {
  const { name, message = error } = (error ?? {}) as { name?: unknown; message?: unknown };
  switch (name) {
    case "NotAllowedError":
      return new FlowError(
        "canceled",
        "the credential was not used: the user canceled, took too long, or has none for this site",
        error,
      );
    case "AbortError":
      return new FlowError("canceled", "the ceremony was canceled", error);
    case "InvalidStateError":
      return isRegistration
        ? new FlowError("already_registered", "this authenticator is already registered", error)
        : new FlowError("canceled", "the credential cannot be used now", error);
    case "SecurityError":
      return new FlowError("wrong_domain", "the browser does not let this page use credentials of that domain", error);
    case "NotSupportedError":
    case "ConstraintError":
      return new FlowError("not_supported", "no authenticator of this device supports the request", error);
    default:
      return new FlowError("failed", `the ceremony failed: ${message}`, error);
  }
}

let running: AbortController | undefined;

/** Runs one ceremony, and rejects a second. `cancel()` cancels the one that runs. */
async function runCeremony(
  domain: string | undefined,
  isRegistration: boolean,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Credential | null>,
): Promise<Record<string, unknown>> {
  if (!isSupported()) throw new FlowError("not_supported", "WebAuthn needs a secure context: https, or localhost");
  checkDomain(domain);
  if (running) throw new FlowError("busy", "another ceremony is in progress: wait for it, or cancel it");
  if (signal?.aborted) throw new FlowError("canceled", "the ceremony was canceled", signal.reason);
  const controller = new AbortController();
  running = controller;
  const abort = () => controller.abort();
  signal?.addEventListener("abort", abort);
  try {
    return credentialJson((await run(controller.signal)) as PublicKeyCredential);
  } catch (error) {
    throw toFlowError(error, isRegistration);
  } finally {
    signal?.removeEventListener("abort", abort);
    running = undefined;
  }
}

function publicKeyOf(options: object | undefined): PublicKeyOptions {
  const { publicKey = options } = (options ?? {}) as { publicKey?: unknown };
  if (!(publicKey as PublicKeyOptions | undefined)?.challenge)
    throw new FlowError("failed", "these are not WebAuthn options: the challenge is missing");
  return publicKey as PublicKeyOptions;
}

/** What cancels a ceremony. */
interface CancelOptions {
  signal?: AbortSignal | undefined;
}

/** What both kinds of WebAuthn credentials have. One ceremony runs at a time; a second rejects with `busy`. */
export interface Ceremonies {
  /** Whether this page can use WebAuthn: the browser has it, and the page is served by https or from localhost. */
  supported(): boolean;
  /** Cancels the ceremony that runs. */
  cancel(): void;
  /**
   * The browser's part of a registration: ZITADEL's options in, its `publicKeyCredential` out. Rejects with a `FlowError`.
   */
  create(options: object, more?: CancelOptions): Promise<Record<string, unknown>>;
  /**
   * The browser's part of a sign-in: ZITADEL's options in, its `credentialAssertionData` out. Rejects with a `FlowError`.
   */
  assert(options: object, more?: CancelOptions): Promise<Record<string, unknown>>;
}

const ceremonies: Ceremonies = {
  supported: isSupported,
  cancel: () => running?.abort(),
  async create(options, { signal } = {}) {
    const publicKey = publicKeyOf(options);
    return runCeremony(publicKey.rp?.id, true, signal, (signal) =>
      navigator.credentials.create({ publicKey: creationOptions(publicKey), signal }),
    );
  },
  async assert(options, { signal } = {}) {
    const publicKey = publicKeyOf(options);
    return runCeremony(publicKey.rpId, false, signal, (signal) =>
      navigator.credentials.get({ publicKey: requestOptions(publicKey), signal }),
    );
  },
};

const pageDomain = () => globalThis.location?.hostname;

/** The options of a registration. */
interface RegisterOptions {
  /** The user's id. */
  userId: string;
  /** The name of the credential in the user's list. */
  name?: string | undefined;
  /** The relying party's domain. Default: the page's own. */
  domain?: string | undefined;
  /** Cancels the ceremony. */
  signal?: AbortSignal | undefined;
}

/** Passkeys: discoverable WebAuthn credentials with user verification, a sign-in of their own. */
export interface PasskeyCeremonies extends Ceremonies {
  /** Whether this device itself can hold a passkey. */
  platform(): Promise<boolean>;
  /** Registers a passkey: options from ZITADEL, the browser's ceremony, verification. */
  register(
    zitadel: ZitadelClient,
    options: RegisterOptions & {
      /** Which authenticators the browser offers. Default: all. */
      authenticator?: "PASSKEY_AUTHENTICATOR_PLATFORM" | "PASSKEY_AUTHENTICATOR_CROSS_PLATFORM" | undefined;
      /** The code of a registration link. */
      code?: { id: string; code: string } | undefined;
    },
  ): Promise<zitadel.user.v2.VerifyPasskeyRegistrationResponse>;
}

/** Security keys: WebAuthn credentials as a second factor (U2F). */
export interface SecurityKeyCeremonies extends Ceremonies {
  /** Registers a security key: options from ZITADEL, the browser's ceremony, verification. */
  register(zitadel: ZitadelClient, options: RegisterOptions): Promise<zitadel.user.v2.VerifyU2FRegistrationResponse>;
}

/** Ceremonies with passkeys. */
export const passkey: PasskeyCeremonies = {
  ...ceremonies,
  platform: async () =>
    isSupported() && !!(await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable?.()),
  async register(zitadel, { userId, name = "Passkey", domain = pageDomain(), authenticator, code, signal }) {
    const request = { userId, domain, authenticator, code } as zitadel.user.v2.RegisterPasskeyRequestInit;
    const { passkeyId = "", publicKeyCredentialCreationOptions = {} } = await zitadel.user.registerPasskey(request);
    const publicKeyCredential = await ceremonies.create(publicKeyCredentialCreationOptions, { signal });
    return zitadel.user.verifyPasskeyRegistration({ userId, passkeyId, publicKeyCredential, passkeyName: name });
  },
};

/** Ceremonies with security keys. */
export const u2f: SecurityKeyCeremonies = {
  ...ceremonies,
  async register(zitadel, { userId, name = "Security key", domain = pageDomain(), signal }) {
    const started = await zitadel.user.registerU2F({ userId, domain });
    const { u2fId = "", publicKeyCredentialCreationOptions = {} } = started;
    const publicKeyCredential = await ceremonies.create(publicKeyCredentialCreationOptions, { signal });
    return zitadel.user.verifyU2FRegistration({ userId, u2fId, publicKeyCredential, tokenName: name });
  },
};
