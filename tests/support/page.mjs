// The login page in Chromium, with what every test of it does: it watches for errors, signs in, reads codes.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, afterEach, before, beforeEach } from "node:test";
import { fileURLToPath } from "node:url";
import { createClient } from "../../pkg/index.js";
import { startTestServer } from "../../pkg/testing/index.js";
import { startBrowser } from "./browser.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** With `PROJECTION_LAG=300ms` every read of the suite is behind writes, as those of a running ZITADEL are. */
const LAG = process.env.PROJECTION_LAG ? ["--projection-lag", process.env.PROJECTION_LAG] : [];

/** Milliseconds, and bytes per second. */
const NETWORKS = {
  "slow 3G": { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 },
  "slow 4G": { latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 },
};

/** With `SLOW_NETWORK=1` every page of the suite is on slow 3G. */
const SLOW = Boolean(process.env.SLOW_NETWORK);

/** In the page: waits until what was emulated is painted. Until then some colors are of the mode before. */
const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** What axe checks, by color mode. */
const RULES = { light: {}, dark: { runOnly: ["color-contrast"] } };

const CALLBACK = "http://localhost:3999/cb";
/** RFC 7636, appendix B. */
const PKCE = {
  verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
  challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
};

/** The names of what signs in, by language. */
const WORDS = {
  en: { username: "Username", continue: "Continue", password: "Password", signIn: "Sign in" },
  de: { username: "Benutzername", continue: "Weiter", password: "Passwort", signIn: "Anmelden" },
};

