// Sentences from ZITADEL's settings: what an organization has changed for its hosted login is shown here, too.
// ZITADEL's own defaults are left out, because this page has its own.
import { currentLanguage, hasText, onLanguage, replaceTexts } from "../i18n.js";

/** @import { JsonObject, ZitadelClient } from "../zitadel-wasm/index.js" */
/** @import { TextKey } from "../types.js" */

/** ZITADEL's names of sentences that this page has as well. @type {Record<string, TextKey>} */
const ZITADEL_NAMES = {
  "loginname.title": "signInTitle",
  "loginname.labels.loginname": "userName",
  "loginname.register": "registerLink",
  "password.verify.resetPassword": "forgotPassword",
  "password.change.title": "newPasswordTitle",
  "passkey.verify.description": "passkeyText",
  "mfa.verify.title": "secondTitle",
  "mfa.verify.description": "secondChoose",
  "mfa.set.title": "setupTitle",
  "mfa.set.skip": "notNow",
  "otp.verify.resendCode": "resendCode",
  "register.title": "registerTitle",
  "register.disabled.description": "registerDisabled",
  "verify.verify.title": "verifyEmailTitle",
  "device.usercode.title": "deviceTitle",
  "accounts.title": "accountChoiceTitle",
  "accounts.addAnother": "useOtherAccount",
  "logout.success.title": "signedOutTitle",
  "logout.success.description": "signedOut",
};

/**
 * @param {unknown} object
 * @param {string} name
 */
const member = (object, name) =>
  typeof object === "object" && object !== null ? /** @type {Record<string, unknown>} */ (object)[name] : undefined;

/**
 * The page's sentences among `translations`: by ZITADEL's names, and any other by the page's own, under `page`.
 * @param {JsonObject} [translations]
 */
function pageTexts(translations = {}) {
  /** @type {Record<string, string>} */
  const texts = {};
  /** @type {(key: string, text: unknown) => void} */
  const add = (key, text) => {
    if (hasText(key) && typeof text === "string" && text) texts[key] = text;
  };
  for (const [path, key] of Object.entries(ZITADEL_NAMES)) add(key, path.split(".").reduce(member, translations));
  for (const [key, text] of Object.entries(translations.page ?? {})) add(key, text);
  return texts;
}

/**
 * Reads the sentences once for each language that is shown. The page shows its own until they arrive.
 * @param {ZitadelClient} login
 * @param {string | undefined} organization
 */
export function startHostedTranslations(login, organization) {
  const requested = new Set();
  onLanguage(async () => {
    const locale = currentLanguage();
    if (requested.has(locale)) return;
    requested.add(locale);
    // The organization's sentences replace those of the instance.
    const levels = [{ instance: true }, ...(organization ? [{ organizationId: organization }] : [])];
    const found = await Promise.all(
      levels.map((level) =>
        login.settings
          .getHostedLoginTranslation({ .../** @type {{ instance: true }} */ (level), locale, ignoreInheritance: true })
          .catch(() => ({ translations: {} })),
      ),
    );
    replaceTexts(locale, Object.assign({}, ...found.map(({ translations }) => pageTexts(translations))));
  });
}
