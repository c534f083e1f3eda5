// Screenshots of every state of the page, for `cargo xtask page shots`: light and dark, narrow and wide, in three
// languages; one contact sheet a language, and one page with all of them. Elements are found by their ids, because their
// names are in another language each time.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { startTestServer } from "../../../pkg/testing/index.js";
import { startBrowser } from "../../support/browser.mjs";
import { STATES } from "./states.mjs";

const [out = "page-shots", ...wanted] = process.argv.slice(2);
const LANGUAGES = wanted.length > 0 ? wanted : ["en", "de", "ar"];
const SCHEMES = ["light", "dark"];
const WIDTHS = [375, 1280];
const HEIGHT = 760;

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const server = await startTestServer({ command: process.env.TESTSERVER, args: ["--page", process.env.PAGE_DIR] });
const browser = await startBrowser();
const sheets = [];
try {
  for (const language of LANGUAGES) sheets.push(await takeLanguage(language));
  const links = sheets.map(({ language, name }) => `<h1>${language}</h1><img src="${name}" alt="">`).join("\n");
  await writeFile(join(out, "index.html"), `<!doctype html><title>The login page</title>\n${links}\n`);
} finally {
  await browser.stop();
  await server.stop();
}

async function takeLanguage(language) {
  const page = await browser.context.newPage();
  page.setDefaultTimeout(20_000);
  await page.addInitScript((tag) => {
    Object.defineProperty(navigator, "languages", { get: () => [tag] });
    Object.defineProperty(navigator, "language", { get: () => tag });
  }, language);
  const rows = [];
  const shoot = async (state) => {
    const cells = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const name = `${language}-${state.replace(/\W+/g, "-")}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(out, name), fullPage: (await page.locator("dialog[open]").count()) === 0 });
        cells.push({ name, width });
      }
    }
    await page.setViewportSize({ width: 1280, height: HEIGHT });
    rows.push({ state, cells });
    console.log(`${language}: ${state}`);
  };
  for (const walk of STATES) {
    await server.reset();
    await browser.context.clearCookies();
    await walk({ page, server, shoot, url: server.url.replace("127.0.0.1", "localhost") });
  }
  await page.close();
  return { language, name: await contactSheet(language, rows) };
}

/** All screenshots of a language on one picture. */
async function contactSheet(language, rows) {
  const figures = rows.map(
    ({ state, cells }) =>
      `<section><h2>${state}</h2>${cells.map(({ name, width }) => `<img src="${name}" class="w${width}" alt="">`).join("")}</section>`,
  );
  const html = `<!doctype html><meta charset="utf-8"><title>${language}</title><style>
    body { margin: 1rem; background: #888; font: 16px sans-serif; columns: 2; }
    section { break-inside: avoid; margin-bottom: 1.5rem; }
    img { vertical-align: top; margin: 0 .5rem .5rem 0; } .w375 { width: 170px; } .w1280 { width: 420px; }
  </style>${figures.join("\n")}`;
  const file = join(out, `${language}.html`);
  await writeFile(file, html);
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 2700, height: 1000 });
  await page.goto(pathToFileURL(file).href);
  const name = `${language}.png`;
  await page.screenshot({ path: join(out, name), fullPage: true });
  await page.close();
  return name;
}
