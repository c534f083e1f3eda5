// Texts on their way to the WebAssembly and back: all of a value's are one text there, which is cut by lengths.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "../../pkg/index.js";

/** Characters of one to four bytes in UTF-8, of one and two units in UTF-16, and what ends or begins texts elsewhere. */
const CHARACTERS = [
  "a",
  "~",
  "\u007f",
  "\u0080",
  "ü",
  "߿",
  "ࠀ",
  "日",
  "\u{FEFF}",
  "\u{FFFD}",
  "\u{FFFF}",
  "\u{10000}",
  "😀",
  "\u{10FFFF}",
  "\0",
  "\n",
  '"',
  "\\",
];

/** Every pair of them, each alone, none, and long ones. */
const TEXTS = [
  "",
  ...CHARACTERS,
  ...CHARACTERS.flatMap((first) => CHARACTERS.map((second) => first + second)),
  ...CHARACTERS.map((char) => char.repeat(300)),
  "__proto__",
  "constructor",
];

/** Responds to every call with the body, and keeps what was sent. */
async function clientFor(body) {
  const sent = [];
  const zitadel = await createClient({
    baseUrl: "https://zitadel.example",
    transport: "json",
    fetch: async (_, init) => {
      sent.push(JSON.parse(init.body));
      return new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
    },
  });
  return { zitadel, sent };
}

test("texts of a response arrive as they are, in members and in names", async () => {
  const sessions = TEXTS.map((text, i) => ({
    id: `${i}`,
    userAgent: { description: text },
    metadata: { [`${i}${text}`]: "YQ==" },
  }));
  const { zitadel } = await clientFor({ sessions });
  const response = await zitadel.session.listSessions({});
  assert.equal(response.sessions.length, TEXTS.length);
  for (const [i, text] of TEXTS.entries()) {
    const { userAgent, metadata } = response.sessions[i];
    assert.equal(userAgent.description ?? "", text);
    assert.deepEqual(metadata, { [`${i}${text}`]: "YQ==" });
  }
});

test("texts of a request are sent as they are, in members and in names", async () => {
  const { zitadel, sent } = await clientFor({});
  const metadata = Object.fromEntries(TEXTS.map((text, i) => [`${i}${text}`, "YQ=="]));
  const header = Object.fromEntries(TEXTS.map((text, i) => [`${i}`, { values: [text, `${text}end`] }]));
  await zitadel.call("zitadel.session.v2.SessionService/CreateSession", { metadata, userAgent: { header } });
  assert.deepEqual(sent, [{ metadata, userAgent: { header } }]);
});

test("a lone surrogate is refused, also where another half is beside it", async () => {
  const { zitadel, sent } = await clientFor({});
  for (const values of [["\ud83d", "\ude00"], ["a\ud83d"], ["\ude00b"]]) {
    const call = zitadel.session.createSession({ userAgent: { header: { a: { values } } } });
    await assert.rejects(call, (error) => error.kind === "validation" && error.violations.length === values.length);
  }
  assert.deepEqual(sent, []);
});
