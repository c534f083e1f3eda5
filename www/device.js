// A device without a browser: its user types the code that it shows, signs in, and says whether it is let in.
import { clear, mark, onPress, onSubmit } from "./form.js";
import { t } from "./i18n.js";
import { picker } from "./picker.js";
import { sessions } from "./sessions.js";
import { message, show } from "./view.js";

const element = (id) => document.getElementById(id);
let page;
let asked;

/** As the device shows it, however it was typed. */
const spelt = (code) =>
  code
    .toUpperCase()
    .replace(/[^A-Z]/g, "")
    .replace(/^(.{4})(.+)$/, "$1-$2");

export const device = {
  prepare(given) {
    page = given;
    onSubmit(element("device-form"), async (form) => {
      const userCode = spelt(form.get("userCode"));
      if (userCode.length !== 9) {
        mark(element("user-code"), t("deviceUnknown"));
        return element("user-code").focus();
      }
      asked = (await page.login.oidc.getDeviceAuthorizationRequest({ userCode })).deviceAuthorizationRequest;
      page.goal = device.decide;
      await picker.enter(await sessions.list());
    });
    const end = (text) => {
      page.goal = undefined;
      message("deviceTitle", t(text));
    };
    onPress(element("device-allow"), element("view-device-decide"), async () => {
      try {
        await page.flow.authorizeDevice(asked.id);
      } catch (error) {
        if (await page.refused(error)) return;
        throw error;
      }
      end("deviceAllowed");
    });
    onPress(element("device-deny"), element("view-device-decide"), async () => {
      await page.login.oidc.authorizeOrDenyDeviceAuthorization({ deviceAuthorizationId: asked.id, deny: {} });
      end("deviceDenied");
    });
  },

  start() {
    clear(element("device-form"));
    element("user-code").value = page.query.get("user_code") ?? "";
    show("device", "deviceTitle");
    element("user-code").focus();
  },

  decide() {
    element("device-text").textContent = t("deviceText", {
      app: asked.appName || asked.clientId,
      name: page.flow.displayName ?? page.flow.loginName,
    });
    show("device-decide", "deviceTitle");
    element("device-deny").focus();
  },
};
