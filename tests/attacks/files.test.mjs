// Corrupt files and killed processes: clear start errors without secrets, and no lost data.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { startTestServer } from "../../pkg/testing/index.js";
import { freePort } from "../support/free-port.mjs";
import { Visitor, refused, startLoginServer } from "../support/visitor.mjs";

let dir, zitadel;

before(async () => {
  dir = await mkdtemp(join(tmpdir(), "files-"));
  zitadel = await startTestServer({ command: process.env.TESTSERVER });
});
after(async () => {
  await zitadel?.stop();
  await rm(dir, { recursive: true, force: true });
});

/** The error of a program that does not start. */
const startError = (command, args) =>
  startTestServer({ command, args }).then(
    async (server) => {
      await server.stop();
      assert.fail("it started");
    },
    ({ message }) => message,
  );

test("a corrupt state file is a start error that names the file", async () => {
  const data = join(dir, "data");
  const server = await startTestServer({ command: process.env.TESTSERVER, args: ["--data-dir", data] });
  await server.org("kept");
  await server.stop();
  const [name] = await readdir(data);
  const file = join(data, name);
  assert.equal((await stat(file)).mode & 0o077, 0, "no other user can read the state");
  const good = await readFile(file);
  const corrupt = {
    "no state at all": randomBytes(good.length),
    "the half of one": good.subarray(0, good.length >> 1),
    "its first kilobyte": good.subarray(0, 1024),
    text: Buffer.from("{}\n"),
  };
  for (const [what, bytes] of Object.entries(corrupt)) {
    await writeFile(file, bytes);
    const message = await startError(process.env.TESTSERVER, ["--data-dir", data]);
    assert.match(message, /exited with 1 /, `${what}: ${message}`);
    assert.ok(message.includes(name) || message.includes(data), `${what}: ${message}`);
    assert.doesNotMatch(message, /panicked/, what);
  }
  await writeFile(file, good);
  await (await startTestServer({ command: process.env.TESTSERVER, args: ["--data-dir", data] })).stop();
});

test("a corrupt file of the login server is a start error that names the flag and repeats nothing of the file", async () => {
  const secret = "a-secret-that-no-log-contains";
  const token = join(dir, "token");
  const key = join(dir, "key");
  const good = { [token]: (await zitadel.info()).loginClientToken, [key]: randomBytes(32).toString("base64") };
  const start = async (files) => {
    for (const [file, text] of Object.entries({ ...good, ...files })) await writeFile(file, text, { mode: 0o600 });
    const args = [
      "--upstream",
      zitadel.url,
      "--login-client-token-file",
      token,
      "--cookie-key-file",
      key,
      "--public-origin",
      "https://login.example.com",
    ];
    return startError(process.env.LOGINSERVER, args);
  };
  const long = Array.from({ length: 3 }, () => randomBytes(32).toString("base64")).join("\n");
  for (const [what, files, flag] of [
    ["an empty token", { [token]: "" }, "--login-client-token-file"],
    ["a token of two lines", { [token]: `${secret}\n${secret}\n` }, "--login-client-token-file"],
    ["a token that is no text", { [token]: Buffer.from([0xff, 0xfe, 0, 1]) }, "--login-client-token-file"],
    ["an empty key", { [key]: "\n" }, "--cookie-key-file"],
    ["an invalid key", { [key]: secret }, "--cookie-key-file"],
    ["a short key", { [key]: randomBytes(16).toString("base64") }, "--cookie-key-file"],
    ["three keys", { [key]: long }, "--cookie-key-file"],
  ]) {
    const message = await start(files);
    assert.ok(message.includes(flag), `${what}: ${message}`);
    assert.ok(!message.includes(secret) && !message.includes(long.slice(0, 20)), what);
  }
  await rm(token);
  assert.match(
    await startError(process.env.LOGINSERVER, [
      "--upstream",
      zitadel.url,
      "--login-client-token-file",
      token,
      "--public-origin",
      "http://localhost:1",
    ]),
    /--login-client-token-file/,
  );
});

test("sessions survive a killed login server, because they are in the cookie and the key is in a file", async () => {
  const file = join(dir, "rotated-key");
  const [old, fresh] = [randomBytes(32), randomBytes(32)].map((bytes) => bytes.toString("base64"));
  const port = await freePort();
  const startWith = async (keys) => {
    await writeFile(file, keys, { mode: 0o600 });
    return startLoginServer({ zitadel, port, args: ["--cookie-key-file", file] });
  };
  const visitor = new Visitor(await startWith(`${old}\n`));
  const sessionId = await visitor.session("mia", "Password1!");
  const read = async () => (await visitor.login()).session.getSession({ sessionId });
  await visitor.server.stop("SIGKILL");
  visitor.server = await startWith(`${fresh}\n${old}\n`);
  assert.equal((await read()).session.factors.user.loginName, "mia", "the old key still opens");
  await visitor.server.stop("SIGKILL");
  visitor.server = await startWith(`${fresh}\n`);
  await refused(read(), "a cookie of a key that is gone");
  await visitor.server.stop("SIGKILL");
});
