// The login page in Chromium, with what every test of it does: it watches for errors, signs in, reads codes.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, afterEach, before, beforeEach } from "node:test";
import { startTestServer } from "../../pkg/testing/index.js";
import { startBrowser } from "./browser.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const CALLBACK = "http://localhost:3999/cb";
/** RFC 7636, appendix B. */
const PKCE = {
  verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
  challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
};

/** A test file's server, browser and page; the page is new for each test, and the browser is signed in to nothing. */
export function thePage() {
  const it = { server: undefined, url: "", page: undefined, complaints: [], calls: [] };
  let browser;

  before(async () => {
    it.server = await startTestServer({ command: process.env.TESTSERVER, args: ["--page", process.env.PAGE_DIR] });
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

  it.open = async () => {
    const page = await it.context.newPage();
    page.setDefaultTimeout(10_000);
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

  it.seen = (view) => it.page.waitForSelector(`#view-${view}:not([hidden])`);
  it.hasStatus = (text) =>
    it.page.waitForFunction((wanted) => document.getElementById("status").textContent.includes(wanted), text);
  it.submit = async (form, values = {}) => {
    for (const [id, value] of Object.entries(values)) await it.page.fill(`#${id}`, value);
    await it.page.click(`#${form} button[type=submit]`);
  };
  it.problem = async (form) => {
    await it.page.waitForSelector(`#${form} > .problem:not([hidden])`);
    return it.page.textContent(`#${form} > .problem`);
  };
  it.problemAt = async (id) => {
    await it.page.waitForSelector(`#${id}[aria-invalid="true"]`);
    return it.page.textContent(`#${id}-problem`);
  };
  it.signIn = async (name = "mia", password = "Password1!", query = "") => {
    await it.page.goto(`${it.url}/${query}`);
    await it.seen("user");
    await it.submit("user-form", { "login-name": name });
    await it.seen("first");
    await it.submit("password-form", { password });
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
    await it.page.click("#sign-out");
    await it.seen("message");
  };
  it.text = (selector) => it.page.textContent(selector);
  it.state = (id, pattern) =>
    it.page.waitForFunction(
      ([id, source]) => new RegExp(source).test(document.getElementById(id).textContent),
      [id, pattern.source],
    );

  /** No complaint of axe, no horizontal scrolling at 320 pixels, light and dark. */
  it.accessible = async (state) => {
    for (const colorScheme of ["light", "dark"]) {
      await it.page.emulateMedia({ colorScheme });
      await it.page.evaluate(axe);
      const { violations } = await it.page.evaluate(() => window.axe.run());
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
