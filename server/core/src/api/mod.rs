//! The RPCs: one folder or file per proto service with a function per RPC, named as it is in snake case, which is wiring
//! only; [`table`] lists them all. What they do is in `accounts/`, `sessions/`, `idps/`, `oidc/` and `settings/`.

pub mod auth_v1;
mod authorization_v2;
pub mod details;
pub mod idp_config;
mod idp_intents;
mod idps;
mod macros;
mod oidc_v2;
mod org_v2;
mod organization_settings;
pub mod resources_user_v3alpha;
mod saml_v2;
mod session_v2;
mod settings_v2;
mod table;
pub mod user_v2;
pub mod user_v3alpha;

pub use table::register;
