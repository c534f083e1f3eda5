// The page: the session that is being signed in, and which view comes next.
import { createApplication, showRequestExpired } from "./application.js";
import { preferLanguage, t } from "./i18n.js";
import { withoutFlow } from "./links.js";
import { element } from "./ui/dom.js";
import { setStatus } from "./ui/status.js";
import { isFollowed, leaveFor, showMessage } from "./ui/view.js";
import { createAccountChoiceView } from "./views/account-choice.js";
import { createAccountView } from "./views/account.js";
import { createAddPasskeyView } from "./views/add-passkey.js";
import { createDeviceView } from "./views/device.js";
import { createDirectoryView } from "./views/directory.js";
import { createLinkProviderView } from "./views/link-provider.js";
import { createNewPasswordView } from "./views/new-password.js";
import { createProvidersView } from "./views/providers.js";
import { createRegisterView } from "./views/register.js";
import { createSecondFactorView } from "./views/second-factor.js";
import { createSetupView } from "./views/setup.js";
import { createSignInView } from "./views/sign-in.js";
import { createVerifyEmailView } from "./views/verify-email.js";
import { createLoginClient, createUserClient } from "./zitadel/clients.js";
import { errorText, isSessionExpired, isUserGone } from "./zitadel/error-texts.js";
import { refusalStep } from "./zitadel/refusals.js";
import { afterNewestFirstFactor, notBefore } from "./zitadel/sso.js";
import { isAsNew, readWritten } from "./zitadel/written.js";

/** @import { zitadel, ZitadelClient } from "./zitadel-wasm/index.js" */
/** @import { Application, AuthRequest, Flow, Page, Sessions, Settings, User, Views } from "./types.js" */

/** @param {Flow | undefined} flow */
const sessionOf = (flow) => /** @type {zitadel.session.v2.Session | undefined} */ (flow?.session);

/**
 * Whether a password that was just checked had been set longer ago than the organization allows. Both times are the
 * server's.
 * @param {User} user
 * @param {Flow} flow
 * @param {Settings} settings
 */
function isPasswordExpired(user, flow, settings) {
  const days = Number(settings.passwordExpiry.maxAgeDays ?? 0);
  const checkedAt = Date.parse(sessionOf(flow)?.factors?.password?.verifiedAt ?? "");
  const changedAt = Date.parse(user.human?.passwordChanged ?? "");
  return days > 0 && checkedAt - changedAt > days * 86_400_000;
}

/**
 * @param {object} given
 * @param {URLSearchParams} given.query
 * @param {ZitadelClient} given.login
 * @param {Settings} given.settings
 * @param {AuthRequest | undefined} given.request
 * @param {string | undefined} given.organization
 * @param {Sessions} given.sessions
 * @returns {Page}
 */
