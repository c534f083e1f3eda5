//! The calling user.

use crate::context::RequestContext;
use crate::domain::user::{Human, User};
use zitadel_wasm::refusals::RefusalKind;

/// The calling user, who has to be a human user.
pub fn calling_human(
    ctx: &RequestContext<'_, '_>,
    unknown: RefusalKind,
    machine: RefusalKind,
) -> Result<(User, Human), RefusalKind> {
    let user = ctx.user(&ctx.caller.user).ok_or(unknown)?;
    let human = user.human.clone().ok_or(machine)?;
    Ok((user, human))
}
