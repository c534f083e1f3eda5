//! The RPCs: one folder or file per proto service with a function per RPC, named as it is in snake case, which is wiring
//! only; [`table`] lists them all. What they do is in `accounts/`, `sessions/`, `oidc/` and `settings/`.

pub mod auth_v1;
pub mod details;
mod macros;
pub mod paging;
pub mod resources_user_v3alpha;
pub mod structs;
mod table;
pub mod user_v2;
pub mod user_v3alpha;

pub use table::register;
