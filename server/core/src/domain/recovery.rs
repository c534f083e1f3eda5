//! Recovery codes: several at once, each good once, in place of a second factor that is lost.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use rand::RngExt as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// How many codes a user has at most (recording `recovery-codes`, step `own-7-more-is-11`).
pub const LIMIT: usize = 10;

const ALPHABET: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789";
/// Symbols on either side of the hyphen.
const HALF: usize = 5;

/// The recovery codes of a user: only hashes, as the response that issued the codes is the only place that tells them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct RecoveryCodes {
    hashes: Vec<String>,
    /// Wrong codes in a row.
    #[serde(default)]
    pub failed: i32,
}

impl RecoveryCodes {
    /// How many are unused.
    #[must_use]
    pub fn unused(&self) -> usize {
        self.hashes.len()
    }

    /// Issues so many more.
    pub fn issue(&mut self, count: usize) -> Vec<String> {
        let codes: Vec<String> = (0..count).map(|_| random_code()).collect();
        self.hashes.extend(codes.iter().map(|code| hash(code)));
        codes
    }

    /// Whether `entered` is an unused code, exactly as it was issued; it is used then.
    pub fn redeem(&mut self, entered: &str) -> bool {
        let hash = hash(entered);
        let found = self.hashes.iter().position(|known| *known == hash);
        found.map(|at| self.hashes.swap_remove(at)).is_some()
    }
}

fn random_code() -> String {
    let mut rng = rand::rng();
    let mut half = || -> String {
        (0..HALF).map(|_| ALPHABET.get(rng.random_range(0..ALPHABET.len())).map_or('a', |b| char::from(*b))).collect()
    };
    format!("{}-{}", half(), half())
}

fn hash(code: &str) -> String {
    STANDARD_NO_PAD.encode(Sha256::digest(code))
}

#[cfg(test)]
mod tests {
    use super::RecoveryCodes;

    #[test]
    fn accepts_each_code_once_and_only_as_it_was_issued() {
        let mut codes = RecoveryCodes::default();
        let issued = codes.issue(3);
        assert_eq!((issued.len(), codes.unused()), (3, 3));
        assert!(!codes.redeem(&format!(" {}", issued[0])));
        assert!(!codes.redeem(issued[0].split_once('-').unwrap().0));
        assert!(codes.redeem(&issued[0]));
        assert!(!codes.redeem(&issued[0]));
        assert_eq!(codes.unused(), 2);
    }
}
