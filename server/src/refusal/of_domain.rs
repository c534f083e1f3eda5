//! How the errors of `domain`, which knows no refusals, are refused.

use super::Refusal;
use crate::domain::code::Mismatch;
use zitadel_wasm::refusals;

impl From<Mismatch> for Refusal {
    fn from(mismatch: Mismatch) -> Self {
        match mismatch {
            Mismatch::Expired => refusals::CODE_EXPIRED.into(),
            Mismatch::Wrong => refusals::CODE_WRONG.into(),
        }
    }
}
