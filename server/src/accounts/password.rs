//! Passwords: a new one by a code, by the current one, or by a caller with the permission.

use super::{Delivery, Mail};
use crate::context::RequestContext;
use crate::domain::code::{self, Code};
use crate::domain::user::{HumanUser, State, User};
use crate::domain::{outbox, password};
use crate::refusal::{Code as GrpcCode, Refusal, ensure};
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
        password::check_hash(hash)?;
    }
    if let Proof::Current(current) = proof {
        // Whoever knows the current password needs no permission.
        check_current(ctx, id, current, new.text())?;
    }
    ctx.edit_human(id, refusals::PASSWORD_USER_UNKNOWN, |ctx, edited| {
        match proof {
            Proof::Caller if ctx.strict && ctx.caller.user == id => {
                let text = "a new password for oneself needs the current one, or a code";
                return Err(Refusal::plain(GrpcCode::PermissionDenied, text));
            }
            Proof::Caller => ctx.require_self_or(id, "user.write")?,
            Proof::Current(_) => {}
            // Whoever knows the code needs no permission.
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
    check_current(ctx, &me, current, &new)?;
    ctx.edit_human(&me, refusals::PASSWORD_USER_UNKNOWN, |ctx, edited| {
        store(ctx, edited, &NewPassword::Plain(new), false)
    })
}

/// Checks the current password, as a session does: a wrong one counts, and can lock the user (recording password-v2).
fn check_current(ctx: &mut RequestContext<'_, '_>, id: &str, current: &str, new: &str) -> Result<(), Refusal> {
    let (user, human) = ctx.human(id).ok_or(refusals::PASSWORD_USER_UNKNOWN)?;
    if user.state == State::Locked {
        return Err(Refusal::credentials(refusals::PASSWORD_CHECK_USER_LOCKED, human.failed_passwords));
    }
    let hash = human.password.ok_or(refusals::PASSWORD_CHECK_NOT_SET)?;
    if !password::verify(current, &hash) {
        return Err(count_wrong(ctx, id));
    }
    // ZITADEL's hasher refuses what does not change, and it comes out as an internal error.
    Ok(ensure(current != new, refusals::PASSWORD_NOT_ACCEPTED)?)
}

/// Counts a wrong password, which can lock the user; returns the refusal.
pub fn count_wrong(ctx: &mut RequestContext<'_, '_>, id: &str) -> Refusal {
    let failed = ctx.failed_check(
        id,
        "user.human.password.check.failed",
        |lockout| lockout.max_password_attempts,
        |human| {
            human.failed_passwords += 1;
            human.failed_passwords
        },
    );
    Refusal::credentials(refusals::PASSWORD_WRONG, failed)
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
