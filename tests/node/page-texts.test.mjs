// The page's sentences: complete in every language, each used, and one for every reason of the SDK.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { REASONS, SENTENCE_OF_ID, SENTENCE_OF_REASON } from "../../www/zitadel/reasons.js";

const www = new URL("../../www/", import.meta.url);
const read = (name) => readFile(new URL(name, www), "utf8");
const languages = (await readdir(new URL("texts/", www))).map((name) => name.replace(/\.json$/, ""));
const files = await Promise.all(languages.map((language) => read(`texts/${language}.json`)));
const texts = Object.fromEntries(languages.map((language, i) => [language, JSON.parse(files[i])]));

const names = (await readdir(www, { recursive: true })).filter((name) => /\.(js|html)$/.test(name));
const sources = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(name)])));

const placeholders = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test("the page lists the languages that have a file", () => {
  const [, list] = /LANGUAGES = \{(.*?)\}/s.exec(sources["i18n.js"]);
  assert.deepEqual([...list.matchAll(/(\w+):/g)].map(([, tag]) => tag).sort(), languages.sort());
  const [, early] = /known = \[(.*?)\]/s.exec(sources["first-paint.js"]);
  assert.deepEqual(JSON.parse(`[${early}]`).sort(), languages.sort(), "those whose sentences are asked for at once");
});

for (const language of languages) {
  test(`${language}.json has the sentences of en.json, in their order, with their placeholders`, () => {
    assert.deepEqual(Object.keys(texts[language]), Object.keys(texts.en));
    for (const [key, text] of Object.entries(texts[language])) {
      assert.equal(typeof text, "string", key);
      assert.notEqual(text.trim(), "", key);
      assert.deepEqual(placeholders(text), placeholders(texts.en[key]), key);
    }
  });

  test(`${language}.json has one key a line and none twice`, () => {
    const keys = [...files[languages.indexOf(language)].matchAll(/^ {2}"(\w+)": ".*",?$/gm)].map(([, key]) => key);
    assert.deepEqual(keys, Object.keys(texts[language]));
  });
}

test("every sentence that the page uses exists", () => {
  const used = Object.values(sources).flatMap((source) =>
    [...source.matchAll(/\bt\("(\w+)"|data-t(?:-label)?="(\w+)"/g)].map(
      ([, inScript, inMarkup]) => inScript ?? inMarkup,
    ),
  );
  assert.ok(used.length > 100);
  assert.deepEqual(
    used.filter((key) => !(key in texts.en)),
    [],
  );
});

test("every sentence is used", () => {
  const all = Object.values(sources).join("\n");
  assert.deepEqual(
    Object.keys(texts.en).filter((key) => !all.includes(`"${key}"`)),
    [],
  );
});

test("every reason of the SDK has a sentence, and no other reason has", () => {
  assert.ok(REASONS.length > 40);
  assert.deepEqual(Object.keys(SENTENCE_OF_REASON), REASONS);
});

test("every failure's sentence exists", () => {
  const keys = [SENTENCE_OF_REASON, SENTENCE_OF_ID].flatMap((table) => Object.values(table));
  assert.deepEqual(
    keys.filter((key) => !(key in texts.en)),
    [],
  );
});
