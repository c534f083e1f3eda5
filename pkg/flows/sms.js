// WebOTP (https://wicg.github.io/web-otp/): the browser reads the code out of the SMS, if it can and its user agrees.

export async function receiveSmsCode({ signal } = {}) {
  if (typeof OTPCredential === "undefined" || typeof navigator === "undefined") return undefined;
  try {
    return (await navigator.credentials.get({ otp: { transport: ["sms"] }, signal }))?.code || undefined;
  } catch {
    // Refused, given up, too late: the code is typed.
    return undefined;
  }
}
