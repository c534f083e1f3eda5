// The page's beginning: signs in, then shows the account. One file per flow; nothing is kept but in this page's memory.
import { createClient } from "./zitadel-wasm/index.js";
import { explain, fromContract, say } from "./form.js";
import { outbox } from "./outbox.js";
import { signIn } from "./sign-in.js";
import { phone } from "./phone.js";
import { totp } from "./totp.js";
import { otpSms } from "./otp-sms.js";

const element = (id) => document.getElementById(id);
const transport = new URLSearchParams(location.search).get("transport") === "json" ? "json" : "grpc-web";
const client = (token) => createClient({ baseUrl: location.origin, transport, token });

/** Shows one view, and moves the focus to its title, as a new page would. */
function show(view, title) {
  element("sign-in").hidden = view !== "sign-in";
  element("account").hidden = view !== "account";
  element("title").textContent = title;
  document.title = title;
  element("title").focus();
}

async function account(session) {
  const zitadel = await client(session.token);
  const flows = [phone, totp, otpSms];
  const context = { zitadel, userId: session.userId, sent: outbox.refresh, refresh };

  async function refresh() {
    const [{ user }, { result = [] }] = await Promise.all([zitadel.auth.getMyUser(), zitadel.auth.listMyAuthFactors()]);
    const names = { otp: "Authenticator app", otpSms: "Codes by SMS", otpEmail: "Codes by e-mail", u2f: "Security key" };
    const factors = result.map((factor) => Object.keys(names).find((kind) => kind in factor)).filter(Boolean);
    element("factors").replaceChildren(...factors.map((kind) => Object.assign(document.createElement("li"), { textContent: names[kind] })));
    element("no-factors").hidden = factors.length > 0;
    element("who").textContent = user.human?.profile?.displayName ?? user.userName;
    element("who").hidden = false;
    for (const flow of flows) flow.show({ user, factors });
  }

  for (const flow of flows) flow.start(context);
  await refresh();
  element("sign-out").hidden = false;
  element("sign-out").onclick = async () => {
    await zitadel.session.deleteSession({ sessionId: session.id, sessionToken: session.token }).catch(() => {});
    // A new page forgets everything.
    location.reload();
  };
  show("account", "Your account");
}

async function begin() {
  try {
    const info = await outbox.info();
    const login = await client(info.loginClientToken);
    fromContract(login);
    signIn.start({ login, done: account });
    show("sign-in", "Sign in");
    element("login-name").focus();
  } catch (error) {
    say(explain(error), "problem");
  }
}

begin();
