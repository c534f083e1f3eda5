//! What can be done to users, whichever RPC is called: each file is one subject with its commands. Versions of the API
//! differ in refusals, which are data here, and in messages, which are the wiring's in `api/`.

mod channel;
pub mod contact;
pub mod creation;
mod delivery;
pub mod idp_links;
pub mod initial;
pub mod invite;
pub mod lifecycle;
pub mod login_names;
pub mod metadata;
pub mod otp;
pub mod password;
pub mod password_check;
pub mod profile;
pub mod recovery_codes;
pub mod refresh_tokens;
pub mod totp;
pub mod update;
pub mod webauthn_credentials;

pub use channel::Channel;
pub use delivery::{Delivery, Mail};
