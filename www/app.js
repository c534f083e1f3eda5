// The start of the page: language, client, the application's request, settings; then the flow that the address names.
import { query } from "./address.js";
import { readRequest, showApplication, showRequestExpired } from "./application.js";
import { allowLanguages, keepLanguage, pickLanguage, setLanguage, startLanguageChoice, t } from "./i18n.js";
import { startLogout } from "./logout.js";
import { startOutbox } from "./outbox.js";
import { startRows } from "./account/rows.js";
import { createPage } from "./page.js";
import { readSamlRequest } from "./saml.js";
import { applyBrandFont } from "./ui/brand-font.js";
import { applyBranding } from "./ui/branding.js";
import { startCodeInputs } from "./ui/code-input.js";
import { startConfirmation } from "./ui/confirm.js";
import { applyContract } from "./ui/field.js";
import { startFields } from "./ui/fields.js";
import { addProblemLines } from "./ui/form.js";
import { showLegalLinks } from "./ui/legal-links.js";
import { startDialog } from "./ui/panel.js";
import { startPasswordFields } from "./ui/password-field.js";
import { setStatus } from "./ui/status.js";
import { startTheme } from "./ui/theme.js";
import { showMessage, startViews } from "./ui/view.js";
import { createLoginClient } from "./zitadel/clients.js";
import { errorText } from "./zitadel/error-texts.js";
import { startHostedTranslations } from "./zitadel/hosted-translations.js";
import { createSessions } from "./zitadel/sessions.js";
import { loadSettings } from "./zitadel/settings.js";
import { organizationOf, organizationOfAddress } from "./zitadel/sso.js";

/** @import { Account, Page } from "./types.js" */

/** The flows of links in emails: they continue without the application's request, which waits for another browser. */
const EMAIL_FLOWS = ["verify-email", "reset-password", "invite", "otp-email", "passkey"];

/** @param {unknown} error */
const showError = (error) => setStatus(errorText(error), "problem");

/** What follows a sign-in from a link that invites to add a passkey. @param {Page} page */
async function addPasskey(page) {
  page.onSignedIn = undefined;
  await page.views.account.open();
  await page.views.account.factors.passkey.setUp();
}

/** ZITADEL's address for a sign-in with a name: `loginname?loginName=ada&submit=true`. @param {Page} page @param {string} name */
function openByName(page, name) {
  const account = page.sessions.findByLoginName(name);
  return account ? page.useAccount(account) : page.views.signIn.open({ name, isSent: query.get("submit") === "true" });
}

/** @param {Page} page @param {Promise<Account[]>} [listing] */
async function startFlow(page, listing) {
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
    case "invite":
      return views.verifyEmail.openInvitation();
    case "otp-email":
      return views.secondFactor.openFromLink();
    case "idp":
      return views.providers.openFromReturn();
    case "passkey":
      if (query.has("code") && query.has("codeId")) return views.addPasskey.openFromLink();
      // The link proves nothing that a sign-in does not prove better.
      page.onSignedIn = () => addPasskey(page);
      break;
    case "account":
      page.staysHere = true;
      break;
    case "register":
      return views.register.open();
    case "device":
      return views.device.open();
  }
  const accounts = await (listing ?? sessions.list());
  if (page.request) return application.start(accounts);
  // Who is signed in already comes for the account, and not for what follows a sign-in.
  page.staysHere ||= accounts.length > 0;
  const name = query.get("loginName");
  if (name) return openByName(page, name);
  const last = accounts.find(({ ids }) => ids.includes(history.state?.session));
  return last ? page.useAccount(last) : page.chooseAccount(accounts);
}

/** What the server says of itself: `undefined` where something else responds, such as the page of a hotel's network. */
async function readServerInfo() {
  const response = await fetch("/login-client/");
  return await response.json().catch(() => undefined);
}

/** The login client, and whether the server is the test server. */
async function connect() {
  const [info, login] = await Promise.all([readServerInfo(), createLoginClient()]);
  return { info, login };
}

/** Whether this page is in a frame of another origin's page. The static demo shows it in one of its own. */
function isFramedByOthers() {
  try {
    return window.top?.location.origin !== location.origin;
  } catch {
    return true;
  }
}

/** @param {ReturnType<typeof connect>} connecting */
async function openPage(connecting) {
  const { info, login } = await connecting;
  if (!info) return showStartFailed(t("errorPortal"));
  applyContract(login);
  startOutbox(Boolean(info.paired));
  const samlId = query.get("samlRequest");
  const id = samlId ?? query.get("authRequest");
  const request = id ? await (samlId ? readSamlRequest : readRequest)(login, id) : undefined;
  // A frame shows nothing that a click could be stolen for; the server allows frames for these requests only.
  if (isFramedByOthers() && !request?.prompt?.includes("PROMPT_NONE")) return showRequestExpired();
  if (id && !request && !EMAIL_FLOWS.includes(query.get("flow") ?? "")) return showRequestExpired();
  if (request && !query.get("ui_locales"))
    await setLanguage(pickLanguage([...(request.uiLocales ?? []), ...navigator.languages]));
  if (query.get("ui_locales") || request?.uiLocales?.length) keepLanguage();
  const organization = organizationOf(request) ?? organizationOfAddress(query);
  const client = organization ? await createLoginClient({ organization }) : login;
  const sessions = createSessions(client);
  // All at once, as each waits for the network. What the address names may need no accounts.
  const listing = query.has("flow") ? undefined : sessions.list();
  // The flow hears of its failure.
  listing?.catch(() => {});
  const naming = request && showApplication(request.clientId ?? "");
  const settings = await loadSettings(login, organization);
  await naming;
  await allowLanguages(settings.languages);
  applyBranding(settings.branding);
  await applyBrandFont(settings.branding.fontUrl);
  showLegalLinks(settings.legal);
  startHostedTranslations(login, organization);
  await startFlow(createPage({ query, login: client, settings, request, organization, sessions }), listing);
}

/** Nothing can be done here but to try again. @param {string} text */
const showStartFailed = (text) => showMessage("signInTitle", text, { text: t("tryAgain"), href: location.href });

/** @param {unknown} error */
function startFailure(error) {
  // What `fetch` rejects with says nothing: there was no response.
  if (error instanceof TypeError) return t(navigator.onLine ? "errorNetwork" : "errorOffline");
  return errorText(error);
}

/** Without sentences: the document has some in several languages, and everything else is without a name. */
function showLoadFailed() {
  document.documentElement.dataset.loadFailed = "";
}

async function start() {
  startFields();
  startRows();
  addProblemLines();
  startTheme();
  startCodeInputs();
  startPasswordFields();
  startDialog();
  startConfirmation();
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
  if (!navigator.cookieEnabled) return showStartFailed(t("errorCookies"));
  await openPage(connecting).catch((error) => showStartFailed(startFailure(error)));
}

start();
