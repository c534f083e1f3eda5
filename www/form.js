// What every form does: limits from the contract, violations at their fields, one submission at a time.
import { isZitadelError } from "./zitadel-wasm/index.js";
import { explain, violation } from "./explain.js";
import { onLanguage, t } from "./i18n.js";

const element = (id) => document.getElementById(id);
let contract;

/** Gives every input that names its message and field the limits that the contract sets. */
export function fromContract(client) {
  contract = client;
  onLanguage(() => {
    for (const input of document.querySelectorAll("input[data-message]")) limit(input, input.dataset.message);
  });
}

/**
 * Gives one input its limits. There is no `maxlength`: browsers cut what is pasted without a word, and count UTF-16
 * units where the contract counts characters. What is too long is said at the field instead.
 */
export function limit(input, message) {
  const rules = contract.constraints(message)[input.dataset.field] ?? {};
  input.dataset.message = message;
  input.required = rules.required ?? false;
  if (rules.pattern) input.pattern = rules.pattern;
  const hint = aside(input, "hint");
  const { minLength = 0, maxLength } = rules;
  // A limit that nobody comes near is noise.
  const near = input.type !== "password" && maxLength !== undefined && maxLength <= 50;
  hint.textContent = !near
    ? ""
    : minLength === maxLength
      ? t("hintExact", { n: maxLength })
      : t("hintRange", { a: minLength, b: maxLength });
  hint.hidden = hint.textContent === "";
}

/** The text below an input: its hint, or what is wrong with it. */
function aside(input, kind) {
  const id = `${input.id}-${kind}`;
  let text = element(id);
  if (!text) {
    text = Object.assign(document.createElement("p"), { id, className: kind });
    input.after(text);
    input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} ${id}`.trim());
  }
  return text;
}

export function mark(input, problem) {
  const text = aside(input, "problem");
  text.textContent = problem ?? "";
  text.hidden = !problem;
  if (problem) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
}

/** Says something in the page's status line. */
export function say(text, kind = "good") {
  element("status").className = kind === "problem" ? "problem" : "";
  element("status").textContent = text;
}

/** Empties a form: its inputs, and what was wrong with them. */
export function clear(form) {
  form.reset();
  for (const input of form.querySelectorAll("input[data-path]")) mark(input);
  const problem = form.querySelector(":scope > .problem");
  if (problem) problem.hidden = true;
}

const failed = (form) => {
  const problem = form.querySelector(":scope > .problem");
  problem.hidden = true;
  problem.textContent = "";
  return (text) => {
    problem.textContent = text;
    problem.hidden = false;
  };
};

/**
 * Runs `work` when the form is sent: once at a time, with the violations shown at their fields, other failures above
 * the button, and the focus on the first thing to mend. `other` may tell a failure in words of its own.
 */
export function onSubmit(form, work, other = () => undefined) {
  const button = form.querySelector("button[type=submit]");
  const inputs = [...form.querySelectorAll("input[data-path], input[data-field]")];
  for (const input of inputs) input.addEventListener("input", () => mark(input));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    say("");
    const tell = form.querySelector(":scope > .problem") ? failed(form) : () => {};
    for (const input of inputs) mark(input);
    try {
      await work(new FormData(form));
    } catch (error) {
      const violations = isZitadelError(error) ? error.violations : [];
      const bad = inputs.filter((input) => {
        const own = violations.find(({ path }) => path === input.dataset.path);
        if (own) mark(input, violation(own));
        return own;
      });
      if (bad.length === 0) {
        tell(other(error) ?? explain(error));
        if (inputs.length === 1) inputs[0].setAttribute("aria-invalid", "true");
      }
      (bad[0] ?? inputs.findLast((input) => input.checkVisibility?.() ?? true) ?? button).focus();
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
}

/** Runs `work` when a button is pressed, once at a time; a failure is told in `place`'s own line. */
export function onPress(button, place, work) {
  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    const tell = failed(place);
    try {
      await work();
    } catch (error) {
      tell(explain(error));
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
}

/** The organisation's rules for passwords, below a field. */
export function passwordRules(list, rules) {
  onLanguage(() => {
    const lines = [t("ruleLength", { n: rules.minLength ?? 0 })];
    if (rules.requiresLowercase) lines.push(t("ruleLower"));
    if (rules.requiresUppercase) lines.push(t("ruleUpper"));
    if (rules.requiresNumber) lines.push(t("ruleNumber"));
    if (rules.requiresSymbol) lines.push(t("ruleSymbol"));
    list.replaceChildren(...lines.map((textContent) => Object.assign(document.createElement("li"), { textContent })));
  });
}
