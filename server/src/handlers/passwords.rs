//! Passwords: a new one by a code, by the old one, or by somebody who may; and what voids them.

use super::Delivery;
use super::email::{self, Letter};
use crate::context::RequestContext;
use crate::domain::code::{self, Code as Secret};
use crate::domain::user::{Human, User};
use crate::domain::{outbox, password, template};
use crate::refusal::{Code, Refusal};
use zitadel_wasm::refusals;

const CODE_ADDED: &str = "user.human.password.code.added";
const LINK: &str = "{{.Origin}}/ui/v2/login/password/set?userId={{.UserID}}&code={{.Code}}&organization={{.OrgID}}";

/// What shows that a new password may be set.
pub enum Proof<'a> {
    /// The old password.
    Current(&'a str),
    /// A code of [`reset`].
    Code(&'a str),
    /// The caller's own right. ZITADEL asks nobody for a proof for himself.
    Caller,
}

/// What a new password is given as.
pub enum New<'a> {
    /// The password itself.
    Plain(&'a str),
    /// Its hash; rules about its make-up cannot be held against it.
    Hash(&'a str),
}

/// How the code for a new password goes out.
pub enum Channel {
    /// By e-mail, or in the answer.
    Email(Delivery),
    /// By SMS.
    Sms,
}

/// Draws a code for a new password.
pub fn reset(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    channel: &Channel,
    template: Option<&str>,
) -> Result<(User, Option<String>), Refusal> {
    template::check(template, &template::CODE_LINK)?;
    let unknown = || Refusal::from(refusals::PASSWORD_RESET_USER_UNKNOWN);
    let (mut user, mut human) = ctx.human(id).ok_or_else(unknown)?;
    ctx.require_self_or(id, "user.write")?;
    let code = Secret::draw(code::PASSWORD, ctx.now);
    let text = code.reveal().to_owned();
    human.password_code = Some(code);
    ctx.record(&mut user, &human, CODE_ADDED, false);
    let code = match channel {
        Channel::Email(delivery) => {
            let letter = Letter { kind: CODE_ADDED, link: LINK, template };
            email::give(ctx, &user, &human, text, *delivery, &letter)?
        }
        Channel::Sms => {
            if let Some(phone) = &human.phone {
                outbox::sms(ctx.tx, ctx.now, &phone.value, CODE_ADDED, &text);
            }
            None
        }
    };
    Ok((user, code))
}

/// Sets a new password.
pub fn set(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    new: &New<'_>,
    change_required: bool,
    proof: &Proof<'_>,
) -> Result<User, Refusal> {
    let text = match new {
        New::Plain(text) | New::Hash(text) => *text,
    };
    match proof {
        Proof::Code(_) if text.is_empty() => return Err(refusals::PASSWORD_WITH_CODE_EMPTY.into()),
        Proof::Current(current) if current.is_empty() || text.is_empty() => {
            return Err(refusals::PASSWORD_WITH_CURRENT_EMPTY.into());
        }
        _ => {}
    }
    let unknown = || Refusal::from(refusals::PASSWORD_USER_UNKNOWN);
    let (user, human) = ctx.human(id).ok_or_else(unknown)?;
    match proof {
        Proof::Caller if ctx.strict && ctx.caller.user == id => {
            return Err(Refusal::plain(
                Code::PermissionDenied,
                "a new password for oneself needs the old one, or a code",
            ));
        }
        Proof::Caller => ctx.require_self_or(id, "user.write")?,
        // Who knows the old password, or the code, needs nobody's permission.
        Proof::Current(current) => check_current(&human, current, text)?,
        Proof::Code(code) => match &human.password_code {
            None => return Err(refusals::PASSWORD_CODE_NOT_FOUND.into()),
            Some(waiting) => waiting.check(code, ctx.now)?,
        },
    }
    match new {
        New::Plain(text) => store(ctx, user, human, text, change_required),
        New::Hash(hash) => Ok(keep(ctx, user, human, (*hash).to_owned(), change_required)),
    }
}

/// v1: changes the own password.
pub fn update_mine(ctx: &mut RequestContext<'_, '_>, old: &str, new: &str) -> Result<User, Refusal> {
    let id = ctx.caller.user.clone();
    let unknown = || Refusal::from(refusals::PASSWORD_USER_UNKNOWN);
    let (user, human) = ctx.human(&id).ok_or_else(unknown)?;
    check_current(&human, old, new)?;
    store(ctx, user, human, new, false)
}

fn check_current(human: &Human, current: &str, new: &str) -> Result<(), Refusal> {
    let Some(hash) = &human.password else {
        return Err(refusals::PASSWORD_NOT_SET.into());
    };
    if !password::verify(current, hash) {
        return Err(refusals::PASSWORD_WRONG.into());
    }
    if current == new {
        return Err(refusals::PASSWORD_NOT_CHANGED.into());
    }
    Ok(())
}

fn store(
    ctx: &mut RequestContext<'_, '_>,
    user: User,
    human: Human,
    new: &str,
    change_required: bool,
) -> Result<User, Refusal> {
    ctx.policies(&user.org).complexity().check(new, false)?;
    let hash = password::hash(new)?;
    Ok(keep(ctx, user, human, hash, change_required))
}

fn keep(
    ctx: &mut RequestContext<'_, '_>,
    mut user: User,
    mut human: Human,
    hash: String,
    change_required: bool,
) -> User {
    human.password = Some(hash);
    human.password_changed = Some(ctx.now);
    human.password_change_required = change_required;
    human.password_code = None;
    human.failed_passwords = 0;
    ctx.record(&mut user, &human, "user.human.password.changed", true);
    user
}
