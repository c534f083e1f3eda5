// The font of the organization's branding, from the test server's own assets.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ADVANCE, barFont } from "../support/font.mjs";
import { thePage } from "../support/page.mjs";
import { control } from "../support/providers.mjs";

const it = thePage();
let fonts = 0;

/** Sets the branding's font; each has an address of its own, because browsers keep them. */
async function setFont(content = barFont()) {
  const path = `1/policy/label/font-${++fonts}`;
  const asset = { path, contentType: "font/ttf", content: content.toString("base64") };
  const { url } = await control(it.server, "assets", asset);
  await it.server.settings({ branding: { fontUrl: url } });
  return path;
}

const brandFont = () => it.page.evaluate(() => document.documentElement.style.getPropertyValue("--brand-font"));

/** Whether a letter of the title has the width that the font gives it, but for the title's tighter spacing. */
const isBrandWidth = () =>
  it.page.evaluate((advance) => {
    const letter = document.createElement("span");
    letter.textContent = "m";
    document.querySelector("h1").append(letter);
    const width = letter.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(letter).fontSize);
    letter.remove();
    return Math.abs(width - advance) < 0.05;
  }, ADVANCE / 1000);

const boxes = () =>
  it.page.evaluate(() =>
    ["h1", "#login-name", "#user-form button"].map((selector) => {
      const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();
      return [x, y, width, height];
    }),
  );

/** Without motion, so that everything is where it stays. */
async function openPage() {
  await it.page.emulateMedia({ reducedMotion: "reduce" });
  await it.page.goto(it.url);
  await it.seen("user");
}

test("the page has the organization's font from the first view on", async () => {
  await openPage();
  assert.ok(!(await isBrandWidth()));
  await setFont();
  await openPage();
  assert.equal(await brandFont(), "Brand");
  assert.ok(await isBrandWidth());
  await it.accessible("a font of the organization");
});

test("a font that cannot be loaded changes nothing", async () => {
  await openPage();
  const before = await boxes();
  const unusable = async (why) => {
    await openPage();
    assert.equal(await brandFont(), "", why);
    assert.deepEqual(await boxes(), before, why);
  };
  await setFont(Buffer.from("no font"));
  await unusable("no font");
  for (const fontUrl of [
    "/assets/v1/missing",
    "javascript:alert(1)",
    `data:font/ttf;base64,${barFont().toString("base64")}`,
    "https://fonts.example.com/font.ttf",
    "http://[",
    '/x") url("https://fonts.example.com/font.ttf',
  ]) {
    await it.server.settings({ branding: { fontUrl } });
    await unusable(fontUrl);
  }
});

test("a font that comes late moves nothing, and is there at the next visit", async () => {
  const path = await setFont();
  const late = [];
  await it.page.route(`**/${path}`, (route) => late.push(route));
  await openPage();
  const before = await boxes();
  const loaded = it.page.waitForEvent("requestfinished", (request) => request.url().endsWith(path));
  await late[0].continue();
  await loaded;
  assert.deepEqual(await boxes(), before);
  assert.equal(await brandFont(), "");
  await it.page.unroute(`**/${path}`);
  await openPage();
  assert.equal(await brandFont(), "Brand");
});
