//! TOTP (RFC 6238): SHA-1, six digits, thirty seconds, one step of skew on either side.

use crate::clock::Time;
use crate::go_url::PATH_SEGMENT;
use percent_encoding::utf8_percent_encode;
use serde::{Deserialize, Serialize};
use totp_rs::{Algorithm, Builder, Secret};

/// Name that authenticator apps show.
const ISSUER: &str = "ZITADEL";

/// A TOTP factor, waiting for its first code or ready.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Totp {
    /// Id of the registration, by which v3alpha names it.
    pub id: String,
    /// The secret, base32 without padding.
    pub secret: String,
    /// Whether a code has proved it.
    pub ready: bool,
    /// Newest step whose code was taken; `--strict` takes none twice.
    #[serde(default)]
    pub last_step: u64,
}

impl Totp {
    /// A new secret of 20 random bytes.
    #[must_use]
    pub fn new() -> Self {
        let bytes: [u8; 20] = rand::random();
        let secret = Secret::from(bytes).to_base32();
        Self { id: super::ids::next(), secret, ready: false, last_step: 0 }
    }

    /// The URI that authenticator apps read as a QR code.
    #[must_use]
    pub fn uri(&self, account: &str) -> String {
        let account = utf8_percent_encode(account, PATH_SEGMENT);
        format!(
            "otpauth://totp/{ISSUER}:{account}?algorithm=SHA1&digits=6&issuer={ISSUER}&period=30&secret={}",
            self.secret
        )
    }

    /// The step whose code `entered` is, if it is one of now, the step before or the step after. White space around it
    /// is ignored.
    #[must_use]
    pub fn check(&self, entered: &str, now: Time) -> Option<u64> {
        let code = entered.trim();
        if code.len() != 6 || !code.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let secret = Secret::try_from_base32(&self.secret).ok()?;
        let totp = Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(6)
            .with_skew(1)
            .with_step_duration(30)
            .with_secret(secret)
            .build()
            .ok()?;
        totp.check(code, u64::try_from(now.seconds()).ok()?)
    }
}

impl Default for Totp {
    fn default() -> Self {
        Self::new()
    }
}
