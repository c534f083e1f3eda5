//! The OTP factors by SMS and by e-mail: one machine for both. In v1 and v2 a factor requires a verified number or address
//! and is ready at once; in v3alpha it brings its own, and a code makes it ready.

use super::{Channel, Delivery};
use crate::context::RequestContext;
use crate::domain::code::Code;
use crate::domain::ids;
use crate::domain::user::{Contact, HumanUser, PendingOtp, User};
use crate::refusal::{Refusal, ensure};
use zitadel_wasm::refusals::{self, RefusalKind};

/// What one channel's factor is refused with.
struct OtpRefusals {
    /// The number or address is not verified.
    not_ready: RefusalKind,
    already_ready: RefusalKind,
    not_found: RefusalKind,
}

const SMS: OtpRefusals = OtpRefusals {
    not_ready: refusals::OTP_SMS_PHONE_NOT_VERIFIED,
    already_ready: refusals::OTP_SMS_ALREADY_READY,
    not_found: refusals::OTP_SMS_NOT_FOUND,
};
const EMAIL: OtpRefusals = OtpRefusals {
    not_ready: refusals::OTP_EMAIL_ADDRESS_NOT_VERIFIED,
    already_ready: refusals::OTP_EMAIL_ALREADY_READY,
    not_found: refusals::OTP_EMAIL_NOT_FOUND,
};

fn refusals_of(channel: Channel) -> &'static OtpRefusals {
    match channel {
        Channel::Sms => &SMS,
        Channel::Email => &EMAIL,
    }
}

/// Adds the factor of a user whose number or address is verified.
pub fn add(ctx: &mut RequestContext<'_, '_>, channel: Channel, id: &str) -> Result<User, Refusal> {
    let refusals = refusals_of(channel);
    ctx.user(id).ok_or(refusals::CREDENTIAL_USER_UNKNOWN)?;
    ctx.require_self_or(id, "user.credential.write")?;
    ctx.edit_human(id, refusals.not_ready, |ctx, edited| {
        ensure(channel.otp_mut(&mut edited.human).is_none(), refusals.already_ready)?;
        ensure(*channel.proved_mut(&mut edited.human), refusals.not_ready)?;
        *channel.otp_mut(&mut edited.human) = Some(ids::next());
        ctx.record_event(&mut edited.user, &channel.otp_event("added"));
        Ok(())
    })
}

/// Removes the factor; in v3alpha also a registration that waits.
pub fn remove(
    ctx: &mut RequestContext<'_, '_>,
    channel: Channel,
    id: &str,
    registration: Option<&str>,
) -> Result<User, Refusal> {
    let refusals = refusals_of(channel);
    ctx.user(id).ok_or(refusals::CREDENTIAL_USER_UNKNOWN)?;
    ctx.require_self_or(id, "user.write")?;
    ctx.edit_human(id, refusals.not_found, |ctx, edited| {
        let ready = channel.otp_mut(&mut edited.human);
        if ready.as_deref().is_some_and(|is| registration.is_none_or(|wanted| wanted == is)) {
            *ready = None;
        } else {
            let pending = channel.pending_otp_mut(&mut edited.human);
            let named = registration.is_some() && pending.as_ref().map(|p| p.id.as_str()) == registration;
            ensure(named, refusals.not_found)?;
            *pending = None;
        }
        ctx.record_event(&mut edited.user, &channel.otp_event("removed"));
        Ok(())
    })
}

/// v3alpha: starts a registration, in place of one that waits; its id, and the code where the caller wants it.
pub fn start(
    ctx: &mut RequestContext<'_, '_>,
    channel: Channel,
    id: &str,
    to: &str,
    delivery: &Delivery,
) -> Result<(User, String, Option<String>), Refusal> {
    let refusals = refusals_of(channel);
    ctx.user(id).ok_or(refusals::CREDENTIAL_USER_UNKNOWN)?;
    match delivery {
        // Users who vouch for themselves, or get the code in the response, would prove nothing: as with an address or a
        // number in v2.
        Delivery::Verified => ctx.require_permission("user.write")?,
        Delivery::Return => ctx.require_permission("user.credential.write")?,
        Delivery::Send(_) | Delivery::Unverified => ctx.require_self_or(id, "user.credential.write")?,
    }
    let registration = ids::next();
    let (user, code) = ctx.edit_human_with(id, refusals.not_ready, |ctx, edited| {
        ensure(channel.otp_mut(&mut edited.human).is_none(), refusals.already_ready)?;
        let to = channel.normalize(to)?;
        if *delivery == Delivery::Verified {
            complete(ctx, edited, channel, registration.clone(), to);
            return Ok(None);
        }
        let code = Code::generate(channel.generator(), ctx.now);
        let text = code.reveal().to_owned();
        let pending = PendingOtp { id: registration.clone(), to: to.clone(), code };
        *channel.pending_otp_mut(&mut edited.human) = Some(pending);
        ctx.record_event(&mut edited.user, &channel.event("code.added"));
        if *delivery == Delivery::Unverified {
            return Ok(None);
        }
        // It goes to the new number or address, which is not the user's yet.
        channel.deliver(ctx, edited, &to, text, delivery)
    })?;
    Ok((user, registration, code))
}

/// v3alpha: completes a registration.
pub fn verify(
    ctx: &mut RequestContext<'_, '_>,
    channel: Channel,
    id: &str,
    registration: &str,
    code: &str,
) -> Result<User, Refusal> {
    let refusals = refusals_of(channel);
    ctx.user(id).ok_or(refusals::CREDENTIAL_USER_UNKNOWN)?;
    ctx.require_self_or(id, "user.credential.write")?;
    ctx.edit_human(id, refusals.not_found, |ctx, edited| {
        ensure(channel.otp_mut(&mut edited.human).as_deref() != Some(registration), refusals.already_ready)?;
        let pending = channel.pending_otp_mut(&mut edited.human).clone().filter(|p| p.id == registration);
        let pending = pending.ok_or(refusals.not_found)?;
        if !pending.code.matches(code, ctx.now) {
            ctx.tx.commit_on_error();
            ctx.record_event(&mut edited.user, &channel.event("verification.failed"));
            return Err(refusals::CONTACT_CODE_WRONG.into());
        }
        complete(ctx, edited, channel, pending.id, pending.to);
        Ok(())
    })
}

/// The number or address is the user's verified one from then on, and the factor is ready.
fn complete(
    ctx: &mut RequestContext<'_, '_>,
    edited: &mut HumanUser,
    channel: Channel,
    registration: String,
    value: String,
) {
    channel.set_contact(&mut edited.human, Contact { value, verified: true });
    *channel.proved_mut(&mut edited.human) = true;
    *channel.pending_otp_mut(&mut edited.human) = None;
    *channel.otp_mut(&mut edited.human) = Some(registration);
    ctx.record_change(&mut edited.user, &channel.otp_event("added"));
}
