// A small login page: user name, password, and a TOTP code if the user has set that up.
import { createClient, isZitadelError } from "zitadel-wasm";
import { SessionFlow } from "zitadel-wasm/flows";

const SENTENCES = {
  password_invalid: "The password is wrong.",
  user_not_found: "This user does not exist.",
  user_locked: "This account is locked.",
  code_invalid: "The code is wrong.",
};

const sentence = (error) =>
  (isZitadelError(error) && SENTENCES[error.reason]) || "Something went wrong. Check your connection, and try again.";

const show = (role, text) => {
  document.querySelector(`[role=${role}]`).textContent = text;
};

// The proxy of the page's own origin adds the login client's token.
const login = await createClient({ baseUrl: `${location.origin}/login-client` });
const form = document.querySelector("form");
const { loginName, password, code } = form.elements;
const codeLine = code.closest("p");
let flow;

async function submit() {
  if (!codeLine.hidden) return flow.totp(code.value);
  flow = await SessionFlow.begin(login, { loginName: loginName.value });
  return flow.password(password.value);
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  show("alert", "");
  try {
    const { step } = await submit();
    if (step === "second") codeLine.hidden = false;
    else show("status", `Hello, ${flow.displayName}`);
  } catch (error) {
    show("alert", sentence(error));
  }
});
