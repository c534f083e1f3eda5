//! The RPCs: one file per proto service with a function per RPC, which is wiring only; [`table`] lists them all. What they
//! do is in `accounts/`, `sessions/`, `oidc/` and `settings/`.

mod table;

pub use table::register;
