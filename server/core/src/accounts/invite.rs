//! Invitations of users who have no way to sign in yet.

use super::{Channel, Delivery, Mail, contact, webauthn_credentials};
use crate::context::RequestContext;
use crate::domain::code::{self, Code};
use crate::domain::idp::Link;
use crate::domain::user::{HumanUser, Invite, User};
use crate::refusal::{Refusal, ensure};
use zitadel_wasm::refusals;

const CODE_ADDED: &str = "user.human.invite.code.added";
/// The server's own link, which leads to the first login, and not to the second as those of the other e-mails do
/// (recording invite-replaced).
const LINK: &str = "{{.Origin}}/ui/login/user/invite?authRequestID=&code={{.Code}}&loginname={{urlquery .LoginName}}&orgID={{.OrgID}}&userID={{.UserID}}";

/// After so many wrong codes an invitation is void.
const MAX_FAILED: u8 = 3;

/// Invites; a code that waits is void then. Without a template, the one of the invitation before is used, as ZITADEL does.
pub fn create(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    delivery: &Delivery,
) -> Result<(User, Option<String>), Refusal> {
    delivery.check_template()?;
    let id = permitted(ctx, id)?;
    ctx.edit_human_with(id, refusals::INVITE_USER_UNKNOWN, |ctx, edited| {
        check_invitable(ctx, edited)?;
        issue_code(ctx, edited, delivery)
    })
}

/// Sends a new code in place of one that was sent and still waits, in the same link.
pub fn resend(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<User, Refusal> {
    let id = permitted(ctx, id)?;
    ctx.edit_human(id, refusals::INVITE_USER_UNKNOWN, |ctx, edited| {
        check_invitable(ctx, edited)?;
        let sent = edited.human.invite.as_ref().filter(|invite| invite.code.is_some() && !invite.returned);
        let template = sent.ok_or(refusals::INVITE_CODE_NOT_FOUND)?.template.clone();
        issue_code(ctx, edited, &Delivery::Send(template)).map(drop)
    })
}

/// The id of the user, around which ZITADEL ignores white space here. The permission comes before the user is looked up.
fn permitted<'i>(ctx: &RequestContext<'_, '_>, id: &'i str) -> Result<&'i str, Refusal> {
    let id = id.trim();
    ensure(!id.is_empty(), refusals::INVITE_USER_ID_MISSING)?;
    ctx.require_self_or(id, "user.write")?;
    Ok(id)
}

/// Only users without a password, passkey or identity provider are invited.
fn check_invitable(ctx: &RequestContext<'_, '_>, edited: &HumanUser) -> Result<(), Refusal> {
    let (id, human) = (&edited.user.id, &edited.human);
    let has_passkey = !webauthn_credentials::ready(human, true).is_empty();
    let can_sign_in = human.password.is_some() || has_passkey || !Link::of(ctx.tx, id).is_empty();
    Ok(ensure(!can_sign_in, refusals::INVITE_USER_ALREADY_INITIALISED)?)
}

fn issue_code(
    ctx: &mut RequestContext<'_, '_>,
    edited: &mut HumanUser,
    delivery: &Delivery,
) -> Result<Option<String>, Refusal> {
    let code = Code::generate(code::INVITE, ctx.now);
    let text = code.reveal().to_owned();
    let before = edited.human.invite.take().and_then(|invite| invite.template);
    let template = delivery.template().filter(|own| !own.is_empty()).map(str::to_owned).or(before);
    edited.human.invite = Some(Invite {
        code: Some(code),
        returned: *delivery == Delivery::Return,
        template: template.clone(),
        failed: 0,
    });
    ctx.record_event(&mut edited.user, CODE_ADDED);
    let to = edited.human.email.value.clone();
    Mail { kind: CODE_ADDED, link: LINK }.deliver(ctx, edited, &to, text, &in_link(delivery, template))
}

fn in_link(delivery: &Delivery, template: Option<String>) -> Delivery {
    if *delivery == Delivery::Return { Delivery::Return } else { Delivery::Send(template) }
}

/// Accepts the invitation, which proves the e-mail address, too.
pub fn verify(ctx: &mut RequestContext<'_, '_>, id: &str, code: &str) -> Result<User, Refusal> {
    ctx.edit_human(id, refusals::INVITE_TO_VERIFY_USER_UNKNOWN, |ctx, edited| {
        let invite = edited.human.invite.as_mut();
        let waiting = invite.as_ref().and_then(|invite| invite.code.as_ref());
        if !waiting.is_some_and(|waiting| waiting.matches(code, ctx.now)) {
            if let Some(invite) = invite {
                invite.failed = invite.failed.saturating_add(1);
                if invite.failed >= MAX_FAILED {
                    invite.code = None;
                }
            }
            ctx.tx.commit_on_error();
            ctx.record_event(&mut edited.user, "user.human.invite.check.failed");
            return Err(refusals::INVITE_CODE_WRONG.into());
        }
        if let Some(invite) = invite {
            invite.code = None;
        }
        ctx.record_event(&mut edited.user, "user.human.invite.check.succeeded");
        if !edited.human.email.verified {
            contact::mark_verified(ctx, edited, Channel::Email);
        }
        Ok(())
    })
}
