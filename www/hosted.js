// Texts from ZITADEL's settings: sentences that an organisation has changed for its hosted login count here, too. What
// ZITADEL ships is left out, for this page has words of its own.
import { current, has, onLanguage, replace } from "./i18n.js";

/** ZITADEL's names of sentences that this page has as well. */
const NAMES = {
  "loginname.title": "signInTitle",
  "loginname.labels.loginname": "userName",
  "loginname.register": "registerInstead",
  "password.verify.resetPassword": "forgotPassword",
  "password.change.title": "passwordTitle",
  "passkey.verify.description": "passkeyText",
  "mfa.verify.title": "secondTitle",
  "mfa.verify.description": "secondWhich",
  "mfa.set.title": "setupTitle",
  "mfa.set.skip": "notNow",
  "otp.verify.resendCode": "resend",
  "register.title": "registerTitle",
  "register.disabled.description": "registerClosed",
  "verify.verify.title": "verifyEmailTitle",
  "device.usercode.title": "deviceTitle",
  "accounts.title": "choiceTitle",
  "accounts.addAnother": "otherAccount",
  "logout.success.title": "signedOutTitle",
  "logout.success.description": "signedOut",
};

/** The page's sentences among `translations`: by ZITADEL's names, and any other by the page's own, under `page`. */
function sentences(translations = {}) {
  const at = (path) => path.split(".").reduce((value, name) => value?.[name], translations);
  const found = [
    ...Object.entries(NAMES).map(([path, key]) => [key, at(path)]),
    ...Object.entries(translations.page ?? {}),
  ];
  return Object.fromEntries(found.filter(([key, text]) => has(key) && typeof text === "string" && text));
}

/** Asks once for each language that is shown. The page goes on with its own words until they are there, and without them. */
export function hosted(login, organization) {
  const asked = new Set();
  onLanguage(async () => {
    const locale = current();
    if (asked.has(locale)) return;
    asked.add(locale);
    const levels = [{ instance: true }, ...(organization ? [{ organizationId: organization }] : [])];
    const ask = (level) =>
      login.settings.getHostedLoginTranslation({ ...level, locale, ignoreInheritance: true }).catch(() => ({}));
    const found = await Promise.all(levels.map(ask));
    replace(locale, Object.assign({}, ...found.map(({ translations }) => sentences(translations))));
  });
}
