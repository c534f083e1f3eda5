// The start of the page: language, client, the application's request, settings; then the flow that the address names.
import { query } from "./address.js";
import { readRequest, showRequestExpired } from "./application.js";
import { pickLanguage, setLanguage, startLanguageChoice } from "./i18n.js";
import { startLogout } from "./logout.js";
import { startOutbox } from "./outbox.js";
import { createPage } from "./page.js";
import { applyBranding } from "./ui/branding.js";
import { all, element } from "./ui/dom.js";
import { applyContract } from "./ui/field.js";
import { addProblemLines } from "./ui/form.js";
import { showLegalLinks } from "./ui/legal-links.js";
import { setStatus } from "./ui/status.js";
import { startViews } from "./ui/view.js";
import { createLoginClient } from "./zitadel/clients.js";
import { errorText } from "./zitadel/error-texts.js";
import { startHostedTranslations } from "./zitadel/hosted-translations.js";
import { loadSettings } from "./zitadel/settings.js";
import { organizationOf } from "./zitadel/sso.js";

/** @import { Page } from "./types.js" */

/** The flows of links in emails: they continue without the application's request, which waits for another browser. */
const EMAIL_FLOWS = ["verify-email", "reset-password"];

/** @param {unknown} error */
const showError = (error) => setStatus(errorText(error), "problem");

/** @param {Page} page */
async function startFlow(page) {
  const { application, sessions, views } = page;
  switch (query.get("flow")) {
    case "logout":
      return startLogout(page);
    case "signed-out":
      return page.showSignedOut();
    case "verify-email":
      return views.verifyEmail.openFromLink();
    case "reset-password":
      return views.newPassword.openFromLink();
    case "register":
      return views.register.open();
    case "device":
      return views.device.open();
  }
  if (page.request) return application.start();
  const accounts = await sessions.list();
  const last = accounts.find(({ ids }) => ids.includes(history.state?.session));
  return last ? page.useAccount(last) : page.chooseAccount(accounts);
}

/** The login client, and whether the server is the test server. */
async function connect() {
  const [response, login] = await Promise.all([fetch("/login-client/"), createLoginClient()]);
  const { paired: hasOutbox } = await response.json();
  return { hasOutbox, login };
}

/** @param {ReturnType<typeof connect>} connecting */
async function openPage(connecting) {
  const { hasOutbox, login } = await connecting;
  applyContract(login);
  startOutbox(hasOutbox);
  const id = query.get("authRequest");
  const request = id ? await readRequest(login, id) : undefined;
  // A frame shows nothing that a click could be stolen for; the server allows frames for these requests only.
  if (window.top !== window && !request?.prompt?.includes("PROMPT_NONE")) return showRequestExpired();
  if (id && !request && !EMAIL_FLOWS.includes(query.get("flow") ?? "")) return showRequestExpired();
  if (request && !query.get("ui_locales"))
    await setLanguage(pickLanguage([...(request.uiLocales ?? []), ...navigator.languages]));
  const organization = organizationOf(request);
  const settings = await loadSettings(login, organization);
  applyBranding(settings.branding);
  showLegalLinks(settings.legal);
  startHostedTranslations(login, organization);
  await startFlow(createPage({ query, login, settings, request }));
}

/** Without sentences: the document has one in every language, and everything else is without a name. */
function showLoadFailed() {
  for (const nameless of all(".skip, footer")) nameless.hidden = true;
  element("title").textContent = document.title;
  element("load-failed").hidden = false;
}

async function start() {
  addProblemLines();
  startLanguageChoice(showError);
  const connecting = connect();
  // Its failure is shown when there are sentences for it.
  connecting.catch(() => {});
  try {
    await setLanguage(pickLanguage([...(query.get("ui_locales")?.split(" ") ?? []), ...navigator.languages]));
  } catch {
    return showLoadFailed();
  }
  startViews();
  await openPage(connecting).catch(showError);
}

start();
