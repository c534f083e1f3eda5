// Whether what a provider has proven is linked to the account that people have signed in to since. They are asked, because
// another user may have come from the provider.
import { onLanguage, t } from "../i18n.js";
import { buttonElement, element, formElement } from "../ui/dom.js";
import { clearForm, onPress, onSubmit } from "../ui/form.js";
import { setStatus } from "../ui/status.js";
import { showView } from "../ui/view.js";

/** @import { Page, Views } from "../types.js" */

/**
 * @param {Page} page
 * @returns {Views["linkProvider"]}
 */
export function createLinkProviderView(page) {
  const form = formElement("link-provider-form");
  const button = buttonElement("link-provider");
  let name = "";
  /** @type {() => Promise<unknown>} */
  let link = () => Promise.resolve();

  function showTexts() {
    element("link-provider-text").textContent = t("idpLinkText", { name });
    button.textContent = t("linkNamed", { name });
  }

  onLanguage(showTexts);
  onSubmit(form, async () => {
    await link();
    await page.leave();
    setStatus(t("linked"));
  });
  onPress(buttonElement("link-provider-skip"), form, () => page.leave());

  return {
    open(provider, work) {
      [name, link] = [provider.name ?? "", work];
      clearForm(form);
      showTexts();
      showView("link-provider", "linkedAccounts", page.requireFlow().loginName);
      button.focus();
    },
  };
}
