// What login and self-service pages do over and over. Nothing here is needed to call ZITADEL.
import { flowsWasm } from "./wasm.js";

export { FlowError, isFlowError } from "./error.js";
export { enrollOtpEmail, enrollOtpSms, enrollTotp, verifyEmail, verifyPhone } from "./contact.js";
export { receiveSmsCode } from "./sms.js";
export { SessionFlow } from "./session.js";
export { passkey, u2f } from "./webauthn.js";

/** A QR code as an SVG document, black on white. */
export async function qrSvg(text) {
  return (await flowsWasm()).qr(text);
}
