import { enrollTotp } from "../zitadel-wasm/flows/index.js";
import { clear, onPress, onSubmit, say } from "../form.js";
import { t } from "../i18n.js";

const element = (id) => document.getElementById(id);
let enrollment;

export const totp = {
  id: "totp",
  prepare(context) {
    onSubmit(element("totp-start-form"), async () => {
      enrollment = await enrollTotp(context.setUp, context.forced ? { userId: context.userId } : {});
      const qr = await enrollment.qrPath();
      element("totp-qr").replaceChildren(...(qr ? [picture(qr)] : []));
      element("totp-qr").setAttribute("aria-label", t("totpQr"));
      element("totp-secret").textContent = enrollment.secret;
      if (enrollment.uri.startsWith("otpauth:")) element("totp-uri").href = enrollment.uri;
      clear(element("totp-form"));
      totp.show(context);
      element("totp-code").focus();
    });
    onSubmit(element("totp-form"), async (form) => {
      await enrollment.verify(form.get("code"));
      forget();
      await context.bindSession((flow) => flow.totp(form.get("code")));
      await context.refresh();
      if (context.forced) totp.done();
      say(t("totpReady"));
      element("totp-title").scrollIntoView({ block: "nearest" });
    });
    onPress(element("totp-remove"), element("totp-start-form"), async () => {
      await context.zitadel.auth.removeMyAuthFactorOTP();
      await context.refresh();
      say(t("removed"));
    });
  },

  done() {
    element("totp-form").hidden = true;
    element("totp-start-form").hidden = true;
    element("totp-state").textContent = t("stateOn");
  },

  show({ factors }) {
    const on = factors.some((factor) => "otp" in factor);
    element("totp-state").textContent = t(on ? "stateOn" : "stateOff");
    element("totp-start-form").hidden = on || !!enrollment;
    element("totp-form").hidden = on || !enrollment;
    element("totp-remove").hidden = !on;
  },
};

/** A QR code by DOM, because nothing of this page is markup made of text. Black on white, whatever the colours. */
function picture({ side, path }) {
  const svg = (name, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const image = svg("svg", { viewBox: `0 0 ${side} ${side}`, "shape-rendering": "crispEdges" });
  image.append(svg("path", { fill: "#fff", d: `M0 0h${side}v${side}H0z` }), svg("path", { d: path }));
  return image;
}

/** The secret is on the page no longer than it has to be. */
function forget() {
  enrollment = undefined;
  element("totp-secret").textContent = "";
  element("totp-uri").removeAttribute("href");
  element("totp-qr").replaceChildren();
}
