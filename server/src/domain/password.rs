//! Passwords: argon2 at rest, hashes that users bring along, and what a new one has to look like.

use crate::refusal::Refusal;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use zitadel_wasm::refusals::{self, RefusalKind};

/// Parameters for a server that holds test users: real argon2id, and quick enough for a thousand sign-ins in a test.
fn hasher() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(256, 1, 1, None).unwrap_or_default())
}

/// How many bytes of a password ZITADEL's own hashes, which are bcrypt's, are made of.
const MAX_BYTES: usize = 72;

/// The hash to store.
///
/// # Errors
/// COMMAND-CahN2 for more than 72 bytes, as ZITADEL's bcrypt refuses them.
pub fn hash(password: &str) -> Result<String, Refusal> {
    if password.len() > MAX_BYTES {
        return Err(refusals::PASSWORD_NOT_ACCEPTED.into());
    }
    hasher().hash_password(password.as_bytes()).map(|h| h.to_string()).map_err(Refusal::internal)
}

/// Refuses a hash that a user brings along and that could not be verified, or only at a cost outside of ZITADEL's limits.
///
/// # Errors
/// CRYPT-r8Qm2 for an unknown algorithm or a malformed hash, CRYPT-5uV9n for the cost (recordings hashed-passwords).
pub fn check_hash(hash: &str) -> Result<(), RefusalKind> {
    let unsupported = refusals::PASSWORD_HASH_NOT_SUPPORTED;
    if hash.starts_with("$2") {
        let is_bcrypt = ["$2a$", "$2b$", "$2x$", "$2y$"].iter().any(|begin| hash.starts_with(begin));
        let cost = hash.get(4..6).and_then(|cost| cost.parse::<u32>().ok());
        let cost = cost.filter(|_| is_bcrypt && hash.len() == 60).ok_or(unsupported)?;
        return if BCRYPT_COSTS.contains(&cost) { Ok(()) } else { Err(refusals::PASSWORD_HASH_COST_OUTSIDE_LIMITS) };
    }
    let hash = PasswordHash::new(hash).map_err(|_| unsupported)?;
    let known = ["argon2i", "argon2id", "scrypt"].contains(&hash.algorithm.as_str());
    if known && hash.hash.is_some() { Ok(()) } else { Err(unsupported) }
}

/// The costs of bcrypt that ZITADEL takes; recorded are a refused 4 and an accepted 10.
const BCRYPT_COSTS: std::ops::RangeInclusive<u32> = 10..=16;

/// Whether `password` is the one of `hash`.
#[must_use]
pub fn verify(password: &str, hash: &str) -> bool {
    if hash.starts_with("$2") {
        return bcrypt::verify(password, hash).unwrap_or(false);
    }
    let Ok(hash) = PasswordHash::new(hash) else { return false };
    let bytes = password.as_bytes();
    if hash.algorithm.as_str() == "scrypt" {
        return scrypt::Scrypt::new().verify_password(bytes, &hash).is_ok();
    }
    if hasher().verify_password(bytes, &hash).is_ok() {
        return true;
    }
    // Where this server made the hash, ZITADEL would have used bcrypt, which looks at the first 72 bytes only (recording
    // password-non-ascii, step check-72-and-more).
    let first = bytes.get(..MAX_BYTES).filter(|_| bytes.len() > MAX_BYTES && is_own(&hash));
    first.is_some_and(|first| hasher().verify_password(first, &hash).is_ok())
}

/// Whether this server made the hash: nobody else chooses such cheap parameters.
fn is_own(hash: &PasswordHash) -> bool {
    hash.params.get_decimal("m") == Some(hasher().params().m_cost())
}

