// Sign-ins with external identity providers: the browser goes to the provider, and comes back with an intent, which the
// server turns into a session. A random `state` shows that this browser began what it comes back from.
import { t } from "../i18n.js";
import { providerReturn, startAddress } from "../links.js";
import { create, element } from "../ui/dom.js";
import { onPress, setFormError } from "../ui/form.js";
import { icon } from "../ui/icon.js";
import { leaveFor, showMessage } from "../ui/view.js";
import { errorText } from "../zitadel/error-texts.js";

/** @import { zitadel } from "../zitadel-wasm/index.js" */
/** @import { Page, Views } from "../types.js" */

const STATE = "idp-state";

/** The sessions of a user who was just signed in may be listed a moment later. */
const READS = 10;
const PAUSE_MS = 150;

function createState() {
  const state = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0"));
  sessionStorage.setItem(STATE, state.join(""));
  return state.join("");
}

/** The state that was created in this tab; it is of use once. */
function takeState() {
  const state = sessionStorage.getItem(STATE);
  sessionStorage.removeItem(STATE);
  return state;
}

/**
 * @param {Page} page
 * @returns {Views["providers"]}
 */
export function createProvidersView(page) {
  const place = element("other-ways");
  /** @type {zitadel.settings.v2.IdentityProvider[] | undefined} */
  let providers;

  /** @param {string} idpId */
  async function leaveForProvider(idpId) {
    const returnUrl = providerReturn(createState(), page.request);
    const urls = { successUrl: returnUrl, failureUrl: returnUrl };
    const { authUrl } = await page.login.user.startIdentityProviderIntent({ idpId, urls });
    leaveFor(authUrl);
  }

  /** @param {zitadel.settings.v2.IdentityProvider} provider */
  function providerButton({ id = "", name = "" }) {
    const text = create("span", { textContent: t("continueWith", { name }) });
    const button = create("button", { type: "button", className: "secondary" }, icon("building"), text);
    onPress(button, place, () => leaveForProvider(id));
    return button;
  }

  function fill() {
    place.hidden = !providers?.length;
    element("providers").replaceChildren(...(providers ?? []).map(providerButton));
  }

  /** @param {string} userId */
  async function findAccount(userId) {
    for (let read = 0; read < READS; read++) {
      if (read > 0) await new Promise((done) => setTimeout(done, PAUSE_MS));
      const account = (await page.sessions.list()).find(({ user }) => user.id === userId);
      if (account) return account;
    }
    return undefined;
  }

  /** @param {string} text */
  const fail = (text) => showMessage("signInTitle", text, { text: t("tryAgain"), href: startAddress(page.request) });

  return {
    async show() {
      setFormError(place);
      if (!providers && page.settings.login.allowExternalIdp) {
        const ctx = page.organization ? { orgId: page.organization } : { instance: true };
        // Without the list people still sign in with what the page has.
        const response = await page.login.settings.getActiveIdentityProviders({ ctx }).catch(() => undefined);
        providers = response?.identityProviders ?? [];
      }
      fill();
    },

    async openFromReturn() {
      const [id, token, state] = ["id", "token", "state"].map((name) => page.query.get(name) ?? "");
      if (!state || takeState() !== state || !token) return fail(t("idpFailed"));
      try {
        const intent = { idpIntentId: id ?? "", idpIntentToken: token };
        const { userId = "" } = await page.login.user.retrieveIdentityProviderIntent(intent);
        const account = await findAccount(userId);
        if (!account) return fail(t("idpFailed"));
        await page.useAccount(account);
      } catch (error) {
        fail(errorText(error));
      }
    },
  };
}
