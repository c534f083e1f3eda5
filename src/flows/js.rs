//! What the flows of the npm package call. No logic.

use super::{Facts, Policy};
use wasm_bindgen::prelude::wasm_bindgen;

/// What comes next: `second totp otpSms`. Both arguments are words, as [`Policy::read`] and [`Facts::read`] have them.
#[wasm_bindgen]
#[must_use]
pub fn plan(policy: &str, facts: &str) -> String {
    super::next(&Policy::read(policy), &Facts::read(facts)).words()
}

/// A QR code as SVG; `undefined` when the text is too long.
#[wasm_bindgen]
#[must_use]
pub fn qr(text: &str) -> Option<String> {
    super::qr_svg(text)
}
