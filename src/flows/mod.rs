//! What a login page does beside calling: which checks are still needed, and QR codes. Pure, and a WebAssembly module of
//! its own, so that a page without it does not pay for it.
//!
//! What only talks to the browser (ceremonies, SMS) and what drives calls is JavaScript: `pkg/flows`.

mod next_step;
mod qr;

#[cfg(all(target_arch = "wasm32", feature = "npm-flows"))]
mod js;

pub use next_step::{Factor, Facts, Policy, Step, next_step};
pub use qr::qr_svg;
