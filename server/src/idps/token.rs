//! The token of an intent, which the success URL carries.

use crate::domain::instance::Instance;
use base64::Engine as _;
use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD, URL_SAFE_NO_PAD};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use zitadel_wasm::refusals::{self, RefusalKind};

/// Length of the authentication tag of a token, in bytes.
const TAG: usize = 16;

/// As Go decodes: bits behind the last byte do not matter.
const LENIENT: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, NO_PAD.with_decode_allow_trailing_bits(true));

/// The token of an intent, which the success URL carries. It is not one of the long tokens of sessions: the contract allows
/// 200 characters.
#[must_use]
pub fn seal_token(instance: &Instance, id: &str) -> String {
    let mut bytes = tag(instance, id.as_bytes());
    bytes.extend_from_slice(id.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
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
    let (found, text) = bytes.split_at_checked(TAG).ok_or(refusals::IDP_INTENT_TOKEN_INVALID)?;
    if !bool::from(subtle::ConstantTimeEq::ct_eq(tag(instance, text).as_slice(), found)) {
        return Err(refusals::IDP_INTENT_TOKEN_INVALID);
    }
    if text == id.as_bytes() { Ok(()) } else { Err(refusals::IDP_INTENT_TOKEN_OF_ANOTHER) }
}

fn tag(instance: &Instance, id: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&instance.token_key).ok();
    if let Some(mac) = mac.as_mut() {
        // Other sealed texts have the same key.
        mac.update(b"idp-intent:");
        mac.update(id);
    }
    mac.map(|mac| mac.finalize().into_bytes().to_vec()).unwrap_or_default().into_iter().take(TAG).collect()
}
