//! What is stored, and the rules that hold for every caller: users, sessions, codes, phone numbers, passwords, TOTP.

pub mod access_token;
pub mod code;
pub mod idp;
pub mod ids;
pub mod instance;
pub mod intent;
pub mod login_name;
pub mod loopback_idp;
pub mod oidc;
pub mod organization;
pub mod outbox;
pub mod password;
pub mod phone;
pub mod policies;
pub mod recovery;
pub mod roles;
pub mod seal;
pub mod secrets;
pub mod session;
pub mod session_end;
pub mod settings_overrides;
pub mod template;
pub mod token_family;
pub mod totp;
pub mod user;
pub mod webauthn;
