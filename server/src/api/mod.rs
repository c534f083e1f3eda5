//! The RPCs: one file per proto service with a function per RPC, which is wiring only; [`table`] lists them all. What they
//! do is in `accounts/`, `sessions/`, `oidc/`, `settings/` and `idps`.

mod idps;
mod oidc_v2;
mod org_v2;
mod saml_v2;
mod session_v2;
mod settings_v2;
mod table;

pub use table::register;
