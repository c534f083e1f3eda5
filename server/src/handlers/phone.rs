//! Phone numbers: none, unverified with a code pending, verified. v1 and v2 differ in their error ids.

use super::Delivery;
use crate::context::RequestContext;
use crate::domain::code::{self, Code as Secret};
use crate::domain::user::{Contact, Human, User};
use crate::domain::{outbox, phone};
use crate::status::{Code, Status};

const CODE_ADDED: &str = "user.human.phone.code.added";

fn not_found(code: Code) -> Status {
    Status::new(code, "COMMAND-ieJ2e", "Errors.User.Phone.NotFound")
}

/// v1: the caller is no person.
fn nobody(id: &'static str) -> Status {
    Status::new(Code::FailedPrecondition, id, "Errors.User.NotFound")
}

fn invalid(id: &'static str) -> Status {
    Status::new(Code::InvalidArgument, id, "Errors.User.Code.Invalid")
}

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
) -> Result<(User, Option<String>), Status> {
    let (mut user, mut human) = ctx.human(id).ok_or_else(|| not_found(Code::NotFound))?;
    if delivery == Delivery::Verified {
        ctx.require_permission("user.write")?;
    } else {
        ctx.require_self_or(id, "user.write")?;
    }
    change(ctx, &mut user, &mut human, number, "COMMAND-Uch5e")?;
    let code = if delivery == Delivery::Verified {
        verified(ctx, &mut user, &mut human);
        None
    } else {
        draw(ctx, &mut user, &mut human, delivery)
    };
    Ok((user, code))
}

/// v1: changes the own number.
pub fn set_mine(ctx: &mut RequestContext<'_, '_>, number: &str) -> Result<User, Status> {
    let id = ctx.caller.user.clone();
    let (mut user, mut human) = ctx.human(&id).ok_or_else(|| nobody("COMMAND-3M0fs"))?;
    change(ctx, &mut user, &mut human, number, "COMMAND-wF94r")?;
    draw(ctx, &mut user, &mut human, Delivery::Send);
    Ok(user)
}

fn change(
    ctx: &mut RequestContext<'_, '_>,
    user: &mut User,
    human: &mut Human,
    number: &str,
    unchanged: &'static str,
) -> Result<(), Status> {
    let number = phone::normalise(number)?;
    if human.phone.as_ref().is_some_and(|p| p.value == number) {
        return Err(Status::new(Code::FailedPrecondition, unchanged, "Errors.User.Phone.NotChanged"));
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
) -> Result<(User, Option<String>), Status> {
    let (mut user, mut human) = ctx.human(id).ok_or_else(|| not_found(Code::NotFound))?;
    ctx.require_self_or(id, "user.write")?;
    if human.phone_code.is_none() {
        return Err(Status::new(Code::FailedPrecondition, "PHONE-5xrra88eq8", "Errors.User.Code.Empty"));
    }
    let code = draw(ctx, &mut user, &mut human, delivery);
    Ok((user, code))
}

/// v2: verifies the number. The code is the proof, so nobody's permission is asked; every failure is one and the same
/// answer, and an event.
pub fn verify(ctx: &mut RequestContext<'_, '_>, id: &str, code: &str) -> Result<User, Status> {
    let (user, human) = ctx.human(id).ok_or_else(|| not_found(Code::NotFound))?;
    check(ctx, user, human, code, "COMMAND-eis9R")
}

/// v1: verifies the own number.
pub fn verify_mine(ctx: &mut RequestContext<'_, '_>, code: &str) -> Result<User, Status> {
    let id = ctx.caller.user.clone();
    let (user, human) = ctx.human(&id).ok_or_else(|| nobody("COMMAND-Rsj8c"))?;
    if human.phone_code.is_none() || human.phone.as_ref().is_none_or(|p| p.verified) {
        return Err(Status::new(Code::NotFound, "COMMAND-Rsj8c", "Errors.User.Code.NotFound"));
    }
    check(ctx, user, human, code, "COMMAND-sM0cs")
}

fn check(
    ctx: &mut RequestContext<'_, '_>,
    mut user: User,
    mut human: Human,
    code: &str,
    wrong: &'static str,
) -> Result<User, Status> {
    let waiting = human.phone_code.as_ref().filter(|_| human.phone.is_some());
    if !waiting.is_some_and(|c| c.matches(code, ctx.now)) {
        ctx.tx.commit_on_error();
        ctx.record(&mut user, &human, "user.human.phone.verification.failed", false);
        return Err(invalid(wrong));
    }
    verified(ctx, &mut user, &mut human);
    Ok(user)
}

/// v1: a new code for the own number.
pub fn resend_mine(ctx: &mut RequestContext<'_, '_>) -> Result<User, Status> {
    let id = ctx.caller.user.clone();
    let (mut user, mut human) = ctx.human(&id).ok_or_else(|| nobody("COMMAND-2M0fs"))?;
    let missing = || Status::new(Code::NotFound, "COMMAND-2b7Hf", "Errors.User.Phone.NotFound");
    if human.phone.as_ref().ok_or_else(missing)?.verified {
        return Err(Status::new(Code::FailedPrecondition, "COMMAND-2M9sf", "Errors.User.Phone.AlreadyVerified"));
    }
    draw(ctx, &mut user, &mut human, Delivery::Send);
    Ok(user)
}

/// v1: removes the own number.
pub fn remove_mine(ctx: &mut RequestContext<'_, '_>) -> Result<User, Status> {
    let id = ctx.caller.user.clone();
    let (_, human) = ctx.human(&id).ok_or_else(|| nobody("COMMAND-3M9fs"))?;
    let missing = || Status::new(Code::NotFound, "COMMAND-p6rsc", "Errors.User.Phone.NotFound");
    human.phone.ok_or_else(missing)?;
    remove(ctx, &id)
}

/// v2: removes the number, and the OTP SMS factor with it.
pub fn remove(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<User, Status> {
    let (mut user, mut human) = ctx.human(id).ok_or_else(|| not_found(Code::NotFound))?;
    ctx.require_self_or(id, "user.write")?;
    if human.phone.is_none() {
        return Err(not_found(Code::FailedPrecondition));
    }
    human.phone = None;
    human.phone_proved = false;
    human.otp_sms = None;
    ctx.record(&mut user, &human, "user.human.phone.removed", true);
    Ok(user)
}
