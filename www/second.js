// The second factor: the person chooses where there is a choice, and only then is anything sent.
import { receiveSmsCode } from "./zitadel-wasm/flows/index.js";
import { clear, limit, onPress, onSubmit, say } from "./form.js";
import { onLanguage, t } from "./i18n.js";
import { show } from "./view.js";

const element = (id) => document.getElementById(id);
const NAMES = { totp: "totp", otpSms: "otpSms", otpEmail: "otpEmail", u2f: "u2f", recoveryCode: "recoveryCode" };
const MESSAGES = {
  totp: "zitadel.session.v2.CheckTOTP",
  otpSms: "zitadel.session.v2.CheckOTP",
  otpEmail: "zitadel.session.v2.CheckOTP",
  recoveryCode: "zitadel.session.v2.CheckRecoveryCode",
};
let page;
let factors = [];
let chosen;
let waiting;

async function send() {
  if (chosen === "otpSms") await page.flow.sendOtpSms();
  if (chosen === "otpEmail") await page.flow.sendOtpEmail();
  await page.outbox.refresh();
}

/** What is asked for, and the factors whose codes are sent. */
const TEXTS = {
  totp: "secondTotp",
  otpSms: "secondOtpSms",
  otpEmail: "secondOtpEmail",
  recoveryCode: "secondRecoveryCode",
};
const SENT = ["otpSms", "otpEmail"];

const sentText = () => t(TEXTS[chosen]);

async function use(factor) {
  chosen = factor;
  const isKey = factor === "u2f";
  if (!isKey) await send();
  element("second-choice-form").hidden = true;
  element("second-other").hidden = factors.length < 2;
  element("second-key-form").hidden = !isKey;
  element("second-code-form").hidden = isKey;
  if (isKey) return element("second-key-form").querySelector("button").focus();
  const input = element("second-code");
  clear(element("second-code-form"));
  input.dataset.path = `checks.${factor}.code`;
  limit(input, MESSAGES[factor]);
  element("second-text").textContent = sentText();
  element("second-resend").hidden = !SENT.includes(factor);
  input.focus();
  waiting?.abort();
  if (factor === "otpSms") {
    waiting = new AbortController();
    const code = await receiveSmsCode({ signal: waiting.signal });
    if (code && chosen === "otpSms" && !input.value) {
      input.value = code;
      element("second-code-form").requestSubmit();
    }
  }
}

function choose() {
  chosen = undefined;
  waiting?.abort();
  const choices = factors.map((factor, i) => {
    const label = document.createElement("label");
    const radio = Object.assign(document.createElement("input"), {
      type: "radio",
      name: "factor",
      value: factor,
      checked: i === 0,
    });
    label.append(radio, ` ${t(NAMES[factor])}`);
    return label;
  });
  element("second-choices").replaceChildren(...choices);
  element("second-choice-form").hidden = false;
  for (const id of ["second-code-form", "second-key-form", "second-other"]) element(id).hidden = true;
  element("second-choices").querySelector("input").focus();
}

export const second = {
  prepare(given) {
    page = given;
    onSubmit(element("second-choice-form"), (form) => use(form.get("factor")));
    onSubmit(element("second-code-form"), async (form) =>
      page.advance(page.flow, await page.flow[chosen](form.get("code"))),
    );
    onSubmit(element("second-key-form"), async () => page.advance(page.flow, await page.flow.u2f()));
    onPress(element("second-resend"), element("second-code-form"), async () => {
      await send();
      say(sentText());
      element("second-code").focus();
    });
    element("second-other").addEventListener("click", choose);
    onLanguage(() => {
      if (chosen && chosen !== "u2f") element("second-text").textContent = sentText();
    });
  },

  async start(available) {
    factors = available;
    for (const line of document.querySelectorAll(".chosen"))
      line.textContent = t("chosen", { name: page.flow.loginName });
    show("second", "secondTitle");
    // A code that has to be sent is sent only when the person asks for it.
    if (factors.length === 1 && (factors[0] === "totp" || factors[0] === "u2f")) await use(factors[0]);
    else choose();
  },
};
