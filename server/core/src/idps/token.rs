//! The token of an intent, which the success URL carries: the intent's id, encrypted with the instance's key by
//! AES-256-GCM. It is not one of the long tokens of sessions, because the contract allows 200 characters.

use crate::domain::instance::Instance;
use aes_gcm::aead::{Aead as _, KeyInit as _, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use base64::Engine as _;
use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD, URL_SAFE_NO_PAD};
use zitadel_wasm::refusals::{self, RefusalKind};

/// Length of the nonce in front, in bytes.
const NONCE: usize = 12;

/// What tells it from other texts that are encrypted with the key.
const PURPOSE: &[u8] = b"idp-intent";

/// As Go decodes: bits behind the last byte do not matter.
const LENIENT: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, NO_PAD.with_decode_allow_trailing_bits(true));

/// The token of an intent.
#[must_use]
pub fn seal_token(instance: &Instance, id: &str) -> String {
    let nonce: [u8; NONCE] = rand::random();
    let encrypted = cipher(instance).and_then(|cipher| {
        let payload = Payload { msg: id.as_bytes(), aad: PURPOSE };
        cipher.encrypt(&Nonce::from(nonce), payload).ok()
    });
    // AES-GCM refuses only texts of gigabytes.
    URL_SAFE_NO_PAD.encode([nonce.to_vec(), encrypted.unwrap_or_default()].concat())
}

/// Checks that a token is that of the intent. Whether there is such an intent comes after it, as in ZITADEL.
///
/// # Errors
/// CRYPTO-Swg31 for a text that is not base64url, CRYPTO-Sf4gt for one that this instance did not make, CRYPTO-CRYPTO for
/// the token of another intent.
pub fn check_token(instance: &Instance, token: &str, id: &str) -> Result<(), RefusalKind> {
    if token.is_empty() {
        return Err(refusals::IDP_INTENT_TOKEN_EMPTY);
    }
    let bytes = LENIENT.decode(token).map_err(|_| refusals::IDP_INTENT_TOKEN_MALFORMED)?;
    let decrypted = open(instance, &bytes).ok_or(refusals::IDP_INTENT_TOKEN_INVALID)?;
    if decrypted == id.as_bytes() { Ok(()) } else { Err(refusals::IDP_INTENT_TOKEN_OF_ANOTHER) }
}

fn open(instance: &Instance, bytes: &[u8]) -> Option<Vec<u8>> {
    let (nonce, encrypted) = bytes.split_at_checked(NONCE)?;
    let nonce: [u8; NONCE] = nonce.try_into().ok()?;
    cipher(instance)?.decrypt(&Nonce::from(nonce), Payload { msg: encrypted, aad: PURPOSE }).ok()
}

fn cipher(instance: &Instance) -> Option<Aes256Gcm> {
    Aes256Gcm::new_from_slice(&instance.token_key).ok()
}
