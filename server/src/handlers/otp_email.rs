//! The OTP e-mail factor. In v1 and v2 it asks for a verified address and is ready at once; in v3alpha it brings its own
//! address, and a code makes it ready.

use super::Delivery;
use super::email::{self, Letter};
use crate::context::RequestContext;
use crate::domain::code::{self, Code as Secret};
use crate::domain::ids;
use crate::domain::user::{Contact, PendingOtp, User};
use crate::refusal::Refusal;
use zitadel_wasm::refusals;

fn not_ready() -> Refusal {
    Refusal::from(refusals::OTP_EMAIL_ADDRESS_NOT_VERIFIED)
}

fn already() -> Refusal {
    Refusal::from(refusals::OTP_EMAIL_ALREADY_READY)
}

fn not_existing() -> Refusal {
    Refusal::from(refusals::OTP_EMAIL_NOT_FOUND)
}

fn unknown() -> Refusal {
    Refusal::from(refusals::CREDENTIAL_USER_UNKNOWN)
}

/// Adds the factor of a user whose address is verified.
pub fn add(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<User, Refusal> {
    ctx.user(id).ok_or_else(unknown)?;
    ctx.require_self_or(id, "user.credential.write")?;
    let (mut user, mut human) = ctx.human(id).ok_or_else(not_ready)?;
    if human.otp_email.is_some() {
        return Err(already());
    }
    if !human.email_proved {
        return Err(not_ready());
    }
    human.otp_email = Some(ids::next());
    ctx.record(&mut user, &human, "user.human.mfa.otp.email.added", false);
    Ok(user)
}

/// Removes the factor; in v3alpha also a registration that waits.
pub fn remove(ctx: &mut RequestContext<'_, '_>, id: &str, registration: Option<&str>) -> Result<User, Refusal> {
    ctx.user(id).ok_or_else(unknown)?;
    ctx.require_self_or(id, "user.write")?;
    let (mut user, mut human) = ctx.human(id).ok_or_else(not_existing)?;
    let ready = human.otp_email.as_deref().is_some_and(|is| registration.is_none_or(|wanted| wanted == is));
    let pending = registration.is_some() && human.pending_otp_email.as_ref().map(|p| p.id.as_str()) == registration;
    if !ready && !pending {
        return Err(not_existing());
    }
    if ready {
        human.otp_email = None;
    } else {
        human.pending_otp_email = None;
    }
    ctx.record(&mut user, &human, "user.human.mfa.otp.email.removed", false);
    Ok(user)
}

/// Starts a v3alpha registration: its id, and the code if it was asked for. One that still waits is replaced.
pub fn start(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    address: &str,
    delivery: Delivery,
    template: Option<&str>,
) -> Result<(User, String, Option<String>), Refusal> {
    ctx.user(id).ok_or_else(unknown)?;
    match delivery {
        // Vouching for oneself would make the code pointless.
        Delivery::Verified => ctx.require_permission("user.write")?,
        _ => ctx.require_self_or(id, "user.credential.write")?,
    }
    let (mut user, mut human) = ctx.human(id).ok_or_else(not_ready)?;
    if human.otp_email.is_some() {
        return Err(already());
    }
    email::check_plain(address)?;
    let registration = ids::next();
    if delivery == Delivery::Verified {
        human.email = Contact { value: address.to_owned(), verified: true };
        human.email_proved = true;
        human.pending_otp_email = None;
        human.otp_email = Some(registration.clone());
        ctx.record(&mut user, &human, "user.human.mfa.otp.email.added", true);
        return Ok((user, registration, None));
    }
    let code = Secret::draw(code::EMAIL, ctx.now);
    let text = code.reveal().to_owned();
    human.pending_otp_email = Some(PendingOtp { id: registration.clone(), to: address.to_owned(), code });
    let kind = "user.human.email.code.added";
    ctx.record(&mut user, &human, kind, false);
    let letter = Letter { kind, link: email::LINK, template };
    // It goes to the new address, which is not the user's yet.
    let mut to = human.clone();
    to.email.value = address.to_owned();
    let code = email::give(ctx, &user, &to, text, delivery, &letter)?;
    Ok((user, registration, code))
}

/// Completes a v3alpha registration: the address is the user's verified one from then on, and the factor is ready.
pub fn verify(ctx: &mut RequestContext<'_, '_>, id: &str, registration: &str, code: &str) -> Result<User, Refusal> {
    ctx.user(id).ok_or_else(unknown)?;
    ctx.require_self_or(id, "user.credential.write")?;
    let (mut user, mut human) = ctx.human(id).ok_or_else(not_existing)?;
    if human.otp_email.as_deref() == Some(registration) {
        return Err(already());
    }
    let pending = human.pending_otp_email.clone().filter(|p| p.id == registration).ok_or_else(not_existing)?;
    if !pending.code.matches(code, ctx.now) {
        ctx.tx.commit_on_error();
        ctx.record(&mut user, &human, "user.human.email.verification.failed", false);
        return Err(refusals::CONTACT_CODE_WRONG.into());
    }
    human.email = Contact { value: pending.to, verified: true };
    human.email_proved = true;
    human.pending_otp_email = None;
    human.otp_email = Some(pending.id);
    ctx.record(&mut user, &human, "user.human.mfa.otp.email.added", true);
    Ok(user)
}
