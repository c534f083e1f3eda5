// What the rows of the account share: the user as ZITADEL has it, read again after each change.
import { t } from "../i18n.js";
import { closePanel, openDialog } from "../ui/panel.js";
import { setStatus } from "../ui/status.js";
import { readWritten } from "../zitadel/written.js";

/** @import { AccountContext, Page } from "../types.js" */

/**
 * @param {Page} page
 * @param {() => void} render
 * @returns {AccountContext}
 */
export function createAccountContext(page, render) {
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
    links: [],
    methods: [],
    onSetUp: undefined,
    place: undefined,

    hasPassword: () => context.methods.includes("AUTHENTICATION_METHOD_TYPE_PASSWORD"),

    async begin(isForced) {
      const flow = page.requireFlow();
      context.isForced = isForced;
      context.userId = flow.userId ?? "";
      context.client = await page.userClient();
      context.setupClient = isForced ? await page.loginClientFor() : context.client;
      Object.assign(context, { user: { human: {} }, factors: [], passkeys: [], links: [], methods: [] });
    },

    async refresh(isWritten = () => true) {
      page.requireFlow().invalidateAuthMethods();
      // With one more factor the user's own client may work, and then people continue with it.
      if (context.isForced) return;
      await readWritten(readAll, isWritten);
      render();
    },

    show(panelId, titleKey, onClose) {
      if (context.place) context.place(panelId, onClose);
      else openDialog(panelId, titleKey, onClose);
    },

    async done(textKey, isWritten) {
      if (context.onSetUp) return context.onSetUp(textKey);
      await context.refresh(isWritten);
      closePanel();
      setStatus(t(textKey));
    },

    async checkPassword(password) {
      const flow = page.requireFlow();
      await flow.password(password);
      await page.advance(flow);
    },

    async checkSecondFactor(method, check) {
      const flow = page.requireFlow();
      const login = await page.loginClientFor();
      const { userId } = context;
      await readWritten(
        () => login.user.listAuthenticationMethodTypes({ userId }),
        ({ authMethodTypes = [] }) => authMethodTypes.some((known) => known === method),
      );
      flow.invalidateAuthMethods();
      // At once, or else on the view for it.
      if ((await flow.nextStep()).step === "second") await check(flow).catch(() => page.advance(flow));
    },
  };

  async function readAll() {
    const { client, userId } = context;
    const [
      { user = {} },
      { result: factors = [] },
      { result: passkeys = [] },
      { authMethodTypes: methods = [] },
      { result: links = [] },
    ] = await Promise.all([
      client.user.getUserByID({ userId }),
      client.auth.listMyAuthFactors(),
      client.user.listPasskeys({ userId }),
      client.user.listAuthenticationMethodTypes({ userId }),
      client.auth.listMyLinkedIDPs({}),
    ]);
    Object.assign(context, { user, factors, passkeys, methods, links });
  }

  return context;
}
