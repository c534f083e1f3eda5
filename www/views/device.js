// A device without a browser: its user types the code that it shows, signs in, and allows or denies it access.
import { t } from "../i18n.js";
import { buttonElement, element, formElement, inputElement } from "../ui/dom.js";
import { setFieldError } from "../ui/field.js";
import { clearForm, fieldText, onPress, onSubmit } from "../ui/form.js";
import { showMessage, showView } from "../ui/view.js";

/** @import { zitadel } from "../zitadel-wasm/index.js" */
/** @import { Page, TextKey, Views } from "../types.js" */

/** The code as the device shows it, however it was typed. @param {string} code */
const normalizeUserCode = (code) =>
  code
    .toUpperCase()
    .replace(/[^A-Z]/g, "")
    .replace(/^(.{4})(.+)$/, "$1-$2");

/** `XXXX-XXXX` */
const USER_CODE_LENGTH = 9;

/**
 * @param {Page} page
 * @returns {Views["device"]}
 */
export function createDeviceView(page) {
  /** @type {zitadel.oidc.v2.DeviceAuthorizationRequest} */
  let device = {};

  function openDecision() {
    const { displayName, loginName } = page.requireFlow();
    element("device-text").textContent = t("deviceText", {
      app: device.appName || device.clientId || "",
      name: displayName ?? loginName ?? "",
    });
    showView("device-decide", "deviceTitle", loginName);
    element("device-deny").focus();
  }

  /** @param {TextKey} key */
  function showResult(key) {
    page.onSignedIn = undefined;
    showMessage("deviceTitle", t(key));
  }

  onSubmit(formElement("device-form"), async (data) => {
    const userCode = normalizeUserCode(fieldText(data, "userCode"));
    if (userCode.length !== USER_CODE_LENGTH) {
      setFieldError(inputElement("user-code"), t("userCodeUnknown"));
      return element("user-code").focus();
    }
    const { deviceAuthorizationRequest = {} } = await page.login.oidc.getDeviceAuthorizationRequest({ userCode });
    device = deviceAuthorizationRequest;
    page.onSignedIn = openDecision;
    await page.chooseAccount(await page.sessions.list());
  });
  onPress(buttonElement("device-allow"), element("view-device-decide"), async () => {
    try {
      await page.requireFlow().authorizeDevice(device.id ?? "");
    } catch (error) {
      if (await page.handleRefusal(error)) return;
      throw error;
    }
    showResult("deviceAllowed");
  });
  onPress(buttonElement("device-deny"), element("view-device-decide"), async () => {
    await page.login.oidc.authorizeOrDenyDeviceAuthorization({ deviceAuthorizationId: device.id ?? "", deny: {} });
    showResult("deviceDenied");
  });

  return {
    open() {
      clearForm(formElement("device-form"));
      inputElement("user-code").value = page.query.get("user_code") ?? "";
      showView("device", "deviceTitle");
      element("user-code").focus();
    },
  };
}
