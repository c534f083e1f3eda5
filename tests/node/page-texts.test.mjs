// The page's sentences: the same in both languages, and every one that is asked for is there.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";
import { texts } from "../../www/texts.js";

const www = new URL("../../www/", import.meta.url);
const files = (await readdir(www, { recursive: true })).filter(
  (name) => /\.(js|html)$/.test(name) && name !== "texts.js",
);
const sources = await Promise.all(files.map((name) => readFile(new URL(name, www), "utf8")));

test("every sentence is in both languages, with the same words filled in", () => {
  assert.deepEqual(Object.keys(texts.de), Object.keys(texts.en));
  const filled = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [key, text] of Object.entries(texts.en)) assert.deepEqual(filled(texts.de[key]), filled(text), key);
});

test("every sentence that the page asks for is there, and every one that is there is asked for", () => {
  const all = sources.join("\n");
  const asked = [
    ...all.matchAll(/\bt\("(\w+)"|data-t(?:-label)?="(\w+)"|show\("[\w-]+", "(\w+)"|message\("(\w+)"|end\("(\w+)"/g),
  ].map((found) => found.slice(1).find(Boolean));
  assert.ok(asked.length > 100);
  assert.deepEqual(
    asked.filter((key) => !(key in texts.en)),
    [],
  );
  // What is chosen at run time stands in the sources as a word, or is a reason of the SDK's or of a flow's.
  const errors = [...sources, "session_lost"].join("\n");
  const reasons =
    /^(code_|totp_|password_|old_|user_|already_|phone_|email_|not_|session_|passkey_|challenge_|rate_|permission_|wrong_|factor_|network|offline|timeout|protocol|cancelled|busy|v[A-Z])/;
  const unused = Object.keys(texts.en).filter(
    (key) => !asked.includes(key) && !errors.includes(`"${key}"`) && !reasons.test(key),
  );
  assert.deepEqual(unused, []);
});
