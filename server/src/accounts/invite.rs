//! Invitations of users who have no way to sign in yet.

use super::{Channel, Delivery, Mail, contact, webauthn_credentials};
use crate::context::RequestContext;
use crate::domain::code::{self, Code};
use crate::domain::idp::Link;
use crate::domain::user::{HumanUser, Invite, User};
use crate::refusal::{Refusal, ensure};
use zitadel_wasm::refusals;

const CODE_ADDED: &str = "user.human.invite.code.added";
const LINK: &str =
    "{{.Origin}}/ui/v2/login/verify?userId={{.UserID}}&code={{.Code}}&organization={{.OrgID}}&invite=true";

/// After so many wrong codes an invitation is void.
const MAX_FAILED: u8 = 3;

/// Invites; a code that was sent is replaced, one that was returned is not, not even after it was used.
pub fn create(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    delivery: &Delivery,
) -> Result<(User, Option<String>), Refusal> {
    delivery.check_template()?;
    ctx.edit_human_with(id, refusals::INVITE_USER_UNKNOWN, |ctx, edited| {
        check_invitable(ctx, edited)?;
        issue_code(ctx, edited, delivery)
    })
}

/// Sends a new code in place of one that was sent and still waits.
pub fn resend(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<User, Refusal> {
    ctx.edit_human(id, refusals::INVITE_USER_UNKNOWN, |ctx, edited| {
        check_invitable(ctx, edited)?;
        let waits = edited.human.invite.as_ref().is_some_and(|invite| invite.code.is_some());
        ensure(waits, refusals::INVITE_CODE_NOT_FOUND)?;
        issue_code(ctx, edited, &Delivery::SEND).map(drop)
    })
}

/// Only users without a password, passkey or identity provider are invited.
fn check_invitable(ctx: &RequestContext<'_, '_>, edited: &HumanUser) -> Result<(), Refusal> {
    let (id, human) = (&edited.user.id, &edited.human);
    ctx.require_self_or(id, "user.write")?;
    let has_passkey = !webauthn_credentials::ready(human, true).is_empty();
    let can_sign_in = human.password.is_some() || has_passkey || !Link::of(ctx.tx, id).is_empty();
    ensure(!can_sign_in, refusals::INVITE_USER_ALREADY_INITIALISED)?;
    let returned = human.invite.as_ref().is_some_and(|invite| invite.returned);
    Ok(ensure(!returned, refusals::INVITE_CODE_NOT_FOUND)?)
}

fn issue_code(
    ctx: &mut RequestContext<'_, '_>,
    edited: &mut HumanUser,
    delivery: &Delivery,
) -> Result<Option<String>, Refusal> {
    let code = Code::generate(code::INVITE, ctx.now);
    let text = code.reveal().to_owned();
    edited.human.invite = Some(Invite { code: Some(code), returned: *delivery == Delivery::Return, failed: 0 });
    ctx.record_event(&mut edited.user, CODE_ADDED);
    // The recordings count two events, whichever way the code goes.
    ctx.record_event(&mut edited.user, "user.human.invite.code.sent");
    let to = edited.human.email.value.clone();
    Mail { kind: CODE_ADDED, link: LINK }.deliver(ctx, edited, &to, text, delivery)
}

/// Accepts the invitation, which proves the e-mail address, too.
pub fn verify(ctx: &mut RequestContext<'_, '_>, id: &str, code: &str) -> Result<User, Refusal> {
    ctx.edit_human(id, refusals::INVITE_TO_VERIFY_USER_UNKNOWN, |ctx, edited| {
        let invite = edited.human.invite.as_mut().ok_or(refusals::INVITE_CODE_WRONG)?;
        let waiting = invite.code.as_ref().ok_or(refusals::INVITE_CODE_WRONG)?;
        if !waiting.matches(code, ctx.now) {
            invite.failed += 1;
            if invite.failed >= MAX_FAILED {
                invite.code = None;
            }
            ctx.tx.commit_on_error();
            ctx.record_event(&mut edited.user, "user.human.invite.check.failed");
            return Err(refusals::INVITE_CODE_WRONG.into());
        }
        invite.code = None;
        ctx.record_event(&mut edited.user, "user.human.invite.check.succeeded");
        if !edited.human.email.verified {
            contact::mark_verified(ctx, edited, Channel::Email);
        }
        Ok(())
    })
}
