// The page's beginning: who asks, in which language and colours, and which way to go. One file per way.
import { createClient } from "./zitadel-wasm/index.js";
import { SessionFlow } from "./zitadel-wasm/flows/index.js";
import { account } from "./account.js";
import { application } from "./application.js";
import { brand, legal } from "./branding.js";
import { device } from "./device.js";
import { explain, isOver } from "./explain.js";
import { hosted } from "./hosted.js";
import { fromContract, say } from "./form.js";
import { current, pick, setLanguage, t } from "./i18n.js";
import { outbox } from "./outbox.js";
import { password } from "./password.js";
import { register } from "./register.js";
import { second } from "./second.js";
import { setup } from "./setup.js";
import { signIn } from "./sign-in.js";
import { store } from "./store.js";
import { begin as beginViews, message } from "./view.js";
import { verifyEmail } from "./verify-email.js";

const element = (id) => document.getElementById(id);
const query = new URLSearchParams(location.search);

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
    return page.request?.scope?.map((scope) => /^urn:zitadel:iam:org:id:(\d+)$/.exec(scope)?.[1]).find(Boolean);
  },

  /** A link for e-mails that leads back here; ZITADEL fills in what stands in double braces. */
  link: (parameters) => `${location.origin}/?${parameters}${page.request ? `&authRequest=${encodeURIComponent(page.request.id)}` : ""}`,

  /** A client that acts as the person himself. When his session is over, the page begins again and says so. */
  async own() {
    const { flow } = page;
    const transport = query.get("transport") === "json" ? "json" : "grpc-web";
    const onResponse = ({ error }) => {
      if (error && isOver(error) && page.flow === flow) page.over();
    };
    return createClient({ baseUrl: location.origin, transport, token: () => flow.sessionToken, language: current(), onResponse });
  },

  /** The login client, with this session as voucher: it may set up a first second factor where one is forced. */
  vouched: () => createClient({
    baseUrl: `${location.origin}/login-client`, transport: "grpc-web", headers: { "x-login-session": `${page.flow.sessionId}:${page.flow.sessionToken}` },
  }),

  over() {
    page.forget();
    signIn.start();
    say(t("expired"), "problem");
  },

  /** Nobody is signed in in this view; what the tab has kept stays until somebody else has signed in. */
  leave() {
    page.flow = undefined;
    element("who").hidden = true;
    element("sign-out").hidden = true;
  },

  forget() {
    page.leave();
    store.forget();
  },

  /** Goes on with a session: whatever is still needed, or what the person came for. */
  async advance(flow, needs) {
    page.flow = flow;
    needs ??= await flow.needs();
    // A user name alone is not worth coming back to.
    if (needs.step !== "user" && needs.step !== "first") store.keep(flow);
    if (needs.step === "offer") {
      const { user } = await (await page.own()).user.getUserByID({ userId: flow.userId });
      needs = await flow.needs({ skipped: user.human?.mfaInitSkipped });
    }
    switch (needs.step) {
      case "user": return signIn.start();
      case "first": return signIn.first(needs.factors);
      case "second": return second.start(needs.factors);
      case "enroll": return setup.start(needs.factors, true);
      case "offer": return setup.start(needs.factors, false);
      default: return page.arrive();
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
    return account.start();
  },

  async signOut() {
    await page.flow?.end().catch(() => {});
    page.forget();
    message("signedOutTitle", t("signedOut"), { text: t("toSignIn"), href: "./" });
  },
};

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
    login.settings.getLoginSettings(ctx), login.settings.getBrandingSettings(ctx), login.settings.getLegalAndSupportSettings(ctx),
    login.settings.getPasswordComplexitySettings(ctx), login.settings.getPasswordExpirySettings(ctx),
  ]);
  page.settings = { login: loginSettings.settings ?? {}, complexity: complexity.settings ?? {}, expiry: expiry.settings ?? {} };
  brand(branding.settings);
  hosted(login, organization);
  page.settings.terms = legal(legalLinks.settings);
}

async function route() {
  const flow = query.get("flow");
  if (flow === "logout") {
    const stored = store.read();
    if (stored) page.flow = await SessionFlow.resume(page.login, stored).catch(() => undefined);
    await page.signOut();
    const back = query.get("post_logout_redirect");
    // It came in a link, so it is shown before it is followed.
    if (back && URL.canParse(back) && /^https?:$/.test(new URL(back).protocol)) message("signedOutTitle", t("signedOut"), { text: t("goOn", { host: new URL(back).host }), href: back });
    return;
  }
  if (flow === "verify-email") return verifyEmail.fromLink();
  if (flow === "reset-password") return password.fromLink();
  if (flow === "register" || page.request?.prompt?.includes("PROMPT_CREATE")) return register.start();
  if (flow === "device") return device.start();
  const stored = page.request?.prompt?.includes("PROMPT_LOGIN") ? undefined : store.read();
  const resumed = stored && (await SessionFlow.resume(page.login, stored).catch(() => undefined));
  if (page.request) return application.start(resumed);
  return resumed ? page.advance(resumed) : signIn.start();
}

async function begin() {
  beginViews();
  setLanguage(pick(query.get("ui_locales")?.split(" "), navigator.languages));
  element("language").addEventListener("change", ({ target }) => setLanguage(target.value));
  try {
    const config = await (await fetch("/login-client/")).json();
    // Errors are told by reason, in the page's own words; so the language is of no matter here.
    page.login = await createClient({ baseUrl: `${location.origin}/login-client`, transport: "grpc-web" });
    fromContract(page.login);
    for (const way of [signIn, second, setup, password, register, verifyEmail, device, application, account]) way.prepare(page);
    element("sign-out").addEventListener("click", page.signOut);
    outbox.start(config.paired);
    const id = query.get("authRequest");
    if (id) {
      page.request = await application.read(id);
      if (!page.request) return;
      if (!query.get("ui_locales")) setLanguage(pick(page.request.uiLocales, navigator.languages));
    }
    await load();
    await route();
  } catch (error) {
    say(explain(error), "problem");
  }
}

begin();
