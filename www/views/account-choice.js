// The accounts that this browser is signed in to: one is chosen, one is signed out, another one is used.
import { onLanguage, t } from "../i18n.js";
import { buttonElement, buttonIn, create, element } from "../ui/dom.js";
import { onPress, setFormError } from "../ui/form.js";
import { showView } from "../ui/view.js";

/** @import { Account, AccountChoiceView, Page } from "../types.js" */

/** @param {Account} account */
const nameOf = ({ user }) => user.displayName || user.loginName || "";

/**
 * @param {Page} page
 * @returns {AccountChoiceView}
 */
export function createAccountChoiceView(page) {
  const place = element("view-account-choice");
  /** @type {Account[]} */
  let accounts = [];
  /** Follows when every account is signed out; `undefined` while one is chosen. @type {(() => void) | undefined} */
  let onSignedOut;

  /**
   * @param {string} className
   * @param {string} textContent
   * @param {() => Promise<void>} work
   */
  function button(className, textContent, work) {
    const made = create("button", { type: "button", className, textContent });
    onPress(made, place, work);
    return made;
  }

  /** Ends the sessions of some accounts, and continues with the others. @param {Account[]} some */
  async function signOut(some) {
    for (const account of some) await page.sessions.end(account);
    accounts = accounts.filter((account) => !some.includes(account));
    if (accounts.length > 0) return show();
    if (onSignedOut) return onSignedOut();
    page.views.signIn.open();
  }

  /** @param {Account} account */
  function accountItem(account) {
    const name = nameOf(account);
    return create(
      "li",
      {},
      onSignedOut ? create("span", { textContent: name }) : button("account", name, () => page.useAccount(account)),
      create("span", { className: "note", textContent: account.user.loginName ?? "" }),
      button("plain", t("signOutNamed", { name }), () => signOut([account])),
    );
  }

  function fill() {
    element("accounts").replaceChildren(...accounts.map(accountItem));
    element("choice-text").textContent = t(onSignedOut ? "signOutChoose" : "accountChoiceText");
  }

  function show() {
    fill();
    setFormError(place);
    element("choice-other").hidden = Boolean(onSignedOut);
    element("choice-all").hidden = !onSignedOut;
    showView("account-choice", onSignedOut ? "signOutTitle" : "accountChoiceTitle");
    buttonIn(element("accounts")).focus();
  }

  element("choice-other").addEventListener("click", () => page.views.signIn.open());
  onPress(buttonElement("choice-all"), place, () => signOut(accounts));
  onLanguage(fill);

  return {
    open(list) {
      [accounts, onSignedOut] = [list, undefined];
      show();
    },

    openSignOut(list, onDone) {
      [accounts, onSignedOut] = [list, onDone];
      show();
    },
  };
}
