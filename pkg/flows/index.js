// What login and self-service pages do over and over. Nothing here is needed to call ZITADEL.
export { FlowError, isFlowError } from "./error.js";
export { enrollOtpEmail, enrollOtpSms, enrollTotp, verifyEmail, verifyPhone } from "./contact.js";
export { qrPath, qrSvg } from "./qr.js";
export { receiveSmsCode } from "./sms.js";
export { SessionFlow } from "./session.js";
export { passkey, u2f } from "./webauthn.js";
