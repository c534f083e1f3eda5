//! Phone numbers: none, unverified with a code pending, verified. v1 and v2 differ in their error ids.

use super::Delivery;
use crate::context::RequestContext;
use crate::domain::code::{self, Code as Secret};
use crate::domain::user::{Contact, Human, User};
use crate::domain::{outbox, phone};
use crate::refusal::Refusal;
use zitadel_wasm::refusals::{self, RefusalKind};

const CODE_ADDED: &str = "user.human.phone.code.added";

/// Draws a code for the number; the code itself where it is to be returned.
pub fn draw(
    ctx: &mut RequestContext<'_, '_>,
    user: &mut User,
    human: &mut Human,
    delivery: Delivery,
) -> Option<String> {
    let code = Secret::draw(code::PHONE, ctx.now);
    let text = code.reveal().to_owned();
    human.phone_code = Some(code);
    ctx.record(user, human, CODE_ADDED, false);
    if delivery == Delivery::Return {
        return Some(text);
    }
    // A code for a number that was removed is drawn, and goes nowhere.
    if let Some(phone) = &human.phone {
        outbox::sms(ctx.tx, ctx.now, &phone.value, CODE_ADDED, &text);
    }
    None
}

/// v2: changes the number.
pub fn set(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    number: &str,
    delivery: Delivery,
) -> Result<(User, Option<String>), Refusal> {
    let (mut user, mut human) = ctx.human(id).ok_or(refusals::PHONE_USER_UNKNOWN)?;
    if delivery == Delivery::Verified {
        ctx.require_permission("user.write")?;
    } else {
        ctx.require_self_or(id, "user.write")?;
    }
    change(ctx, &mut user, &mut human, number, refusals::CONTACT_NOT_CHANGED_PHONE)?;
    let code = if delivery == Delivery::Verified {
        verified(ctx, &mut user, &mut human);
        None
    } else {
        draw(ctx, &mut user, &mut human, delivery)
    };
    Ok((user, code))
}

/// v1: changes the own number.
pub fn set_mine(ctx: &mut RequestContext<'_, '_>, number: &str) -> Result<User, Refusal> {
    let id = ctx.caller.user.clone();
    let (mut user, mut human) = ctx.human(&id).ok_or(refusals::MY_PHONE_TO_SET_USER_UNKNOWN)?;
    change(ctx, &mut user, &mut human, number, refusals::MY_PHONE_NOT_CHANGED)?;
    draw(ctx, &mut user, &mut human, Delivery::Send);
    Ok(user)
}

fn change(
    ctx: &mut RequestContext<'_, '_>,
    user: &mut User,
    human: &mut Human,
    number: &str,
    unchanged: RefusalKind,
) -> Result<(), Refusal> {
    let number = phone::normalise(number)?;
    if human.phone.as_ref().is_some_and(|p| p.value == number) {
        return Err(unchanged.into());
    }
    human.phone = Some(Contact { value: number, verified: false });
    human.phone_code = None;
    ctx.record(user, human, "user.human.phone.changed", true);
    Ok(())
}

/// Notes that the number is good.
pub fn verified(ctx: &mut RequestContext<'_, '_>, user: &mut User, human: &mut Human) {
    if let Some(phone) = human.phone.as_mut() {
        phone.verified = true;
    }
    human.phone_proved = true;
    human.phone_code = None;
    ctx.record(user, human, "user.human.phone.verified", true);
}

/// v2: a new code in place of the one that waits.
pub fn resend(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    delivery: Delivery,
) -> Result<(User, Option<String>), Refusal> {
    let (mut user, mut human) = ctx.human(id).ok_or(refusals::PHONE_USER_UNKNOWN)?;
    ctx.require_self_or(id, "user.write")?;
    if human.phone_code.is_none() {
        return Err(refusals::PHONE_CODE_EMPTY.into());
    }
    let code = draw(ctx, &mut user, &mut human, delivery);
    Ok((user, code))
}

/// v2: verifies the number. The code is the proof, so nobody's permission is asked; every failure is one and the same
/// answer, and an event.
pub fn verify(ctx: &mut RequestContext<'_, '_>, id: &str, code: &str) -> Result<User, Refusal> {
    let (user, human) = ctx.human(id).ok_or(refusals::PHONE_USER_UNKNOWN)?;
    check(ctx, user, human, code, refusals::CONTACT_CODE_WRONG)
}

/// v1: verifies the own number.
pub fn verify_mine(ctx: &mut RequestContext<'_, '_>, code: &str) -> Result<User, Refusal> {
    let id = ctx.caller.user.clone();
    let (user, human) = ctx.human(&id).ok_or(refusals::MY_PHONE_TO_VERIFY_USER_UNKNOWN)?;
    if human.phone_code.is_none() || human.phone.as_ref().is_none_or(|p| p.verified) {
        return Err(refusals::MY_PHONE_CODE_NOT_FOUND.into());
    }
    check(ctx, user, human, code, refusals::MY_PHONE_CODE_WRONG)
}

fn check(
    ctx: &mut RequestContext<'_, '_>,
    mut user: User,
    mut human: Human,
    code: &str,
    wrong: RefusalKind,
) -> Result<User, Refusal> {
    let waiting = human.phone_code.as_ref().filter(|_| human.phone.is_some());
    if !waiting.is_some_and(|c| c.matches(code, ctx.now)) {
        ctx.tx.commit_on_error();
        ctx.record(&mut user, &human, "user.human.phone.verification.failed", false);
        return Err(wrong.into());
    }
    verified(ctx, &mut user, &mut human);
    Ok(user)
}

/// v1: a new code for the own number.
pub fn resend_mine(ctx: &mut RequestContext<'_, '_>) -> Result<User, Refusal> {
    let id = ctx.caller.user.clone();
    let (mut user, mut human) = ctx.human(&id).ok_or(refusals::MY_PHONE_TO_RESEND_USER_UNKNOWN)?;
    let missing = || Refusal::from(refusals::MY_PHONE_TO_RESEND_NOT_FOUND);
    if human.phone.as_ref().ok_or_else(missing)?.verified {
        return Err(refusals::MY_PHONE_ALREADY_VERIFIED.into());
    }
    draw(ctx, &mut user, &mut human, Delivery::Send);
    Ok(user)
}

/// v1: removes the own number.
pub fn remove_mine(ctx: &mut RequestContext<'_, '_>) -> Result<User, Refusal> {
    let id = ctx.caller.user.clone();
    let (_, human) = ctx.human(&id).ok_or(refusals::MY_PHONE_TO_REMOVE_USER_UNKNOWN)?;
    let missing = || Refusal::from(refusals::MY_PHONE_TO_REMOVE_NOT_FOUND);
    human.phone.ok_or_else(missing)?;
    remove(ctx, &id)
}

/// v2: removes the number, and the OTP SMS factor with it.
pub fn remove(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<User, Refusal> {
    let (mut user, mut human) = ctx.human(id).ok_or(refusals::PHONE_USER_UNKNOWN)?;
    ctx.require_self_or(id, "user.write")?;
    if human.phone.is_none() {
        return Err(refusals::PHONE_TO_REMOVE_NOT_FOUND.into());
    }
    human.phone = None;
    human.phone_proved = false;
    human.otp_sms = None;
    ctx.record(&mut user, &human, "user.human.phone.removed", true);
    Ok(user)
}
