//! `zitadel.auth.v1.AuthService`: the calling user's own account.

mod account;
mod caller;
mod contact;
mod factors;
mod metadata;
mod policies;
mod profile;
mod to_proto;
mod webauthn;

pub use account::*;
pub use contact::*;
pub use factors::*;
pub use metadata::*;
pub use policies::*;
pub use profile::*;
pub use webauthn::*;
