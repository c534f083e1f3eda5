//! Passwords: argon2 at rest, hashes that users bring along, and what a new one has to look like.

use crate::refusal::Refusal;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use zitadel_wasm::refusals::{self, RefusalKind};

/// Parameters for a server that holds test users: real argon2id, and quick enough for a thousand sign-ins in a test.
fn hasher() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(256, 1, 1, None).unwrap_or_default())
}

/// The hash to store.
///
/// # Errors
/// COMMAND-CahN2 for more than 72 bytes, as ZITADEL's bcrypt refuses them.
pub fn hash(password: &str) -> Result<String, Refusal> {
    if password.len() > 72 {
        return Err(refusals::PASSWORD_TOO_LONG.into());
    }
    hasher().hash_password(password.as_bytes()).map(|h| h.to_string()).map_err(Refusal::internal)
}

/// How the hashes that can be verified begin. ZITADEL looks at no more than that when one is brought along.
const SUPPORTED: [&str; 7] = ["$argon2i$", "$argon2id$", "$2a$", "$2b$", "$2x$", "$2y$", "$scrypt$"];

/// Whether a hash is of a kind that can be verified.
#[must_use]
pub fn supported(hash: &str) -> bool {
    SUPPORTED.iter().any(|begin| hash.starts_with(begin))
}

/// Whether `password` is the one of `hash`.
#[must_use]
pub fn verify(password: &str, hash: &str) -> bool {
    if hash.starts_with("$2") {
        return bcrypt::verify(password, hash).unwrap_or(false);
    }
    let Ok(hash) = PasswordHash::new(hash) else { return false };
    let password = password.as_bytes();
    if hash.algorithm.as_str() == "scrypt" {
        return scrypt::Scrypt::new().verify_password(password, &hash).is_ok();
    }
    hasher().verify_password(password, &hash).is_ok()
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
        let has = |wanted: bool, test: fn(char) -> bool| !wanted || password.chars().any(test);
        let symbol = |c: char| !c.is_alphanumeric();
        let refused = |new_password, new_user| Err(if create { new_user } else { new_password });
        if (password.len() as u64) < self.min_length {
            refused(refusals::PASSWORD_TOO_SHORT, refusals::NEW_USER_PASSWORD_TOO_SHORT)
        } else if !has(self.has_lowercase, char::is_lowercase) {
            refused(refusals::PASSWORD_NEEDS_LOWERCASE, refusals::NEW_USER_PASSWORD_NEEDS_LOWERCASE)
        } else if !has(self.has_uppercase, char::is_uppercase) {
            refused(refusals::PASSWORD_NEEDS_UPPERCASE, refusals::NEW_USER_PASSWORD_NEEDS_UPPERCASE)
        } else if !has(self.has_number, |c| c.is_ascii_digit()) {
            refused(refusals::PASSWORD_NEEDS_NUMBER, refusals::NEW_USER_PASSWORD_NEEDS_NUMBER)
        } else if !has(self.has_symbol, symbol) {
            refused(refusals::PASSWORD_NEEDS_SYMBOL, refusals::NEW_USER_PASSWORD_NEEDS_SYMBOL)
        } else {
            Ok(())
        }
    }
}
