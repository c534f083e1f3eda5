// Running one WebAuthn ceremony at a time, because browsers cancel the first when a second begins; and what the browser's
// exceptions mean.

import { credentialJson } from "./credentials.js";
import { FlowError } from "./error.js";

export const isSupported = (): boolean =>
  typeof PublicKeyCredential === "function" &&
  globalThis.isSecureContext !== false &&
  !!globalThis.navigator?.credentials;

/** What a ceremony is about. */
export interface Ceremony {
  /** A registration, or a sign-in. */
  kind: "create" | "get";
  /** The relying party's domain. */
  domain: string | undefined;
  /** Whether the authenticator has to verify its user. */
  verifiesUser: boolean;
  /** Cancels it. */
  signal: AbortSignal | undefined;
  /** `conditional`: in the browser's autofill, until the user picks a passkey there. */
  mediation: CredentialMediationRequirement | undefined;
}

interface PolicyOfDocument {
  features?(): string[];
  allowsFeature(name: string): boolean;
}

const notAllowed = (kind: Ceremony["kind"], cause?: unknown) =>
  new FlowError(
    "not_allowed",
    `this page may not use WebAuthn by its permissions policy: the frame around it needs allow="publickey-credentials-${kind}"`,
    cause,
  );

/** Throws where the browser says that the page's permissions policy forbids it; its own error for that looks like the user's no. */
function checkPolicy(kind: Ceremony["kind"]): void {
  type PolicyDocument = { permissionsPolicy?: PolicyOfDocument; featurePolicy?: PolicyOfDocument };
  const { permissionsPolicy, featurePolicy } = (globalThis.document ?? {}) as unknown as PolicyDocument;
  const policy = permissionsPolicy ?? featurePolicy;
  const feature = `publickey-credentials-${kind}`;
  if (policy?.features?.().includes(feature) && !policy.allowsFeature(feature)) throw notAllowed(kind);
}

/** The browser's own error for a domain that is not the page's explains nothing; so it is checked here. */
function checkDomain(domain: string | undefined): void {
  const host = globalThis.location?.hostname;
  if (!domain || !host || host === domain || host.endsWith(`.${domain}`)) return;
  throw new FlowError(
    "wrong_domain",
    `this page is at ${host}, and the credential is for ${domain}: open the page there, or pass the page's domain with the request for options`,
  );
}

const pinMissing = (cause?: unknown) =>
  new FlowError(
    "pin_missing",
    "the authenticator has no PIN, fingerprint or screen lock, which the request requires: set one up, and try again",
    cause,
  );

/** The meaning of the browser's exceptions for a user who signs in or sets up a credential. */
function toFlowError(error: unknown, { kind, verifiesUser }: Ceremony): FlowError {
  const { name, message = error } = (error ?? {}) as { name?: unknown; message?: unknown };
  switch (name) {
    case "NotAllowedError":
      // Chromium names the feature or the policy, WebKit the ancestors of the frame.
      if (/polic|publickey-credentials|ancestors/i.test(String(message))) return notAllowed(kind, error);
      return new FlowError(
        "canceled",
        `the credential was not used: the user canceled, took too long, or has none for this site${
          // Chromium does not tell which.
          verifiesUser ? "; or the key has no PIN, which the request requires" : ""
        }`,
        error,
      );
    case "AbortError":
      return new FlowError("canceled", "the ceremony was canceled", error);
    case "InvalidStateError":
      return kind === "create"
        ? new FlowError("already_registered", "this authenticator is already registered", error)
        : new FlowError("canceled", "the credential cannot be used now", error);
    case "SecurityError":
      return new FlowError("wrong_domain", "the browser does not let this page use credentials of that domain", error);
    case "ConstraintError":
      if (verifiesUser) return pinMissing(error);
      return new FlowError("not_supported", "no authenticator of this device supports the request", error);
    case "NotSupportedError":
      return new FlowError("not_supported", "no authenticator of this device supports the request", error);
    default:
      return new FlowError("failed", `the ceremony failed: ${message}`, error);
  }
}

/** The bit of the authenticator data that says that it verified its user (WebAuthn, section 6.1). */
const USER_VERIFIED = 4;
/** Where those bits are: after the hash of the domain. */
const FLAGS_AT = 32;

/** Whether the authenticator says that it did not verify its user; some keys without a PIN ignore the requirement. */
function isUserUnverified({ response }: PublicKeyCredential): boolean {
  const { authenticatorData, getAuthenticatorData } = response as AuthenticatorAssertionResponse &
    Partial<AuthenticatorAttestationResponse>;
  const data = authenticatorData ?? getAuthenticatorData?.call(response);
  const flags = data && new Uint8Array(data)[FLAGS_AT];
  return flags !== undefined && (flags & USER_VERIFIED) === 0;
}

/** The ceremony that runs. */
interface Running {
  controller: AbortController;
  mediation: CredentialMediationRequirement | undefined;
  /** Resolves when it is over. */
  over: Promise<void>;
}

let running: Running | undefined;

/** Cancels the ceremony that runs. The next one waits until it is over. */
export function cancelCeremony(): void {
  running?.controller.abort();
}

const canceledBy = (signal: AbortSignal) =>
  new FlowError("canceled", "the ceremony was canceled", signal.reason as unknown);

/** Waits for the end of one that was canceled; one that was not is in the way. Autofill makes room for any other. */
async function waitForEnd({ controller, mediation, over }: Running, next: Ceremony): Promise<void> {
  if (mediation === "conditional" && next.mediation !== "conditional") controller.abort();
  if (!controller.signal.aborted)
    throw new FlowError("busy", "another ceremony is in progress: wait for it, or cancel it");
  const { signal } = next;
  let stopWaiting = () => {};
  const aborted = new Promise<void>((done) => {
    stopWaiting = done;
    signal?.addEventListener("abort", stopWaiting);
  });
  await Promise.race([over, aborted]);
  signal?.removeEventListener("abort", stopWaiting);
  if (signal?.aborted) throw canceledBy(signal);
}

/** Runs one ceremony, and rejects a second. */
export async function runCeremony(
  ceremony: Ceremony,
  run: (signal: AbortSignal) => Promise<Credential | null>,
): Promise<Record<string, unknown>> {
  const { kind, domain, signal, mediation, verifiesUser } = ceremony;
  if (!isSupported()) throw new FlowError("not_supported", "WebAuthn needs a secure context: https, or localhost");
  checkPolicy(kind);
  checkDomain(domain);
  if (signal?.aborted) throw canceledBy(signal);
  // Without a pause between the look and the claim: two that wait do not both begin.
  while (running) await waitForEnd(running, ceremony);
  const controller = new AbortController();
  let end = () => {};
  const over = new Promise<void>((done) => {
    end = done;
  });
  running = { controller, mediation, over };
  const abort = () => controller.abort();
  signal?.addEventListener("abort", abort);
  try {
    const credential = (await run(controller.signal)) as PublicKeyCredential;
    if (verifiesUser && isUserUnverified(credential)) throw pinMissing();
    return credentialJson(credential);
  } catch (error) {
    throw error instanceof FlowError ? error : toFlowError(error, ceremony);
  } finally {
    signal?.removeEventListener("abort", abort);
    running = undefined;
    end();
  }
}
