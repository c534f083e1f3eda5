// The page's languages: chosen, loaded, and missing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { thePage } from "../support/page.mjs";

const it = thePage();

test("the page is German by ui_locales or by choice", async () => {
  await it.page.goto(`${it.url}/?ui_locales=de`);
  await it.seen("user");
  assert.equal(await it.text("#title"), "Anmelden");
  assert.equal(await it.page.getAttribute("html", "lang"), "de");
  await it.accessible("user name German");
  await it.submit("Weiter", { Benutzername: "" });
  assert.equal(await it.problemAt("Benutzername"), "Dieses Feld ist erforderlich.");
  await it.submit("Weiter", { Benutzername: "mia" });
  await it.seen("first");
  await it.submit("Anmelden", { Passwort: "falsch" });
  assert.match(await it.problem(), /ist falsch/);
  await it.accessible("password wrong German");
  await it.page.getByLabel("Sprache").selectOption("en");
  // A language is loaded when it is chosen.
  await it.state("title", /^Sign in$/);
  await it.button("Sign in").waitFor();
  await it.page.getByLabel("Language").selectOption("de");
  await it.state("title", /^Anmelden$/);
  await it.submit("Anmelden", { Passwort: "Password1!" });
  await it.account();
  await it.state("totp-state", /Nicht aktiviert/);
  await it.press("Authenticator-App einrichten");
  await it.page.waitForSelector("#totp-qr svg");
  await it.accessible("account German");
});

/** The words of the rows' names that are on more than one line. */
const dividedWords = () =>
  it.page.locator(".row h3").evaluateAll((names) =>
    names.flatMap(({ firstChild }) => {
      const words = [...(firstChild?.textContent.matchAll(/[^\s-]+/g) ?? [])];
      const isDivided = ({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(firstChild, index);
        range.setEnd(firstChild, index + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1;
      };
      return words.filter(isDivided).map(([word]) => word);
    }),
  );

const LANGUAGES = ["en", "de", "fr", "it", "es", "nl", "pl", "pt", "ja", "zh", "ar"];

test("every language has its direction, and no state of it is wider than 320 pixels", async () => {
  const fits = async (state) => {
    const wide = await it.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${state}: ${wide} pixels wide`);
  };
  await it.page.setViewportSize({ width: 320, height: 640 });
  for (const language of LANGUAGES) {
    await it.context.clearCookies();
    await it.page.goto(`${it.url}/?flow=register&ui_locales=${language}`);
    await it.seen("register");
    await it.page.click("#register-form button[type=submit]");
    await fits(`${language}, register`);
    await it.page.goto(`${it.url}/?ui_locales=${language}`);
    await it.seen("user");
    assert.equal(await it.page.getAttribute("html", "lang"), language);
    assert.equal(await it.page.getAttribute("html", "dir"), language === "ar" ? "rtl" : "ltr");
    await fits(`${language}, user name`);
    await it.page.fill("#login-name", "mia");
    await it.page.click("#user-form button[type=submit]");
    await it.seen("first");
    await fits(`${language}, password`);
    await it.page.fill("#password", "Password1!");
    await it.page.click("#password-form button[type=submit]");
    await it.account();
    await fits(`${language}, account`);
    // Japanese and Chinese are divided anywhere.
    if (!["ja", "zh"].includes(language)) assert.deepEqual(await dividedWords(), [], language);
    assert.equal(await it.page.getAttribute("html", "lang"), language, "what was asked for stays");
  }
});

test("Arabic is accessible, from right to left", async () => {
  await it.page.goto(`${it.url}/?ui_locales=ar`);
  await it.seen("user");
  await it.accessible("user name Arabic");
  await it.page.fill("#login-name", "mia");
  await it.page.click("#user-form button[type=submit]");
  await it.seen("first");
  await it.accessible("password Arabic");
  await it.page.fill("#password", "Password1!");
  await it.page.click("#password-form button[type=submit]");
  await it.account();
  await it.accessible("account Arabic");
  await it.page.click("#phone-add");
  await it.page.fill("#phone-number", "+41791112233");
  await it.page.click("#phone-form button[type=submit]");
  await it.page.waitForSelector("#phone-code-form:not([hidden])");
  assert.match(await it.text("#phone-code-text"), /\u2068\+41791112233\u2069/, "a number keeps its own order");
});

test("users read the page in their own language once they are known, until they choose another", async () => {
  const user = { userName: "lea", givenName: "Léa", familyName: "Exemple", email: "lea@example.com" };
  await it.server.seed({ users: [{ ...user, emailVerified: true, password: "Password1!", preferredLanguage: "fr" }] });
  await it.signIn("lea");
  await it.account();
  await it.page.waitForFunction(() => document.documentElement.lang === "fr");
  await it.button("Se déconnecter").waitFor();
  await it.page.getByLabel("Langue").selectOption("it");
  await it.button("Esci").waitFor();
});

test("a language that cannot be loaded is reported, and the page keeps its own", async () => {
  await it.page.goto(it.url);
  await it.seen("user");
  await it.page.route("**/texts/de.json", (route) => route.abort());
  await it.page.getByLabel("Language").selectOption("de");
  await it.hasStatus("Something went wrong on this page");
  assert.equal(await it.page.getByLabel("Language").inputValue(), "en");
  assert.equal(await it.text("#title"), "Sign in");
  await it.page.unroute("**/texts/de.json");
  await it.page.getByLabel("Language").selectOption("de");
  await it.state("title", /^Anmelden$/);
});

test("the language that people choose stays with the page's links", async () => {
  await it.page.goto(it.url);
  await it.seen("user");
  await it.page.getByLabel("Language").selectOption("fr");
  await it.state("title", /^Connexion$/);
  await it.page.getByRole("link", { name: "Créer un compte" }).click();
  await it.seen("register");
  assert.equal(await it.page.getAttribute("html", "lang"), "fr");
  await it.page.getByRole("link", { name: "Se connecter" }).click();
  await it.seen("user");
  assert.equal(await it.text("#title"), "Connexion");
});

test("without any sentences the page says so in every language", async () => {
  await it.page.route("**/texts/*.json", (route) => route.abort());
  await it.page.goto(it.url);
  await it.page.waitForSelector("#load-failed", { state: "visible" });
  assert.match(await it.text("#load-failed"), /could not be loaded.*konnte nicht geladen werden/s);
  await it.accessible("sentences missing");
});
