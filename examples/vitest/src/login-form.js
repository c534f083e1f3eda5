// A small login form: user name, password, and a TOTP code if the user has set that up.
import { isZitadelError } from "zitadel-wasm";
import { SessionFlow } from "zitadel-wasm/flows";

const SENTENCES = {
  password_invalid: "The password is wrong.",
  user_locked: "This account is locked.",
  code_invalid: "The code is wrong.",
};

const sentence = (error) =>
  (isZitadelError(error) && SENTENCES[error.reason]) || "Something went wrong. Check your connection, and try again.";

/** Makes a login form of `root`. `login` is a client of the login client proxy; `onSignedIn` gets the session. */
export function createLoginForm(root, { login, onSignedIn }) {
  root.innerHTML = `
    <form>
      <label>User name <input name="loginName" autocomplete="username" required></label>
      <label>Password <input name="password" type="password" autocomplete="current-password"></label>
      <label hidden>Code <input name="code" inputmode="numeric" autocomplete="one-time-code"></label>
      <button>Sign in</button>
      <p role="alert"></p>
    </form>`;
  const form = root.querySelector("form");
  const alert = root.querySelector("[role=alert]");
  const { loginName, password, code } = form.elements;
  let flow;

  async function submit() {
    if (!code.parentElement.hidden) return flow.totp(code.value);
    flow = await SessionFlow.begin(login, { loginName: loginName.value });
    return flow.password(password.value);
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    alert.textContent = "";
    try {
      const { step } = await submit();
      if (step === "second") code.parentElement.hidden = false;
      else onSignedIn(flow);
    } catch (error) {
      alert.textContent = sentence(error);
    }
  });
}
