//! Hashes of passwords from the times of MD5: those of crypt(3) and of PHP applications. They are read for users who move
//! over, and never made.

use md5::{Digest, Md5};

/// The alphabet of crypt(3).
const ALPHABET: &[u8; 64] = b"./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The value of a digit of crypt(3).
pub(super) fn digit(byte: u8) -> Option<u8> {
    ALPHABET.iter().position(|known| *known == byte).and_then(|at| u8::try_from(at).ok())
}

/// Bytes in crypt(3)'s digits: groups of three, the lowest six bits first.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut out = String::new();
    for group in bytes.chunks(3) {
        let mut bits = group.iter().rev().fold(0_usize, |bits, byte| bits << 8 | usize::from(*byte));
        for _ in 0..=group.len() {
            out.extend(ALPHABET.get(bits & 63).map(|byte| char::from(*byte)));
            bits >>= 6;
        }
    }
    out
}

/// In which order `md5_crypt` writes the bytes of its digest.
const MD5_ORDER: [usize; 16] = [12, 6, 0, 13, 7, 1, 14, 8, 2, 15, 9, 3, 5, 10, 4, 11];

/// `md5_crypt`, the digest of `$1$` (<https://passlib.readthedocs.io/en/stable/lib/passlib.hash.md5_crypt.html>), in
/// crypt(3)'s digits.
pub(super) fn md5_crypt(password: &[u8], salt: &[u8]) -> String {
    let alternate = Md5::new().chain_update(password).chain_update(salt).chain_update(password).finalize();
    let mut digest = Md5::new().chain_update(password).chain_update(b"$1$").chain_update(salt);
    for chunk in password.chunks(alternate.len()) {
        digest.update(alternate.get(..chunk.len()).unwrap_or_default());
    }
    let mut length = password.len();
    while length > 0 {
        digest.update(if length & 1 == 1 { &[0] } else { password.get(..1).unwrap_or_default() });
        length >>= 1;
    }
    let mut result = digest.finalize();
    for round in 0..1000 {
        let odd = round % 2 == 1;
        let mut digest = Md5::new();
        digest.update(if odd { password } else { &result });
        if round % 3 != 0 {
            digest.update(salt);
        }
        if round % 7 != 0 {
            digest.update(password);
        }
        digest.update(if odd { &result } else { password });
        result = digest.finalize();
    }
    let ordered: Vec<u8> = MD5_ORDER.iter().filter_map(|at| result.get(*at).copied()).collect();
    encode(&ordered)
}

/// The digest of phpass and Drupal 7: of the salt and the password, and then two to the power of `log_rounds` times of the
/// last digest and the password.
pub(super) fn repeated<D: Digest>(password: &[u8], salt: &[u8], log_rounds: u8) -> String {
    let mut result = D::new().chain_update(salt).chain_update(password).finalize();
    for _ in 0..1_u64.checked_shl(log_rounds.into()).unwrap_or_default() {
        result = D::new().chain_update(&result).chain_update(password).finalize();
    }
    encode(&result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodes_groups_of_three_with_the_lowest_bits_first() {
        assert_eq!(encode(&[0, 0, 0]), "....");
        assert_eq!(encode(&[1]), "/.");
        assert_eq!(encode(&[0xff, 0xff]), "zzD");
        assert_eq!((digit(b'.'), digit(b'z'), digit(b'$')), (Some(0), Some(63), None));
    }
}
