// Links to terms, privacy policy and help. Only addresses of the web: a setting must not run a script.
import { onLanguage, t } from "../i18n.js";
import { create, element } from "./dom.js";

/** @import { zitadel } from "../zitadel-wasm/index.js" */
/** @import { TextKey } from "../types.js" */

/**
 * @param {zitadel.settings.v2.LegalAndSupportSettings} settings
 * @returns {{ key: TextKey, href: string }[]}
 */
export function legalLinks({ tosLink = "", privacyPolicyLink = "", helpLink = "" }) {
  /** @type {{ key: TextKey, href: string }[]} */
  const links = [
    { key: "termsLink", href: tosLink },
    { key: "privacyLink", href: privacyPolicyLink },
    { key: "helpLink", href: helpLink },
  ];
  return links.filter(({ href }) => /^https?:\/\//.test(href));
}

/** @param {zitadel.settings.v2.LegalAndSupportSettings} settings */
export function showLegalLinks(settings) {
  const links = legalLinks(settings);
  element("legal").hidden = links.length === 0;
  onLanguage(() => {
    element("legal").replaceChildren(
      ...links.map(({ key, href }) => create("a", { href, textContent: t(key), rel: "noreferrer", target: "_blank" })),
    );
  });
}
