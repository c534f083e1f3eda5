//! The OTP SMS factor. In v1 and v2 it asks for a verified phone and is ready at once; in v3alpha it brings its own
//! number, and a code makes it ready.

use super::Delivery;
use crate::context::RequestContext;
use crate::domain::code::{self, Code as Secret};
use crate::domain::user::{Contact, PendingOtp, User};
use crate::domain::{ids, outbox, phone};
use crate::refusal::Refusal;
use zitadel_wasm::refusals;

fn already() -> Refusal {
    Refusal::from(refusals::OTP_SMS_ALREADY_READY)
}

fn not_existing() -> Refusal {
    Refusal::from(refusals::OTP_SMS_NOT_FOUND)
}

fn not_ready() -> Refusal {
    Refusal::from(refusals::OTP_SMS_PHONE_NOT_VERIFIED)
}

fn unknown() -> Refusal {
    Refusal::from(refusals::CREDENTIAL_USER_UNKNOWN)
}

/// Adds the factor of a user whose phone number is verified.
pub fn add(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<User, Refusal> {
    ctx.user(id).ok_or_else(unknown)?;
    ctx.require_self_or(id, "user.credential.write")?;
    let (mut user, mut human) = ctx.human(id).ok_or_else(not_ready)?;
    if human.otp_sms.is_some() {
        return Err(already());
    }
    if !human.phone_proved {
        return Err(not_ready());
    }
    human.otp_sms = Some(ids::next());
    ctx.record(&mut user, &human, "user.human.mfa.otp.sms.added", false);
    Ok(user)
}

/// Removes the factor; in v3alpha also a registration that waits.
pub fn remove(ctx: &mut RequestContext<'_, '_>, id: &str, registration: Option<&str>) -> Result<User, Refusal> {
    ctx.user(id).ok_or_else(unknown)?;
    ctx.require_self_or(id, "user.write")?;
    let (mut user, mut human) = ctx.human(id).ok_or_else(not_existing)?;
    let ready = human.otp_sms.as_deref().is_some_and(|is| registration.is_none_or(|wanted| wanted == is));
    let pending = registration.is_some() && human.pending_otp_sms.as_ref().map(|p| p.id.as_str()) == registration;
    if !ready && !pending {
        return Err(not_existing());
    }
    if ready {
        human.otp_sms = None;
    } else {
        human.pending_otp_sms = None;
    }
    ctx.record(&mut user, &human, "user.human.mfa.otp.sms.removed", false);
    Ok(user)
}

/// Starts a v3alpha registration: its id, and the code if it was asked for. One that still waits is replaced.
pub fn start(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    number: &str,
    delivery: Delivery,
) -> Result<(User, String, Option<String>), Refusal> {
    ctx.user(id).ok_or_else(unknown)?;
    match delivery {
        // Vouching for oneself would make the code pointless.
        Delivery::Verified => ctx.require_permission("user.write")?,
        _ => ctx.require_self_or(id, "user.credential.write")?,
    }
    let (mut user, mut human) = ctx.human(id).ok_or_else(not_ready)?;
    if human.otp_sms.is_some() {
        return Err(already());
    }
    let number = phone::normalise(number)?;
    let registration = ids::next();
    if delivery == Delivery::Verified {
        human.phone = Some(Contact { value: number, verified: true });
        human.phone_proved = true;
        human.pending_otp_sms = None;
        human.otp_sms = Some(registration.clone());
        ctx.record(&mut user, &human, "user.human.mfa.otp.sms.added", true);
        return Ok((user, registration, None));
    }
    let code = Secret::draw(code::PHONE, ctx.now);
    let text = code.reveal().to_owned();
    human.pending_otp_sms = Some(PendingOtp { id: registration.clone(), to: number.clone(), code });
    let kind = "user.human.phone.code.added";
    ctx.record(&mut user, &human, kind, false);
    if delivery == Delivery::Return {
        return Ok((user, registration, Some(text)));
    }
    outbox::sms(ctx.tx, ctx.now, &number, kind, &text);
    Ok((user, registration, None))
}

/// Completes a v3alpha registration: the number is the user's verified phone from then on, and the factor is ready.
pub fn verify(ctx: &mut RequestContext<'_, '_>, id: &str, registration: &str, code: &str) -> Result<User, Refusal> {
    ctx.user(id).ok_or_else(unknown)?;
    ctx.require_self_or(id, "user.credential.write")?;
    let (mut user, mut human) = ctx.human(id).ok_or_else(not_existing)?;
    if human.otp_sms.as_deref() == Some(registration) {
        return Err(already());
    }
    let pending = human.pending_otp_sms.clone().filter(|p| p.id == registration).ok_or_else(not_existing)?;
    if !pending.code.matches(code, ctx.now) {
        ctx.tx.commit_on_error();
        ctx.record(&mut user, &human, "user.human.phone.verification.failed", false);
        return Err(refusals::CONTACT_CODE_WRONG.into());
    }
    human.phone = Some(Contact { value: pending.to, verified: true });
    human.phone_proved = true;
    human.pending_otp_sms = None;
    human.otp_sms = Some(pending.id);
    ctx.record(&mut user, &human, "user.human.mfa.otp.sms.added", true);
    Ok(user)
}
