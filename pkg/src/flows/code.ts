// Codes as people type and paste them: `384-028`, full-width or Arabic digits, invisible marks around them. Each that is
// sent as it is counts as a wrong try. Passwords are never touched.

/** A digit of any script as 0 to 9. Digits of a script follow each other, so that its zero is at most nine before. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(point - zero);
}

/**
 * A code as ZITADEL compares it: normalized (NFKC), with digits of any script as 0 to 9, and without what is neither a
 * letter nor a digit. Flows do this to TOTP, SMS and e-mail codes themselves.
 */
export const normalizeCode = (code: string): string =>
  String(code)
    .normalize("NFKC")
    .replace(/[^\p{L}\p{Nd}]/gu, "")
    .replace(/\p{Nd}/gu, asciiDigit);

/** The code that a device shows (RFC 8628), as ZITADEL's default form has it: `BCDF-GHJK`. */
export const normalizeUserCode = (code: string): string =>
  normalizeCode(code)
    .toUpperCase()
    .replace(/^(.{4})(.{4})$/, "$1-$2");

/** A recovery code, in which ZITADEL has hyphens: without white space and invisible marks. */
export const normalizeRecoveryCode = (code: string): string =>
  String(code)
    .normalize("NFKC")
    .replace(/[\p{White_Space}\p{C}]/gu, "")
    .replace(/\p{Pd}/gu, "-");

/** How many bytes of a password bcrypt takes, ZITADEL's default hasher. */
const PASSWORD_MAX_BYTES = 72;

/**
 * Whether ZITADEL would refuse a new password with `password_too_long`: where it hashes with bcrypt, as it does unless it
 * is set up otherwise, a password has at most 72 bytes of UTF-8.
 */
export const isPasswordTooLong = (password: string): boolean =>
  new TextEncoder().encode(String(password)).length > PASSWORD_MAX_BYTES;
