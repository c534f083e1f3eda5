// The page's fields, each written once: its label, its input, and where the contract has its limits. `index.html` has an
// empty `<div class="field" data-input="…">` in its place; all of them are filled before a view is shown. That of the
// first screen has its label and its input already, in which people may be typing: they stay.
import { all, create, inputsIn } from "./dom.js";

/** @import { TextKey } from "../types.js" */

/**
 * @typedef {object} Field
 * @property {TextKey} label
 * @property {string} name
 * @property {string} autocomplete
 * @property {string} [type] Default: text.
 * @property {string} [path] Where violations report it: paths of requests and of flows.
 * @property {[message: string, field: string]} [contract] The message and the field whose limits it has.
 * @property {string} [reasons] The SDK's reasons that are about its value.
 * @property {[id: string, text: TextKey]} [hint]
 * @property {boolean} [isCode] A code: one field over visual cells.
 * @property {boolean} [isNewPassword] With the organization's rules, and how strong it is.
 * @property {Record<string, string>} [attributes] Others.
 */

const CODE_REASONS = "code_invalid code_expired code_missing";
const NEW_PASSWORD_REASONS = "password_too_weak password_too_long password_not_accepted";
const EXACT = { spellcheck: "false", autocapitalize: "none" };

/** @satisfies {Partial<Field>} */
const CODE = { name: "code", autocomplete: "one-time-code", isCode: true };
/** A code in a message may have letters. @satisfies {Partial<Field>} */
const SENT_CODE = {
  ...CODE,
  path: "verificationCode code",
  reasons: CODE_REASONS,
  attributes: { spellcheck: "false", autocapitalize: "characters" },
};
/** @satisfies {Field} */
const CURRENT_PASSWORD = {
  label: "currentPassword",
  name: "current",
  type: "password",
  autocomplete: "current-password",
  path: "currentPassword",
  reasons: "password_invalid",
};
/** @satisfies {Field} */
const NEW_PASSWORD = {
  label: "newPassword",
  name: "new",
  type: "password",
  autocomplete: "new-password",
  path: "newPassword.password",
  reasons: `${NEW_PASSWORD_REASONS} not_changed`,
  isNewPassword: true,
};
/** @satisfies {Partial<Field>} */
const CREDENTIAL_NAME = { name: "name", autocomplete: "off" };

