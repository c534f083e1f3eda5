//! Hashes of passwords that users bring along from elsewhere: the formats of ZITADEL's library passwap, which of them are
//! accepted, and within which costs.

use super::crypt;
use argon2::Argon2;
use argon2::password_hash::{PasswordVerifier as _, phc::PasswordHash};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use md5::{Digest as _, Md5};
use serde::{Deserialize, Serialize};
use sha_crypt::{PasswordHashRef, ShaCrypt};
use sha1::Sha1;
use sha2::{Sha224, Sha256, Sha384, Sha512};
use std::ops::RangeInclusive;
use subtle::ConstantTimeEq as _;

/// An algorithm that can be accepted beside bcrypt, by its name in ZITADEL's configuration
/// (`SystemDefaults.PasswordHasher.Verifiers`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verifier {
    /// `$argon2i$`, `$argon2id$`
    Argon2,
    /// `$2a$`, which is always accepted.
    Bcrypt,
    /// `$S$`
    Drupal7,
    /// `$1$`
    Md5,
    /// Hexadecimal digits.
    Md5Plain,
    /// `$md5salted-prefix$`, `$md5salted-suffix$`
    Md5Salted,
    /// `$pbkdf2$`, `$pbkdf2-sha256$` …
    Pbkdf2,
    /// `$P$`, `$H$`
    Phpass,
    /// `$scrypt$`, `$7$`
    Scrypt,
    /// `$5$`, `$6$`
    Sha2,
}

/// Why a hash that a user brings along is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidHash {
    /// The algorithm is unknown or not enabled, or the hash is malformed.
    NotSupported,
    /// It is too cheap, or too costly.
    CostOutsideLimits,
}

/// Refuses a hash that a user brings along and that could not be verified, or only at a cost outside of the limits.
/// `verifiers` are the algorithms that are enabled beside bcrypt; ZITADEL's default configuration enables none.
///
/// # Errors
/// Why it is not accepted.
pub fn check_hash(hash: &str, verifiers: &[Verifier]) -> Result<(), InvalidHash> {
    let imported = Imported::parse(hash).ok_or(InvalidHash::NotSupported)?;
    let verifier = imported.verifier();
    if verifier != Verifier::Bcrypt && !verifiers.contains(&verifier) {
        return Err(InvalidHash::NotSupported);
    }
    if imported.is_within_limits() { Ok(()) } else { Err(InvalidHash::CostOutsideLimits) }
}

/// The costs of bcrypt that ZITADEL takes; recorded are a refused 4 and an accepted 10.
const BCRYPT_COSTS: RangeInclusive<u32> = 10..=16;
/// The cost of the hashes of the ZITADEL that the recordings are of.
const BCRYPT_COST: u32 = 10;

// ZITADEL's limits (`SystemDefaults.PasswordHasher.Limits`). Where its upper limit would let one hash stop this server for
// minutes or take gigabytes, ours is lower: the comment has ZITADEL's.
const ARGON2_TIME: RangeInclusive<u32> = 1..=10;
/// KiB; up to 524,288 in ZITADEL.
const ARGON2_MEMORY: RangeInclusive<u32> = 8192..=131_072;
const ARGON2_THREADS: RangeInclusive<u32> = 1..=16;
/// Up to 20 in ZITADEL.
const SCRYPT_LOG_N: RangeInclusive<u32> = 14..=18;
const SCRYPT_R: RangeInclusive<u32> = 8..=32;
const SCRYPT_P: RangeInclusive<u32> = 1..=16;
/// Bytes that scrypt may take, and how many times so many it may compute.
const SCRYPT_MEMORY: u64 = 256 << 20;
/// Up to 10,000,000 in ZITADEL.
const PBKDF2_ROUNDS: RangeInclusive<u32> = 1000..=2_000_000;
/// Up to 999,999,999 in ZITADEL.
const SHA2_ROUNDS: RangeInclusive<u32> = 1000..=1_000_000;
const SHA2_DEFAULT_ROUNDS: u32 = 5000;
/// The logarithm; up to 31 in ZITADEL.
const PHPASS_ROUNDS: RangeInclusive<u8> = 7..=20;
/// The logarithm: 1000 to 500,000 iterations.
const DRUPAL7_ROUNDS: RangeInclusive<u8> = 10..=18;

/// The hash function of PBKDF2.
#[derive(Clone, Copy, Debug)]
pub(super) enum Pbkdf2Digest {
    Sha1,
    Sha224,
    Sha256,
    Sha384,
    Sha512,
}

