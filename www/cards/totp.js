// An authenticator app: set up with a QR code or a setup key, and removed.
import { enrollTotp } from "../zitadel-wasm/flows/index.js";
import { t } from "../i18n.js";
import { buttonElement, element, formElement, linkElement } from "../ui/dom.js";
import { clearForm, fieldText, onPress, onSubmit } from "../ui/form.js";
import { qrCodeImage } from "../ui/qr-code.js";
import { setStatus } from "../ui/status.js";

/** @import { TotpEnrollment } from "../zitadel-wasm/flows/index.js" */
/** @import { AccountContext, Card } from "../types.js" */

/** @param {TotpEnrollment} enrollment */
async function showSecret(enrollment) {
  const code = await enrollment.qrPath();
  element("totp-qr").replaceChildren(...(code ? [qrCodeImage(code)] : []));
  element("totp-qr").setAttribute("aria-label", t("totpQr"));
  element("totp-secret").textContent = enrollment.secret;
  if (enrollment.uri.startsWith("otpauth:")) linkElement("totp-uri").href = enrollment.uri;
}

/** The secret is on the page no longer than it has to be. */
function clearSecret() {
  element("totp-secret").textContent = "";
  element("totp-uri").removeAttribute("href");
  element("totp-qr").replaceChildren();
}

/**
 * @param {AccountContext} context
 * @returns {Card}
 */
export function createTotpCard(context) {
  /** @type {TotpEnrollment | undefined} */
  let enrollment;

  function render() {
    const isEnabled = context.factors.some((factor) => "otp" in factor);
    element("totp-state").textContent = t(isEnabled ? "enabled" : "notEnabled");
    element("totp-start-form").hidden = isEnabled || Boolean(enrollment);
    element("totp-form").hidden = isEnabled || !enrollment;
    element("totp-remove").hidden = !isEnabled;
  }

  /** While a second factor is forced, the list of factors cannot be read. */
  function renderEnabled() {
    element("totp-form").hidden = true;
    element("totp-start-form").hidden = true;
    element("totp-state").textContent = t("enabled");
  }

  onSubmit(formElement("totp-start-form"), async () => {
    enrollment = await enrollTotp(context.setupClient, context.isForced ? { userId: context.userId } : {});
    await showSecret(enrollment);
    clearForm(formElement("totp-form"));
    render();
    element("totp-code").focus();
  });
  onSubmit(formElement("totp-form"), async (data) => {
    const code = fieldText(data, "code");
    await enrollment?.verify(code);
    enrollment = undefined;
    clearSecret();
    await context.checkSecondFactor((flow) => flow.totp(code));
    await context.refresh();
    if (context.isForced) renderEnabled();
    setStatus(t("totpReady"));
    element("totp-title").scrollIntoView({ block: "nearest" });
  });
  onPress(buttonElement("totp-remove"), element("totp-start-form"), async () => {
    await context.client.auth.removeMyAuthFactorOTP();
    await context.refresh();
    setStatus(t("removed"));
  });

  return { id: "totp", render };
}
