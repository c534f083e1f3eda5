// Paths of Windows in options of the npm package `zitadel-testserver`: a drive is no scheme, and a backslash no escape.
import assert from "node:assert/strict";
import { posix, win32 } from "node:path";
import { test } from "node:test";
import { parseArguments } from "../../server/npm/node/arguments.js";
import { isBelow } from "../../server/npm/node/page-files.js";

test("paths with drives, backslashes and spaces arrive as they are", () => {
  for (const path of [
    "C:\\zitadel\\new state",
    "C:/zitadel/state",
    "\\\\host\\share\\state",
    "C:\\a=b\\--page",
    ".\\state",
  ]) {
    for (const args of [["--data-dir", path], [`--data-dir=${path}`]]) {
      assert.equal(parseArguments(args).options.dataDir, path);
    }
    assert.equal(parseArguments(["--page", path]).options.page, path);
    // The seed is read at once.
    assert.throws(
      () => parseArguments([`--seed=${path}\\seed.json`]),
      (error) => error.message.startsWith(`${path}\\seed.json: ENOENT`),
    );
  }
});

test("a page's files are below its folder, whatever the separator", () => {
  for (const [root, inside, outside] of [
    [
      "C:\\page",
      ["C:\\page\\index.html", "C:\\page\\style\\a.css", "c:\\page\\x.js"],
      ["C:\\page", "C:\\pages\\x.js", "C:\\x.js", "D:\\page\\x.js", "C:\\page\\.git\\x", "\\\\host\\page\\x.js"],
    ],
    ["C:\\", ["C:\\index.html"], ["D:\\index.html"]],
    ["\\\\host\\share\\", ["\\\\host\\share\\a\\b.js"], ["\\\\host\\other\\b.js"]],
  ]) {
    for (const file of inside) assert.ok(isBelow(root, file, win32), `${file} is below ${root}`);
    for (const file of outside) assert.ok(!isBelow(root, file, win32), `${file} is not below ${root}`);
  }
  assert.ok(isBelow("/", "/index.html", posix) && isBelow("/page", "/page/a\\b", posix));
  for (const file of ["/page", "/pages/x", "/x", "/page/.env", "/page/a/.git/x"]) {
    assert.ok(!isBelow("/page", file, posix), file);
  }
});
