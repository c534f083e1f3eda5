//! `zitadel.auth.v1.AuthService`: the calling user's own account.

mod account;
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

use crate::context::RequestContext;
use crate::domain::user::{Human, User};
use zitadel_wasm::refusals::RefusalKind;

/// The calling user, who has to be a human user.
fn calling_human(
    ctx: &RequestContext<'_, '_>,
    unknown: RefusalKind,
    machine: RefusalKind,
) -> Result<(User, Human), RefusalKind> {
    let user = ctx.user(&ctx.caller.user).ok_or(unknown)?;
    let human = user.human.clone().ok_or(machine)?;
    Ok((user, human))
}
