// WebOTP (https://wicg.github.io/web-otp/): the browser reads the code from the SMS, if it can and its user allows it.

interface OtpRequest extends CredentialRequestOptions {
  otp: { transport: "sms"[] };
}

/**
 * The code in the next SMS, where the browser reads it (WebOTP) and its user allows it; else `undefined`. Never rejects.
 * `signal` ends the wait.
 */
export async function receiveSmsCode({
  signal,
}: {
  signal?: AbortSignal | undefined;
} = {}): Promise<string | undefined> {
  if (!("OTPCredential" in globalThis) || typeof navigator === "undefined") return undefined;
  try {
    const request: OtpRequest = { otp: { transport: ["sms"] }, ...(signal && { signal }) };
    const credential = (await navigator.credentials.get(request)) as { code?: string } | null;
    return credential?.code || undefined;
  } catch {
    // Denied, canceled or too late: the user types the code.
    return undefined;
  }
}
