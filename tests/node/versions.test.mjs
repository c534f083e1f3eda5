// Servers that are older or newer than the package: limits, tokens and values that it does not know.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient, isZitadelError } from "../../pkg/index.js";

const baseUrl = "https://zitadel.example.com";
const transports = ["grpc-web", "json"];

/** A fetch that keeps its requests, and responds with an empty message. */
function empty() {
  const asked = [];
  const body = {
    "grpc-web": new Uint8Array([0, 0, 0, 0, 0, 0x80, 0, 0, 0, 16, ...new TextEncoder().encode("grpc-status: 0\r\n")]),
    json: "{}",
  };
  const fetch = async (url, init) => {
    asked.push({ url, ...init });
    const over = init.headers.has("x-grpc-web") ? "grpc-web" : "json";
    return new Response(body[over], {
      headers: { "content-type": over === "json" ? "application/json" : "application/grpc-web+proto" },
    });
  };
  return { fetch, asked };
}

async function failure(promise) {
  const error = await promise.then(
    () => assert.fail("it should have failed"),
    (error) => error,
  );
  assert.ok(isZitadelError(error), String(error));
  return error;
}

const LONG = { userId: "1", verificationCode: "1".repeat(21) };

test("with rules off limits are the server's to judge, and validate tells rule and limit", async () => {
  for (const transport of transports) {
    const { fetch, asked } = empty();
    const strict = await createClient({ baseUrl, transport, fetch });
    const error = await failure(strict.user.verifyPhone(LONG));
    const limit = { min: 1, max: 20, unit: "codePoint" };
    assert.deepEqual(
      error.violations.map(({ path, rule, limit }) => ({ path, rule, limit })),
      [{ path: "verificationCode", rule: "length", limit }],
    );
    assert.equal(asked.length, 0);

    const lenient = await createClient({ baseUrl, transport, fetch, rules: "off" });
    assert.deepEqual(await lenient.user.verifyPhone(LONG), {});
    assert.deepEqual(await lenient.user.verifyPhone({}), {});
    assert.equal(asked.length, 2);
    assert.deepEqual(lenient.validate("zitadel.user.v2.VerifyPhoneRequest", LONG), [...error.violations]);
  }
});

test("with rules off types and names are checked", async () => {
  for (const transport of transports) {
    const { fetch, asked } = empty();
    const zitadel = await createClient({ baseUrl, transport, fetch, rules: "off" });
    for (const [request, rule] of [
      [{ userID: "1" }, "unknown"],
      [{ userId: 1 }, "type"],
    ]) {
      assert.equal((await failure(zitadel.user.verifyPhone(request))).violations[0].rule, rule);
    }
    assert.equal(asked.length, 0);
  }
  assert.equal((await failure(createClient({ baseUrl, rules: "lenient" }))).violations[0].path, "rules");
});

test("tokens of 4,096 bytes go out whole, in the header and in the message", async () => {
  const token = `${"aZ0-_.".repeat(682)}abcd`;
  assert.equal(token.length, 4_096);
  for (const transport of transports) {
    const { fetch, asked } = empty();
    const zitadel = await createClient({ baseUrl, transport, fetch, token, rules: "off" });
    await zitadel.session.setSession({ sessionId: "1", sessionToken: token });
    assert.equal(asked[0].headers.get("authorization"), `Bearer ${token}`);
    const sent = typeof asked[0].body === "string" ? asked[0].body : Buffer.from(asked[0].body).toString("latin1");
    assert.ok(sent.includes(token));
    assert.ok(!asked[0].url.includes(token));
  }
});

test("an enum value that the package does not know is what the server sent", async () => {
  const fetch = async () =>
    Response.json({ authMethodTypes: ["AUTHENTICATION_METHOD_TYPE_TOTP", "AUTHENTICATION_METHOD_TYPE_FACE", 77] });
  const zitadel = await createClient({ baseUrl, transport: "json", fetch });
  assert.deepEqual((await zitadel.user.listAuthenticationMethodTypes({ userId: "1" })).authMethodTypes, [
    "AUTHENTICATION_METHOD_TYPE_TOTP",
    "AUTHENTICATION_METHOD_TYPE_FACE",
    77,
  ]);
});

test("the filter of a POST route without a body is in the query string", async () => {
  const { fetch, asked } = empty();
  const zitadel = await createClient({ baseUrl, transport: "json", fetch });
  await zitadel.user.listAuthenticationFactors({ userId: "1", states: ["AUTH_FACTOR_STATE_READY"] });
  assert.deepEqual(
    [asked[0].method, asked[0].url],
    ["POST", `${baseUrl}/v2/users/1/authentication_factors/_search?states=AUTH_FACTOR_STATE_READY`],
  );
});
