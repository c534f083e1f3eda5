// Passkeys and security keys: listed, added, removed.
import { passkey, u2f } from "../zitadel-wasm/flows/index.js";
import { t } from "../i18n.js";
import { create, element, formElement } from "../ui/dom.js";
import { clearForm, fieldText, onPress, onSubmit } from "../ui/form.js";
import { setStatus } from "../ui/status.js";

/** @import { AccountContext, Card, TextKey } from "../types.js" */
/** @typedef {{ id?: string, name?: string }} Credential */

/**
 * @typedef {object} CardOptions
 * @property {string} id The id of the card's section.
 * @property {string} formId
 * @property {string} listId
 * @property {TextKey} defaultName What a credential without a name is called.
 * @property {() => Credential[]} list
 * @property {(name: string) => Promise<unknown>} add
 * @property {(id: string) => Promise<unknown>} remove
 */

/**
 * @param {AccountContext} context
 * @param {CardOptions} options
 * @returns {Card}
 */
function createCredentialCard(context, { id, formId, listId, defaultName, list, add, remove }) {
  const form = formElement(formId);

  onSubmit(form, async (data) => {
    await add(fieldText(data, "name").trim() || t(defaultName));
    clearForm(form);
    await context.refresh();
    setStatus(t("added"));
  });

  /** @param {Credential} credential */
  function credentialItem({ id: credentialId = "", name = "" }) {
    const textContent = t("removeNamed", { name });
    const button = create("button", { type: "button", className: "plain", textContent });
    onPress(button, form, async () => {
      await remove(credentialId);
      await context.refresh();
      setStatus(t("removed"));
    });
    return create("li", {}, create("span", { textContent: name }), button);
  }

  return {
    id,
    render() {
      element(listId).replaceChildren(...list().map(credentialItem));
    },
  };
}

/** @param {AccountContext} context */
export const createPasskeysCard = (context) =>
  createCredentialCard(context, {
    id: "passkeys",
    formId: "passkey-add-form",
    listId: "passkey-list",
    defaultName: "passkey",
    list: () => context.passkeys,
    add: (name) => passkey.register(context.setupClient, { userId: context.userId, name }),
    remove: (passkeyId) => context.client.user.removePasskey({ userId: context.userId, passkeyId }),
  });

/** @param {AccountContext} context */
export const createSecurityKeysCard = (context) =>
  createCredentialCard(context, {
    id: "keys",
    formId: "key-add-form",
    listId: "key-list",
    defaultName: "securityKey",
    list: () => context.factors.flatMap((factor) => factor.u2f ?? []),
    async add(name) {
      await u2f.register(context.setupClient, { userId: context.userId, name });
      await context.checkSecondFactor((flow) => flow.u2f());
    },
    remove: (u2fId) => context.client.user.removeU2F({ userId: context.userId, u2fId }),
  });
