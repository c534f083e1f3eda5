//! The TOTP factor: none, waiting for its first code, ready. One per user, whichever package asks.

use crate::context::RequestContext;
use crate::domain::totp::Totp;
use crate::domain::user::{State, User};
use crate::refusal::Refusal;
use zitadel_wasm::refusals;

fn not_existing() -> Refusal {
    Refusal::from(refusals::TOTP_NOT_BEGUN)
}

/// Starts a registration; one that still waits is replaced.
pub fn start(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<(User, Totp), Refusal> {
    let (mut user, mut human) = ctx.human(id).ok_or(refusals::TOTP_USER_UNKNOWN)?;
    ctx.require_self_or(id, "user.credential.write")?;
    if human.totp.as_ref().is_some_and(|t| t.ready) {
        return Err(refusals::TOTP_ALREADY_READY.into());
    }
    let totp = Totp::new();
    human.totp = Some(totp.clone());
    ctx.record(&mut user, &human, "user.human.mfa.otp.added", false);
    Ok((user, totp))
}

/// Completes a registration. `registration` is its id where the package has one. A wrong code leaves no trace.
pub fn verify(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    registration: Option<&str>,
    code: &str,
) -> Result<User, Refusal> {
    if ctx.user(id).is_none() {
        return Err(refusals::CREDENTIAL_USER_UNKNOWN.into());
    }
    ctx.require_self_or(id, "user.credential.write")?;
    let (mut user, mut human) = ctx.human(id).ok_or_else(not_existing)?;
    let now = ctx.now;
    let totp =
        human.totp.as_mut().filter(|t| registration.is_none_or(|wanted| wanted == t.id)).ok_or_else(not_existing)?;
    if totp.ready {
        return Err(refusals::TOTP_ALREADY_VERIFIED.into());
    }
    let step = totp.check(code, now).ok_or_else(wrong)?;
    totp.ready = true;
    totp.last_step = step;
    ctx.record(&mut user, &human, "user.human.mfa.otp.verified", false);
    Ok(user)
}

/// Removes the factor, ready or not.
pub fn remove(ctx: &mut RequestContext<'_, '_>, id: &str, registration: Option<&str>) -> Result<User, Refusal> {
    let found = ctx
        .human(id)
        .filter(|(_, human)| human.totp.as_ref().is_some_and(|t| registration.is_none_or(|wanted| wanted == t.id)));
    let (mut user, mut human) = found.ok_or(refusals::TOTP_TO_REMOVE_NOT_FOUND)?;
    ctx.require_self_or(id, "user.write")?;
    human.totp = None;
    ctx.record(&mut user, &human, "user.human.mfa.otp.removed", false);
    Ok(user)
}

/// A wrong code.
pub fn wrong() -> Refusal {
    Refusal::from(refusals::TOTP_CODE_WRONG)
}

/// Checks a code at sign-in; what is stored of it is the step, and an event.
pub fn check(ctx: &mut RequestContext<'_, '_>, id: &str, code: &str) -> Result<(), Refusal> {
    let not_ready = || Refusal::from(refusals::TOTP_NOT_READY);
    let (mut user, mut human) = ctx.human(id).ok_or_else(not_ready)?;
    if user.state == State::Locked && human.totp.as_ref().is_some_and(|t| t.ready) {
        return Err(refusals::TOTP_USER_LOCKED.into());
    }
    let (now, strict) = (ctx.now, ctx.strict);
    let totp = human.totp.as_mut().filter(|t| t.ready).ok_or_else(not_ready)?;
    // RFC 6238 §5.2 forbids taking a code twice; ZITADEL takes it.
    let step = totp.check(code, now).filter(|step| !strict || *step > totp.last_step);
    let Some(step) = step else {
        ctx.failed_check(
            id,
            "user.human.mfa.otp.check.failed",
            |l| l.max_otp_attempts,
            |human| {
                let [totp, ..] = &mut human.failed_otps;
                *totp += 1;
                *totp
            },
        );
        return Err(wrong());
    };
    totp.last_step = step;
    let [failed, ..] = &mut human.failed_otps;
    *failed = 0;
    ctx.record(&mut user, &human, "user.human.mfa.otp.check.succeeded", false);
    Ok(())
}
