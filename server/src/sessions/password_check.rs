//! The check of a password, which counts failed attempts and can lock the user.

use crate::accounts::password::count_wrong;
use crate::context::RequestContext;
use crate::domain::password;
use crate::domain::user::{HumanUser, State, User};
use crate::refusal::Refusal;
use zitadel_wasm::refusals;

/// Checks the password of a user.
///
/// # Errors
/// When it is wrong or not set, or the user does not exist or is locked.
pub fn check_password(ctx: &mut RequestContext<'_, '_>, id: &str, entered: &str) -> Result<(), Refusal> {
    let unknown = refusals::PASSWORD_CHECK_USER_UNKNOWN;
    let HumanUser { user, human } = ctx.user(id).and_then(User::into_human).ok_or(unknown)?;
    if user.state == State::Locked {
        return Err(Refusal::credentials(refusals::PASSWORD_CHECK_USER_LOCKED, human.failed_passwords));
    }
    let hash = human.password.ok_or(refusals::PASSWORD_CHECK_NOT_SET)?;
    if password::verify(entered, &hash) {
        ctx.edit_human(id, unknown, |ctx, edited| {
            edited.human.failed_passwords = 0;
            ctx.record_event(&mut edited.user, "user.human.password.check.succeeded");
            Ok(())
        })?;
        return Ok(());
    }
    Err(count_wrong(ctx, id))
}