/// What a password has to look like.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[allow(clippy::struct_excessive_bools)]
pub struct Complexity {
    /// Least number of bytes, as ZITADEL counts.
    pub min_length: u64,
    /// Asks for a lower-case letter.
    pub has_lowercase: bool,
    /// Asks for an upper-case letter.
    pub has_uppercase: bool,
    /// Asks for a digit.
    pub has_number: bool,
    /// Asks for a symbol.
    pub has_symbol: bool,
}

impl Default for Complexity {
    /// Nothing is asked for.
    fn default() -> Self {
        Self { min_length: 0, has_lowercase: false, has_uppercase: false, has_number: false, has_symbol: false }
    }
}

impl Complexity {
    /// The defaults of an instance.
    #[must_use]
    pub fn standard() -> Self {
        Self { min_length: 8, has_lowercase: true, has_uppercase: true, has_number: true, has_symbol: true }
    }

    /// Checks a new password. The error ids of a password that comes with a new user (`create`) begin otherwise.
    ///
    /// # Errors
    /// The first thing that is missing.
    pub fn check(&self, password: &str, create: bool) -> Result<(), RefusalKind> {
        // ZITADEL's classes are those of ASCII: a letter with an umlaut is a symbol (recording password-non-ascii).
        let has = |wanted: bool, test: fn(char) -> bool| !wanted || password.chars().any(test);
        let refused = |new_password, new_user| Err(if create { new_user } else { new_password });
        if (password.len() as u64) < self.min_length {
            refused(refusals::PASSWORD_TOO_SHORT, refusals::NEW_USER_PASSWORD_TOO_SHORT)
        } else if !has(self.has_lowercase, |c| c.is_ascii_lowercase()) {
            refused(refusals::PASSWORD_NEEDS_LOWERCASE, refusals::NEW_USER_PASSWORD_NEEDS_LOWERCASE)
        } else if !has(self.has_uppercase, |c| c.is_ascii_uppercase()) {
            refused(refusals::PASSWORD_NEEDS_UPPERCASE, refusals::NEW_USER_PASSWORD_NEEDS_UPPERCASE)
        } else if !has(self.has_number, |c| c.is_ascii_digit()) {
            refused(refusals::PASSWORD_NEEDS_NUMBER, refusals::NEW_USER_PASSWORD_NEEDS_NUMBER)
        } else if !has(self.has_symbol, |c| !c.is_ascii_alphanumeric()) {
            refused(refusals::PASSWORD_NEEDS_SYMBOL, refusals::NEW_USER_PASSWORD_NEEDS_SYMBOL)
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(password: &str) -> Option<&'static str> {
        Complexity::standard().check(password, false).err().map(|kind| kind.id)
    }

    #[test]
    fn classes_of_characters_are_those_of_ascii() {
        assert_eq!(refused("Passwörd1"), None);
        assert_eq!(refused("Änder!m1ch"), Some("DOMAIN-VoaRj"));
        assert_eq!(refused("ABCDEFß1!"), Some("DOMAIN-co3Xw"));
        assert_eq!(refused("Password²!"), Some("DOMAIN-ZBv4H"));
    }

    #[test]
    fn only_the_first_72_bytes_of_a_password_count() {
        let password = "a".repeat(72);
        let stored = hash(&password).unwrap();
        assert!(verify(&password, &stored) && verify(&format!("{password}x"), &stored));
        assert!(!verify(&"a".repeat(71), &stored));
        assert!(hash(&"a".repeat(73)).is_err());
    }

    #[test]
    fn hashes_are_taken_within_limits() {
        let bcrypt = |cost: &str| format!("$2a${cost}$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy");
        assert_eq!(check_hash(&bcrypt("10")), Ok(()));
        assert_eq!(check_hash(&bcrypt("04")).map_err(|kind| kind.id), Err("CRYPT-5uV9n"));
        assert_eq!(check_hash("$unknown$hash").map_err(|kind| kind.id), Err("CRYPT-r8Qm2"));
        assert_eq!(check_hash("plain").map_err(|kind| kind.id), Err("CRYPT-r8Qm2"));
    }
}
