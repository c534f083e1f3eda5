// The phone number: set it, receive a code, verify it (user.v2).
import { onPress, onSubmit, say } from "./form.js";

const element = (id) => document.getElementById(id);

export const phone = {
  start({ zitadel, userId, sent, refresh }) {
    onSubmit(element("phone-form"), async (form) => {
      await zitadel.user.setPhone({ userId, phone: form.get("phone").trim(), sendCode: {} });
      await refresh();
      await sent();
      say("A code is on its way to your phone.");
      element("phone-code-form").hidden = false;
      element("phone-code").focus();
    });
    onSubmit(element("phone-code-form"), async (form) => {
      await zitadel.user.verifyPhone({ userId, verificationCode: form.get("verificationCode").trim() });
      element("phone-code-form").reset();
      element("phone-form").reset();
      await refresh();
      say("Your phone number is verified.");
      element("phone-title").tabIndex = -1;
      element("phone-title").focus();
    });
    onPress(element("phone-resend"), element("phone-code-form"), async () => {
      await zitadel.user.resendPhoneCode({ userId, sendCode: {} });
      await sent();
      say("A new code is on its way; the old one is no longer good.");
      element("phone-code").focus();
    });
  },

  show({ user }) {
    const { phone: number, isPhoneVerified } = user.human?.phone ?? {};
    element("phone-state").textContent = number ? `${number}, ${isPhoneVerified ? "verified" : "not verified yet"}` : "No phone number yet.";
    element("phone-code-form").hidden = !number || Boolean(isPhoneVerified);
  },
};
