// A real provider in a test file of the page, and what people do on the way there and back.
import { after, beforeEach } from "node:test";
import { startOidcProvider } from "./oidc-provider.mjs";

/** The provider, from the first test on: it knows the page's address. @param {ReturnType<import("./page.mjs").thePage>} it */
export function theProvider(it) {
  const corp = { provider: undefined };

  beforeEach(async () => {
    corp.provider ??= await startOidcProvider({ callback: `${it.url}/idps/callback` });
  });
  after(() => corp.provider?.stop());

  /** Presses the provider's button. */
  corp.goTo = async (open = () => it.page.goto(it.url)) => {
    await open();
    await it.seen("user");
    await it.press("Continue with Corp");
  };
  /** Signs in on the provider's page. */
  corp.signIn = async (account) => {
    await it.page.waitForURL(`${corp.provider.issuer}/interaction/**`);
    await it.submit("Sign in to Corp", { "Corp user name": account });
  };
  return corp;
}
