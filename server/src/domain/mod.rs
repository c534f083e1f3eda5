//! What is stored, and the rules that hold whoever asks: users, sessions, codes, phone numbers, passwords, TOTP.

pub mod code;
pub mod idp;
pub mod ids;
pub mod instance;
pub mod oidc;
pub mod outbox;
pub mod password;
pub mod phone;
pub mod policies;
pub mod recovery;
pub mod roles;
pub mod said;
pub mod seal;
pub mod session;
pub mod session_end;
pub mod template;
pub mod token_family;
pub mod totp;
pub mod user;
pub mod webauthn;
