//! Recovery codes: issued, removed, and checked at sign-in (recording `recovery-codes`).

use crate::context::RequestContext;
use crate::domain::recovery::LIMIT;
use crate::domain::user::{State, User};
use crate::refusal::Refusal;
use zitadel_wasm::refusals;

/// Issues so many codes beside those that the user has already.
pub fn generate(ctx: &mut RequestContext<'_, '_>, id: &str, count: i32) -> Result<(User, Vec<String>), Refusal> {
    let (mut user, mut human) = ctx.human(id).ok_or(refusals::RECOVERY_CODES_USER_UNKNOWN)?;
    ctx.require_self_or(id, "user.credential.write")?;
    let mut codes = human.recovery_codes.take().unwrap_or_default();
    let count = usize::try_from(count).unwrap_or_default();
    if codes.unused() + count > LIMIT {
        return Err(refusals::RECOVERY_CODES_TOO_MANY.into());
    }
    let issued = codes.issue(count);
    human.recovery_codes = Some(codes);
    ctx.record(&mut user, &human, "user.human.mfa.recovery_code.added", false);
    Ok((user, issued))
}

/// Removes all codes; where there are none, nothing changes.
pub fn remove(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<User, Refusal> {
    let unknown = || Refusal::from(refusals::CREDENTIAL_USER_UNKNOWN);
    let mut user = ctx.user(id).ok_or_else(unknown)?;
    ctx.require_self_or(id, "user.credential.write")?;
    if user.state == State::Locked {
        return Err(refusals::RECOVERY_CODES_TO_REMOVE_USER_LOCKED.into());
    }
    if let Some(mut human) = user.human.clone()
        && human.recovery_codes.take().is_some()
    {
        ctx.record(&mut user, &human, "user.human.mfa.recovery_code.removed", false);
    }
    Ok(user)
}

/// Checks a code at sign-in; each is accepted once.
pub fn check(ctx: &mut RequestContext<'_, '_>, id: &str, entered: &str) -> Result<(), Refusal> {
    let not_ready = refusals::RECOVERY_CODES_NOT_READY;
    let (mut user, mut human) = ctx.human(id).ok_or(not_ready)?;
    let codes = human.recovery_codes.as_mut().ok_or(not_ready)?;
    if user.state == State::Locked {
        return Err(refusals::RECOVERY_CODE_USER_LOCKED.into());
    }
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
    ctx.record(&mut user, &human, "user.human.mfa.recovery_code.check.succeeded", false);
    Ok(())
}