/// A hash by its format, with what its verification needs.
pub(super) enum Imported<'h> {
    Bcrypt { hash: &'h str, cost: u32 },
    Argon2(PasswordHash),
    Scrypt(PasswordHash),
    Pbkdf2 { digest: Pbkdf2Digest, rounds: u32, salt: Vec<u8>, hash: Vec<u8> },
    Sha2 { hash: &'h str, rounds: u32 },
    Md5 { salt: &'h str, digest: &'h str },
    Md5Plain(Vec<u8>),
    Md5Salted { salt_first: bool, salt: &'h str, digest: &'h str },
    Phpass { log_rounds: u8, salt: &'h str, digest: &'h str },
    Drupal7 { log_rounds: u8, salt: &'h str, digest: &'h str },
}

impl<'h> Imported<'h> {
    /// The hash, if it is one in its whole form.
    pub(super) fn parse(hash: &'h str) -> Option<Self> {
        let mut fields = hash.strip_prefix('$').map(|rest| rest.split('$')).into_iter().flatten();
        let (id, rest): (_, Vec<&str>) = (fields.next(), fields.collect());
        match (id, rest.as_slice()) {
            (None, _) => hexadecimal(hash).filter(|digest| !digest.is_empty()).map(Self::Md5Plain),
            (Some("2a" | "2b" | "2y"), [cost, _]) => {
                let cost = Some(*cost).filter(|cost| cost.len() == 2 && hash.len() >= 59)?.parse().ok()?;
                (4..=31).contains(&cost).then_some(Self::Bcrypt { hash, cost })
            }
            (Some("argon2i" | "argon2id"), _) => {
                let parsed = PasswordHash::new(hash).ok().filter(|h| h.salt.is_some() && h.hash.is_some())?;
                (parsed.version == Some(19)).then_some(Self::Argon2(parsed))
            }
            (Some("scrypt" | "7"), _) => {
                let named = hash.strip_prefix("$7$").map(|rest| format!("$scrypt${rest}"));
                let parsed = PasswordHash::new(named.as_deref().unwrap_or(hash)).ok()?;
                (parsed.salt.is_some() && parsed.hash.is_some()).then_some(Self::Scrypt(parsed))
            }
            (Some("5" | "6"), [.., _]) => {
                let rounds = match rest.as_slice() {
                    [rounds, _, _] => rounds.strip_prefix("rounds=")?.parse().ok()?,
                    [_, _] => SHA2_DEFAULT_ROUNDS,
                    _ => return None,
                };
                Some(Self::Sha2 { hash, rounds })
            }
            (Some("1"), [salt, digest]) => Some(Self::Md5 { salt, digest }),
            (Some("P" | "H"), [rest]) if hash.len() == 34 => {
                let (log_rounds, salt, digest) = portable(rest)?;
                Some(Self::Phpass { log_rounds, salt, digest })
            }
            (Some("S"), [rest]) if hash.len() == 55 => {
                let (log_rounds, salt, digest) = portable(rest)?;
                Some(Self::Drupal7 { log_rounds, salt, digest })
            }
            (Some("md5salted-prefix"), [salt, digest]) => Some(Self::Md5Salted { salt_first: true, salt, digest }),
            (Some("md5salted-suffix"), [salt, digest]) => Some(Self::Md5Salted { salt_first: false, salt, digest }),
            (Some(id), [rounds, salt, hash]) => {
                let digest = match id {
                    "pbkdf2" => Pbkdf2Digest::Sha1,
                    "pbkdf2-sha224" => Pbkdf2Digest::Sha224,
                    "pbkdf2-sha256" => Pbkdf2Digest::Sha256,
                    "pbkdf2-sha384" => Pbkdf2Digest::Sha384,
                    "pbkdf2-sha512" => Pbkdf2Digest::Sha512,
                    _ => return None,
                };
                let (salt, hash) = (passlib_base64(salt)?, passlib_base64(hash)?);
                Some(Self::Pbkdf2 { digest, rounds: rounds.parse().ok()?, salt, hash })
            }
            _ => None,
        }
    }

    fn verifier(&self) -> Verifier {
        match self {
            Self::Bcrypt { .. } => Verifier::Bcrypt,
            Self::Argon2(_) => Verifier::Argon2,
            Self::Scrypt(_) => Verifier::Scrypt,
            Self::Pbkdf2 { .. } => Verifier::Pbkdf2,
            Self::Sha2 { .. } => Verifier::Sha2,
            Self::Md5 { .. } => Verifier::Md5,
            Self::Md5Plain(_) => Verifier::Md5Plain,
            Self::Md5Salted { .. } => Verifier::Md5Salted,
            Self::Phpass { .. } => Verifier::Phpass,
            Self::Drupal7 { .. } => Verifier::Drupal7,
        }
    }

    /// Whether ZITADEL would have made it, too.
    pub(super) fn is_current(&self) -> bool {
        matches!(self, Self::Bcrypt { cost: BCRYPT_COST, .. })
    }

    fn is_within_limits(&self) -> bool {
        let parameter = |hash: &PasswordHash, name| hash.params.get_decimal(name).unwrap_or_default();
        match self {
            Self::Bcrypt { cost, .. } => BCRYPT_COSTS.contains(cost),
            Self::Argon2(hash) => {
                let of = |name| parameter(hash, name);
                ARGON2_TIME.contains(&of("t")) && ARGON2_MEMORY.contains(&of("m")) && ARGON2_THREADS.contains(&of("p"))
            }
            Self::Scrypt(hash) => {
                let (log_n, r, p) = (parameter(hash, "ln"), parameter(hash, "r"), parameter(hash, "p"));
                let each = SCRYPT_LOG_N.contains(&log_n) && SCRYPT_R.contains(&r) && SCRYPT_P.contains(&p);
                // Both factors are small, after their limits.
                each && (128_u64 << log_n).saturating_mul(u64::from(r)).saturating_mul(p.into()) <= SCRYPT_MEMORY
            }
            Self::Pbkdf2 { rounds, .. } => PBKDF2_ROUNDS.contains(rounds),
            Self::Sha2 { rounds, .. } => SHA2_ROUNDS.contains(rounds),
            Self::Md5 { .. } | Self::Md5Plain(_) | Self::Md5Salted { .. } => true,
            Self::Phpass { log_rounds, .. } => PHPASS_ROUNDS.contains(log_rounds),
            Self::Drupal7 { log_rounds, .. } => DRUPAL7_ROUNDS.contains(log_rounds),
        }
    }

    /// Whether the hash is that of `password`.
    pub(super) fn matches(&self, password: &str) -> bool {
        let bytes = password.as_bytes();
        let equal = |a: &[u8], b: &[u8]| bool::from(a.ct_eq(b));
        match self {
            Self::Bcrypt { hash, .. } => bcrypt::verify(password, hash).unwrap_or(false),
            Self::Argon2(hash) => Argon2::default().verify_password(bytes, hash).is_ok(),
            Self::Scrypt(hash) => scrypt::Scrypt::new().verify_password(bytes, hash).is_ok(),
            Self::Pbkdf2 { digest, rounds, salt, hash } => {
                !hash.is_empty() && equal(&pbkdf2(*digest, bytes, salt, *rounds, hash.len()), hash)
            }
            Self::Sha2 { hash, .. } => {
                PasswordHashRef::new(hash).is_ok_and(|hash| ShaCrypt::default().verify_password(bytes, hash).is_ok())
            }
            Self::Md5 { salt, digest } => equal(crypt::md5_crypt(bytes, salt.as_bytes()).as_bytes(), digest.as_bytes()),
            Self::Md5Plain(digest) => equal(&Md5::digest(bytes), digest),
            Self::Md5Salted { salt_first, salt, digest } => {
                let salted = if *salt_first { [salt, password].concat() } else { [password, salt].concat() };
                STANDARD.decode(digest).is_ok_and(|digest| equal(&Md5::digest(salted), &digest))
            }
            Self::Phpass { log_rounds, salt, digest } => {
                equal(crypt::repeated::<Md5>(bytes, salt.as_bytes(), *log_rounds).as_bytes(), digest.as_bytes())
            }
            Self::Drupal7 { log_rounds, salt, digest } => {
                let whole = crypt::repeated::<Sha512>(bytes, salt.as_bytes(), *log_rounds);
                // Drupal stores the beginning of it.
                whole.get(..digest.len()).is_some_and(|begin| equal(begin.as_bytes(), digest.as_bytes()))
            }
        }
    }
}

fn pbkdf2(digest: Pbkdf2Digest, password: &[u8], salt: &[u8], rounds: u32, length: usize) -> Vec<u8> {
    let mut out = vec![0; length];
    let derive = match digest {
        Pbkdf2Digest::Sha1 => pbkdf2::pbkdf2_hmac::<Sha1>,
        Pbkdf2Digest::Sha224 => pbkdf2::pbkdf2_hmac::<Sha224>,
        Pbkdf2Digest::Sha256 => pbkdf2::pbkdf2_hmac::<Sha256>,
        Pbkdf2Digest::Sha384 => pbkdf2::pbkdf2_hmac::<Sha384>,
        Pbkdf2Digest::Sha512 => pbkdf2::pbkdf2_hmac::<Sha512>,
    };
    derive(password, salt, rounds, &mut out);
    out
}

/// Rounds, salt and digest of the form that phpass and Drupal 7 share: a digit, eight characters, the rest.
fn portable(rest: &str) -> Option<(u8, &str, &str)> {
    let (salt, digest) = rest.get(1..)?.split_at_checked(8)?;
    Some((crypt::digit(*rest.as_bytes().first()?)?, salt, digest))
}

/// Base64 as passlib writes it, with `.` for `+`, or as everybody else does.
fn passlib_base64(text: &str) -> Option<Vec<u8>> {
    STANDARD_NO_PAD.decode(text.trim_end_matches('=').replace('.', "+")).ok()
}

fn hexadecimal(text: &str) -> Option<Vec<u8>> {
    let value = |digit: &u8| char::from(*digit).to_digit(16).and_then(|value| u8::try_from(value).ok());
    text.as_bytes()
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => Some(value(high)? << 4 | value(low)?),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
#[path = "imported_tests.rs"]
mod tests;
