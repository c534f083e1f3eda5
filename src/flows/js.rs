//! The wasm-bindgen surface of the npm package's flows. No logic. What a function allocates is gone after it
//! (`xtask/wasm/heap.wat`): no static may hold it.

use super::{Facts, Policy};
use wasm_bindgen::prelude::wasm_bindgen;

/// The next step and its factors: `second totp otpSms`. The arguments are words, as [`Policy::parse`] and
/// [`Facts::parse`] read them.
#[wasm_bindgen(js_name = nextStep)]
#[must_use]
pub fn next_step(policy: &str, facts: &str) -> String {
    super::next_step(&Policy::parse(policy), &Facts::parse(facts)).words()
}

/// A QR code as SVG; `undefined` when the text is too long.
#[wasm_bindgen]
#[must_use]
pub fn qr(text: &str) -> Option<String> {
    super::qr_svg(text)
}
