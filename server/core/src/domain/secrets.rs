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
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    // Of every token of every request: formatting takes as long as hashing.
    let digit = |nibble: u8| char::from(*DIGITS.get(usize::from(nibble & 15)).unwrap_or(&b'0'));
    Sha256::digest(secret.as_bytes()).iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_hexadecimal() {
        // `printf abc | sha256sum`
        assert_eq!(hash_secret("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
