// Links to terms, privacy policy and help. Only addresses of the web: a setting must not run a script.
import { currentLanguage, onLanguage, t } from "../i18n.js";
import { create, element } from "./dom.js";

/** @import { zitadel } from "../zitadel-wasm/index.js" */
/** @import { TextKey } from "../types.js" */

/**
 * @param {zitadel.settings.v2.LegalAndSupportSettings} settings
 * @returns {{ key: TextKey, address: string }[]}
 */
function legalLinks({ tosLink = "", privacyPolicyLink = "", helpLink = "" }) {
  /** @type {{ key: TextKey, address: string }[]} */
  const links = [
    { key: "termsLink", address: tosLink },
    { key: "privacyLink", address: privacyPolicyLink },
    { key: "helpLink", address: helpLink },
  ];
  return links.filter(({ address }) => /^https?:\/\//.test(address));
}

/** Whether there is something to agree to. @param {zitadel.settings.v2.LegalAndSupportSettings} settings */
export const hasTerms = ({ tosLink, privacyPolicyLink }) => legalLinks({ tosLink, privacyPolicyLink }).length > 0;

/** An address may have the page's language in it: `https://example.com/{{.Lang}}/terms`. @param {string} address */
const inLanguage = (address) => address.replaceAll("{{.Lang}}", currentLanguage());

/** @param {zitadel.settings.v2.LegalAndSupportSettings} settings */
export function showLegalLinks(settings) {
  const links = legalLinks(settings);
  element("legal").hidden = links.length === 0;
  onLanguage(() => {
    element("legal").replaceChildren(
      ...links.map(({ key, address }) => {
        const href = inLanguage(address);
        return create("a", { href, textContent: t(key), rel: "noreferrer", target: "_blank" });
      }),
    );
  });
}
