//! Sealed texts, which clients return unchanged: session tokens, authorization codes, ids of devices. They are readable,
//! and authenticated with the instance's key (HMAC-SHA-256, truncated to 16 bytes).

use super::instance::Instance;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

/// Length of the authentication tag, in bytes.
const TAG: usize = 16;

/// Seals a text with the instance's key.
#[must_use]
pub fn seal(instance: &Instance, text: &str) -> String {
    let mut bytes = tag(instance, text.as_bytes());
    bytes.extend_from_slice(text.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The text of a sealed one; `None` when this instance did not seal it.
#[must_use]
pub fn open(instance: &Instance, sealed: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
    let (found, text) = bytes.split_at_checked(TAG)?;
    if !bool::from(subtle::ConstantTimeEq::ct_eq(tag(instance, text).as_slice(), found)) {
        return None;
    }
    String::from_utf8(text.to_vec()).ok()
}

fn tag(instance: &Instance, text: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&instance.token_key).ok();
    if let Some(mac) = mac.as_mut() {
        mac.update(text);
    }
    mac.map(|mac| mac.finalize().into_bytes().to_vec()).unwrap_or_default().into_iter().take(TAG).collect()
}
