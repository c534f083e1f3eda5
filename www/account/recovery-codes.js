// Recovery codes: generated, shown once, printed or downloaded, generated anew, removed.
import { t } from "../i18n.js";
import { confirmRemoval } from "../ui/confirm.js";
import { buttonElement, create, element, linkElement } from "../ui/dom.js";
import { onPress } from "../ui/form.js";
import { closePanel, openDialog } from "../ui/panel.js";
import { setStatus } from "../ui/status.js";
import { showEnabled } from "./contact.js";

/** @import { zitadel } from "../zitadel-wasm/index.js" */
/** @import { AccountContext, AccountRow, Flow } from "../types.js" */

const COUNT = 10;

/**
 * Whether the sign-in rests on a recovery code alone: without the codes it would not count any more, and people who have
 * lost their phone could not finish what they began.
 * @param {Flow | undefined} flow
 */
function restsOnCode(flow) {
  const session = /** @type {zitadel.session.v2.Session | undefined} */ (flow?.session);
  const { recoveryCode, totp, otpSms, otpEmail, webAuthN } = session?.factors ?? {};
  return Boolean(recoveryCode?.verifiedAt) && ![totp, otpSms, otpEmail, webAuthN].some((factor) => factor?.verifiedAt);
}

/** The codes are on the page, and in memory, no longer than they are shown. */
function clearCodes() {
  URL.revokeObjectURL(linkElement("recovery-download").href);
  linkElement("recovery-download").removeAttribute("href");
  element("recovery-codes").replaceChildren();
}

/** @param {string[]} codes */
function showCodes(codes) {
  openDialog("recovery-panel", "recoveryCodes", clearCodes);
  element("recovery-codes").replaceChildren(...codes.map((textContent) => create("li", { textContent })));
  const file = new Blob([`${codes.join("\n")}\n`], { type: "text/plain" });
  linkElement("recovery-download").href = URL.createObjectURL(file);
}

/**
 * @param {AccountContext} context
 * @returns {AccountRow}
 */
export function createRecoveryCodesRow(context) {
  const hasCodes = () => context.methods.includes("AUTHENTICATION_METHOD_TYPE_RECOVERY_CODE");

  async function generate() {
    const { userId, client } = context;
    // ZITADEL adds to the codes that there are: the old ones must not stay valid.
    if (hasCodes()) await client.user.removeRecoveryCodes({ userId });
    const { recoveryCodes = [] } = await client.user.generateRecoveryCodes({ userId, count: COUNT });
    showCodes(recoveryCodes);
    await context.refresh(hasCodes);
  }

  for (const id of ["recovery-create", "recovery-renew"]) onPress(buttonElement(id), element("recovery"), generate);
  element("recovery-print").addEventListener("click", () => print());
  element("recovery-done").addEventListener("click", () => {
    closePanel();
    setStatus(t("recoveryReady"));
  });
  element("recovery-remove").addEventListener("click", () =>
    confirmRemoval(t("recoveryCodes"), async () => {
      await context.client.user.removeRecoveryCodes({ userId: context.userId });
      await context.refresh(() => !hasCodes());
    }),
  );

  return {
    render() {
      // They replace a second factor that is lost: without one they are of no use.
      const isUseful = context.factors.length > 0;
      if (hasCodes()) showEnabled(element("recovery-state"), true);
      else element("recovery-state").textContent = t(isUseful ? "recoveryText" : "recoveryFirst");
      element("recovery-create").hidden = hasCodes() || !isUseful;
      const isFixed = !hasCodes() || restsOnCode(context.page.flow);
      for (const id of ["recovery-renew", "recovery-remove"]) element(id).hidden = isFixed;
    },
  };
}
