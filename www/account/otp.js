// Codes by SMS and by e-mail: on as soon as number or address is verified.
import { enrollOtpEmail, enrollOtpSms } from "../zitadel-wasm/flows/index.js";
import { onPress, onSubmit, say } from "../form.js";
import { t } from "../i18n.js";

const element = (id) => document.getElementById(id);

const card = (id, kind, ready, first, isVerified, add, remove) => ({
  id,
  prepare(context) {
    onSubmit(element(`${id}-form`), async () => {
      await add(context.setUp, context.forced ? { userId: context.userId } : {});
      await context.refresh();
      say(t(ready));
    });
    onPress(element(`${id}-remove`), element(`${id}-form`), async () => {
      await remove(context.zitadel);
      await context.refresh();
      say(t("removed"));
    });
  },
  show({ factors, user, forced }) {
    const on = factors.some((factor) => kind in factor);
    const possible = forced || isVerified(user);
    element(`${id}-state`).textContent = t(on ? "stateOn" : possible ? "stateOff" : first);
    element(`${id}-form`).hidden = on || !possible;
    element(`${id}-remove`).hidden = !on;
  },
});

export const otpSms = card(
  "otp-sms",
  "otpSms",
  "otpSmsReady",
  "phoneFirst",
  (user) => user.human?.phone?.isVerified,
  enrollOtpSms,
  (zitadel) => zitadel.auth.removeMyAuthFactorOTPSMS(),
);

export const otpEmail = card(
  "otp-email",
  "otpEmail",
  "otpEmailReady",
  "emailFirst",
  (user) => user.human?.email?.isVerified,
  enrollOtpEmail,
  (zitadel) => zitadel.auth.removeMyAuthFactorOTPEmail(),
);
