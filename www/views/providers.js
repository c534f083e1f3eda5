// Sign-ins with external identity providers: the browser goes to the provider, and comes back with an intent, which the
// server turns into a session, or into a link of the account. A random `state` shows that this browser began what it comes
// back from: the page checks that it was in this tab, and the server that it was in this browser.
import { isZitadelError } from "../zitadel-wasm/index.js";
import { t } from "../i18n.js";
import { providerReturn, startAddress } from "../links.js";
import { create, element } from "../ui/dom.js";
import { onPress, setFormError } from "../ui/form.js";
import { icon } from "../ui/icon.js";
import { leaveWithForm } from "../ui/post-form.js";
import { setStatus } from "../ui/status.js";
import { isViewShown, leaveFor, showMessage } from "../ui/view.js";
import { createLoginClient } from "../zitadel/clients.js";
import { errorText } from "../zitadel/error-texts.js";
import { readWritten } from "../zitadel/written.js";

/** @import { zitadel, ZitadelClient } from "../zitadel-wasm/index.js" */
/** @import { Flow, Page, Views } from "../types.js" */
/** @typedef {zitadel.settings.v2.IdentityProvider} Provider */
/** @typedef {{ organization?: string | undefined, purpose?: string, loginHint?: string }} Leaving */

const STATE = "idp-state";
/** In place of a provider: the one that the session's user signs in with. */
const ONLY_PROVIDER = "-";
/** Between the state of a browser that left to link an account, and the provider of that account. */
const LINKS = " link ";

/** @param {string} [purpose] */
function createState(purpose = "") {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const state = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  sessionStorage.setItem(STATE, state + purpose);
  return state;
}

/** The state that was created in this tab, and the provider whose account is linked, if any; it is of use once. */
function takeState() {
  const stored = sessionStorage.getItem(STATE) ?? "";
  sessionStorage.removeItem(STATE);
  const [state = "", linkedId] = stored.split(LINKS);
  return { state, linkedId };
}

/**
 * @param {Page} page
 * @returns {Views["providers"]}
 */
