/**
 * A code as ZITADEL compares it: normalized (NFKC), with digits of any script as 0 to 9, and without what is neither a
 * letter nor a digit. Flows do this to TOTP, SMS and e-mail codes themselves.
 */
export declare const normalizeCode: (code: string) => string;
/** The code that a device shows (RFC 8628), as ZITADEL's default form has it: `BCDF-GHJK`. */
export declare const normalizeUserCode: (code: string) => string;
/** A recovery code, in which ZITADEL has hyphens: without white space and invisible marks. */
export declare const normalizeRecoveryCode: (code: string) => string;
/**
 * Whether ZITADEL would refuse a new password with `password_too_long`: where it hashes with bcrypt, as it does unless it
 * is set up otherwise, a password has at most 72 bytes of UTF-8.
 */
export declare const isPasswordTooLong: (password: string) => boolean;
