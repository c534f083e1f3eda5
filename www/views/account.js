// The account: cards for what people see and change of themselves. Each card is a file.
import { createChangePasswordCard } from "../cards/change-password.js";
import { createEmailCard } from "../cards/email.js";
import { createOtpEmailCard, createOtpSmsCard } from "../cards/otp.js";
import { createPhoneCard } from "../cards/phone.js";
import { createTotpCard } from "../cards/totp.js";
import { createPasskeysCard, createSecurityKeysCard } from "../cards/webauthn-credentials.js";
import { onLanguage } from "../i18n.js";
import { element } from "../ui/dom.js";
import { setStatus } from "../ui/status.js";
import { isViewShown, showView } from "../ui/view.js";
import { errorText } from "../zitadel/error-texts.js";

/** @import { Factor } from "../zitadel-wasm/flows/index.js" */
/** @import { AccountContext, AccountView, Card, Page } from "../types.js" */

/** The cards that set a factor up, by their ids. @type {Partial<Record<Factor, string[]>>} */
const CARDS_OF_FACTOR = {
  passkey: ["passkeys"],
  totp: ["totp"],
  u2f: ["keys"],
  otpSms: ["phone", "otp-sms"],
  otpEmail: ["email", "otp-email"],
};

/**
 * @param {Page} page
 * @returns {AccountView}
 */
export function createAccountView(page) {
  /** @type {Card[]} */
  let shown = [];
  let hasLoaded = false;

  /** @type {AccountContext} */
  const context = {
    page,
    userId: "",
    client: page.login,
    setupClient: page.login,
    isForced: false,
    user: {},
    factors: [],
    passkeys: [],

    async refresh() {
      page.requireFlow().invalidateAuthMethods();
      // With one more factor the user's own client may work, and then people continue with it.
      if (context.isForced) return;
      const { client, userId } = context;
      const [{ user = {} }, { result: factors = [] }, { result: passkeys = [] }] = await Promise.all([
        client.user.getUserByID({ userId }),
        client.auth.listMyAuthFactors(),
        client.user.listPasskeys({ userId }),
      ]);
      Object.assign(context, { user, factors, passkeys });
      render();
    },

    async checkPassword(password) {
      const flow = page.requireFlow();
      await flow.password(password);
      await page.advance(flow);
    },

    async checkSecondFactor(check) {
      if (context.isForced) return;
      const flow = page.requireFlow();
      flow.invalidateAuthMethods();
      // At once, or else on the view for it.
      if ((await flow.nextStep()).step === "second") await check(flow).catch(() => page.advance(flow));
    },
  };

  const cards = [
    createEmailCard(context),
    createPhoneCard(context),
    createPasskeysCard(context),
    createTotpCard(context),
    createSecurityKeysCard(context),
    createOtpSmsCard(context),
    createOtpEmailCard(context),
    createChangePasswordCard(context),
  ];

  function render() {
    hasLoaded = true;
    for (const card of shown) card.render();
  }

  onLanguage(() => {
    if (hasLoaded) render();
  });

  /** @type {AccountView["showCards"]} */
  async function showCards(place, factors, isForced = false) {
    const ids = factors?.flatMap((factor) => CARDS_OF_FACTOR[factor] ?? []);
    element("cards").hidden = false;
    place.append(element("cards"));
    shown = cards.filter(({ id }) => ids?.includes(id) ?? true);
    for (const card of cards) element(card.id).hidden = !shown.includes(card);
    context.userId = page.requireFlow().userId ?? "";
    context.isForced = isForced;
    context.client = await page.userClient();
    context.setupClient = isForced ? await page.loginClientFor() : context.client;
    if (isForced) {
      Object.assign(context, { user: { human: {} }, factors: [], passkeys: [] });
      render();
    }
    await context.refresh();
  }

  return {
    showCards,

    async open() {
      try {
        await showCards(element("view-account"));
      } catch (error) {
        setStatus(errorText(error), "problem");
      }
      if (page.flow && !isViewShown("account")) showView("account", "accountTitle");
    },
  };
}
