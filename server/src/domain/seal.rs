//! Texts that the server gives out and wants back unchanged: session tokens, authorisation codes, ids of devices. They
//! are readable, and authenticated with the instance's key.

use super::instance::Instance;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac as _};
use sha2::Sha256;

const TAG: usize = 16;

/// Seals `text`.
#[must_use]
pub fn seal(instance: &Instance, text: &str) -> String {
    let mut bytes = tag(instance, text.as_bytes());
    bytes.extend_from_slice(text.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What was sealed; `None` when this instance did not seal it.
#[must_use]
pub fn open(instance: &Instance, sealed: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
    let (mark, text) = bytes.split_at_checked(TAG)?;
    if !bool::from(subtle::ConstantTimeEq::ct_eq(tag(instance, text).as_slice(), mark)) {
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
