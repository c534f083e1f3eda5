// The account: cards for what a person can see and change of himself. Each card is a file.
import { email } from "./account/email.js";
import { changePassword } from "./account/change-password.js";
import { keys, passkeys } from "./account/keys.js";
import { otpEmail, otpSms } from "./account/otp.js";
import { phone } from "./account/phone.js";
import { totp } from "./account/totp.js";
import { explain } from "./explain.js";
import { say } from "./form.js";
import { onLanguage } from "./i18n.js";
import { isShown, show } from "./view.js";

const element = (id) => document.getElementById(id);
const all = { email, phone, passkeys, totp, keys, otpSms, otpEmail, changePassword };
/** Which cards set a factor up. */
const FOR = {
  passkey: ["passkeys"],
  totp: ["totp"],
  u2f: ["keys"],
  otpSms: ["phone", "otpSms"],
  otpEmail: ["email", "otpEmail"],
};
let page;
let shown = [];

/** What a card is given. */
const context = {
  userId: undefined,
  /** A client that acts as the person. */
  zitadel: undefined,
  /** A client that sets factors up: the person's own; where one is forced before he may do anything, the login client's. */
  setUp: undefined,
  user: undefined,
  factors: [],
  sent: () => page.outbox.refresh(),
  get settings() {
    return page.settings;
  },
  get link() {
    return page.link;
  },
  /** After something changed. */
  async refresh() {
    page.flow.forgetMethods();
    if (context.forced) {
      // With a factor more the own token may be good, and then the person goes on as himself.
      return;
    }
    const [{ user }, { result = [] }, { result: list = [] }] = await Promise.all([
      context.zitadel.user.getUserByID({ userId: context.userId }),
      context.zitadel.auth.listMyAuthFactors(),
      context.zitadel.user.listPasskeys({ userId: context.userId }),
    ]);
    context.user = user;
    context.factors = result;
    context.keys = list;
    for (const card of shown) card.show(context);
  },
  /** A new password voids the check of the old one, so that the session has to be checked anew. */
  recheck: async (password) => {
    await page.flow.password(password);
    await page.advance(page.flow);
  },
  /** A second factor that is set up binds the session: where it has not checked one, its token is worth nothing until it has. At once, or on the view for it. */
  async bindSession(check) {
    if (context.forced) return;
    page.flow.forgetMethods();
    if ((await page.flow.needs()).step === "second") await check(page.flow).catch(() => page.advance(page.flow));
  },
  get loginName() {
    return page.flow.loginName;
  },
};

export const account = {
  prepare(given) {
    page = given;
    for (const card of Object.values(all)) card.prepare(context);
    onLanguage(() => {
      if (context.user) for (const card of shown) card.show(context);
    });
  },

  /** Puts cards into a place: all of them, or those that set these factors up. */
  async cards(place, factors, forced = false) {
    const names = factors ? [...new Set(factors.flatMap((factor) => FOR[factor] ?? []))] : Object.keys(all);
    element("cards").hidden = false;
    place.append(element("cards"));
    for (const [name, card] of Object.entries(all)) element(card.id).hidden = !names.includes(name);
    shown = names.map((name) => all[name]);
    context.userId = page.flow.userId;
    context.forced = forced;
    context.zitadel = await page.own();
    context.setUp = forced ? await page.vouched() : context.zitadel;
    if (forced) {
      context.user = { human: {} };
      context.factors = [];
      context.keys = [];
      for (const card of shown) card.show(context);
    }
    await context.refresh();
  },

  async start() {
    try {
      await account.cards(element("view-account"));
    } catch (error) {
      say(explain(error), "problem");
    }
    if (page.flow && !isShown("account")) show("account", "accountTitle");
  },
};
