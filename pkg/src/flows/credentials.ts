// WebAuthn's options and credentials in JSON and in the browser's form (https://www.w3.org/TR/webauthn-3/).

/** Base64url as bytes. */
const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

const toText = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

interface DescriptorJson {
  id: string;
  type: "public-key";
}

/** The part of ZITADEL's options that is read here; everything else goes to the browser as it is. */
export interface PublicKeyOptions {
  challenge: string;
  rp?: { id?: string };
  rpId?: string;
  userVerification?: string;
  authenticatorSelection?: { userVerification?: string };
  user?: { id: string };
  excludeCredentials?: DescriptorJson[];
  allowCredentials?: DescriptorJson[];
}

const descriptors = (list: DescriptorJson[] | undefined) =>
  (list ?? []).map((descriptor) => ({ ...descriptor, id: toBytes(descriptor.id) }));

export const creationOptions = (options: PublicKeyOptions) =>
  ({
    ...options,
    challenge: toBytes(options.challenge),
    user: { ...options.user, id: toBytes(options.user?.id ?? "") },
    excludeCredentials: descriptors(options.excludeCredentials),
  }) as unknown as PublicKeyCredentialCreationOptions;

export const requestOptions = (options: PublicKeyOptions) =>
  ({
    ...options,
    challenge: toBytes(options.challenge),
    allowCredentials: descriptors(options.allowCredentials),
  }) as unknown as PublicKeyCredentialRequestOptions;

/** A credential as ZITADEL reads it. */
export function credentialJson(credential: PublicKeyCredential): Record<string, unknown> {
  const response = credential.response as AuthenticatorResponse &
    Partial<AuthenticatorAttestationResponse & AuthenticatorAssertionResponse>;
  const parts: Record<string, unknown> = { clientDataJSON: toText(response.clientDataJSON) };
  for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"] as const) {
    const part = response[name];
    if (part) parts[name] = toText(part);
  }
  if (response.getTransports) parts.transports = response.getTransports();
  const { authenticatorAttachment } = credential;
  return {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    ...(authenticatorAttachment ? { authenticatorAttachment } : {}),
    clientExtensionResults: credential.getClientExtensionResults(),
    response: parts,
  };
}
