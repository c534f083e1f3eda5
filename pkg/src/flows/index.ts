// What login and self-service pages do again and again. Nothing here is needed to call ZITADEL.
export { isPasswordTooLong, normalizeCode, normalizeRecoveryCode, normalizeUserCode } from "./code.js";
export { enrollOtpEmail, enrollOtpSms, enrollTotp, verifyEmail, verifyPhone } from "./contact.js";
export type { TotpEnrollment, UserId, Verification } from "./contact.js";
export { FlowError, isFlowError } from "./error.js";
export type { FlowErrorReason } from "./error.js";
export { loadFlows } from "./load.js";
export type { LoadOptions } from "./load.js";
export { qrPath, qrSvg } from "./qr.js";
export type { QrPath } from "./qr.js";
export { SessionFlow } from "./session.js";
export type { CeremonyOptions, Factor, Needs, NextStepOptions, SignInUser, StoredSession } from "./session-types.js";
export { receiveSmsCode } from "./sms.js";
export { passkey, u2f } from "./webauthn.js";
export type { Ceremonies, PasskeyCeremonies, SecurityKeyCeremonies } from "./webauthn.js";
