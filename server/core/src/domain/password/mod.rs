//! Passwords: argon2 at rest, hashes that users bring along, and what a new one has to look like.

mod complexity;
mod crypt;
mod imported;

pub use complexity::{Complexity, Weakness};
pub use imported::{InvalidHash, Verifier, check_hash};

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use imported::Imported;

/// Why no hash can be made of a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotHashed {
    /// It has more than 72 bytes, which ZITADEL's bcrypt refuses.
    TooLong,
    /// The hasher failed.
    Failed(String),
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

/// Whether `password` is the one of `hash`: one of this server, or one that a user brought along.
#[must_use]
pub fn verify(password: &str, hash: &str) -> bool {
    match own_hash(hash) {
        Some(own) => {
            let bytes = password.as_bytes();
            // ZITADEL would have used bcrypt, which looks at the first 72 bytes only (recording password-non-ascii, step
            // check-72-and-more).
            hasher().verify_password(bytes.get(..MAX_BYTES).unwrap_or(bytes), &own).is_ok()
        }
        None => Imported::parse(hash).is_some_and(|imported| imported.matches(password)),
    }
}

/// The hash that takes the place of one that a user brought along, once the password is known: ZITADEL replaces those of
/// other algorithms and costs than its own.
#[must_use]
pub fn replacement(password: &str, stored: &str) -> Option<String> {
    let is_current =
        own_hash(stored).is_some() || Imported::parse(stored).is_some_and(|imported| imported.is_current());
    if is_current { None } else { hash(password).ok() }
}

/// The hash, if this server made it: no other program chooses such cheap parameters.
fn own_hash(hash: &str) -> Option<PasswordHash> {
    let hash = PasswordHash::new(hash).ok()?;
    (hash.params.get_decimal("m") == Some(hasher().params().m_cost())).then_some(hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_72_bytes_of_a_password_count() {
        let password = "a".repeat(72);
        let stored = hash(&password).unwrap();
        assert!(verify(&password, &stored) && verify(&format!("{password}x"), &stored));
        assert!(!verify(&"a".repeat(71), &stored));
        assert!(hash(&"a".repeat(73)).is_err());
    }

    #[test]
    fn hashes_of_this_server_and_of_zitadels_cost_are_kept_and_others_replaced() {
        assert_eq!(replacement("Password1!", &hash("Password1!").unwrap()), None);
        assert_eq!(replacement("x", "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"), None);
        let replaced = replacement("password", "5f4dcc3b5aa765d61d8327deb882cf99").unwrap();
        assert!(verify("password", &replaced));
    }
}
