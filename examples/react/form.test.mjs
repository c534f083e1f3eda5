// The resolver that the form uses, with values as inputs give them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { createClient } from "zitadel-wasm";
import { FIELDS, registration } from "./registration.js";

const resolve = standardSchemaResolver(registration(await createClient({ baseUrl: "https://zitadel.example" })));
const options = { fields: {}, shouldUseNativeValidation: false };

test("an empty form has a sentence at every field", async () => {
  const values = { profile: { givenName: "", familyName: "" }, email: { email: "" } };
  const { errors } = await resolve(values, undefined, options);
  for (const { name } of FIELDS) {
    const [outer, inner] = name.split(".");
    assert.match(errors[outer][inner].message, /^[A-Z].*\.$/, name);
  }
});

test("a valid form is the request", async () => {
  const values = { profile: { givenName: "Mia", familyName: "Muster" }, email: { email: "mia@example.com" } };
  assert.deepEqual(await resolve(values, undefined, options), { values, errors: {} });
});
