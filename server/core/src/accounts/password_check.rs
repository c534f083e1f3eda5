//! The check of a password, which counts failed attempts and can lock the user: at sign-in, and of the current password when
//! a new one is set (recordings password-v2 and me-user).

use crate::context::RequestContext;
use crate::domain::password;
use crate::domain::user::{HumanUser, State, User};
use crate::refusal::Refusal;
use zitadel_wasm::refusals;

/// Checks the password of a user at sign-in; the right one ends the row of failed attempts.
///
/// # Errors
/// When it is wrong or not set, or the user does not exist or is locked.
pub fn check_password(ctx: &mut RequestContext<'_, '_>, id: &str, entered: &str) -> Result<(), Refusal> {
    verify_or_count(ctx, id, entered)?;
    ctx.edit_human(id, refusals::PASSWORD_CHECK_USER_UNKNOWN, |ctx, edited| {
        edited.human.failed_passwords = 0;
        ctx.record_event(&mut edited.user, "user.human.password.check.succeeded");
        let replacement = edited.human.password.as_ref().and_then(|stored| password::replacement(entered, stored));
        if replacement.is_some() {
            edited.human.password = replacement;
            ctx.record_event(&mut edited.user, "user.human.password.hash.updated");
        }
        Ok(())
    })?;
    Ok(())
}

/// Verifies a password; a wrong one is a failed attempt.
///
/// # Errors
/// As [`check_password`].
pub fn verify_or_count(ctx: &mut RequestContext<'_, '_>, id: &str, entered: &str) -> Result<(), Refusal> {
    let found = ctx.user(id).and_then(User::into_human);
    let HumanUser { user, human } = found.ok_or(refusals::PASSWORD_CHECK_USER_UNKNOWN)?;
    if user.state == State::Locked {
        return Err(Refusal::credentials(refusals::PASSWORD_CHECK_USER_LOCKED, human.failed_passwords));
    }
    let hash = human.password.ok_or(refusals::PASSWORD_CHECK_NOT_SET)?;
    if password::verify(entered, &hash) {
        return Ok(());
    }
    let failed = ctx.failed_check(
        id,
        "user.human.password.check.failed",
        |lockout| lockout.max_password_attempts,
        |human| {
            human.failed_passwords += 1;
            human.failed_passwords
        },
    );
    Err(Refusal::credentials(refusals::PASSWORD_WRONG, failed))
}
