// What every form does: limits from the contract, violations at their fields, one submission at a time.
import { isZitadelError } from "./zitadel-wasm/index.js";

let contract;

/** Gives every input that names its message and field the limits that the contract sets. */
export function fromContract(client) {
  contract = client;
  for (const input of document.querySelectorAll("input[data-message]")) limit(input, input.dataset.message);
}

/**
 * Gives one input its limits. There is no `maxlength`: browsers cut what is pasted without a word, and count UTF-16
 * units where the contract counts characters. What is too long is said at the field instead.
 */
export function limit(input, message) {
  const rules = contract.constraints(message)[input.dataset.field];
  input.dataset.message = message;
  input.required = rules.required;
  if (rules.pattern) input.pattern = rules.pattern;
  const hint = aside(input, "hint");
  const { minLength = 0, maxLength } = rules;
  // A limit that nobody comes near is noise.
  hint.textContent = input.type === "password" || maxLength === undefined || maxLength > 50 ? "" : minLength === maxLength ? `${maxLength} characters` : `${minLength} to ${maxLength} characters`;
  hint.hidden = hint.textContent === "";
}

/** The text below an input: its hint, or what is wrong with it. */
function aside(input, kind) {
  const id = `${input.id}-${kind}`;
  let text = document.getElementById(id);
  if (!text) {
    text = Object.assign(document.createElement("p"), { id, className: kind });
    input.after(text);
    input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} ${id}`.trim());
  }
  return text;
}

function mark(input, problem) {
  const text = aside(input, "problem");
  text.textContent = problem ?? "";
  text.hidden = !problem;
  if (problem) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
}

const sentence = (text) => text[0].toUpperCase() + text.slice(1) + ".";

/** ZITADEL's error ids are stable; these are the ones that a person can do something about. */
const known = {
  "COMMAND-eis9R": "This code is wrong, has expired or was used. Check it, or have a new one sent.",
  "EVENT-8isk2": "This code is wrong. Codes change every 30 seconds: enter the one that the app shows now.",
  "COMMAND-3M0fs": "User name or password is wrong.",
  "QUERY-Dfbg2": "User name or password is wrong.",
  "COMMAND-Uch5e": "This already is your phone number.",
  "PHONE-so0wa": "This is no phone number. Write it with its country code, such as +41 79 123 45 67.",
  "COMMAND-do9se": "An authenticator app is set up already.",
  "COMMAND-qx4ls": "An authenticator app is set up already.",
  "COMMAND-Ad3g2": "Codes by SMS are set up already.",
  "COMMAND-Q54j2": "Verify your phone number first.",
  "PHONE-5xrra88eq8": "No code is waiting for this number.",
  "QUERY-SFeaa": "You were signed out. Sign in again.",
  "AUTHZ-Kl3p0": "You were signed out. Sign in again.",
};

/** What to tell a person about a failure. */
export function explain(error) {
  if (!isZitadelError(error)) return "Something went wrong on this page. Reload it and try again.";
  if (known[error.id]) return known[error.id];
  switch (error.kind) {
    case "network": return "The server cannot be reached. Check your connection and try again.";
    case "timeout": return "The server did not answer in time. Try again.";
    case "protocol": return "The server's answer could not be understood. Try again later.";
    default: return `This did not work: ${error.message}`;
  }
}

/** Says something in the page's status line. */
export function say(text, kind = "good") {
  const status = document.getElementById("status");
  status.className = kind === "problem" ? "problem" : "";
  status.textContent = text;
}

/**
 * Runs `work` when the form is sent: once at a time, with the violations shown at their fields, other failures above
 * the button, and the focus on the first thing to mend.
 */
export function onSubmit(form, work) {
  const problem = form.querySelector(":scope > .problem");
  const button = form.querySelector("button[type=submit]");
  const inputs = [...form.querySelectorAll("input[data-path]")];
  for (const input of inputs) input.addEventListener("input", () => mark(input));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    say("");
    problem.hidden = true;
    problem.textContent = "";
    for (const input of inputs) mark(input);
    try {
      await work(new FormData(form));
    } catch (error) {
      const violations = isZitadelError(error) ? error.violations : [];
      const bad = inputs.filter((input) => {
        const own = violations.find((violation) => violation.path === input.dataset.path);
        if (own) mark(input, sentence(own.message));
        return own;
      });
      if (bad.length === 0) {
        problem.textContent = explain(error);
        problem.hidden = false;
        if (inputs.length === 1) inputs[0].setAttribute("aria-invalid", "true");
      }
      (bad[0] ?? inputs.at(-1))?.focus();
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
}

/** Runs `work` when a button is pressed, once at a time; a failure is told in the form's own place. */
export function onPress(button, form, work) {
  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-busy") === "true") return;
    button.setAttribute("aria-busy", "true");
    const problem = form.querySelector(":scope > .problem");
    problem.hidden = true;
    try {
      await work();
    } catch (error) {
      problem.textContent = explain(error);
      problem.hidden = false;
    } finally {
      button.removeAttribute("aria-busy");
    }
  });
}
