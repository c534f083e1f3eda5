// The page's beginning: who asks, in which language and colours, and which way to go. One file per way.
import { query } from "./address.js";
import { account } from "./account.js";
import { application } from "./application.js";
import { brand, legal } from "./branding.js";
import { loginClient, ownClient } from "./clients.js";
import { device } from "./device.js";
import { explain, isOver } from "./explain.js";
import { hosted } from "./hosted.js";
import { fromContract, say } from "./form.js";
import { pick, setLanguage, t } from "./i18n.js";
import { outbox } from "./outbox.js";
import { password } from "./password.js";
import { picker } from "./picker.js";
import { stepOf } from "./refusals.js";
import { register } from "./register.js";
import { second } from "./second.js";
import { sessions } from "./sessions.js";
import { setup } from "./setup.js";
import { signIn } from "./sign-in.js";
import { afterNow, notBefore, organizationOf } from "./sso.js";
import { begin as beginViews, message } from "./view.js";
import { verifyEmail } from "./verify-email.js";

const element = (id) => document.getElementById(id);
/** Links in e-mails: they go on without the application's request, which waits for the browser that began it. */
const LINKS = ["verify-email", "reset-password"];

/** What every way is given. */
const page = {
  query,
  outbox,
  /** The login client, through this origin: it signs in, registers, resets, and answers applications. */
  login: undefined,
  /** Settings of the organisation that is signed in to. */
  settings: {},
  /** The session. */
  flow: undefined,
  /** What an application asks for, if one sent the browser here. */
  request: undefined,
  /** What happens when somebody has signed in, if it is not the account: a device. */
  goal: undefined,

  /** The organisation that an application asks for (a scope of ZITADEL's), if it asks for one. */
  get organization() {
    return organizationOf(page.request);
  },

  /** A link for e-mails that leads back here; ZITADEL fills in what stands in double braces. */
  link: (parameters) =>
    `${location.origin}/?${parameters}${page.request ? `&authRequest=${encodeURIComponent(page.request.id)}` : ""}`,

  /** A client that acts as the user of the session. When that is over, or has to be checked anew, the page goes there. */
  async own() {
    const { flow } = page;
    return ownClient(flow.sessionId, async (error) => {
      if (page.flow !== flow) return;
      if (isOver(error)) page.over();
      else if (["first", "step"].includes(stepOf(error))) await page.refused(error).catch(() => {});
    });
  },

  /** The login client, with a session that speaks: it may set up a first second factor where one is forced. */
  vouched: (sessionId = page.flow.sessionId) => loginClient(sessionId),

  over() {
    signIn.start({ name: page.flow?.loginName, problem: "expired" });
  },

  /** Nobody is signed in in this view; the browser's sessions stay. */
  leave() {
    page.flow = undefined;
    element("who").hidden = true;
    element("sign-out").hidden = true;
  },

  /** Goes on with a session: whatever is still needed, or what the person came for. */
  async advance(flow, needs) {
    page.flow = flow;
    needs ??= await flow.needs({ notBefore: notBefore(page.request), organizationId: page.organization });
    if (needs.step === "offer") {
      const { user } = await (await page.own()).user.getUserByID({ userId: flow.userId });
      needs = await flow.needs({ skipped: user.human?.mfaInitSkipped });
    }
    switch (needs.step) {
      case "user":
        return signIn.start();
      case "first":
        return signIn.first(needs.factors);
      case "second":
        return second.start(needs.factors);
      case "enroll":
        return setup.start(needs.factors, true);
      case "offer":
        return setup.start(needs.factors, false);
      default:
        return page.arrive();
    }
  },

  /** Nothing is missing any more. */
  async arrive() {
    const zitadel = await page.own();
    const { user } = await zitadel.user.getUserByID({ userId: page.flow.userId });
    element("who").textContent = page.flow.displayName ?? page.flow.loginName;
    element("who").hidden = false;
    element("sign-out").hidden = false;
    if (user.human?.passwordChangeRequired) return password.change("changeRequired");
    if (tooOld(user.human?.passwordChanged)) return password.change("passwordExpired");
    if (page.goal) return page.goal();
    if (page.request) return application.answer();
    // So that a reload goes on with this account where there are several.
    history.replaceState({ session: page.flow.sessionId }, "");
    return account.start();
  },

  /** Goes on where the server wants more of the session than the page knew of; whether it could. */
  async refused(error) {
    const { flow } = page;
    const step = stepOf(error);
    if (step === "gone") application.gone();
    else if (step === "password" || step === "expired")
      password.change(step === "password" ? "changeRequired" : "passwordExpired");
    else if (step === "over") page.over();
    else if (step === "user" || step === "organization")
      signIn.start({ problem: step === "user" ? "otherUser" : "otherOrganization" });
    else if (step === "first" || step === "step") {
      flow.forgetMethods();
      await flow.refresh();
      const needs = await flow.needs(step === "first" ? { notBefore: afterNow(flow.session) } : {});
      // To ask the server once more for the same would lead here again.
      if (needs.step === "done" || needs.step === "offer") return false;
      await page.advance(flow, needs);
      say(t("again"));
    } else return false;
    return true;
  },

  async signOut() {
    try {
      const { sessionId } = page.flow;
      await sessions.end((await sessions.list()).find(({ ids }) => ids.includes(sessionId)) ?? { ids: [sessionId] });
      signedOut();
    } catch (error) {
      say(explain(error), "problem");
    }
  },
};

