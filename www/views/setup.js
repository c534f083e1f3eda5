// A second factor that is missing: one has to be set up, or may be.
import { onLanguage, t } from "../i18n.js";
import { buttonElement, element } from "../ui/dom.js";
import { onPress } from "../ui/form.js";
import { showView } from "../ui/view.js";

/** @import { Page, Views } from "../types.js" */

/**
 * @param {Page} page
 * @returns {Views["setup"]}
 */
export function createSetupView(page) {
  let isForced = false;

  const showText = () => {
    element("setup-text").textContent = t(isForced ? "setupForced" : "setupOffered");
  };

  onPress(buttonElement("setup-continue"), element("setup-card"), async () => {
    const flow = page.requireFlow();
    flow.invalidateAuthMethods();
    await flow.refresh();
    await page.advance(flow);
  });
  onPress(buttonElement("setup-skip"), element("setup-card"), async () => {
    const client = await page.userClient();
    await client.user.humanMFAInitSkipped({ userId: page.requireFlow().userId ?? "" });
    await page.finish();
  });
  onLanguage(showText);

  return {
    async open(factors, forced) {
      isForced = forced;
      showText();
      element("setup-skip").hidden = isForced;
      await page.views.account.showCards(element("view-setup"), factors, isForced);
      showView("setup", "setupTitle");
    },
  };
}
