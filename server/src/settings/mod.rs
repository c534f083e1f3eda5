//! Settings: ZITADEL's defaults, and what instances and organisations override of them.

mod defaults;
mod login_texts;
pub mod organizations;
mod overrides;
pub mod translations;

pub use defaults::{branding_settings, languages, legal_settings, login_settings};
pub use overrides::{check_policies, merged_with_defaults, overrides_from_message};
