// The rows of the account, each written once: an icon, a title, a state or a note, and the buttons that change it.
// `index.html` has an empty `<div class="row" id="…">` in its place.
import { create, element } from "../ui/dom.js";
import { icon } from "../ui/icon.js";

/** @import { TextKey } from "../types.js" */

/**
 * @typedef {object} Row
 * @property {string} image
 * @property {TextKey} title
 * @property {string | { note: TextKey }} text The id of its state, or a note.
 * @property {[id: string, text: TextKey, label: TextKey][]} actions Buttons: in the row's context, and by themselves.
 * @property {string} [list] The id of a list below.
 * @property {boolean} [hasProblems] Whether failures are shown in the row.
 */

/** By their ids. @type {Record<string, Row>} */
const ROWS = {
  email: {
    image: "mail",
    title: "email",
    text: "email-state",
    actions: [
      ["email-verify", "verify", "emailVerify"],
      ["email-change", "change", "emailChange"],
    ],
  },
  phone: {
    image: "phone",
    title: "phone",
    text: "phone-state",
    actions: [
      ["phone-verify", "verify", "phoneVerify"],
      ["phone-add", "add", "phoneAdd"],
      ["phone-change", "change", "phoneChange"],
      ["phone-remove", "remove", "phoneRemove"],
    ],
  },
  "change-password": {
    image: "lock",
    title: "password",
    text: "password-state",
    actions: [["password-change", "change", "passwordChange"]],
  },
  passkeys: {
    image: "passkey",
    title: "passkeys",
    text: { note: "passkeysText" },
    actions: [["passkey-add", "add", "addPasskey"]],
    list: "passkey-list",
  },
  "linked-accounts": {
    image: "building",
    title: "linkedAccounts",
    text: { note: "linkedAccountsText" },
    actions: [],
    list: "linked-list",
    hasProblems: true,
  },
  totp: {
    image: "app",
    title: "totp",
    text: "totp-state",
    actions: [
      ["totp-start", "setUp", "totpSetUp"],
      ["totp-remove", "remove", "totpRemove"],
    ],
  },
  keys: {
    image: "key",
    title: "securityKeys",
    text: { note: "securityKeysText" },
    actions: [["key-add", "add", "addSecurityKey"]],
    list: "key-list",
  },
  "otp-sms": {
    image: "message",
    title: "otpSms",
    text: "otp-sms-state",
    actions: [
      ["otp-sms-start", "setUp", "otpSmsSetUp"],
      ["otp-sms-remove", "remove", "otpSmsRemove"],
    ],
    hasProblems: true,
  },
  "otp-email": {
    image: "mail",
    title: "otpEmail",
    text: "otp-email-state",
    actions: [
      ["otp-email-start", "setUp", "otpEmailSetUp"],
      ["otp-email-remove", "remove", "otpEmailRemove"],
    ],
    hasProblems: true,
  },
  recovery: {
    image: "codes",
    title: "recoveryCodes",
    text: "recovery-state",
    actions: [
      ["recovery-create", "create", "recoveryCreate"],
      ["recovery-renew", "renew", "recoveryRenew"],
      ["recovery-remove", "remove", "recoveryRemove"],
    ],
    hasProblems: true,
  },
};

/** @param {Row["actions"][number]} action */
function actionButton([id, text, label]) {
  const button = create("button", { id, type: "button", className: "secondary small" });
  Object.assign(button.dataset, { t: text, tLabel: label });
  return button;
}

/** @param {Row["text"]} text */
function textLine(text) {
  if (typeof text === "string") return create("p", { id: text });
  const line = create("p");
  line.dataset.t = text.note;
  return line;
}

/** Fills the places of all rows. */
export function startRows() {
  for (const [id, { image, title, text, actions, list, hasProblems }] of Object.entries(ROWS)) {
    const heading = create("h3");
    heading.dataset.t = title;
    const parts = [icon(image), create("div", { className: "text" }, heading, textLine(text))];
    element(id).append(...parts, create("div", { className: "actions" }, ...actions.map(actionButton)));
    if (list) element(id).append(create("ul", { id: list, className: "keys" }));
    if (hasProblems) element(id).append(create("p", { className: "problem", role: "alert", hidden: true }));
  }
}
