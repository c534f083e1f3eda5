// The account: settings in groups. Each row is a file in account/; what it changes is in a dialog.
import { createAccountContext } from "../account/context.js";
import { createPasskeysRow, createSecurityKeysRow } from "../account/credentials.js";
import { createEmailRow } from "../account/email.js";
import { createLinkedAccountsRow } from "../account/linked-accounts.js";
import { createOtpEmailRow, createOtpSmsRow } from "../account/otp.js";
import { createPasswordRow } from "../account/password.js";
import { createPhoneRow } from "../account/phone.js";
import { createRecoveryCodesRow } from "../account/recovery-codes.js";
import { createTotpRow } from "../account/totp.js";
import { onLanguage } from "../i18n.js";
import { element } from "../ui/dom.js";
import { initials } from "../ui/identity.js";
import { setStatus } from "../ui/status.js";
import { isViewShown, showView } from "../ui/view.js";
import { errorText } from "../zitadel/error-texts.js";

/** @import { AccountRow, AccountView, Page } from "../types.js" */

/**
 * @param {Page} page
 * @returns {AccountView}
 */
export function createAccountView(page) {
  let hasLoaded = false;

  function render() {
    hasLoaded = true;
    for (const row of rows) row.render();
  }

  const context = createAccountContext(page, render);
  /** Those that set a factor up. @type {AccountView["factors"]} */
  const factors = {
    passkey: createPasskeysRow(context),
    totp: createTotpRow(context),
    u2f: createSecurityKeysRow(context),
    otpSms: createOtpSmsRow(context),
    otpEmail: createOtpEmailRow(context),
  };
  /** @type {AccountRow[]} */
  const rows = [
    ...Object.values(factors),
    createEmailRow(context),
    createPhoneRow(context),
    createPasswordRow(context),
    createLinkedAccountsRow(context),
    createRecoveryCodesRow(context),
  ];

  onLanguage(() => {
    if (hasLoaded) render();
  });

  return {
    context,
    factors,

    async open() {
      const { displayName = "", loginName = "" } = page.requireFlow();
      Object.assign(context, { place: undefined, onSetUp: undefined });
      element("who").textContent = displayName || loginName;
      element("who-login-name").textContent = loginName;
      element("who-avatar").textContent = initials(displayName || loginName);
      try {
        await context.begin(false);
        await context.refresh();
      } catch (error) {
        if (!page.flow) return;
        // Without the settings there is still the way out.
        showView("account", "accountTitle");
        return setStatus(errorText(error), "problem");
      }
      if (page.flow && !isViewShown("account")) showView("account", "accountTitle");
    },
  };
}
