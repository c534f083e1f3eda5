// The accounts that this browser is signed in to: one is chosen, one is signed out, another one is used.
import { onPress } from "./form.js";
import { onLanguage, t } from "./i18n.js";
import { stepOf } from "./refusals.js";
import { sessions } from "./sessions.js";
import { signIn } from "./sign-in.js";
import { show } from "./view.js";

const element = (id) => document.getElementById(id);
let page;
let entries = [];
/** What signing out of all leads to; `undefined` while an account is chosen. */
let signedOut;

function button(className, text, work) {
  const made = Object.assign(document.createElement("button"), { type: "button", className, textContent: text });
  onPress(made, element("view-account-choice"), work);
  return made;
}

const nameOf = ({ user }) => user.displayName || user.loginName;

/** Ends the sessions of some entries, and goes on with the rest. */
async function signOut(some) {
  for (const entry of some) await sessions.end(entry);
  entries = entries.filter((entry) => !some.includes(entry));
  if (entries.length > 0) return open();
  if (signedOut) return signedOut();
  signIn.start();
}

function accountItem(entry) {
  const item = document.createElement("li");
  const out = button("plain", t("signOutOf", { name: nameOf(entry) }), () => signOut([entry]));
  if (!signedOut) item.append(button("account", nameOf(entry), () => picker.use(entry)));
  else item.append(Object.assign(document.createElement("span"), { textContent: nameOf(entry) }));
  item.append(
    Object.assign(document.createElement("span"), { className: "note", textContent: entry.user.loginName ?? "" }),
    out,
  );
  return item;
}

function fill() {
  element("accounts").replaceChildren(...entries.map(accountItem));
  element("choice-text").textContent = t(signedOut ? "signOutWhich" : "choiceText");
}

function open() {
  fill();
  element("view-account-choice").querySelector(":scope > .problem").hidden = true;
  element("choice-other").hidden = Boolean(signedOut);
  element("choice-all").hidden = !signedOut;
  show("account-choice", signedOut ? "signOutTitle" : "choiceTitle");
  element("accounts").querySelector("button").focus();
}

export const picker = {
  prepare(given) {
    page = given;
    element("choice-other").addEventListener("click", () => signIn.start());
    onPress(element("choice-all"), element("view-account-choice"), () => signOut(entries));
    onLanguage(fill);
  },

  /** Has one chosen. */
  choose(list) {
    entries = list;
    signedOut = undefined;
    open();
  },

  /** Has those chosen that are signed out; `then` is what comes when none is left. */
  signOut(list, then) {
    entries = list;
    signedOut = then;
    open();
  },

  /** Goes on with the only one, with the one that is chosen, or with nobody. */
  async enter(list) {
    if (list.length === 0) return signIn.start({ name: page.request?.loginHint });
    if (list.length === 1) return picker.use(list[0]);
    picker.choose(list);
  },

  /** Goes on with a session: whatever it still needs. */
  async use(entry) {
    try {
      const flow = await sessions.resume(entry);
      if (flow) return await page.advance(flow);
    } catch (error) {
      if (stepOf(error) !== "over") throw error;
    }
    signIn.start({ name: entry.user.loginName, problem: "expired" });
  },
};
