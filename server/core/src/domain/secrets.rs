//! Random secrets, and the hashes that they are stored under.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

/// Length of a secret in bytes, before base64url.
pub const SECRET_BYTES: usize = 36;

/// A random secret: a token or a code.
#[must_use]
pub fn random_secret() -> String {
    let bytes: [u8; SECRET_BYTES] = rand::random();
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The key that a secret is stored under: its SHA-256 in hexadecimal.
#[must_use]
pub fn hash_secret(secret: &str) -> String {
    Sha256::digest(secret.as_bytes()).iter().map(|b| format!("{b:02x}")).collect()
}
