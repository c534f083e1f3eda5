// Accounts of identity providers that sign the user in: linked at the provider, and removed.
import { t } from "../i18n.js";
import { confirmRemoval } from "../ui/confirm.js";
import { create, element } from "../ui/dom.js";
import { onPress } from "../ui/form.js";

/** @import { zitadel } from "../zitadel-wasm/index.js" */
/** @import { AccountContext, AccountRow } from "../types.js" */

/**
 * @param {AccountContext} context
 * @returns {AccountRow}
 */
export function createLinkedAccountsRow(context) {
  const place = element("linked-accounts");

  /** The last way to sign in stays. */
  const isRemovable = () =>
    context.links.length > 1 ||
    ["AUTHENTICATION_METHOD_TYPE_PASSWORD", "AUTHENTICATION_METHOD_TYPE_PASSKEY"].some((method) =>
      context.methods.includes(method),
    );

  /** @param {zitadel.idp.v1.IDPUserLink} link */
  function linkItem({ idpId = "", idpName = "", providedUserId: linkedUserId = "", providedUserName = "" }) {
    const name = create("bdi", { textContent: `${idpName}: ${providedUserName || linkedUserId}` });
    if (!isRemovable()) return create("li", {}, name);
    const button = create("button", { type: "button", className: "link", textContent: t("remove") });
    button.setAttribute("aria-label", t("removeNamed", { name: idpName }));
    button.addEventListener("click", () =>
      confirmRemoval(idpName, async () => {
        await context.client.auth.removeMyLinkedIDP({ idpId, linkedUserId });
        await context.refresh(() => !context.links.some((link) => link.providedUserId === linkedUserId));
      }),
    );
    return create("li", {}, name, button);
  }

  /** @param {zitadel.settings.v2.IdentityProvider} provider */
  function providerItem(provider) {
    const text = t("linkNamed", { name: provider.name ?? "" });
    const button = create("button", { type: "button", className: "secondary small", textContent: text });
    onPress(button, place, () => context.page.views.providers.open(provider, true));
    return create("li", {}, button);
  }

  return {
    async render() {
      const providers = await context.page.views.providers.list();
      const links = context.links.map(linkItem);
      const others = providers.filter(
        ({ id, options }) => options?.isLinkingAllowed && !context.links.some(({ idpId }) => idpId === id),
      );
      element("linked-list").replaceChildren(...links, ...others.map(providerItem));
      place.hidden = links.length + others.length === 0;
    },
  };
}
