// Standard Schema, and sentences of violations in the reader's language.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { createClient } from "../../pkg/index.js";

const LANGUAGES = ["de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "zh"];
const zitadel = await createClient({ baseUrl: "https://zitadel.example" });

test("a message is a Standard Schema", () => {
  const { "~standard": schema } = zitadel.schema("zitadel.user.v2.AddHumanUserRequest");
  assert.deepEqual([schema.version, schema.vendor], [1, "zitadel-wasm"]);
  const value = { profile: { givenName: "Mia", familyName: "Muster" }, email: { email: "mia@example.com" } };
  assert.deepEqual(schema.validate(value), { value });
  const { issues } = schema.validate({ ...value, profile: { givenName: "", familyName: "Muster" } });
  assert.deepEqual(issues, [
    {
      path: ["profile", "givenName"],
      rule: "length",
      message: "must have 1 to 200 characters",
      limit: { min: 1, max: 200, unit: "codePoint" },
    },
  ]);
});

test("indexes in the path of an issue are numbers", () => {
  const { "~standard": schema } = zitadel.schema("zitadel.user.v2.ListUsersRequest");
  const { issues } = schema.validate({ queries: [{}, { loginNameQuery: { loginName: "x".repeat(300) } }] });
  assert.deepEqual(issues.at(-1).path, ["queries", 1, "loginNameQuery", "loginName"]);
});

test("a schema of an unknown message is an error at once", () => {
  assert.throws(() => zitadel.schema("zitadel.user.v2.AddHumanUserRequst"), /is not a message of the contract/);
});

test("there is a sentence for every rule and limit in every language", async () => {
  const files = await readdir(new URL("../../pkg/messages/", import.meta.url));
  const languages = files.filter((file) => /^..\.js$/.test(file)).map((file) => file.slice(0, 2));
  assert.deepEqual(languages.sort(), LANGUAGES);
  const rules = ["email", "uri", "prefix", "pattern", "required", "const", "defined_only", "not_in", "gt", "unique"];
  const limits = [{ min: 1, max: 200 }, { min: 8 }, { max: 1 }, { min: 6, max: 6 }];
  for (const language of LANGUAGES) {
    const { violationMessage } = await import(`../../pkg/messages/${language}.js`);
    const sentences = new Set();
    for (const unit of ["codePoint", "byte", "item"])
      for (const limit of limits) sentences.add(violationMessage({ rule: "length", limit: { ...limit, unit } }));
    for (const limit of limits.slice(0, 3)) sentences.add(violationMessage({ rule: "range", limit }));
    assert.equal(sentences.size, 15, language);
    for (const rule of rules) sentences.add(violationMessage({ rule, limit: "3s" }));
    sentences.add(violationMessage({ rule: "type" }));
    for (const sentence of sentences) assert.doesNotMatch(sentence, /[{}]|undefined|^\s*$/, `${language}: ${sentence}`);
    assert.equal(violationMessage({ rule: "a rule of later" }), violationMessage({ code: "type" }));
    assert.equal(violationMessage({ rule: "length" }), violationMessage({ rule: "type" }), "without its limit");
  }
});

test("sentences agree with the number", async () => {
  const en = (await import("../../pkg/messages/en.js")).violationMessage;
  assert.equal(en({ rule: "length", limit: { max: 1, unit: "codePoint" } }), "Must have at most 1 character.");
  assert.equal(en({ rule: "length", limit: { min: 1, max: 1000, unit: "item" } }), "Must have 1 to 1,000 entries.");
  const de = (await import("../../pkg/messages/de.js")).violationMessage;
  const [violation] = zitadel.validate("zitadel.user.v2.VerifyPhoneRequest", { userId: "1" });
  assert.equal(de(violation), "Muss 1 bis 20 Zeichen haben.");
});
