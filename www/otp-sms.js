// Codes by SMS: with the phone number that is verified already (auth.v1), or with a number that is registered by a code
// of its own (user.v3alpha).
import { onPress, onSubmit, say } from "./form.js";

const element = (id) => document.getElementById(id);

export const otpSms = {
  start({ zitadel, userId, sent, refresh }) {
    let otpSmsId;
    onSubmit(element("otp-sms-verified-form"), async () => {
      await zitadel.auth.addMyAuthFactorOTPSMS({});
      await refresh();
      say("Codes by SMS are set up.");
    });
    onSubmit(element("otp-sms-form"), async (form) => {
      const number = form.get("number").trim();
      ({ otpSmsId } = await zitadel.userV3Alpha.addOTPSMSAuthenticator({ userId, phone: { number, sendCode: {} } }));
      await sent();
      say("A code is on its way to your phone.");
      element("otp-sms-code-form").hidden = false;
      element("otp-sms-code").focus();
    });
    onSubmit(element("otp-sms-code-form"), async (form) => {
      await zitadel.userV3Alpha.verifyOTPSMSRegistration({ userId, otpSmsId, code: form.get("code").trim() });
      otpSmsId = undefined;
      element("otp-sms-code-form").reset();
      element("otp-sms-form").reset();
      await refresh();
      say("Codes by SMS are set up.");
      element("otp-sms-title").tabIndex = -1;
      element("otp-sms-title").focus();
    });
    onPress(element("otp-sms-remove"), element("otp-sms-form"), async () => {
      await zitadel.auth.removeMyAuthFactorOTPSMS({});
      await refresh();
      say("Codes by SMS are removed.");
    });
  },

  show({ user, factors }) {
    const ready = factors.includes("otpSms");
    element("otp-sms-state").textContent = ready ? "Set up." : "Not set up.";
    element("otp-sms-verified-form").hidden = ready || !user.human?.phone?.isPhoneVerified;
    element("otp-sms-form").hidden = ready;
    element("otp-sms-remove").hidden = !ready;
    if (ready) element("otp-sms-code-form").hidden = true;
  },
};
