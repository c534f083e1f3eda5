// A second factor that is missing: one has to be set up, or may be.
import { account } from "./account.js";
import { onPress } from "./form.js";
import { onLanguage, t } from "./i18n.js";
import { show } from "./view.js";

const element = (id) => document.getElementById(id);
let page;
let forced = false;

export const setup = {
  prepare(given) {
    page = given;
    const place = element("view-setup").querySelector("section");
    onPress(element("setup-continue"), place, async () => {
      page.flow.forgetMethods();
      await page.flow.refresh();
      await page.advance(page.flow);
    });
    onPress(element("setup-skip"), place, async () => {
      await (await page.own()).user.humanMFAInitSkipped({ userId: page.flow.userId });
      await page.arrive();
    });
    onLanguage(() => (element("setup-text").textContent = t(forced ? "setupForced" : "setupOffered")));
  },

  async start(factors, isForced) {
    forced = isForced;
    element("setup-text").textContent = t(forced ? "setupForced" : "setupOffered");
    element("setup-skip").hidden = forced;
    await account.cards(element("view-setup"), factors, forced);
    show("setup", "setupTitle");
  },
};
