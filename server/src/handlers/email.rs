//! E-mail addresses: unverified with a code pending, verified. v1 and v2 differ in their error ids.

use super::Delivery;
use crate::context::RequestContext;
use crate::domain::code::{self, Code as Secret};
use crate::domain::user::{Contact, Human, User};
use crate::domain::{outbox, template};
use crate::refusal::Refusal;
use zitadel_wasm::refusals::{self, RefusalKind};

const CODE_ADDED: &str = "user.human.email.code.added";
pub const LINK: &str =
    "{{.Origin}}/ui/login/mail/verification?authRequestID=&code={{.Code}}&orgID={{.OrgID}}&userID={{.UserID}}";

fn unknown() -> Refusal {
    Refusal::from(refusals::EMAIL_USER_UNKNOWN)
}

/// Validation takes every address that Go's mail parser takes; ZITADEL then wants a plain one, without display name or
/// quotes.
pub fn check_plain(address: &str) -> Result<(), Refusal> {
    if address.contains(['"', '<', '>', ' ', '(', ')']) {
        return Err(refusals::EMAIL_INVALID.into());
    }
    Ok(())
}

/// Draws a code for the address; the code itself where it is to be returned.
pub fn draw(
    ctx: &mut RequestContext<'_, '_>,
    user: &mut User,
    human: &mut Human,
    delivery: Delivery,
    template: Option<&str>,
) -> Result<Option<String>, Refusal> {
    let code = Secret::draw(code::EMAIL, ctx.now);
    let text = code.reveal().to_owned();
    human.email_code = Some(code);
    ctx.record(user, human, CODE_ADDED, false);
    let letter = Letter { kind: CODE_ADDED, link: LINK, template };
    give(ctx, user, human, text, delivery, &letter)
}

/// What an e-mail with a code is made of.
pub struct Letter<'a> {
    /// The event that makes it.
    pub kind: &'a str,
    /// The server's own link.
    pub link: &'a str,
    /// The caller's, in place of it.
    pub template: Option<&'a str>,
}

/// Gives a code out: in the answer, or by e-mail with a link.
pub fn give(
    ctx: &mut RequestContext<'_, '_>,
    user: &User,
    human: &Human,
    code: String,
    delivery: Delivery,
    letter: &Letter<'_>,
) -> Result<Option<String>, Refusal> {
    if delivery == Delivery::Return {
        return Ok(Some(code));
    }
    let fields = [("UserID", user.id.as_str()), ("Code", &code), ("OrgID", &user.org)];
    let url = template::link(letter.template, letter.link, ctx.origin, &fields)?;
    outbox::email(ctx.tx, ctx.now, &human.email.value, letter.kind, &code, url);
    Ok(None)
}

fn prove(human: &mut Human) {
    human.email.verified = true;
    human.email_proved = true;
    human.email_code = None;
}

/// Notes that the address is good.
pub fn verified(ctx: &mut RequestContext<'_, '_>, user: &mut User, human: &mut Human) {
    prove(human);
    ctx.record(user, human, "user.human.email.verified", true);
}

/// v2: changes the address.
pub fn set(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    address: &str,
    delivery: Delivery,
    template: Option<&str>,
) -> Result<(User, Option<String>), Refusal> {
    template::check(template, &template::CODE_LINK)?;
    let (mut user, mut human) = ctx.human(id).ok_or_else(unknown)?;
    if delivery == Delivery::Verified {
        ctx.require_permission("user.write")?;
    } else {
        ctx.require_self_or(id, "user.write")?;
    }
    change(ctx, &mut user, &mut human, address, refusals::CONTACT_NOT_CHANGED_EMAIL)?;
    if delivery == Delivery::Verified {
        verified(ctx, &mut user, &mut human);
        return Ok((user, None));
    }
    let code = draw(ctx, &mut user, &mut human, delivery, template)?;
    Ok((user, code))
}

/// v1: changes the own address.
pub fn set_mine(ctx: &mut RequestContext<'_, '_>, address: &str) -> Result<User, Refusal> {
    let id = ctx.caller.user.clone();
    let (mut user, mut human) = ctx.human(&id).ok_or(refusals::MY_EMAIL_TO_SET_NOT_FOUND)?;
    change(ctx, &mut user, &mut human, address, refusals::MY_EMAIL_NOT_CHANGED)?;
    draw(ctx, &mut user, &mut human, Delivery::Send, None)?;
    Ok(user)
}

fn change(
    ctx: &mut RequestContext<'_, '_>,
    user: &mut User,
    human: &mut Human,
    address: &str,
    unchanged: RefusalKind,
) -> Result<(), Refusal> {
    check_plain(address)?;
    if human.email.value == address {
        return Err(unchanged.into());
    }
    human.email = Contact { value: address.to_owned(), verified: false };
    human.email_code = None;
    ctx.record(user, human, "user.human.email.changed", true);
    Ok(())
}

/// v2: a new code; in place of one that waits where that is asked for.
pub fn send(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    only_again: bool,
    delivery: Delivery,
    template: Option<&str>,
) -> Result<(User, Option<String>), Refusal> {
    template::check(template, &template::CODE_LINK)?;
    let (mut user, mut human) = ctx.human(id).ok_or_else(unknown)?;
    ctx.require_self_or(id, "user.write")?;
    if only_again && human.email_code.is_none() {
        return Err(refusals::EMAIL_CODE_EMPTY.into());
    }
    let code = draw(ctx, &mut user, &mut human, delivery, template)?;
    Ok((user, code))
}

/// v1: a new code for the own address.
pub fn resend_mine(ctx: &mut RequestContext<'_, '_>) -> Result<User, Refusal> {
    let id = ctx.caller.user.clone();
    let (mut user, mut human) = ctx.human(&id).ok_or(refusals::MY_EMAIL_TO_RESEND_NOT_FOUND)?;
    if human.email.verified {
        return Err(refusals::MY_EMAIL_ALREADY_VERIFIED.into());
    }
    draw(ctx, &mut user, &mut human, Delivery::Send, None)?;
    Ok(user)
}

/// v2: verifies the address; the code is the proof.
pub fn verify(ctx: &mut RequestContext<'_, '_>, id: &str, code: &str) -> Result<User, Refusal> {
    let (user, human) = ctx.human(id).ok_or_else(unknown)?;
    check(ctx, user, human, code, refusals::CONTACT_CODE_WRONG)
}

/// v1: verifies the own address.
pub fn verify_mine(ctx: &mut RequestContext<'_, '_>, code: &str) -> Result<User, Refusal> {
    let id = ctx.caller.user.clone();
    let found = ctx.human(&id).filter(|(_, human)| human.email_code.is_some());
    let (user, human) = found.ok_or(refusals::MY_EMAIL_CODE_NOT_FOUND)?;
    check(ctx, user, human, code, refusals::MY_EMAIL_CODE_WRONG)
}

fn check(
    ctx: &mut RequestContext<'_, '_>,
    mut user: User,
    mut human: Human,
    code: &str,
    wrong: RefusalKind,
) -> Result<User, Refusal> {
    if !human.email_code.as_ref().is_some_and(|c| c.matches(code, ctx.now)) {
        ctx.tx.commit_on_error();
        ctx.record(&mut user, &human, "user.human.email.verification.failed", false);
        return Err(wrong.into());
    }
    verified(ctx, &mut user, &mut human);
    Ok(user)
}
