//! Recovery codes: issued, removed, and checked at sign-in (recording `recovery-codes`).

use crate::context::RequestContext;
use crate::domain::recovery::LIMIT;
use crate::domain::user::{State, User};
use crate::status::{Code, Status};

/// Issues so many codes beside those that the user has already.
pub fn generate(ctx: &mut RequestContext<'_, '_>, id: &str, count: i32) -> Result<(User, Vec<String>), Status> {
    let refuse = |id, key| Status::new(Code::FailedPrecondition, id, key);
    let (mut user, mut human) = ctx.human(id).ok_or_else(|| refuse("COMMAND-uXHNj", "Errors.User.NotFound"))?;
    ctx.require_self_or(id, "user.credential.write")?;
    let mut codes = human.recovery_codes.take().unwrap_or_default();
    let count = usize::try_from(count).unwrap_or_default();
    if codes.unused() + count > LIMIT {
        return Err(refuse("COMMAND-8f2k9", "Errors.User.MFA.RecoveryCodes.CountInvalid"));
    }
    let issued = codes.issue(count);
    human.recovery_codes = Some(codes);
    ctx.record(&mut user, &human, "user.human.mfa.recovery_code.added", false);
    Ok((user, issued))
}

/// Removes all codes; where there are none, nothing changes.
pub fn remove(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<User, Status> {
    let unknown = || Status::new(Code::NotFound, "COMMAND-4g3xq", "Errors.NotFound");
    let mut user = ctx.user(id).ok_or_else(unknown)?;
    ctx.require_self_or(id, "user.credential.write")?;
    if user.state == State::Locked {
        return Err(Status::new(Code::FailedPrecondition, "COMMAND-d9u8q", "Errors.User.Locked"));
    }
    if let Some(mut human) = user.human.clone()
        && human.recovery_codes.take().is_some()
    {
        ctx.record(&mut user, &human, "user.human.mfa.recovery_code.removed", false);
    }
    Ok(user)
}

/// Checks a code at sign-in; each is accepted once.
pub fn check(ctx: &mut RequestContext<'_, '_>, id: &str, entered: &str) -> Result<(), Status> {
    let refuse = |id, key| Status::new(Code::FailedPrecondition, id, key);
    let not_ready = || refuse("COMMAND-84rgg", "Errors.User.MFA.RecoveryCodes.NotReady");
    let (mut user, mut human) = ctx.human(id).ok_or_else(not_ready)?;
    let codes = human.recovery_codes.as_mut().ok_or_else(not_ready)?;
    if user.state == State::Locked {
        return Err(refuse("COMMAND-2w6oa", "Errors.User.Locked"));
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
        return Err(Status::new(Code::InvalidArgument, "DOMAIN-6uvh0", "Errors.User.MFA.RecoveryCodes.InvalidCode"));
    }
    codes.failed = 0;
    ctx.record(&mut user, &human, "user.human.mfa.recovery_code.check.succeeded", false);
    Ok(())
}
