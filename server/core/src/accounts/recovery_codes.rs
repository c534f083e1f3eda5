//! Recovery codes: issued, removed, and checked at sign-in (recording `recovery-codes`).

use crate::context::RequestContext;
use crate::domain::recovery::LIMIT;
use crate::domain::user::{State, User};
use crate::refusal::{Refusal, ensure};
use zitadel_wasm::refusals;

/// Issues so many codes beside those that the user has already.
pub fn generate(ctx: &mut RequestContext<'_, '_>, id: &str, count: i32) -> Result<(User, Vec<String>), Refusal> {
    ctx.edit_human_with(id, refusals::RECOVERY_CODES_USER_UNKNOWN, |ctx, edited| {
        ctx.require_self_or(id, "user.credential.write")?;
        let mut codes = edited.human.recovery_codes.take().unwrap_or_default();
        let count = usize::try_from(count).unwrap_or_default();
        ensure(codes.unused() + count <= LIMIT, refusals::RECOVERY_CODES_TOO_MANY)?;
        let issued = codes.issue(count);
        edited.human.recovery_codes = Some(codes);
        ctx.record_event(&mut edited.user, "user.human.mfa.recovery_code.added");
        Ok(issued)
    })
}

/// Removes all codes; without codes nothing changes.
pub fn remove(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<User, Refusal> {
    let user = ctx.user(id).ok_or(refusals::CREDENTIAL_USER_UNKNOWN)?;
    ctx.require_self_or(id, "user.credential.write")?;
    ensure(user.state != State::Locked, refusals::RECOVERY_CODES_TO_REMOVE_USER_LOCKED)?;
    if user.human.as_ref().is_none_or(|human| human.recovery_codes.is_none()) {
        return Ok(user);
    }
    ctx.edit_human(id, refusals::CREDENTIAL_USER_UNKNOWN, |ctx, edited| {
        edited.human.recovery_codes = None;
        ctx.record_event(&mut edited.user, "user.human.mfa.recovery_code.removed");
        Ok(())
    })
}

/// Checks a code at sign-in; each is accepted once.
pub fn check(ctx: &mut RequestContext<'_, '_>, id: &str, entered: &str) -> Result<(), Refusal> {
    let (user, human) = ctx.human(id).ok_or(refusals::RECOVERY_CODES_NOT_READY)?;
    let mut codes = human.recovery_codes.ok_or(refusals::RECOVERY_CODES_NOT_READY)?;
    ensure(user.state != State::Locked, refusals::RECOVERY_CODE_USER_LOCKED)?;
    if !codes.redeem(entered) {
        ctx.failed_check(
            id,
            "user.human.mfa.recovery_code.check.failed",
            |lockout| lockout.max_otp_attempts,
            |human| {
                human.recovery_codes.as_mut().map_or(0, |codes| {
                    codes.failed += 1;
                    codes.failed
                })
            },
        );
        return Err(refusals::RECOVERY_CODE_WRONG.into());
    }
    codes.failed = 0;
    ctx.edit_human(id, refusals::RECOVERY_CODES_NOT_READY, |ctx, edited| {
        edited.human.recovery_codes = Some(codes);
        ctx.record_event(&mut edited.user, "user.human.mfa.recovery_code.check.succeeded");
        Ok(())
    })?;
    Ok(())
}
