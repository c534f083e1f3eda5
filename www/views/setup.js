// A second factor that is missing: one has to be set up, or may be. People choose one, set it up, prove it, and are
// signed in; a step that fails leads back to the choice, never out.
import { onLanguage, t } from "../i18n.js";
import { buttonElement, element } from "../ui/dom.js";
import { choiceButton } from "../ui/choice.js";
import { onPress, setFormError } from "../ui/form.js";
import { icon } from "../ui/icon.js";
import { closePanel, showPanel } from "../ui/panel.js";
import { setStatus } from "../ui/status.js";
import { showView } from "../ui/view.js";
import { readWritten } from "../zitadel/written.js";
import { METHODS } from "./methods.js";

/** @import { Factor } from "../zitadel-wasm/flows/index.js" */
/** @import { Page, Views } from "../types.js" */

/** Those that nothing else has to be set up for come first. @type {("totp" | "passkey" | "u2f" | "otpSms" | "otpEmail")[]} */
const ORDER = ["totp", "passkey", "u2f", "otpSms", "otpEmail"];

/**
 * @param {Page} page
 * @returns {Views["setup"]}
 */
export function createSetupView(page) {
  let isForced = false;
  /** @type {Factor[]} */
  let factors = [];

  function showChoice() {
    closePanel();
    element("setup-choice").hidden = false;
    element("setup-other").hidden = true;
    element("setup-skip").hidden = isForced;
    setFormError(element("setup-choice"));
  }

  function fill() {
    element("setup-text").textContent = t(isForced ? "setupForced" : "setupOffered");
    const rows = page.views?.account.factors;
    const choices = ORDER.filter((factor) => factors.includes(factor)).map((factor) => {
      const { image, name, setUpNote } = METHODS[factor];
      return choiceButton(element("setup-choice"), {
        image: icon(image),
        name: t(name),
        note: t(setUpNote),
        work: () => rows?.[factor].setUp(),
      });
    });
    element("setup-choices").replaceChildren(...choices.map(listItem));
  }

  /** @param {Node} child */
  function listItem(child) {
    const item = document.createElement("li");
    item.append(child);
    return item;
  }

  /** @param {string} panelId @param {() => void} [onClose] */
  function place(panelId, onClose) {
    showPanel(panelId, element("setup-panel"), onClose);
    element("setup-choice").hidden = true;
    element("setup-other").hidden = factors.length < 2;
    element("setup-skip").hidden = true;
  }

  element("setup-other").addEventListener("click", showChoice);
  onPress(buttonElement("setup-skip"), element("setup-choice"), async () => {
    const client = await page.userClient();
    await client.user.humanMFAInitSkipped({ userId: page.requireFlow().userId ?? "" });
    page.hasCheckedPassword = false;
    await page.finish();
  });
  onLanguage(() => {
    if (factors.length > 0) fill();
  });

  return {
    async open(available, forced) {
      [factors, isForced] = [available, forced];
      const { context } = page.views.account;
      await context.begin(isForced);
      Object.assign(context, {
        place,
        /** @param {import("../types.js").TextKey} textKey */
        async onSetUp(textKey) {
          const flow = page.requireFlow();
          closePanel();
          page.hasCheckedPassword = false;
          const next = await readWritten(
            async () => {
              flow.invalidateAuthMethods();
              await flow.refresh();
              return flow.nextStep();
            },
            ({ step }) => step !== "enroll" && step !== "offer",
          );
          await page.advance(flow, next);
          setStatus(t(textKey));
        },
      });
      fill();
      showView("setup", "setupTitle", page.requireFlow().loginName);
      showChoice();
    },
  };
}
