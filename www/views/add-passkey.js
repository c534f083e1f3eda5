// A passkey by itself: from the link in an email, or offered after a sign-in with a password.
import { passkey } from "../zitadel-wasm/flows/index.js";
import { t } from "../i18n.js";
import { buttonElement, buttonIn, element, formElement } from "../ui/dom.js";
import { clearForm, onPress, onSubmit } from "../ui/form.js";
import { setStatus } from "../ui/status.js";
import { showView } from "../ui/view.js";
import { allowsPasskeys } from "../zitadel/settings.js";
import { readWritten } from "../zitadel/written.js";

/** @import { AddPasskeyView, Page } from "../types.js" */

/**
 * @param {Page} page
 * @returns {AddPasskeyView}
 */
export function createAddPasskeyView(page) {
  const form = formElement("add-passkey-form");
  /** @type {() => Promise<unknown>} */
  let add = () => Promise.resolve();
  /** @type {() => unknown} */
  let leave = () => undefined;

  onSubmit(form, async () => {
    await add();
    await leave();
    setStatus(t("added"));
  });
  // ZITADEL remembers it: the next offer comes when the organization's policy says so.
  onPress(buttonElement("add-passkey-skip"), form, async () => {
    const client = await page.userClient();
    await client.user.humanMFAInitSkipped({ userId: page.requireFlow().userId ?? "" });
    await leave();
  });

  /** @param {boolean} isOffer */
  function show(isOffer) {
    clearForm(form);
    element("add-passkey-skip").hidden = !isOffer;
    showView("add-passkey", isOffer ? "passkeyOfferTitle" : "addPasskey", page.flow?.loginName);
    buttonIn(form).focus();
  }

  /** Whether this device can hold a passkey, and the user has none. */
  async function isUseful() {
    const login = await page.loginClientFor();
    const { userId = "" } = page.requireFlow();
    if (!allowsPasskeys(page.settings.login) || !(await passkey.platform())) return false;
    const { authMethodTypes = [] } = await login.user.listAuthenticationMethodTypes({ userId });
    return !authMethodTypes.some((method) => method === "AUTHENTICATION_METHOD_TYPE_PASSKEY");
  }

  return {
    openFromLink() {
      const [userId = "", id = "", code = ""] = ["userId", "codeId", "code"].map((name) => page.query.get(name) ?? "");
      add = async () => {
        await passkey.register(page.login, { userId, code: { id, code }, name: t("passkey") });
      };
      leave = () => page.views.signIn.open({ name: page.query.get("loginName") ?? "" });
      show(false);
    },

    async openOffer(onDone) {
      // Without the list nothing is offered.
      if (!(await isUseful().catch(() => false))) return void (await onDone());
      add = async () => {
        const client = await page.userClient();
        const { userId = "" } = page.requireFlow();
        await passkey.register(client, { userId, name: t("passkey") });
        page.requireFlow().invalidateAuthMethods();
        await readWritten(
          () => client.user.listPasskeys({ userId }),
          ({ result = [] }) => result.length > 0,
        );
      };
      leave = onDone;
      show(true);
    },
  };
}
