// An authenticator app: scan the code, then prove it. In the account, and where a second factor is missing.
import { enrollTotp } from "../zitadel-wasm/flows/index.js";
import { t } from "../i18n.js";
import { confirmRemoval } from "../ui/confirm.js";
import { buttonElement, create, element, formElement, linkElement } from "../ui/dom.js";
import { fieldText, onPress, onSubmit } from "../ui/form.js";
import { qrCodeImage } from "../ui/qr-code.js";
import { showEnabled } from "./contact.js";

/** @import { TotpEnrollment } from "../zitadel-wasm/flows/index.js" */
/** @import { AccountContext, FactorRow } from "../types.js" */

/** @param {TotpEnrollment} enrollment */
async function showSecret(enrollment) {
  const code = await enrollment.qrPath();
  element("totp-qr").replaceChildren(...(code ? [qrCodeImage(code)] : []));
  element("totp-qr").setAttribute("aria-label", t("totpQr"));
  // In groups of four, as people type it; without spaces, as they copy it.
  const groups = enrollment.secret.match(/.{1,4}/g) ?? [];
  element("totp-secret").replaceChildren(...groups.map((textContent) => create("span", { textContent })));
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
 * @returns {FactorRow}
 */
export function createTotpRow(context) {
  /** @type {TotpEnrollment | undefined} */
  let enrollment;
  const isEnabled = () => context.factors.some((factor) => "otp" in factor);

  async function start() {
    enrollment = await enrollTotp(context.setupClient, context.isForced ? { userId: context.userId } : {});
    context.show("totp-panel", "totpSetUp", clearSecret);
    await showSecret(enrollment);
    element("totp-code").focus();
  }

  onPress(buttonElement("totp-start"), element("totp"), start);
  onSubmit(formElement("totp-form"), async (data) => {
    const code = fieldText(data, "code");
    await enrollment?.verify(code);
    enrollment = undefined;
    clearSecret();
    await context.checkSecondFactor("AUTHENTICATION_METHOD_TYPE_TOTP", (flow) => flow.totp(code));
    await context.done("totpReady", isEnabled);
  });
  element("totp-remove").addEventListener("click", () =>
    confirmRemoval(t("totp"), async () => {
      await context.client.auth.removeMyAuthFactorOTP();
      await context.refresh(() => !isEnabled());
    }),
  );

  return {
    setUp: start,
    render() {
      showEnabled(element("totp-state"), isEnabled());
      element("totp-start").hidden = isEnabled();
      element("totp-remove").hidden = !isEnabled();
    },
  };
}