export function createProvidersView(page) {
  const place = element("other-ways");
  /** By organization; that of the instance under "". @type {Map<string, Promise<Provider[]>>} */
  const providers = new Map();

  /**
   * @param {ZitadelClient} login
   * @param {string} idpId
   * @param {Leaving} [leaving]
   */
  async function leaveForProvider(login, idpId, { organization = page.organization, purpose, loginHint } = {}) {
    const returnUrl = providerReturn(createState(purpose), page.request, organization);
    const urls = { successUrl: returnUrl, failureUrl: returnUrl, ...(loginHint && { loginHint }) };
    const { authUrl, formData } = await login.user.startIdentityProviderIntent({ idpId, urls });
    if (!formData) return leaveFor(authUrl);
    // A SAML provider with the POST binding.
    const { url = "", fields = {} } = formData;
    leaveWithForm("SAMLRequest", { url, message: fields.SAMLRequest ?? "", relayState: fields.RelayState ?? "" });
  }

  /** @param {Provider} provider */
  function providerButton({ id = "", name = "" }) {
    const text = create("span", { textContent: t("continueWith", { name }) });
    const button = create("button", { type: "button", className: "secondary" }, icon("building"), text);
    onPress(button, place, () => leaveForProvider(page.login, id));
    return button;
  }

  /** @param {string | undefined} organization */
  const settingsOf = async (organization) =>
    organization === page.organization
      ? page.settings.login
      : ((await page.login.settings.getLoginSettings({ ctx: { orgId: organization ?? "" } })).settings ?? {});

  /** @param {string | undefined} organization */
  async function readProviders(organization) {
    const isOwn = organization === page.organization;
    if (isOwn && !page.settings.login.allowExternalIdp) return [];
    const ctx = organization ? { orgId: organization } : { instance: true };
    // Without the list people still sign in with what the page has.
    const response = await page.login.settings.getActiveIdentityProviders({ ctx }).catch(() => undefined);
    const listed = response?.identityProviders ?? [];
    return isOwn || listed.length === 0 || (await settingsOf(organization)).allowExternalIdp ? listed : [];
  }

  /** @param {string | undefined} [organization] */
  function list(organization = page.organization) {
    const known = providers.get(organization ?? "") ?? readProviders(organization);
    providers.set(organization ?? "", known);
    return known;
  }

  /** The sessions of a user who was just signed in may be listed a moment later. @param {string} userId */
  async function findAccount(userId) {
    const accounts = await readWritten(page.sessions.list, (listed) => listed.some(({ user }) => user.id === userId));
    return accounts.find(({ user }) => user.id === userId);
  }

  /** @param {string} text */
  const fail = (text) => showMessage("signInTitle", text, { text: t("tryAgain"), href: startAddress(page.request) });

  /** @param {string} state @param {string} id @param {string} token @param {string} [linkedId] */
  async function continueFrom(state, id, token, linkedId) {
    const login = await createLoginClient({ providerState: state, organization: page.organization });
    const intent = { idpIntentId: id, idpIntentToken: token };
    const { userId, addHumanUser } = await login.user.retrieveIdentityProviderIntent(intent);
    if (userId) return continueAs(userId, linkedId);
    const { givenName = "", familyName = "" } = addHumanUser?.profile ?? {};
    page.views.register.openForProvider({ state, givenName, familyName, email: addHumanUser?.email?.email ?? "" });
  }

  /** @param {string} userId @param {string} [linkedId] */
  async function continueAs(userId, linkedId) {
    const account = await findAccount(userId);
    if (!account) return fail(t("idpFailed"));
    await page.useAccount(account);
    if (!linkedId) return;
    const { context } = page.views.account;
    // The list of links may follow a moment later.
    if (isViewShown("account")) await context.refresh(() => context.links.some(({ idpId }) => idpId === linkedId));
    setStatus(t("linked"));
  }

  return {
    list: () => list(),

    async show() {
      setFormError(place);
      const shown = await list();
      place.hidden = shown.length === 0;
      element("providers").replaceChildren(...shown.map(providerButton));
      const { login } = page.settings;
      // Nothing but this provider can be used.
      const [only, ...others] = shown;
      const isOnly = only && others.length === 0 && login.allowLocalAuthentication === false;
      element("user-form").hidden = Boolean(shown.length > 0 && login.allowLocalAuthentication === false);
      if (isOnly && !page.query.has("flow")) element("providers").querySelector("button")?.focus();
    },

    async link(idpId) {
      await leaveForProvider(await page.loginClientFor(), idpId, { purpose: LINKS + idpId });
    },

    async leaveForProviderOf(organization, loginHint) {
      const { allowLocalAuthentication, allowUsernamePassword } = await settingsOf(organization);
      const [only, ...others] = await list(organization);
      if (allowLocalAuthentication || allowUsernamePassword || !only?.id || others.length > 0) return false;
      await leaveForProvider(await createLoginClient({ organization }), only.id, { organization, loginHint });
      return true;
    },

    async leaveForOnlyProvider({ sessionId, organizationId }) {
      // The user's organization may have other providers than the instance.
      if (page.settings.login.ignoreUnknownUsernames || (await list(organizationId)).length === 0) return false;
      try {
        await leaveForProvider(await page.loginClientFor(sessionId), ONLY_PROVIDER);
        return true;
      } catch (error) {
        if (isZitadelError(error) && error.kind === "rpc") return false;
        throw error;
      }
    },

    async openFromReturn() {
      const [id = "", token = "", state = ""] = ["id", "token", "state"].map((name) => page.query.get(name) ?? "");
      const begun = takeState();
      if (!state || begun.state !== state) return fail(t("idpFailed"));
      // RFC 6749, section 4.1.2.1: the user or the provider has denied the request.
      if (!token) return fail(t(page.query.get("error") === "access_denied" ? "idpCanceled" : "idpFailed"));
      try {
        await continueFrom(state, id, token, begun.linkedId);
      } catch (error) {
        fail(errorText(error));
      }
    },

    continueAs: (userId) => continueAs(userId),
  };
}
