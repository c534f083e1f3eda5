// Phone numbers, addresses and codes: what is started, and what completes it. Every step is one call, and throws the
// call's own error.
import { plain } from "./code.js";
import { qrPath, qrSvg } from "./qr.js";

export async function enrollTotp(zitadel, { userId } = {}, options) {
  const started = await (userId === undefined
    ? zitadel.auth.addMyAuthFactorOTP({}, options)
    : zitadel.user.registerTOTP({ userId }, options));
  const uri = started.uri ?? started.url;
  return {
    secret: started.secret,
    uri,
    qrSvg: () => qrSvg(uri),
    qrPath: () => qrPath(uri),
    verify: (code, more) =>
      userId === undefined
        ? zitadel.auth.verifyMyAuthFactorOTP({ code: plain(code) }, more)
        : zitadel.user.verifyTOTPRegistration({ userId, code: plain(code) }, more),
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

export const enrollOtpSms = (zitadel, { userId } = {}, options) =>
  userId === undefined ? zitadel.auth.addMyAuthFactorOTPSMS({}, options) : zitadel.user.addOTPSMS({ userId }, options);

export const enrollOtpEmail = (zitadel, { userId } = {}, options) =>
  userId === undefined
    ? zitadel.auth.addMyAuthFactorOTPEmail({}, options)
    : zitadel.user.addOTPEmail({ userId }, options);
