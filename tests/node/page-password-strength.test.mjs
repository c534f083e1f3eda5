// How strong the page says that a password is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { passwordStrength } from "../../www/ui/password-strength.js";

test("an empty password has no strength", () => {
  assert.equal(passwordStrength(""), 0);
});

test("what everyone tries first, rows and repetitions are weak however long they are", () => {
  for (const password of [
    "a",
    "password",
    "Password1!",
    "12345678",
    "aaaaaaaaaaaaaaaa",
    "abcdefghijklmnop",
    "qwerty123",
  ])
    assert.equal(passwordStrength(password), 1, password);
});

test("length and kinds of characters make a password stronger", () => {
  const levels = ["k7Wq", "k7Wq9x!Tz", "k7Wq9x!TzPv", "k7Wq9x!TzPv4mR"].map(passwordStrength);
  assert.deepEqual(levels, [1, 3, 3, 4]);
  assert.equal(passwordStrength("correct horse battery staple"), 4);
  assert.equal(passwordStrength("密码很难猜到真的"), 3);
});
