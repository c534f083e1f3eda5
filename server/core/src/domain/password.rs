//! Passwords: argon2 at rest, hashes that users bring along, and what a new one has to look like.

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};

/// Why no hash can be made of a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotHashed {
    /// It has more than 72 bytes, which ZITADEL's bcrypt refuses.
    TooLong,
    /// The hasher failed.
    Failed(String),
}

/// Why a hash that a user brings along is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidHash {
    /// The algorithm is unknown, or the hash is malformed.
    NotSupported,
    /// It is too cheap, or too costly.
    CostOutsideLimits,
}

/// What a new password lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Bytes.
    TooShort,
    /// A lower-case letter.
    NoLowercase,
    /// An upper-case letter.
    NoUppercase,
    /// A digit.
    NoNumber,
    /// A symbol.
    NoSymbol,
}

/// Parameters for a server that holds test users: real argon2id, and quick enough for a thousand sign-ins in a test.
fn hasher() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(256, 1, 1, None).unwrap_or_default())
}

/// How many bytes of a password ZITADEL's own hashes, which are bcrypt's, are made of.
const MAX_BYTES: usize = 72;

/// The hash to store.
///
/// # Errors
/// Why it cannot be made.
pub fn hash(password: &str) -> Result<String, NotHashed> {
    if password.len() > MAX_BYTES {
        return Err(NotHashed::TooLong);
    }
    hasher()
        .hash_password(password.as_bytes())
        .map(|h| h.to_string())
        .map_err(|cause| NotHashed::Failed(cause.to_string()))
}

/// Refuses a hash that a user brings along and that could not be verified, or only at a cost outside of ZITADEL's limits.
///
/// # Errors
/// Why it is not taken.
pub fn check_hash(hash: &str) -> Result<(), InvalidHash> {
    let unsupported = InvalidHash::NotSupported;
    if hash.starts_with("$2") {
        let is_bcrypt = ["$2a$", "$2b$", "$2x$", "$2y$"].iter().any(|begin| hash.starts_with(begin));
        let cost = hash.get(4..6).and_then(|cost| cost.parse::<u32>().ok());
        let cost = cost.filter(|_| is_bcrypt && hash.len() == 60).ok_or(unsupported)?;
        return if BCRYPT_COSTS.contains(&cost) { Ok(()) } else { Err(InvalidHash::CostOutsideLimits) };
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

/// Whether this server made the hash: no other program chooses such cheap parameters.
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

    /// Checks a new password. The classes of characters are those of ASCII, as ZITADEL's are: a letter with an umlaut is a
    /// symbol (recording password-non-ascii).
    ///
    /// # Errors
    /// The first thing that is missing.
    pub fn check(&self, password: &str) -> Result<(), Weakness> {
        let lacks = |wanted: bool, test: fn(char) -> bool| wanted && !password.chars().any(test);
        if (password.len() as u64) < self.min_length {
            Err(Weakness::TooShort)
        } else if lacks(self.has_lowercase, |c| c.is_ascii_lowercase()) {
            Err(Weakness::NoLowercase)
        } else if lacks(self.has_uppercase, |c| c.is_ascii_uppercase()) {
            Err(Weakness::NoUppercase)
        } else if lacks(self.has_number, |c| c.is_ascii_digit()) {
            Err(Weakness::NoNumber)
        } else if lacks(self.has_symbol, |c| !c.is_ascii_alphanumeric()) {
            Err(Weakness::NoSymbol)
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weakness(password: &str) -> Option<Weakness> {
        Complexity::standard().check(password).err()
    }

    #[test]
    fn classes_of_characters_are_those_of_ascii() {
        assert_eq!(weakness("Passwörd1"), None);
        assert_eq!(weakness("Änder!m1ch"), Some(Weakness::NoUppercase));
        assert_eq!(weakness("ABCDEFß1!"), Some(Weakness::NoLowercase));
        assert_eq!(weakness("Password²!"), Some(Weakness::NoNumber));
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
        assert_eq!(check_hash(&bcrypt("04")), Err(InvalidHash::CostOutsideLimits));
        assert_eq!(check_hash("$unknown$hash"), Err(InvalidHash::NotSupported));
        assert_eq!(check_hash("plain"), Err(InvalidHash::NotSupported));
    }
}
