//! The TOTP factor: none, waiting for its first code, ready. One per user, whichever package it is set up with.

use crate::context::RequestContext;
use crate::domain::totp::Totp;
use crate::domain::user::{Human, State, User};
use crate::refusal::{Refusal, ensure};
use zitadel_wasm::refusals;

/// A registration that has begun: what an authenticator app needs.
pub struct Registration {
    /// Whose it is.
    pub user: User,
    /// Its id, by which v3alpha names it.
    pub id: String,
    /// The `otpauth:` address for the QR code.
    pub uri: String,
    /// The shared secret.
    pub secret: String,
}

/// Begins a registration; one that still waits is replaced.
pub fn start(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<Registration, Refusal> {
    let (user, totp) = ctx.edit_human_with(id, refusals::TOTP_USER_UNKNOWN, |ctx, edited| {
        ctx.require_self_or(id, "user.credential.write")?;
        let ready = edited.human.totp.as_ref().is_some_and(|totp| totp.ready);
        ensure(!ready, refusals::TOTP_ALREADY_READY)?;
        let totp = Totp::new();
        edited.human.totp = Some(totp.clone());
        ctx.record_event(&mut edited.user, "user.human.mfa.otp.added");
        Ok(totp)
    })?;
    Ok(Registration { uri: totp.uri(&ctx.login_name(&user)), id: totp.id, secret: totp.secret, user })
}

/// Completes a registration. `registration` is its id where the package has one. A wrong code leaves no trace.
pub fn verify(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    registration: Option<&str>,
    code: &str,
) -> Result<User, Refusal> {
    ctx.user(id).ok_or(refusals::CREDENTIAL_USER_UNKNOWN)?;
    ctx.require_self_or(id, "user.credential.write")?;
    ctx.edit_human(id, refusals::TOTP_NOT_BEGUN, |ctx, edited| {
        let totp = edited.human.totp.as_mut().filter(|totp| is_named(totp, registration));
        let totp = totp.ok_or(refusals::TOTP_NOT_BEGUN)?;
        ensure(!totp.ready, refusals::TOTP_ALREADY_VERIFIED)?;
        totp.last_step = totp.check(code, ctx.now).ok_or(refusals::TOTP_CODE_WRONG)?;
        totp.ready = true;
        *failed_codes(&mut edited.human) = 0;
        ctx.record_event(&mut edited.user, "user.human.mfa.otp.verified");
        Ok(())
    })
}

/// Removes the factor, ready or not.
pub fn remove(ctx: &mut RequestContext<'_, '_>, id: &str, registration: Option<&str>) -> Result<User, Refusal> {
    ctx.edit_human(id, refusals::TOTP_TO_REMOVE_NOT_FOUND, |ctx, edited| {
        let found = edited.human.totp.as_ref().is_some_and(|totp| is_named(totp, registration));
        ensure(found, refusals::TOTP_TO_REMOVE_NOT_FOUND)?;
        ctx.require_self_or(id, "user.write")?;
        edited.human.totp = None;
        ctx.record_event(&mut edited.user, "user.human.mfa.otp.removed");
        Ok(())
    })
}

fn is_named(totp: &Totp, registration: Option<&str>) -> bool {
    registration.is_none_or(|wanted| wanted == totp.id)
}

/// Checks a code at sign-in; what is stored of it is the step, and an event.
pub fn check(ctx: &mut RequestContext<'_, '_>, id: &str, code: &str) -> Result<(), Refusal> {
    let (user, human) = ctx.human(id).ok_or(refusals::TOTP_NOT_READY)?;
    let totp = human.totp.filter(|totp| totp.ready).ok_or(refusals::TOTP_NOT_READY)?;
    ensure(user.state != State::Locked, refusals::TOTP_USER_LOCKED)?;
    // RFC 6238 section 5.2 forbids taking a code twice; ZITADEL takes it.
    let step = totp.check(code, ctx.now).filter(|step| !ctx.strict || *step > totp.last_step);
    let Some(step) = step else {
        ctx.failed_check(
            id,
            "user.human.mfa.otp.check.failed",
            |lockout| lockout.max_otp_attempts,
            |human| {
                *failed_codes(human) += 1;
                *failed_codes(human)
            },
        );
        return Err(refusals::TOTP_CODE_WRONG.into());
    };
    ctx.edit_human(id, refusals::TOTP_NOT_READY, |ctx, edited| {
        if let Some(totp) = edited.human.totp.as_mut() {
            totp.last_step = step;
        }
        *failed_codes(&mut edited.human) = 0;
        ctx.record_event(&mut edited.user, "user.human.mfa.otp.check.succeeded");
        Ok(())
    })?;
    Ok(())
}

fn failed_codes(human: &mut Human) -> &mut i32 {
    let [totp, ..] = &mut human.failed_otps;
    totp
}
