// How hard a password is to guess: an estimate for people, by length, kinds of characters, repetition and words that
// everyone tries first. The organization's rules decide, not this.

/** What attackers try first, in lower case. */
const COMMON = [
  "password",
  "passwort",
  "123456",
  "qwerty",
  "qwertz",
  "letmein",
  "welcome",
  "admin",
  "iloveyou",
  "abc123",
];

/** @param {string} password */
function alphabetSize(password) {
  let size = 0;
  if (/[a-z]/.test(password)) size += 26;
  if (/[A-Z]/.test(password)) size += 26;
  if (/\d/.test(password)) size += 10;
  if (/[^\w\s]|_/.test(password)) size += 32;
  if (/\s/.test(password)) size += 1;
  if (/[^ -~]/.test(password)) size += 100;
  return size;
}

/** Characters that say something new: not a repetition, and not the next one of a row (`abc`, `321`). @param {string} text */
function novelCharacters(text) {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  return codes.filter((code, i) => Math.abs(code - (codes[i - 1] ?? Number.NaN)) > 1 || i === 0).length;
}

/**
 * 0 for an empty password, then 1 (weak) to 4 (strong).
 * @param {string} password
 * @returns {0 | 1 | 2 | 3 | 4}
 */
export function passwordStrength(password) {
  if (password === "") return 0;
  const lower = password.toLowerCase();
  const known = COMMON.filter((word) => lower.includes(word)).reduce((sum, word) => sum + word.length - 1, 0);
  const bits = Math.max(1, novelCharacters(password) - known) * Math.log2(Math.max(2, alphabetSize(password)));
  if (bits < 40) return 1;
  if (bits < 56) return 2;
  return bits < 76 ? 3 : 4;
}
