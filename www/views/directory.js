// Sign-in at a directory (LDAP): it has no page of its own, so that this one asks for the name and the password there.
import { onLanguage, t } from "../i18n.js";
import { element, formElement } from "../ui/dom.js";
import { clearForm, fieldText, onSubmit } from "../ui/form.js";
import { showView } from "../ui/view.js";
import { createLoginClient } from "../zitadel/clients.js";
import { randomState } from "../zitadel/provider-state.js";

/** @import { zitadel } from "../zitadel-wasm/index.js" */
/** @import { Page, Views } from "../types.js" */

/**
 * @param {Page} page
 * @returns {Views["directory"]}
 */
export function createDirectoryView(page) {
  const form = formElement("directory-form");
  /** @type {zitadel.settings.v2.IdentityProvider} */
  let provider = {};
  /** Whether the session's user links an account of the directory. */
  let isLink = false;

  onSubmit(form, async (data) => {
    const { id: providerId = "" } = provider;
    const ldap = { username: fieldText(data, "directoryName").trim(), password: fieldText(data, "directoryPassword") };
    const state = randomState();
    const { organization } = page;
    const sessionId = isLink ? page.requireFlow().sessionId : undefined;
    const login = await createLoginClient({ providerState: state, organization, sessionId });
    const { idpIntent } = await login.user.startIdentityProviderIntent({ idpId: providerId, ldap });
    const { idpIntentId: id = "", idpIntentToken: token = "" } = idpIntent ?? {};
    await page.views.providers.continueFrom({ state, providerId, isLink, id, token });
  });

  element("directory-back").addEventListener("click", () =>
    isLink ? page.views.account.open() : page.views.signIn.open(),
  );
  onLanguage(() => {
    element("directory-text").textContent = t("directoryText", { name: provider.name ?? "" });
  });

  return {
    open(opened, linksAccount) {
      [provider, isLink] = [opened, linksAccount];
      clearForm(form);
      element("directory-text").textContent = t("directoryText", { name: provider.name ?? "" });
      showView("directory", "signInTitle");
      element("directory-name").focus();
    },
  };
}
