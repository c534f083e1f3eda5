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

test("without any sentences the page says so in every language", async () => {
  await it.page.route("**/texts/*.json", (route) => route.abort());
  await it.page.goto(it.url);
  await it.page.waitForSelector("#load-failed:not([hidden])");
  assert.match(await it.text("#load-failed"), /could not be loaded.*konnte nicht geladen werden/s);
  await it.accessible("sentences missing");
});
