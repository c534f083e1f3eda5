//! Invitations of users who have no way to sign in yet.

use super::email::{self, Letter};
use super::{Delivery, keys};
use crate::context::RequestContext;
use crate::domain::code::{self, Code as Secret};
use crate::domain::idp::Link;
use crate::domain::template;
use crate::domain::user::{Human, Invite, User};
use crate::refusal::Refusal;
use zitadel_wasm::refusals;

const CODE_ADDED: &str = "user.human.invite.code.added";
const LINK: &str =
    "{{.Origin}}/ui/v2/login/verify?userId={{.UserID}}&code={{.Code}}&organization={{.OrgID}}&invite=true";

/// So many wrong codes make an invitation worthless.
const MOST_FAILED: u8 = 3;

fn pending() -> Refusal {
    Refusal::from(refusals::INVITE_CODE_NOT_FOUND)
}

/// Invites; a code that was sent is replaced, one that was returned is not, not even after it was used.
pub fn create(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    delivery: Delivery,
    template: Option<&str>,
) -> Result<(User, Option<String>), Refusal> {
    template::check(template, &template::CODE_LINK)?;
    let (mut user, mut human) = invited(ctx, id)?;
    let code = draw(ctx, &mut user, &mut human, delivery, template)?;
    Ok((user, code))
}

/// Sends a new code in place of one that was sent and still waits.
pub fn resend(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<User, Refusal> {
    let (mut user, mut human) = invited(ctx, id)?;
    if human.invite.as_ref().is_none_or(|invite| invite.code.is_none()) {
        return Err(pending());
    }
    draw(ctx, &mut user, &mut human, Delivery::Send, None)?;
    Ok(user)
}

/// A person who may be invited: he has no password, passkey or identity provider yet.
fn invited(ctx: &RequestContext<'_, '_>, id: &str) -> Result<(User, Human), Refusal> {
    let unknown = || Refusal::from(refusals::INVITE_USER_UNKNOWN);
    let (user, human) = ctx.human(id).ok_or_else(unknown)?;
    ctx.require_self_or(id, "user.write")?;
    if human.password.is_some() || !keys::ready(&human, true).is_empty() || !Link::of(ctx.tx, id).is_empty() {
        return Err(refusals::INVITE_USER_ALREADY_INITIALISED.into());
    }
    if human.invite.as_ref().is_some_and(|invite| invite.returned) {
        return Err(pending());
    }
    Ok((user, human))
}

fn draw(
    ctx: &mut RequestContext<'_, '_>,
    user: &mut User,
    human: &mut Human,
    delivery: Delivery,
    template: Option<&str>,
) -> Result<Option<String>, Refusal> {
    let code = Secret::draw(code::INVITE, ctx.now);
    let text = code.reveal().to_owned();
    let returned = delivery == Delivery::Return;
    human.invite = Some(Invite { code: Some(code), returned, failed: 0 });
    ctx.record(user, human, CODE_ADDED, false);
    // The recordings count two events, whichever way the code goes.
    ctx.record(user, human, "user.human.invite.code.sent", false);
    email::give(ctx, user, human, text, delivery, &Letter { kind: CODE_ADDED, link: LINK, template })
}

/// Takes the invitation, which proves the address, too.
pub fn verify(ctx: &mut RequestContext<'_, '_>, id: &str, code: &str) -> Result<User, Refusal> {
    let unknown = || Refusal::from(refusals::INVITE_TO_VERIFY_USER_UNKNOWN);
    let (mut user, mut human) = ctx.human(id).ok_or_else(unknown)?;
    let wrong = || Refusal::from(refusals::INVITE_CODE_WRONG);
    let Some((invite, waiting)) = human.invite.as_mut().and_then(|i| i.code.clone().map(|code| (i, code))) else {
        return Err(wrong());
    };
    if !waiting.matches(code, ctx.now) {
        invite.failed += 1;
        if invite.failed >= MOST_FAILED {
            invite.code = None;
        }
        ctx.tx.commit_on_error();
        ctx.record(&mut user, &human, "user.human.invite.check.failed", false);
        return Err(wrong());
    }
    invite.code = None;
    ctx.record(&mut user, &human, "user.human.invite.check.succeeded", false);
    if !human.email.verified {
        email::verified(ctx, &mut user, &mut human);
    }
    Ok(user)
}
