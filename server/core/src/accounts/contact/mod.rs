//! Email addresses and phone numbers: one machine for both. It is missing, unverified with a code pending, or it
//! is verified. v1 and v2 differ in their refusals, which are data.

mod versions;

use super::{Channel, Delivery};
use crate::context::RequestContext;
use crate::domain::code::Code;
use crate::domain::user::{Contact, Human, HumanUser, State, User};
use crate::refusal::{Refusal, ensure};
pub use versions::{V1, V2, Version};
use zitadel_wasm::refusals::RefusalKind;

/// Changes the address or number, and issues a code for it; returns the code where the caller wants it.
pub fn set(
    ctx: &mut RequestContext<'_, '_>,
    version: &Version,
    channel: Channel,
    id: &str,
    value: &str,
    delivery: &Delivery,
) -> Result<(User, Option<String>), Refusal> {
    delivery.check_template()?;
    let refusals = version.of(channel);
    ctx.edit_human_with(id, refusals.unknown_to_set, |ctx, edited| {
        require_initialized(&edited.human, refusals.initial_to_set)?;
        require_delivery_permission(ctx, id, delivery)?;
        let value = channel.normalize(value)?;
        let unchanged = channel.contact(&edited.human).is_some_and(|contact| contact.value == value);
        ensure(!unchanged, refusals.not_changed)?;
        replace(ctx, edited, channel, value, delivery)
    })
}

/// Puts another address or number in place, and issues a code for it; returns the code where the caller wants it.
pub fn replace(
    ctx: &mut RequestContext<'_, '_>,
    edited: &mut HumanUser,
    channel: Channel,
    value: String,
    delivery: &Delivery,
) -> Result<Option<String>, Refusal> {
    channel.set_contact(&mut edited.human, Contact { value, verified: false });
    *channel.code_mut(&mut edited.human) = None;
    ctx.record_change(&mut edited.user, &channel.event("changed"));
    issue_code(ctx, edited, channel, delivery)
}

/// Users may have codes for their own address or number sent. To vouch for it, or to have the code in the response, which
/// proves nothing, requires the permission (recordings seed-verify-phone and phone-v2-sms).
pub fn require_delivery_permission(ctx: &RequestContext<'_, '_>, id: &str, delivery: &Delivery) -> Result<(), Refusal> {
    match delivery {
        Delivery::Send(_) | Delivery::Unverified => ctx.require_self_or(id, "user.write"),
        Delivery::Verified | Delivery::Return => ctx.require_permission("user.write"),
    }
}

/// Issues a code for the address or number, in place of one that waits; returns it where the caller wants it. The caller
/// who vouches for it needs none.
pub fn issue_code(
    ctx: &mut RequestContext<'_, '_>,
    edited: &mut HumanUser,
    channel: Channel,
    delivery: &Delivery,
) -> Result<Option<String>, Refusal> {
    if *delivery == Delivery::Verified {
        mark_verified(ctx, edited, channel);
        return Ok(None);
    }
    if *delivery == Delivery::Unverified {
        return Ok(None);
    }
    let code = Code::generate(channel.generator(), ctx.now);
    let text = code.reveal().to_owned();
    *channel.code_mut(&mut edited.human) = Some(code);
    ctx.record_event(&mut edited.user, &channel.event("code.added"));
    match channel.contact(&edited.human).map(|contact| contact.value.clone()) {
        Some(to) => channel.deliver(ctx, edited, &to, text, delivery),
        // A code for a number that was removed is issued, and goes nowhere.
        None => Ok((*delivery == Delivery::Return).then_some(text)),
    }
}

/// Records that the address or number is the user's.
pub fn mark_verified(ctx: &mut RequestContext<'_, '_>, edited: &mut HumanUser, channel: Channel) {
    let contact = match channel {
        Channel::Email => Some(&mut edited.human.email),
        Channel::Sms => edited.human.phone.as_mut(),
    };
    if let Some(contact) = contact {
        contact.verified = true;
    }
    if channel == Channel::Email && edited.human.initialization.take().is_some() && edited.user.state == State::Initial
    {
        edited.user.state = State::Active;
    }
    *channel.proved_mut(&mut edited.human) = true;
    *channel.code_mut(&mut edited.human) = None;
    ctx.record_change(&mut edited.user, &channel.event("verified"));
}

/// Issues a new code; `only_pending` wants one that it replaces.
pub fn resend(
    ctx: &mut RequestContext<'_, '_>,
    version: &Version,
    channel: Channel,
    id: &str,
    only_pending: bool,
    delivery: &Delivery,
) -> Result<(User, Option<String>), Refusal> {
    delivery.check_template()?;
    let refusals = version.of(channel);
    ctx.edit_human_with(id, refusals.unknown_to_resend, |ctx, edited| {
        require_initialized(&edited.human, refusals.initial_to_resend)?;
        require_delivery_permission(ctx, id, delivery)?;
        if let Some(already_verified) = refusals.already_verified {
            let contact = channel.contact(&edited.human).ok_or(refusals.nothing_to_resend)?;
            ensure(!contact.verified, already_verified)?;
        }
        ensure(!only_pending || channel.code(&edited.human).is_some(), refusals.no_code_to_resend)?;
        issue_code(ctx, edited, channel, delivery)
    })
}

/// Verifies the address or number. The code is the proof, so that no permission is required; a wrong one is recorded.
pub fn verify(
    ctx: &mut RequestContext<'_, '_>,
    version: &Version,
    channel: Channel,
    id: &str,
    code: &str,
) -> Result<User, Refusal> {
    let refusals = version.of(channel);
    ctx.edit_human(id, refusals.unknown_to_verify, |ctx, edited| {
        require_initialized(&edited.human, refusals.initial_to_verify)?;
        let contact = channel.contact(&edited.human);
        let waiting = channel.code(&edited.human);
        if let Some(no_code) = refusals.no_code_to_verify {
            // A code for a verified address is good in v1, one for a verified number is not.
            let settled = channel == Channel::Sms && contact.is_none_or(|contact| contact.verified);
            ensure(waiting.is_some() && !settled, no_code)?;
        }
        if !waiting.is_some_and(|waiting| contact.is_some() && waiting.matches(code, ctx.now)) {
            ctx.tx.commit_on_error();
            ctx.record_event(&mut edited.user, &channel.event("verification.failed"));
            return Err(refusals.wrong_code.into());
        }
        mark_verified(ctx, edited, channel);
        Ok(())
    })
}

/// Refuses users who have not initialized their account.
fn require_initialized(human: &Human, refused: Option<RefusalKind>) -> Result<(), RefusalKind> {
    refused.map_or(Ok(()), |refused| ensure(human.initialization.is_none(), refused))
}

/// Removes the phone number, and the OTP SMS factor with it.
pub fn remove_phone(ctx: &mut RequestContext<'_, '_>, version: &Version, id: &str) -> Result<User, Refusal> {
    ctx.edit_human(id, version.unknown_to_remove_phone, |ctx, edited| {
        require_initialized(&edited.human, version.initial_to_remove_phone)?;
        ctx.require_self_or(id, "user.write")?;
        ensure(edited.human.phone.is_some(), version.no_phone_to_remove)?;
        drop_phone(ctx, edited);
        Ok(())
    })
}

/// Removes the phone number, and the OTP SMS factor with it; the event is recorded also without a number.
pub fn drop_phone(ctx: &mut RequestContext<'_, '_>, edited: &mut HumanUser) {
    edited.human.phone = None;
    edited.human.phone_proved = false;
    edited.human.otp_sms = None;
    ctx.record_change(&mut edited.user, "user.human.phone.removed");
}
