// WebAuthn ceremonies (https://www.w3.org/TR/webauthn-3/): ZITADEL's options to the browser, its credentials to ZITADEL.

import type { zitadel } from "../contract.js";
import { checkNames } from "../option-names.js";
import type { ZitadelClient } from "../types.js";
import { withCallerPaths } from "./caller-paths.js";
import { cancelCeremony, isSupported, runCeremony } from "./ceremony.js";
import { normalizeCode } from "./code.js";
import { type PublicKeyOptions, creationOptions, requestOptions } from "./credentials.js";
import { FlowError } from "./error.js";

function publicKeyOf(options: object | undefined): PublicKeyOptions {
  const { publicKey = options } = (options ?? {}) as { publicKey?: unknown };
  if (!(publicKey as PublicKeyOptions | undefined)?.challenge)
    throw new FlowError("failed", "these are not WebAuthn options: the challenge is missing");
  return publicKey as PublicKeyOptions;
}

/** How a ceremony runs. */
interface RunOptions {
  /** Cancels it. */
  signal?: AbortSignal | undefined;
  /**
   * `conditional`: the browser offers passkeys in the autofill of an input with `autocomplete="username webauthn"`, and
   * the promise waits until one is picked. Any other ceremony ends it. See `isConditionalMediationAvailable`.
   */
  mediation?: "conditional" | "optional" | "required" | "silent" | undefined;
}

/**
 * What both kinds of WebAuthn credentials have. One ceremony runs at a time; a second rejects with `busy`, unless the first
 * was canceled: then it waits for its end.
 */
export interface Ceremonies {
  /** Whether this page can use WebAuthn: the browser has it, and the page is served by https or from localhost. */
  supported(): boolean;
  /** Cancels the ceremony that runs. */
  cancel(): void;
  /**
   * The browser's part of a registration: ZITADEL's options in, its `publicKeyCredential` out. Rejects with a `FlowError`.
   */
  create(options: object, more?: RunOptions): Promise<Record<string, unknown>>;
  /**
   * The browser's part of a sign-in: ZITADEL's options in, its `credentialAssertionData` out. Rejects with a `FlowError`.
   */
  assert(options: object, more?: RunOptions): Promise<Record<string, unknown>>;
}

const ceremonies: Ceremonies = {
  supported: isSupported,
  cancel: cancelCeremony,
  async create(options, more = {}) {
    checkNames(more, "signal", "mediation");
    const publicKey = publicKeyOf(options);
    const verifiesUser = publicKey.authenticatorSelection?.userVerification === "required";
    const { signal, mediation } = more;
    return runCeremony({ kind: "create", domain: publicKey.rp?.id, verifiesUser, signal, mediation }, (signal) =>
      navigator.credentials.create({ publicKey: creationOptions(publicKey), signal, ...(mediation && { mediation }) }),
    );
  },
  async assert(options, more = {}) {
    checkNames(more, "signal", "mediation");
    const publicKey = publicKeyOf(options);
    const verifiesUser = publicKey.userVerification === "required";
    const { signal, mediation } = more;
    return runCeremony({ kind: "get", domain: publicKey.rpId, verifiesUser, signal, mediation }, async (signal) => {
      if (mediation === "conditional" && !(await isConditionalMediationAvailable()))
        throw new FlowError("not_supported", "this browser does not offer passkeys in autofill");
      return navigator.credentials.get({
        publicKey: requestOptions(publicKey),
        signal,
        ...(mediation && { mediation }),
      });
    });
  },
};

const isConditionalMediationAvailable = async () =>
  isSupported() && !!(await PublicKeyCredential.isConditionalMediationAvailable?.());

const pageDomain = () => globalThis.location?.hostname;

const REGISTER_OPTIONS = ["userId", "name", "domain", "signal"];

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
  /** Whether the browser can offer passkeys in autofill: `assert(options, { mediation: "conditional" })`. */
  isConditionalMediationAvailable(): Promise<boolean>;
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
  isConditionalMediationAvailable,
  async register(zitadel, options) {
    checkNames(options, ...REGISTER_OPTIONS, "authenticator", "code");
    const { userId, name = "Passkey", domain = pageDomain(), authenticator, signal } = options;
    const code = options.code && { ...options.code, code: normalizeCode(options.code.code) };
    const request = { userId, domain, authenticator, code } as zitadel.user.v2.RegisterPasskeyRequestInit;
    const started = await withCallerPaths(zitadel.user.registerPasskey(request));
    const { passkeyId, publicKeyCredentialCreationOptions } = started;
    const publicKeyCredential = await ceremonies.create(publicKeyCredentialCreationOptions, { signal });
    return withCallerPaths(
      zitadel.user.verifyPasskeyRegistration({ userId, passkeyId, publicKeyCredential, passkeyName: name }),
    );
  },
};

/** Ceremonies with security keys. */
export const u2f: SecurityKeyCeremonies = {
  ...ceremonies,
  async register(zitadel, options) {
    checkNames(options, ...REGISTER_OPTIONS);
    const { userId, name = "Security key", domain = pageDomain(), signal } = options;
    const { u2fId, publicKeyCredentialCreationOptions } = await withCallerPaths(
      zitadel.user.registerU2F({ userId, domain }),
    );
    const publicKeyCredential = await ceremonies.create(publicKeyCredentialCreationOptions, { signal });
    return withCallerPaths(zitadel.user.verifyU2FRegistration({ userId, u2fId, publicKeyCredential, tokenName: name }));
  },
};
