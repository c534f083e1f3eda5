// The accounts that this browser is signed in to: one is chosen, one is signed out, another one is used.
import { onLanguage, t } from "../i18n.js";
import { choiceButton } from "../ui/choice.js";
import { buttonElement, buttonIn, create, element } from "../ui/dom.js";
import { onPress, setFormError } from "../ui/form.js";
import { icon } from "../ui/icon.js";
import { initials } from "../ui/identity.js";
import { showView } from "../ui/view.js";

/** @import { Account, AccountChoiceView, Page } from "../types.js" */

/** @param {Account} account */
const nameOf = ({ user }) => user.displayName || user.loginName || "";

/** @param {string} name */
function avatar(name) {
  const circle = create("span", { className: "avatar", textContent: initials(name) });
  circle.setAttribute("aria-hidden", "true");
  return circle;
}

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
    const { loginName = "" } = account.user;
    const label = t("signOutNamed", { name });
    if (onSignedOut)
      return create(
        "li",
        {},
        choiceButton(place, { image: avatar(name), name: label, note: loginName, work: () => signOut([account]) }),
      );
    const button = create("button", { type: "button", className: "round" }, icon("close"));
    button.setAttribute("aria-label", label);
    button.title = label;
    onPress(button, place, () => signOut([account]));
    const work = () => page.useAccount(account);
    return create("li", {}, choiceButton(place, { image: avatar(name), name, note: loginName, work }), button);
  }

  function fill() {
    element("accounts").replaceChildren(...accounts.map(accountItem));
    // Otherwise the title says it.
    element("choice-text").textContent = onSignedOut ? t("signOutChoose") : "";
    element("choice-text").hidden = !onSignedOut;
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
