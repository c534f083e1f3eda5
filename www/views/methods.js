// The methods that people choose from: their icons and names, and what choosing one does.

/** @import { TextKey } from "../types.js" */

/**
 * @typedef {object} Method
 * @property {string} image
 * @property {TextKey} name
 * @property {TextKey} note What happens at sign-in.
 * @property {TextKey} setUpNote What is needed to set it up.
 */

/** @satisfies {Record<string, Method>} */
export const METHODS = {
  totp: { image: "app", name: "totp", note: "totpNote", setUpNote: "totpSetUpNote" },
  otpSms: { image: "message", name: "otpSms", note: "otpSmsNote", setUpNote: "otpSmsSetUpNote" },
  otpEmail: { image: "mail", name: "otpEmail", note: "otpEmailNote", setUpNote: "otpEmailSetUpNote" },
  u2f: { image: "key", name: "securityKey", note: "securityKeyNote", setUpNote: "securityKeyNote" },
  passkey: { image: "passkey", name: "passkey", note: "passkeyNote", setUpNote: "passkeyNote" },
  recoveryCode: { image: "codes", name: "recoveryCode", note: "recoveryCodeNote", setUpNote: "recoveryCodeNote" },
};
