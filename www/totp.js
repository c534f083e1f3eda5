// The authenticator app: start a registration, show its QR code, verify the first code (auth.v1 or user.v3alpha).
import { renderSVG } from "./vendor/uqr.js";
import { limit, onPress, onSubmit, say } from "./form.js";

const element = (id) => document.getElementById(id);

/** The two services that register an authenticator app, in one shape. */
const apis = {
  auth: {
    message: "zitadel.auth.v1.VerifyMyAuthFactorOTPRequest",
    start: async ({ zitadel }) => {
      const { url, secret } = await zitadel.auth.addMyAuthFactorOTP({});
      return { uri: url, secret };
    },
    verify: ({ zitadel }, _, code) => zitadel.auth.verifyMyAuthFactorOTP({ code }),
  },
  v3alpha: {
    message: "zitadel.user.v3alpha.VerifyTOTPRegistrationRequest",
    start: ({ zitadel, userId }) => zitadel.userV3Alpha.startTOTPRegistration({ userId }),
    verify: ({ zitadel, userId }, { totpId }, code) => zitadel.userV3Alpha.verifyTOTPRegistration({ userId, totpId, code }),
  },
};

/** The QR code as elements; what the library draws is parsed as SVG and never as HTML. */
function draw(uri) {
  const svg = new DOMParser().parseFromString(renderSVG(uri, { border: 2 }), "image/svg+xml").documentElement;
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", "QR code for the authenticator app");
  return svg;
}

export const totp = {
  start(context) {
    let api;
    let registration;
    onSubmit(element("totp-start-form"), async (form) => {
      api = apis[form.get("api")];
      registration = await api.start(context);
      element("totp-qr").replaceChildren(draw(registration.uri));
      element("totp-uri").href = registration.uri;
      element("totp-secret").textContent = registration.secret;
      limit(element("totp-code"), api.message);
      element("totp-form").hidden = false;
      element("totp-code").focus();
    });
    onSubmit(element("totp-form"), async (form) => {
      await api.verify(context, registration, form.get("code").trim());
      registration = undefined;
      element("totp-form").reset();
      element("totp-qr").replaceChildren();
      element("totp-secret").textContent = "";
      element("totp-uri").removeAttribute("href");
      await context.refresh();
      say("The authenticator app is set up.");
      element("totp-title").tabIndex = -1;
      element("totp-title").focus();
    });
    onPress(element("totp-remove"), element("totp-start-form"), async () => {
      await context.zitadel.auth.removeMyAuthFactorOTP({});
      await context.refresh();
      say("The authenticator app is removed.");
    });
  },

  show({ factors }) {
    const ready = factors.includes("otp");
    element("totp-state").textContent = ready ? "Set up." : "Not set up.";
    element("totp-start-form").hidden = ready;
    element("totp-remove").hidden = !ready;
    if (ready) element("totp-form").hidden = true;
  },
};