/** `link` is where it goes on, if it is not the beginning. */
function signedOut(link = { text: t("toSignIn"), href: "./" }) {
  page.leave();
  message("signedOutTitle", t("signedOut"), link);
}

/** Whether a password that was just checked had been set longer ago than the organisation allows. Both times are the server's. */
function tooOld(changed) {
  const days = Number(page.settings.expiry.maxAgeDays ?? 0);
  const checked = page.flow.session?.factors?.password?.verifiedAt;
  return days > 0 && Date.parse(checked) - Date.parse(changed) > days * 86_400_000;
}

async function load() {
  const { login, organization } = page;
  const ctx = { ctx: organization ? { orgId: organization } : { instance: true } };
  const [loginSettings, branding, legalLinks, complexity, expiry] = await Promise.all([
    login.settings.getLoginSettings(ctx),
    login.settings.getBrandingSettings(ctx),
    login.settings.getLegalAndSupportSettings(ctx),
    login.settings.getPasswordComplexitySettings(ctx),
    login.settings.getPasswordExpirySettings(ctx),
  ]);
  page.settings = {
    login: loginSettings.settings ?? {},
    complexity: complexity.settings ?? {},
    expiry: expiry.settings ?? {},
  };
  brand(branding.settings);
  hosted(login, organization);
  page.settings.terms = legal(legalLinks.settings);
}

/** Signs out: the user that is hinted at, or the only one; where there are several, they are asked which. */
async function logout() {
  const back = query.get("post_logout_redirect");
  const isWeb = URL.canParse(back) && /^https?:$/.test(new URL(back).protocol);
  // It came in a link, so it is shown before it is followed.
  const then = () => signedOut(isWeb ? { text: t("goOn", { host: new URL(back).host }), href: back } : undefined);
  const list = await sessions.list();
  const hint = query.get("logout_hint");
  const meant = hint ? [sessions.named(hint)].filter(Boolean) : list;
  if (list.length > 1 && meant.length !== 1) return picker.signOut(list, then);
  for (const entry of meant) await sessions.end(entry);
  then();
}

async function route() {
  const flow = query.get("flow");
  if (flow === "logout") return logout();
  if (flow === "signed-out") return signedOut();
  if (flow === "verify-email") return verifyEmail.fromLink();
  if (flow === "reset-password") return password.fromLink();
  if (flow === "register") return register.start();
  if (flow === "device") return device.start();
  if (page.request) return application.start();
  const list = await sessions.list();
  const kept = list.find(({ ids }) => ids.includes(history.state?.session));
  return kept ? picker.use(kept) : picker.enter(list);
}

async function begin() {
  beginViews();
  setLanguage(pick(query.get("ui_locales")?.split(" "), navigator.languages));
  element("language").addEventListener("change", ({ target }) => setLanguage(target.value));
  try {
    const config = await (await fetch("/login-client/")).json();
    // Errors are told by reason, in the page's own words; so the language is of no matter here.
    page.login = await loginClient();
    fromContract(page.login);
    for (const way of [
      sessions,
      picker,
      signIn,
      second,
      setup,
      password,
      register,
      verifyEmail,
      device,
      application,
      account,
    ])
      way.prepare(page);
    element("sign-out").addEventListener("click", page.signOut);
    outbox.start(config.paired);
    const id = query.get("authRequest");
    if (id) {
      page.request = await application.read(id);
      if (!page.request && !LINKS.includes(query.get("flow"))) return application.gone();
      if (page.request && !query.get("ui_locales")) setLanguage(pick(page.request.uiLocales, navigator.languages));
    }
    await load();
    await route();
  } catch (error) {
    say(explain(error), "problem");
  }
}

begin();
