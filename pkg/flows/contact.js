// Phone numbers, addresses and codes: what is started, and what completes it. Every step is one call, and throws the
// call's own error.
import { flowsWasm } from "./wasm.js";

/** Codes are pasted with spaces and line ends around and within. */
const plain = (code) => String(code).replace(/\s+/gu, "");

export async function enrollTotp(zitadel, options) {
  const started = await zitadel.auth.addMyAuthFactorOTP({}, options);
  return {
    secret: started.secret,
    uri: started.url,
    qrSvg: async () => (await flowsWasm()).qr(started.url),
    verify: (code, more) => zitadel.auth.verifyMyAuthFactorOTP({ code: plain(code) }, more),
  };
}

export function verifyPhone(zitadel, { userId }) {
  return {
    start: (phone, options) => zitadel.user.setPhone({ userId, phone: String(phone).trim(), sendCode: {} }, options),
    resend: (options) => zitadel.user.resendPhoneCode({ userId, sendCode: {} }, options),
    verify: (code, options) => zitadel.user.verifyPhone({ userId, verificationCode: plain(code) }, options),
    remove: (options) => zitadel.user.removePhone({ userId }, options),
  };
}

export function verifyEmail(zitadel, { userId, urlTemplate }) {
  const sendCode = urlTemplate === undefined ? {} : { urlTemplate };
  return {
    start: (email, options) => zitadel.user.setEmail({ userId, email: String(email).trim(), sendCode }, options),
    resend: (options) => zitadel.user.sendEmailCode({ userId, sendCode }, options),
    verify: (code, options) => zitadel.user.verifyEmail({ userId, verificationCode: plain(code) }, options),
  };
}

export const enrollOtpSms = (zitadel, options) => zitadel.auth.addMyAuthFactorOTPSMS({}, options);

export const enrollOtpEmail = (zitadel, options) => zitadel.auth.addMyAuthFactorOTPEmail({}, options);
