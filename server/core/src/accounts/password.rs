//! Passwords: a new one by a code, by the current one, or by a caller with the permission.

use super::password_check::verify_or_count;
use super::{Delivery, Mail};
use crate::context::RequestContext;
use crate::domain::code::{self, Code};
use crate::domain::user::{HumanUser, State, User};
use crate::domain::{outbox, password};
use crate::refusal::{Refusal, ensure};
use zitadel_wasm::refusals;

const CODE_ADDED: &str = "user.human.password.code.added";
const LINK: &str = "{{.Origin}}/ui/v2/login/password/set?code={{.Code}}&organization={{.OrgID}}&userId={{.UserID}}";

/// What shows that a new password may be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// The current password.
    Current(String),
    /// A code of [`request_reset`].
    Code(String),
    /// The caller's permission, which users do not have on themselves.
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
    if let NewPassword::Hash(hash) = new {
        password::check_hash(hash, &ctx.instance.password_verifiers)?;
    }
    if let Proof::Current(current) = proof {
        check_current(ctx, id, current, new)?;
    }
    ctx.edit_human(id, refusals::PASSWORD_USER_UNKNOWN, |ctx, edited| {
        ensure(edited.user.state != State::Initial, refusals::PASSWORD_OF_INITIAL_USER)?;
        match proof {
            Proof::Caller => ctx.require_permission("user.write")?,
            // Whoever knows the current password, or the code, needs no permission.
            Proof::Current(_) => {}
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
    let new = NewPassword::Plain(new);
    let state = ctx.human(&me).map(|(user, _)| user.state);
    ensure(state != Some(State::Initial), refusals::PASSWORD_OF_INITIAL_USER)?;
    check_current(ctx, &me, current, &new)?;
    ctx.edit_human(&me, refusals::PASSWORD_USER_UNKNOWN, |ctx, edited| store(ctx, edited, &new, false))
}

/// A wrong current password is a failed attempt, as at sign-in; that a hash is another password cannot be seen.
fn check_current(ctx: &mut RequestContext<'_, '_>, id: &str, current: &str, new: &NewPassword) -> Result<(), Refusal> {
    ensure(ctx.human(id).is_some(), refusals::PASSWORD_USER_UNKNOWN)?;
    verify_or_count(ctx, id, current)?;
    let unchanged = matches!(new, NewPassword::Plain(new) if new == current);
    Ok(ensure(!unchanged, refusals::PASSWORD_NOT_CHANGED)?)
}

fn store(
    ctx: &mut RequestContext<'_, '_>,
    edited: &mut HumanUser,
    new: &NewPassword,
    change_required: bool,
) -> Result<(), Refusal> {
    let hash = match new {
        NewPassword::Plain(text) => {
            ctx.policies(&edited.user.org).complexity().check(text)?;
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
