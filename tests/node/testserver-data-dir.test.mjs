// `--data-dir` of the npm package: what was acknowledged survives kill -9, and one process uses a directory at a time.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { createClient } from "../../pkg/index.js";
import { testServer } from "../../pkg/testing/index.js";
import { TestServer } from "../../server/npm/node.js";
import { cli, runCli, startPackage } from "../support/testserver-package.mjs";

let root;

before(async () => {
  root = await mkdtemp(join(tmpdir(), "zitadel-testserver-"));
});

after(() => rm(root, { recursive: true, force: true }));

const users = [{ userName: "ada", givenName: "Ada", familyName: "Example", email: "ada@example.com" }];

/** A server whose process can be killed. */
async function startProcess(dir) {
  const args = [cli, "--listen", "127.0.0.1:0", "--data-dir", dir];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  const server = testServer(JSON.parse(line).listening);
  return {
    server,
    kill: async (signal) => {
      child.kill(signal);
      await once(child, "close");
    },
  };
}

test("acknowledged writes survive kill -9, again and again", async () => {
  const dir = join(root, "killed");
  let token;
  for (let round = 0; round < 3; round++) {
    const { server, kill } = await startProcess(dir);
    const { adminToken, defaultOrgId } = await server.info();
    token ??= adminToken;
    assert.equal(adminToken, token);
    const zitadel = await createClient({ baseUrl: server.url, token });
    const { result } = await zitadel.user.listUsers({});
    const names = result.map((user) => user.username);
    for (let earlier = 0; earlier < round; earlier++) assert.ok(names.includes(`user-${earlier}`), names.join());
    await zitadel.user.addHumanUser({
      username: `user-${round}`,
      organization: { orgId: defaultOrgId },
      profile: { givenName: "A", familyName: "B" },
      email: { email: `user-${round}@example.com`, isVerified: true },
    });
    await kill("SIGKILL");
  }
});

test("only the owner can read the state", async () => {
  const dir = join(root, "modes");
  await startPackage("--data-dir", dir).then((server) => server.stop());
  assert.equal((await stat(dir)).mode & 0o777, 0o700);
  assert.equal((await stat(join(dir, "state.redb"))).mode & 0o777, 0o600);
});

test("a second server on the directory is refused, in another process and in this one", async () => {
  const dir = join(root, "shared");
  const { kill } = await startProcess(dir);
  try {
    const { code, stderr } = await runCli("--listen", "127.0.0.1:0", "--data-dir", dir);
    assert.equal(code, 1);
    assert.match(stderr, /process \d+ uses it; stop the other server, or choose another directory/);
    await assert.rejects(TestServer.start({ dataDir: dir }), /process \d+ uses it/);
  } finally {
    await kill("SIGTERM");
  }
  const first = await TestServer.start({ dataDir: dir });
  await assert.rejects(TestServer.start({ dataDir: dir }), /this process uses it already/);
  await first.seed({ users });
  await first.stop();
  const second = await TestServer.start({ dataDir: dir });
  assert.equal((await second.events((await second.info()).adminUserId)).length > 0, true);
  await assert.rejects(second.seed({ users }), "the user name is taken: the state is still there");
  await second.stop();
});

test("the lock of a process that no longer runs is replaced, also if its number is in use again", async () => {
  const dir = join(root, "stale");
  await TestServer.start({ dataDir: dir }).then((server) => server.stop());
  // This test's own parent runs, and it did not start at that time; no process has the other number.
  for (const holder of [`${process.ppid} 1`, "4194305 1", "", "not a number"]) {
    await writeFile(join(dir, "state.lock"), holder);
    const server = await TestServer.start({ dataDir: dir });
    assert.match(await readFile(join(dir, "state.lock"), "utf8"), new RegExp(`^${process.pid} `));
    await server.stop();
  }
});

test("a directory that cannot be used says why", async () => {
  const file = join(root, "file");
  await writeFile(file, "not a directory");
  const { code, stderr } = await runCli("--listen", "127.0.0.1:0", "--data-dir", file);
  assert.equal(code, 1);
  assert.match(stderr, /--data-dir .*file: /);
  const broken = join(root, "broken");
  await TestServer.start({ dataDir: broken }).then((server) => server.stop());
  await writeFile(join(broken, "state.redb"), "not a database");
  await assert.rejects(TestServer.start({ dataDir: broken }));
  // A start that failed holds nothing.
  await rm(join(broken, "state.redb"));
  await TestServer.start({ dataDir: broken }).then((server) => server.stop());
});
