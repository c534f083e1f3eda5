import { receiveSmsCode, verifyPhone } from "../zitadel-wasm/flows/index.js";
import { clear, onPress, onSubmit, say } from "../form.js";
import { t } from "../i18n.js";

const element = (id) => document.getElementById(id);
let to = "";
let listening;

export const phone = {
  id: "phone",
  prepare(context) {
    const flow = () => verifyPhone(context.zitadel, context);
    const sent = async () => {
      await Promise.all([context.sent(), context.refresh()]);
      say(t("codeSent", { to }));
      element("phone-code").focus();
      listening?.abort();
      listening = new AbortController();
      receiveSmsCode(listening).then((code) => {
        if (!code || element("phone-code").value) return;
        element("phone-code").value = code;
        element("phone-code-form").requestSubmit();
      });
    };
    onSubmit(element("phone-form"), async (form) => {
      to = form.get("phone").trim();
      await flow().start(to);
      clear(element("phone-form"));
      await sent();
    });
    onSubmit(element("phone-code-form"), async (form) => {
      await flow().verify(form.get("code"));
      listening?.abort();
      clear(element("phone-code-form"));
      await context.refresh();
      say(t("phoneVerified"));
    });
    onPress(element("phone-resend"), element("phone-code-form"), async () => {
      await flow().resend();
      await sent();
    });
    onPress(element("phone-remove"), element("phone-form"), async () => {
      await flow().remove();
      await context.refresh();
      say(t("removed"));
      element("phone-number").focus();
    });
  },

  show({ user }) {
    const { phone: value, isVerified } = user.human?.phone ?? {};
    to ||= value ?? "";
    element("phone-state").textContent = value
      ? t(isVerified ? "stateVerified" : "stateUnverified", { value })
      : t("stateNone");
    element("phone-code-form").hidden = !value || !!isVerified;
    element("phone-remove").hidden = !value;
  },
};
