//! One function and one line per RPC. What an RPC shares with its siblings in other packages stands in the file of the
//! thing itself: `phone`, `totp`, `otp_sms`, `users`, `sessions`.

mod auth_v1;
mod details;
mod email;
mod invites;
mod keys;
mod keys_v1;
mod otp_email;
mod otp_sms;
mod passwords;
mod phone;
mod profiles;
mod session_keys;
mod session_list;
mod session_otp;
mod sessions;
mod settings;
mod states;
mod totp;
mod user_list;
mod user_v2;
mod user_v2_credentials;
mod user_v3alpha;
mod users;

pub(crate) use users::{Delivery, NewEmail, NewHuman, create, machine};

use crate::registry::Registry;

/// Registers every handler.
pub fn register(registry: &mut Registry) {
    auth_v1::register(registry);
    profiles::register(registry);
    keys_v1::register(registry);
    user_v2::register(registry);
    user_v2_credentials::register(registry);
    user_v3alpha::register(registry);
    sessions::register(registry);
    settings::register(registry);
}
