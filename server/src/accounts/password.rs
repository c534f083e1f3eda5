//! Passwords: a new one by a code, by the current one, or by a caller with the permission.

use super::{Delivery, Mail};
use crate::context::RequestContext;
use crate::domain::code::{self, Code};
use crate::domain::user::{Human, HumanUser, State, User};
use crate::domain::{outbox, password};
use crate::refusal::{Code as GrpcCode, Refusal, ensure};
use zitadel_wasm::refusals::{self, RefusalKind};

const CODE_ADDED: &str = "user.human.password.code.added";
const LINK: &str = "{{.Origin}}/ui/v2/login/password/set?userId={{.UserID}}&code={{.Code}}&organization={{.OrgID}}";

/// What shows that a new password may be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// The current password.
    Current(String),
    /// A code of [`request_reset`].
    Code(String),
    /// The caller's own permission. ZITADEL requires no proof of users who set their own.
    Caller,
}

/// What a new password is given as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewPassword {
    /// The password itself.
    Plain(String),
    /// Its hash; the rules of the policy cannot be checked on it.
    Hash(String),
}

impl NewPassword {
    fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Hash(text) => text,
        }
    }
}

/// How the code for a new password is delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResetChannel {
    /// By e-mail, or in the response.
    Email(Delivery),
    /// By SMS.
    Sms,
}

/// Issues a code for a new password; returns it where the caller wants it.
pub fn request_reset(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    channel: &ResetChannel,
) -> Result<(User, Option<String>), Refusal> {
    if let ResetChannel::Email(delivery) = channel {
        delivery.check_template()?;
    }
    ctx.edit_human_with(id, refusals::PASSWORD_RESET_USER_UNKNOWN, |ctx, edited| {
        ensure(edited.user.state != State::Initial, refusals::PASSWORD_RESET_OF_INITIAL_USER)?;
        ctx.require_self_or(id, "user.write")?;
        let code = Code::generate(code::PASSWORD, ctx.now);
        let text = code.reveal().to_owned();
        edited.human.password_code = Some(code);
        ctx.record_event(&mut edited.user, CODE_ADDED);
        match channel {
            ResetChannel::Email(delivery) => {
                let to = edited.human.email.value.clone();
                Mail { kind: CODE_ADDED, link: LINK }.deliver(ctx, edited, &to, text, delivery)
            }
            ResetChannel::Sms => {
                if let Some(phone) = &edited.human.phone {
                    outbox::sms(ctx.tx, ctx.now, &phone.value, CODE_ADDED, &text);
                }
                Ok(None)
            }
        }
    })
}

/// Sets a new password.
pub fn set(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    new: &NewPassword,
    change_required: bool,
    proof: &Proof,
) -> Result<User, Refusal> {
    match proof {
        Proof::Code(_) => ensure(!new.text().is_empty(), refusals::PASSWORD_WITH_CODE_EMPTY)?,
        Proof::Current(current) => {
            ensure(!current.is_empty() && !new.text().is_empty(), refusals::PASSWORD_WITH_CURRENT_EMPTY)?;
        }
        Proof::Caller => {}
    }
    ctx.edit_human(id, refusals::PASSWORD_USER_UNKNOWN, |ctx, edited| {
        ensure(edited.user.state != State::Initial, refusals::PASSWORD_OF_INITIAL_USER)?;
        match proof {
            Proof::Caller if ctx.strict && ctx.caller.user == id => {
                let text = "a new password for oneself needs the current one, or a code";
                return Err(Refusal::plain(GrpcCode::PermissionDenied, text));
            }
            Proof::Caller => ctx.require_self_or(id, "user.write")?,
            // Whoever knows the current password, or the code, needs no permission.
            Proof::Current(current) => check_current(&edited.human, current, new.text())?,
            Proof::Code(code) => {
                let waiting = edited.human.password_code.as_ref().ok_or(refusals::PASSWORD_CODE_NOT_FOUND)?;
                waiting.check(code, ctx.now)?;
            }
        }
        store(ctx, edited, new, change_required)
    })
}

/// v1: changes the calling user's own password.
pub fn update_mine(ctx: &mut RequestContext<'_, '_>, current: &str, new: String) -> Result<User, Refusal> {
    let me = ctx.caller.user.clone();
    ctx.edit_human(&me, refusals::PASSWORD_USER_UNKNOWN, |ctx, edited| {
        ensure(edited.user.state != State::Initial, refusals::PASSWORD_OF_INITIAL_USER)?;
        check_current(&edited.human, current, &new)?;
        store(ctx, edited, &NewPassword::Plain(new), false)
    })
}

fn check_current(human: &Human, current: &str, new: &str) -> Result<(), RefusalKind> {
    let hash = human.password.as_ref().ok_or(refusals::PASSWORD_NOT_SET)?;
    ensure(password::verify(current, hash), refusals::PASSWORD_WRONG)?;
    ensure(current != new, refusals::PASSWORD_NOT_CHANGED)
}

fn store(
    ctx: &mut RequestContext<'_, '_>,
    edited: &mut HumanUser,
    new: &NewPassword,
    change_required: bool,
) -> Result<(), Refusal> {
    let hash = match new {
        NewPassword::Plain(text) => {
            ctx.policies(&edited.user.org).complexity().check(text, false)?;
            password::hash(text)?
        }
        NewPassword::Hash(hash) => hash.clone(),
    };
    let human = &mut edited.human;
    human.password = Some(hash);
    human.password_changed = Some(ctx.now);
    human.password_change_required = change_required;
    human.password_code = None;
    human.failed_passwords = 0;
    ctx.record_change(&mut edited.user, "user.human.password.changed");
    Ok(())
}
