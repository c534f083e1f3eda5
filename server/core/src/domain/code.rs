//! Codes that are sent and have to come back.

use crate::clock::Time;
use rand::RngExt as _;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq as _;

/// What kind of code: its length, alphabet and life, as ZITADEL's defaults have it.
#[derive(Clone, Copy, Debug)]
pub struct Generator {
    length: usize,
    alphabet: &'static [u8],
    seconds: i64,
}

// ZITADEL never uses the last symbol of an alphabet; neither do these.
const UPPER_AND_DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ012345678";
const LETTERS_AND_DIGITS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ012345678";
const HOUR: i64 = 3600;

/// Phone numbers.
pub const PHONE: Generator = Generator { length: 6, alphabet: UPPER_AND_DIGITS, seconds: HOUR };
/// E-mail addresses.
pub const EMAIL: Generator = Generator { length: 6, alphabet: UPPER_AND_DIGITS, seconds: HOUR };

/// New passwords.
pub const PASSWORD: Generator = Generator { length: 6, alphabet: UPPER_AND_DIGITS, seconds: HOUR };
/// Invitations.
pub const INVITE: Generator = Generator { length: 6, alphabet: UPPER_AND_DIGITS, seconds: 72 * HOUR };
/// Accounts that are initialized by their users.
pub const INITIALIZATION: Generator = Generator { length: 6, alphabet: UPPER_AND_DIGITS, seconds: 72 * HOUR };
/// Links with which a passkey may be registered.
pub const PASSKEY_LINK: Generator = Generator { length: 12, alphabet: LETTERS_AND_DIGITS, seconds: HOUR };
/// OTP by SMS and by e-mail.
pub const OTP: Generator = Generator { length: 8, alphabet: b"012345678", seconds: 300 };

/// Why an entered code is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// It has expired.
    Expired,
    /// It is another one.
    Wrong,
}

/// A code that waits to come back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Code {
    code: String,
    expires: Time,
}

impl Code {
    /// A new code.
    #[must_use]
    pub fn generate(generator: Generator, now: Time) -> Self {
        let mut rng = rand::rng();
        let symbol =
            |_| generator.alphabet.get(rng.random_range(0..generator.alphabet.len())).map_or('0', |b| char::from(*b));
        Self { code: (0..generator.length).map(symbol).collect(), expires: now.plus_seconds(generator.seconds) }
    }

    /// The code itself, to be sent or returned.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.code
    }

    /// Whether it has expired.
    #[must_use]
    pub fn expired(&self, now: Time) -> bool {
        self.expires < now
    }

    /// As [`Self::matches`], with an error that states what is wrong.
    ///
    /// # Errors
    /// When the code has expired, or is another one.
    pub fn check(&self, entered: &str, now: Time) -> Result<(), Mismatch> {
        if self.expired(now) {
            return Err(Mismatch::Expired);
        }
        if self.matches(entered, now) { Ok(()) } else { Err(Mismatch::Wrong) }
    }

    /// Whether `entered` is the code and it has not expired. Takes as long for a wrong code as for the right one.
    #[must_use]
    pub fn matches(&self, entered: &str, now: Time) -> bool {
        let same = bool::from(self.code.as_bytes().ct_eq(entered.as_bytes()));
        same && !self.expired(now)
    }
}
