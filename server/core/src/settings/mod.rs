//! Settings: ZITADEL's defaults, and what instances and organisations override of them.

mod defaults;
mod login_texts;
pub mod organizations;
mod overrides;
pub mod translations;

pub use defaults::{allowed_second_factors, branding_settings, languages, legal_settings, login_settings};
pub use overrides::{SettingsMessage, check_overrides, check_policies, merged_with_defaults, overrides_from_message};