/** By the ids of their inputs. @type {Record<string, Field>} */
const FIELDS = {
  "login-name": {
    label: "userName",
    name: "loginName",
    autocomplete: "username",
    path: "checks.user.loginName loginName",
    contract: ["zitadel.session.v2.CheckUser", "loginName"],
    attributes: EXACT,
  },
  password: {
    label: "password",
    name: "password",
    type: "password",
    // Browsers offer the user's passkeys there as well.
    autocomplete: "current-password webauthn",
    path: "checks.password.password password",
    contract: ["zitadel.session.v2.CheckPassword", "password"],
    reasons: "password_invalid not_visible_yet",
  },
  "directory-name": {
    label: "userName",
    name: "directoryName",
    autocomplete: "username",
    path: "ldap.username",
    attributes: EXACT,
  },
  "directory-password": {
    label: "password",
    name: "directoryPassword",
    type: "password",
    autocomplete: "current-password",
    path: "ldap.password",
    reasons: "password_invalid",
  },
  // Its message depends on the factor.
  "second-code": { ...CODE, label: "code", reasons: CODE_REASONS, attributes: { spellcheck: "false" } },
  "reset-code": {
    ...SENT_CODE,
    label: "codeFromEmail",
    contract: ["zitadel.user.v2.SetPasswordRequest", "verificationCode"],
  },
  "current-password": CURRENT_PASSWORD,
  "new-password": NEW_PASSWORD,
  "given-name": {
    label: "givenName",
    name: "givenName",
    autocomplete: "given-name",
    path: "profile.givenName",
    contract: ["zitadel.user.v2.SetHumanProfile", "givenName"],
  },
  "family-name": {
    label: "familyName",
    name: "familyName",
    autocomplete: "family-name",
    path: "profile.familyName",
    contract: ["zitadel.user.v2.SetHumanProfile", "familyName"],
  },
  "register-email": {
    label: "email",
    name: "email",
    type: "email",
    autocomplete: "email",
    path: "email.email",
    contract: ["zitadel.user.v2.SetHumanEmail", "email"],
    reasons: "email_invalid already_exists",
  },
  "register-password": {
    label: "password",
    name: "password",
    type: "password",
    autocomplete: "new-password",
    path: "password.password",
    reasons: NEW_PASSWORD_REASONS,
    isNewPassword: true,
  },
  "verify-email-code": {
    ...SENT_CODE,
    label: "codeFromEmail",
    contract: ["zitadel.user.v2.VerifyEmailRequest", "verificationCode"],
  },
  "user-code": {
    label: "userCode",
    name: "userCode",
    autocomplete: "off",
    path: "userCode",
    reasons: "not_found",
    attributes: { spellcheck: "false", autocapitalize: "characters" },
  },
  "email-address": {
    label: "newEmail",
    name: "email",
    type: "email",
    autocomplete: "email",
    path: "email",
    contract: ["zitadel.user.v2.SetEmailRequest", "email"],
    reasons: "email_invalid already_exists not_changed",
  },
  "email-code": {
    ...SENT_CODE,
    label: "codeFromEmail",
    contract: ["zitadel.user.v2.VerifyEmailRequest", "verificationCode"],
  },
  "phone-number": {
    label: "newPhone",
    name: "phone",
    type: "tel",
    autocomplete: "tel",
    path: "phone",
    contract: ["zitadel.user.v2.SetPhoneRequest", "phone"],
    reasons: "phone_invalid not_changed",
    hint: ["phone-hint", "phoneHint"],
  },
  "phone-code": {
    ...SENT_CODE,
    label: "codeFromSms",
    contract: ["zitadel.user.v2.VerifyPhoneRequest", "verificationCode"],
  },
  "change-current": CURRENT_PASSWORD,
  "change-new": NEW_PASSWORD,
  "passkey-name": {
    ...CREDENTIAL_NAME,
    label: "keyName",
    path: "passkeyName name",
    contract: ["zitadel.user.v2.VerifyPasskeyRegistrationRequest", "passkeyName"],
    hint: ["passkey-hint", "keyNameHint"],
  },
  "key-name": {
    ...CREDENTIAL_NAME,
    label: "keyName",
    path: "tokenName name",
    contract: ["zitadel.user.v2.VerifyU2FRegistrationRequest", "tokenName"],
    hint: ["key-hint", "keyNameHint"],
  },
  "totp-code": {
    ...CODE,
    label: "codeFromApp",
    path: "code",
    contract: ["zitadel.session.v2.CheckTOTP", "code"],
    reasons: "code_invalid code_expired",
    attributes: { spellcheck: "false", inputmode: "numeric" },
  },
};

/**
 * @param {HTMLInputElement} input
 * @param {Field} field
 */
function applyField(
  input,
  { name, type = "text", autocomplete, path, contract, reasons, hint, isNewPassword, ...more },
) {
  Object.assign(input, { name, type });
  const [message, contractField = more.isCode ? "code" : undefined] = contract ?? [];
  const data = { path, message, field: contractField, reasons, newPassword: isNewPassword ? "" : undefined };
  for (const [key, value] of Object.entries(data)) if (value !== undefined) input.dataset[key] = value;
  const attributes = { autocomplete, ...(hint && { "aria-describedby": hint[0] }), ...more.attributes };
  for (const [key, value] of Object.entries(attributes)) input.setAttribute(key, value);
}

/**
 * The place's own input, or a new one with its label.
 * @param {HTMLElement} place
 * @param {string} id
 * @param {Field} field
 */
function inputIn(place, id, { label: text, isCode }) {
  const [existing] = inputsIn(place, "input");
  if (existing) return existing;
  const input = create("input", { id });
  const label = create("label", { htmlFor: id });
  label.dataset.t = text;
  place.append(label, isCode ? create("div", { className: "code" }, input) : input);
  return input;
}

/** Fills the places of all fields. Their labels are sentences, which are written when a language is loaded. */
export function startFields() {
  for (const place of all("[data-input]")) {
    const id = place.dataset.input ?? "";
    const field = FIELDS[id];
    if (!field) throw new Error(`no field ${id}`);
    applyField(inputIn(place, id, field), field);
    if (!field.hint) continue;
    const hint = create("p", { id: field.hint[0], className: "hint" });
    hint.dataset.t = field.hint[1];
    place.append(hint);
  }
}
