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
import { beginProviderSignIn, takeProviderSignIn } from "../zitadel/provider-state.js";
import { allowsLocalAuthentication } from "../zitadel/settings.js";
import { readWritten } from "../zitadel/written.js";

/** @import { zitadel, ZitadelClient } from "../zitadel-wasm/index.js" */
/** @import { Page, ProviderIntent, Views } from "../types.js" */
/** @typedef {zitadel.settings.v2.IdentityProvider} Provider */
/** @typedef {{ organization?: string | undefined, isLink?: boolean, loginHint?: string }} Leaving */

/** In place of a provider: the one that the session's user signs in with. */
const ONLY_PROVIDER = "-";

/** Whether no user here belongs to what a provider has proven. @param {unknown} error */
const isUnknownUser = (error) => isZitadelError(error) && error.id === "LOGIN-NoLinkedUser";

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
  async function leaveForProvider(login, idpId, { organization = page.organization, isLink = false, loginHint } = {}) {
    const state = beginProviderSignIn({ isLink, ...(idpId !== ONLY_PROVIDER && { providerId: idpId }) });
    const returnUrl = providerReturn(state, { request: page.request, organization });
    const urls = { successUrl: returnUrl, failureUrl: returnUrl, ...(loginHint && { loginHint }) };
    const { authUrl, formData } = await login.user.startIdentityProviderIntent({ idpId, urls });
    if (!formData) return leaveFor(authUrl);
    // A SAML provider with the POST binding.
    const { url = "", fields = {} } = formData;
    leaveWithForm("SAMLRequest", { url, message: fields.SAMLRequest ?? "", relayState: fields.RelayState ?? "" });
  }

  /** @param {Provider} provider @param {boolean} [isLink] */
  async function open(provider, isLink = false) {
    // A directory has no page to leave for.
    if (provider.type === "IDENTITY_PROVIDER_TYPE_LDAP") return page.views.directory.open(provider, isLink);
    await leaveForProvider(isLink ? await page.loginClientFor() : page.login, provider.id ?? "", { isLink });
  }

  /** @param {Provider} provider */
  function providerButton(provider) {
    const text = create("span", { textContent: t("continueWith", { name: provider.name ?? "" }) });
    const button = create("button", { type: "button", className: "secondary" }, icon("building"), text);
    onPress(button, place, () => open(provider));
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

  /** Has the server continue from a sign-in at a provider. @param {ProviderIntent} intent @param {string} [sessionId] */
  async function retrieve({ state, id, token }, sessionId) {
    const login = await createLoginClient({ providerState: state, organization: page.organization, sessionId });
    return login.user.retrieveIdentityProviderIntent({ idpIntentId: id, idpIntentToken: token });
  }

  /** @param {ProviderIntent} intent */
  async function continueFrom(intent) {
    const provider = intent.isLink ? undefined : (await list()).find(({ id }) => id === intent.providerId);
    const link = provider?.options?.isLinkingAllowed ? () => linkAfterSignIn(provider, intent) : undefined;
    let proven;
    try {
      proven = await retrieve(intent);
    } catch (error) {
      if (isUnknownUser(error) && link) return link();
      throw error;
    }
    const { userId, addHumanUser } = proven;
    if (userId) return continueAs(userId, intent.isLink ? intent.providerId : undefined);
    const { state } = intent;
    const { givenName = "", familyName = "" } = addHumanUser?.profile ?? {};
    page.views.register.openForProvider({
      state,
      givenName,
      familyName,
      email: addHumanUser?.email?.email ?? "",
      link,
    });
  }

  /**
   * People sign in to the account that they have, and what the provider has proven can be linked to it.
   * @param {Provider} provider
   * @param {ProviderIntent} intent
   */
  function linkAfterSignIn(provider, intent) {
    page.views.signIn.open({ notice: "idpLink" });
    page.onSignedIn = () => {
      page.onSignedIn = undefined;
      page.views.linkProvider.open(provider, () => retrieve(intent, page.requireFlow().sessionId));
    };
  }

  /** @param {string} userId @param {string} [linkedId] */
  async function continueAs(userId, linkedId) {
    const account = await findAccount(userId);
    if (!account) return fail(t("idpFailed"));
    if (linkedId) page.staysHere = true;
    await page.useAccount(account);
    if (!linkedId) return;
    const { context } = page.views.account;
    // The list of links may follow a moment later.
    if (isViewShown("account")) await context.refresh(() => context.links.some(({ idpId }) => idpId === linkedId));
    setStatus(t("linked"));
  }

  return {
    list: () => list(),
    open,
    continueFrom,

    async show(view, mayLeave = false) {
      setFormError(place);
      const isLocal = allowsLocalAuthentication(page.settings.login);
      const shown = await list();
      element(`view-${view}`).querySelector(":scope > .below")?.before(place);
      place.hidden = shown.length === 0;
      element("other-ways-or").hidden = !isLocal;
      element("providers").replaceChildren(...shown.map(providerButton));
      if (view !== "user") return;
      const [only, ...others] = shown;
      element("user-form").hidden = Boolean(only) && !isLocal;
      if (!only || isLocal || !isViewShown(view)) return;
      // Nothing but this provider can be used.
      if (mayLeave && others.length === 0) return open(only).catch((error) => setFormError(place, errorText(error)));
      element("providers").querySelector("button")?.focus();
    },

    async openByScope(id) {
      const provider = (await list()).find((one) => one.id === id);
      if (provider) await open(provider);
      return Boolean(provider);
    },

    async leaveForProviderOf(organization, loginHint) {
      const [only, ...others] = await list(organization);
      if (allowsLocalAuthentication(await settingsOf(organization)) || !only?.id || others.length > 0) return false;
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
      const begun = takeProviderSignIn();
      if (!state || begun?.state !== state) return fail(t("idpFailed"));
      // RFC 6749, section 4.1.2.1: the user or the provider has denied the request.
      if (!token) return fail(t(page.query.get("error") === "access_denied" ? "idpCanceled" : "idpFailed"));
      try {
        await continueFrom({ ...begun, id, token });
      } catch (error) {
        fail(errorText(error));
      }
    },

    continueAs: (userId) => continueAs(userId),
  };
}
