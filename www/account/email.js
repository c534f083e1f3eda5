import { verifyEmail } from "../zitadel-wasm/flows/index.js";
import { clear, onPress, onSubmit, say } from "../form.js";
import { t } from "../i18n.js";

const element = (id) => document.getElementById(id);
let to = "";
let waiting = false;

export const email = {
  id: "email",
  prepare(context) {
    const flow = () =>
      verifyEmail(context.zitadel, {
        userId: context.userId,
        urlTemplate: context.link("flow=verify-email&userId={{.UserID}}&code={{.Code}}"),
      });
    const sent = async () => {
      waiting = true;
      await Promise.all([context.sent(), context.refresh()]);
      say(t("codeSent", { to }));
      element("email-code").focus();
    };
    onSubmit(element("email-form"), async (form) => {
      to = form.get("email").trim();
      await flow().start(to);
      clear(element("email-form"));
      await sent();
    });
    onSubmit(element("email-code-form"), async (form) => {
      await flow().verify(form.get("code"));
      waiting = false;
      clear(element("email-code-form"));
      await context.refresh();
      say(t("emailVerified"));
    });
    onPress(element("email-resend"), element("email-code-form"), async () => {
      await flow().resend();
      await sent();
    });
  },

  show({ user }) {
    const { email: value, isVerified } = user.human?.email ?? {};
    to ||= value ?? "";
    element("email-state").textContent = value
      ? t(isVerified ? "stateVerified" : "stateUnverified", { value })
      : t("stateNone");
    element("email-code-form").hidden = !waiting && isVerified !== undefined && !!isVerified;
  },
};