export function createPage({ query, login, settings, request, organization, sessions }) {
  /** @type {Page} */
  const page = {
    query,
    login,
    settings,
    request,
    organization,
    sessions,
    get application() {
      return application;
    },
    get views() {
      return views;
    },
    flow: undefined,
    hasCheckedPassword: false,
    userWritten: undefined,
    staysHere: false,
    onSignedIn: undefined,

    requireFlow() {
      if (!page.flow) throw new Error("no session");
      return page.flow;
    },

    async userClient() {
      const flow = page.requireFlow();
      return createUserClient(flow.sessionId, async (error) => {
        if (page.flow !== flow) return;
        const step = refusalStep(error);
        if (isSessionExpired(error)) page.showSessionExpired();
        else if (step === "first_factor" || step === "other_factor") await page.handleRefusal(error).catch(() => {});
      });
    },

    loginClientFor: async (sessionId = page.requireFlow().sessionId) => createLoginClient({ sessionId, organization }),

    showSessionExpired() {
      views.signIn.open({ name: page.flow?.loginName, problem: "sessionExpired" });
    },

    forgetSession() {
      // A reload begins with the first screen, and not with the frame of the account.
      if (history.state?.session) history.replaceState(null, "");
      page.flow = undefined;
      page.hasCheckedPassword = false;
    },

    async advance(flow, next) {
      page.flow = flow;
      next ??= await flow.nextStep({ notBefore: notBefore(request), organizationId: organization });
      if (next.step === "offer") {
        const client = await page.userClient();
        const { user } = await client.user.getUserByID({ userId: flow.userId ?? "" });
        next = await flow.nextStep({ skipped: user?.human?.mfaInitSkipped });
      }
      switch (next.step) {
        case "user":
          return views.signIn.open();
        case "first":
          return views.signIn.openFirstFactor(next.factors);
        case "second":
          return views.secondFactor.open(next.factors);
        case "enroll":
          return views.setup.open(next.factors, true);
        case "offer":
          return views.setup.open(next.factors, false);
        default:
          return page.finish();
      }
    },

    async finish() {
      const flow = page.requireFlow();
      const client = await page.userClient();
      const { user = {} } = await readWritten(
        () => client.user.getUserByID({ userId: flow.userId ?? "" }),
        ({ user }) => isAsNew(user?.details, page.userWritten),
      );
      page.userWritten = undefined;
      // A language that cannot be loaded is no reason to stop.
      await preferLanguage(user.human?.profile?.preferredLanguage).catch(() => {});
      if (user.human?.passwordChangeRequired) return views.newPassword.openChange("passwordChangeRequired");
      if (isPasswordExpired(user, flow, settings)) return views.newPassword.openChange("passwordExpired");
      if (mayOfferPasskey(user)) return views.addPasskey.openOffer(() => page.leave());
      await page.leave();
    },

    async leave() {
      const flow = page.requireFlow();
      if (page.onSignedIn) {
        await page.onSignedIn();
        return;
      }
      if (request) return application.finish();
      const { defaultRedirectUri = "" } = settings.login;
      if (!page.staysHere && isFollowed(defaultRedirectUri)) return leaveFor(defaultRedirectUri);
      // So that a reload continues with this account where there are several.
      history.replaceState({ session: flow.sessionId }, "", withoutFlow());
      await views.account.open();
    },

    async chooseAccount(accounts) {
      const [first, ...others] = accounts;
      if (!first) return views.signIn.open({ name: request?.loginHint, isSent: true });
      if (others.length === 0) return page.useAccount(first);
      views.accountChoice.open(accounts);
    },

    async useAccount(account) {
      try {
        const flow = await sessions.resume(account);
        if (flow) return await page.advance(flow);
      } catch (error) {
        // The user was deleted or deactivated since: another account can be used.
        if (isUserGone(error)) return views.signIn.open({ problem: "errorUserNotActive" });
        if (!isSessionExpired(error) && refusalStep(error) !== "session_expired") throw error;
      }
      views.signIn.open({ name: account.user.loginName, problem: "sessionExpired" });
    },

    async handleRefusal(error) {
      const step = refusalStep(error);
      switch (step) {
        case "request_expired":
          showRequestExpired();
          return true;
        case "change_password":
          views.newPassword.openChange("passwordChangeRequired");
          return true;
        case "password_expired":
          views.newPassword.openChange("passwordExpired");
          return true;
        case "session_expired":
          page.showSessionExpired();
          return true;
        case "other_user":
          views.signIn.open({ problem: "otherUserRequired" });
          return true;
        case "other_organization":
          views.signIn.open({ problem: "otherOrganizationRequired" });
          return true;
        case "first_factor":
        case "other_factor":
          return checkAgain(step === "first_factor");
        default:
          return false;
      }
    },

    showSignedOut(link = { text: t("signInAgain"), href: "./" }) {
      page.forgetSession();
      showMessage("signedOutTitle", t("signedOut"), link);
    },
  };

  /**
   * Whether people who have just signed in with a password may be offered a passkey. How often is the organization's
   * policy for offers, which ZITADEL remembers; people who have more than a password are asked as well.
   * @param {User} user
   */
  function mayOfferPasskey(user) {
    const { password, webAuthN, intent } = sessionOf(page.flow)?.factors ?? {};
    const lifetime = Number.parseFloat(settings.login.mfaInitSkipLifetime ?? "0");
    const checkedAt = Date.parse(password?.verifiedAt ?? "");
    const skippedAt = Date.parse(user.human?.mfaInitSkipped ?? "");
    const isDue = lifetime > 0 && !(checkedAt - skippedAt < lifetime * 1000);
    return isDue && page.hasCheckedPassword && !webAuthN && !intent && !Number.isNaN(checkedAt);
  }

  /** Continues with the factor that the server misses, and the page did not. @param {boolean} needsFirstFactor */
  async function checkAgain(needsFirstFactor) {
    const flow = page.requireFlow();
    flow.invalidateAuthMethods();
    await flow.refresh();
    const next = await flow.nextStep(needsFirstFactor ? { notBefore: afterNewestFirstFactor(sessionOf(flow)) } : {});
    // The same request to the server would lead here again.
    if (next.step === "done" || next.step === "offer") return false;
    await page.advance(flow, next);
    setStatus(t("confirmIdentity"), "notice");
    return true;
  }

  async function signOut() {
    setStatus("");
    try {
      const { sessionId } = page.requireFlow();
      const account = (await sessions.list()).find(({ ids }) => ids.includes(sessionId));
      await sessions.end(account ?? { ids: [sessionId] });
      page.showSignedOut();
    } catch (error) {
      setStatus(errorText(error), "problem");
    }
  }

  /** @type {Application} */
  const application = createApplication(page);
  /** @type {Views} */
  const views = {
    signIn: createSignInView(page),
    secondFactor: createSecondFactorView(page),
    setup: createSetupView(page),
    newPassword: createNewPasswordView(page),
    providers: createProvidersView(page),
    directory: createDirectoryView(page),
    linkProvider: createLinkProviderView(page),
    register: createRegisterView(page),
    addPasskey: createAddPasskeyView(page),
    verifyEmail: createVerifyEmailView(page),
    device: createDeviceView(page),
    accountChoice: createAccountChoiceView(page),
    account: createAccountView(page),
  };
  element("sign-out").addEventListener("click", signOut);
  return page;
}
