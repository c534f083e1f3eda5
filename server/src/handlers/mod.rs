//! One function and one line per RPC. What an RPC shares with its siblings in other packages stands in the file of the
//! thing itself: `phone`, `totp`, `otp_sms`, `users`, `sessions`.

mod idps;
pub(crate) mod oidc;
mod orgs;
mod saml;
mod session_keys;
mod session_list;
mod session_otp;
mod sessions;
pub(crate) mod settings;
mod translations;

use crate::registry::Registry;

/// Languages of ZITADEL's own texts.
pub(crate) fn languages() -> Vec<&'static str> {
    settings::LANGUAGES.split(' ').collect()
}

/// Registers every handler.
pub fn register(registry: &mut Registry) {
    sessions::register(registry);
    oidc::register(registry);
    idps::register(registry);
    saml::register(registry);
    orgs::register(registry);
    translations::register(registry);
    settings::register(registry);
}
