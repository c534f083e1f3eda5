//! One function and one line per RPC. What an RPC shares with its siblings in other packages stands in the file of the
//! thing itself: `phone`, `totp`, `otp_sms`, `users`, `sessions`.

mod auth_v1;
mod delivery;
pub(crate) mod details;
mod email;
mod invites;
mod keys;
mod keys_v1;
mod metadata;
mod mine;
mod otp_email;
mod otp_sms;
mod passwords;
mod phone;
mod profiles;
pub(crate) mod recovery_codes;
mod resources_v3alpha;
mod states;
pub(crate) mod totp;
pub(crate) mod user_list;
mod user_update;
mod user_v2;
mod user_v2_credentials;
mod user_v3alpha;
mod user_v3alpha_contact;
pub(crate) mod users;

pub(crate) use delivery::Delivery;
use delivery::{email_delivery, phone_delivery};
pub(crate) use users::{NewEmail, NewHuman, create, machine};

use crate::registry::Registry;

/// Registers every handler.
pub fn register(registry: &mut Registry) {
    auth_v1::register(registry);
    profiles::register(registry);
    keys_v1::register(registry);
    user_v2::register(registry);
    user_v2_credentials::register(registry);
    user_v3alpha::register(registry);
    user_v3alpha_contact::register(registry);
    mine::register(registry);
    metadata::register(registry);
    user_update::register(registry);
    resources_v3alpha::register(registry);
}
