// The settings that the page honours.

/** @import { ZitadelClient } from "../zitadel-wasm/index.js" */
/** @import { Settings } from "../types.js" */

/**
 * Whether people may sign in with what ZITADEL itself checks. ZITADEL of 2025 has the second of the names only.
 * @param {Settings["login"]} settings
 */
export const allowsLocalAuthentication = ({ allowLocalAuthentication, allowUsernamePassword }) =>
  Boolean(allowLocalAuthentication || allowUsernamePassword);

/** Whether people may sign in with a passkey. @param {Settings["login"]} settings */
export const allowsPasskeys = (settings) =>
  settings.passkeysType === "PASSKEYS_TYPE_ALLOWED" && allowsLocalAuthentication(settings);

/**
 * @param {ZitadelClient} login
 * @param {string | undefined} organization
 * @returns {Promise<Settings>}
 */
export async function loadSettings(login, organization) {
  const ctx = organization ? { orgId: organization } : { instance: true };
  const [loginSettings, branding, legal, passwordRules, passwordExpiry, general] = await Promise.all([
    login.settings.getLoginSettings({ ctx }),
    login.settings.getBrandingSettings({ ctx }),
    login.settings.getLegalAndSupportSettings({ ctx }),
    login.settings.getPasswordComplexitySettings({ ctx }),
    login.settings.getPasswordExpirySettings({ ctx }),
    login.settings.getGeneralSettings({}),
  ]);
  return {
    login: loginSettings.settings ?? {},
    branding: branding.settings ?? {},
    legal: legal.settings ?? {},
    passwordRules: passwordRules.settings ?? {},
    passwordExpiry: passwordExpiry.settings ?? {},
    languages: general.allowedLanguages ?? [],
  };
}