/** A test file's server, browser and page; the page is new for each test, and the browser is signed in to nothing. */
export function thePage() {
  const it = { server: undefined, url: "", page: undefined, complaints: [], calls: [] };
  let browser;

  before(async () => {
    it.server = await startTestServer({
      command: process.env.TESTSERVER,
      args: ["--page", process.env.PAGE_DIR, ...LAG],
    });
    // The relying party is the instance's domain, and so has the page to be.
    it.url = it.server.url.replace("127.0.0.1", "localhost");
    browser = await startBrowser();
    it.context = browser.context;
  });

  after(async () => {
    await browser?.stop();
    await it.server?.stop();
  });

  beforeEach(async () => {
    await it.server.reset();
    await it.server.settings({ login: { mfaInitSkipLifetime: "0s" } });
    await it.context.clearCookies();
    it.complaints = [];
    it.page = await it.open();
  });

  afterEach(async () => {
    for (const page of it.context.pages()) await page.close();
    assert.deepEqual(it.complaints, [], "the page complained");
  });

  it.administrator = async () => createClient({ baseUrl: it.server.url, token: (await it.server.info()).adminToken });
  /** A user by the login name. */
  it.user = async (loginName) => {
    const { result } = await (await it.administrator()).user.listUsers({
      queries: [{ loginNameQuery: { loginName } }],
    });
    return result[0];
  };
  /** Waits until reads see everything that was written until now: what is written last is read last. */
  it.settled = async () => {
    if (LAG.length === 0) return;
    const admin = await it.administrator();
    const { userId } = await admin.user.addHumanUser({
      profile: { givenName: "Last", familyName: "Write" },
      email: { email: "last@example.com", isVerified: true },
    });
    const isRead = () => admin.user.getUserByID({ userId }).catch(() => undefined);
    while (!(await isRead()));
    await admin.user.deleteUser({ userId });
  };

  /** Has a page on one of the networks. */
  it.onNetwork = async (name, page = it.page) => {
    const devtools = await it.context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.emulateNetworkConditions", { offline: false, ...NETWORKS[name] });
  };

  it.open = async () => {
    const page = await it.context.newPage();
    page.setDefaultTimeout(SLOW ? 60_000 : 20_000);
    if (SLOW) await it.onNetwork("slow 3G", page);
    // What a test sets up is no part of what it tests.
    const goTo = page.goto.bind(page);
    page.goto = async (...options) => {
      await it.settled();
      return goTo(...options);
    };
    it.calls = [];
    // What the policy forbids (scripts, markup made of text) is no secret of the console's.
    await page.exposeFunction("complain", (text) => it.complaints.push(text));
    await page.addInitScript(() =>
      addEventListener("securitypolicyviolation", (event) =>
        window.complain(`${event.violatedDirective}: ${event.blockedURI} ${event.sample} ${event.sourceFile}`),
      ),
    );
    page.on("pageerror", (error) => it.complaints.push(String(error)));
    // The browser itself writes a line for every refusal over REST; those are no errors of the page.
    page.on(
      "console",
      (message) =>
        message.type() === "error" &&
        !/status of [45]|net::ERR/.test(message.text()) &&
        it.complaints.push(message.text()),
    );
    page.on(
      "request",
      (request) => request.method() !== "GET" && it.calls.push(new URL(request.url()).pathname.split("/").at(-1)),
    );
    return page;
  };

  /** Creates an account in the form that is open, up to the code that verifies its address. */
  it.createAccount = async (givenName, email) => {
    await it.seen("register");
    await it.submit("Create account", {
      "First name": givenName,
      "Last name": "Neu",
      "Email address": email,
      Password: "Password1!",
    });
    await it.seen("verify-email");
  };
  /** Verifies an address with the code that was sent to it. */
  it.verifyEmail = async (email) => it.submit("Verify", { "Code from the email": await it.server.lastCode(email) });

  /** The first screen is in the document, and visible, before the page is ready. */
  it.seen = (view, page = it.page) => page.waitForSelector(`body[data-view="${view}"] #view-${view}:not([hidden])`);
  it.hasStatus = (text) =>
    it.page.waitForFunction((wanted) => document.getElementById("status")?.textContent.includes(wanted), text);
  /** Waits for a text that people see, wherever it is. */
  it.says = (text) => it.page.getByText(text).filter({ visible: true }).first().waitFor();
  /** The field that people see under a label. */
  it.field = (label, page = it.page) => page.getByLabel(label, { exact: true }).filter({ visible: true });
  /** A button by its name; that of the dialog where there are two, because the other one cannot be pressed. */
  it.button = (name, page = it.page) =>
    page.getByRole("button", { name, exact: true }).filter({ visible: true }).last();
  it.press = (name, page = it.page) => it.button(name, page).click();
  /** Presses a button of a list to choose from, and removes on confirmation. */
  it.remove = async (name) => {
    await it.press(name);
    await it.page.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).click();
  };
  /** Fills fields by their labels, and presses the button. */
  it.submit = async (button, values = {}, page = it.page) => {
    for (const [label, value] of Object.entries(values)) await it.field(label, page).fill(value);
    await it.press(button, page);
  };
  /** What is wrong, above the fields or at one of them. */
  it.problem = async () => {
    const problem = it.page.locator(".problem:not(:empty)").filter({ visible: true }).first();
    await problem.waitFor();
    return problem.textContent();
  };
  /** What is wrong with a field: what describes it while it is invalid. */
  it.problemAt = async (label) => {
    const field = it.field(label).and(it.page.locator('[aria-invalid="true"]'));
    await field.waitFor();
    const ids = (await field.getAttribute("aria-describedby")).split(" ").filter((id) => id.endsWith("-problem"));
    return it.page.textContent(`#${ids[0]}`);
  };
  /** The label of the field that has the focus, or the text of what has it. */
  it.focused = () =>
    it.page.evaluate(() => (document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim());
  /** Chooses from a list. */
  it.choose = (name) =>
    it.page
      .getByRole("button", { name: new RegExp(`^${name}`) })
      .filter({ visible: true })
      .last()
      .click();
  it.choices = (list) => it.page.locator(`#${list} .name`).allTextContents();
  it.hasPasskeyButton = () => it.button("Sign in with a passkey").waitFor();
  /** Opens the set-up of an authenticator app; its secret. */
  it.beginTotp = async () => {
    await it.page.waitForSelector("#totp-qr svg");
    return it.text("#totp-secret");
  };
  /** Starts the page's clock anew for `pass`; before the page is opened. */
  it.controlClock = () => it.page.clock.install();
  it.pass = (seconds) => it.page.clock.fastForward(seconds * 1000);
  it.signIn = async (name = "mia", password = "Password1!", query = "") => {
    await it.page.goto(`${it.url}/${query}`);
    await it.seen("user");
    const words = query.includes("=de") ? WORDS.de : WORDS.en;
    await it.submit(words.continue, { [words.username]: name });
    await it.seen("first");
    await it.submit(words.signIn, { [words.password]: password });
  };
  it.account = () => it.seen("account");
  /** An application that is nothing but an address: it begins requests, and reads the response. */
  it.application = async (name = "shop") => {
    const { clientId } = await it.server.oidcApp({ name, redirectUris: [CALLBACK] });
    return {
      address: (more) =>
        `${it.url}/oauth/v2/authorize?${new URLSearchParams({ client_id: clientId, redirect_uri: CALLBACK, response_type: "code", scope: "openid", code_challenge: PKCE.challenge, code_challenge_method: "S256", ...more })}`,
      async begin(more, page = it.page) {
        await page.route(`${CALLBACK}?**`, (route) => route.fulfill({ body: "back at the application" }));
        await page.goto(this.address(more), { waitUntil: "commit" });
      },
      async response(page = it.page) {
        await page.waitForURL(`${CALLBACK}?**`);
        return Object.fromEntries(new URL(page.url()).searchParams);
      },
      /** Whose code it is. */
      async signedIn(page = it.page) {
        const { code, error } = await this.response(page);
        if (!code) return error;
        const body = new URLSearchParams({
          grant_type: "authorization_code",
          code,
          redirect_uri: CALLBACK,
          client_id: clientId,
          code_verifier: PKCE.verifier,
        });
        const { id_token } = await (await fetch(`${it.url}/oauth/v2/token`, { method: "POST", body })).json();
        return { idToken: id_token, userId: JSON.parse(Buffer.from(id_token.split(".")[1], "base64url")).sub };
      },
    };
  };
  it.signOut = async () => {
    await it.press("Sign out");
    await it.seen("message");
  };
  it.text = (selector) => it.page.textContent(selector);
  /** The address of one of the page's modules, for tests of what it exports: the page itself is bundled. */
  it.module = async (name, page = it.page) => {
    await page.route(`${it.url}/modules/**`, (route) => {
      const path = new URL(route.request().url()).pathname.slice("/modules/".length);
      const [, inPackage] = path.match(/^zitadel-wasm\/(.*)/) ?? [];
      const file = new URL(inPackage ? `../../pkg/${inPackage}` : `../../www/${path}`, import.meta.url);
      return route.fulfill({ path: fileURLToPath(file), contentType: "text/javascript" });
    });
    return `/modules/${name}`;
  };
  it.state = (id, pattern) =>
    it.page.waitForFunction(
      ([id, source]) => new RegExp(source).test(document.getElementById(id).textContent),
      [id, pattern.source],
    );

  /** No complaint of axe, no horizontal scrolling at 320 pixels, light and dark, of which colors are all the difference. */
  it.accessible = async (state) => {
    if (!(await it.page.evaluate(() => "axe" in window))) await it.page.evaluate(axe);
    for (const [colorScheme, rules] of Object.entries(RULES)) {
      await it.page.emulateMedia({ colorScheme });
      await it.page.evaluate(painted);
      const { violations } = await it.page.evaluate((options) => window.axe.run(options), rules);
      assert.deepEqual(
        violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target} ${n.any[0]?.message ?? ""}`).join(" ")}`),
        [],
        `${state}, ${colorScheme}`,
      );
      if (process.env.SCREENSHOTS)
        await it.page.screenshot({
          path: `${process.env.SCREENSHOTS}/${state.replace(/\W+/g, "-")}-${colorScheme}.png`,
          fullPage: true,
        });
    }
    await it.page.setViewportSize({ width: 320, height: 640 });
    const wide = await it.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${state}: ${wide} pixels wide`);
    await it.page.setViewportSize({ width: 1280, height: 720 });
    await it.page.emulateMedia({ colorScheme: null });
  };

  /** Keys that Chromium itself makes. */
  it.authenticator = async (options = {}) => {
    const devtools = await it.context.newCDPSession(it.page);
    await devtools.send("WebAuthn.enable");
    const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
        ...options,
      },
    });
    return { devtools, authenticatorId };
  };
  return it;
}
