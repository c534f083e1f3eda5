// Passkeys and security keys: listed, added, removed.
import { passkey, u2f } from "../zitadel-wasm/flows/index.js";
import { t } from "../i18n.js";
import { confirmRemoval } from "../ui/confirm.js";
import { create, element, formElement } from "../ui/dom.js";
import { fieldText, onSubmit } from "../ui/form.js";
import { allowsPasskeys } from "../zitadel/settings.js";

/** @import { AccountContext, FactorRow, TextKey } from "../types.js" */
/** @typedef {{ id?: string, name?: string }} Credential */

/**
 * @typedef {object} RowOptions
 * @property {"passkey" | "key"} id The beginning of the ids of the row's elements.
 * @property {TextKey} defaultName What a credential without a name is called.
 * @property {TextKey} title
 * @property {() => Credential[]} list
 * @property {() => boolean} [isAllowed] Whether more of them can be added.
 * @property {(name: string) => Promise<unknown>} add
 * @property {(id: string) => Promise<unknown>} remove
 */

/**
 * @param {AccountContext} context
 * @param {RowOptions} options
 * @returns {FactorRow}
 */
function createCredentialRow(context, { id, defaultName, title, list, isAllowed = () => true, add, remove }) {
  async function setUp() {
    context.show(`${id}-panel`, title);
    element(`${id}-name`).focus();
  }

  element(`${id}-add`).addEventListener("click", setUp);
  onSubmit(formElement(`${id}-add-form`), async (data) => {
    const known = new Set(list().map((credential) => credential.id));
    await add(fieldText(data, "name").trim() || t(defaultName));
    await context.done("added", () => list().some((credential) => !known.has(credential.id)));
  });

  /** @param {Credential} credential */
  function credentialItem({ id: credentialId = "", name = "" }) {
    const button = create("button", { type: "button", className: "link", textContent: t("remove") });
    button.setAttribute("aria-label", t("removeNamed", { name }));
    button.addEventListener("click", () =>
      confirmRemoval(name, async () => {
        await remove(credentialId);
        await context.refresh(() => list().every((credential) => credential.id !== credentialId));
      }),
    );
    return create("li", {}, create("bdi", { textContent: name }), button);
  }

  return {
    setUp,
    render() {
      element(`${id}-add`).hidden = !isAllowed();
      element(`${id}s`).hidden = !isAllowed() && list().length === 0;
      element(`${id}-list`).replaceChildren(...list().map(credentialItem));
    },
  };
}

/** @param {AccountContext} context */
export const createPasskeysRow = (context) =>
  createCredentialRow(context, {
    id: "passkey",
    defaultName: "passkey",
    title: "addPasskey",
    list: () => context.passkeys,
    isAllowed: () => allowsPasskeys(context.page.settings.login),
    add: (name) => passkey.register(context.setupClient, { userId: context.userId, name }),
    remove: (passkeyId) => context.client.user.removePasskey({ userId: context.userId, passkeyId }),
  });

/** @param {AccountContext} context */
export const createSecurityKeysRow = (context) =>
  createCredentialRow(context, {
    id: "key",
    defaultName: "securityKey",
    title: "addSecurityKey",
    list: () => context.factors.flatMap((factor) => factor.u2f ?? []),
    async add(name) {
      await u2f.register(context.setupClient, { userId: context.userId, name });
      await context.checkSecondFactor("AUTHENTICATION_METHOD_TYPE_U2F", (flow) => flow.u2f());
    },
    remove: (u2fId) => context.client.user.removeU2F({ userId: context.userId, u2fId }),
  });
