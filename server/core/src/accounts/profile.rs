//! Names, language and gender of a human user; user names of all users.

use super::login_names;
use crate::context::RequestContext;
use crate::domain::language::canonical;
use crate::domain::user::{Human, User};
use crate::refusal::{Refusal, ensure};
use zitadel_wasm::refusals;

/// What may be changed of a profile; what is `None` stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfileUpdate {
    /// Given name.
    pub given_name: Option<String>,
    /// Family name.
    pub family_name: Option<String>,
    /// Nickname.
    pub nick_name: Option<String>,
    /// Name as it is displayed.
    pub display_name: Option<String>,
    /// Preferred language.
    pub language: Option<String>,
    /// Gender, as its number in the contract.
    pub gender: Option<i32>,
}

impl ProfileUpdate {
    /// Applies it; whether anything changed.
    fn apply(self, human: &mut Human) -> bool {
        let mut changed = false;
        let mut set = |field: &mut String, wanted: Option<String>| {
            if let Some(wanted) = wanted.filter(|wanted| wanted != field) {
                *field = wanted;
                changed = true;
            }
        };
        set(&mut human.given_name, self.given_name);
        set(&mut human.family_name, self.family_name);
        set(&mut human.nick_name, self.nick_name);
        set(&mut human.display_name, self.display_name);
        // What is no language, or none at all, is undetermined (recording me-profile-and-policies).
        set(&mut human.language, self.language.map(|tag| canonical(&tag)));
        if let Some(gender) = self.gender.filter(|gender| *gender != human.gender) {
            human.gender = gender;
            changed = true;
        }
        changed
    }
}

/// The preferred language as reads show it: `und` (BCP 47) where none is known.
#[must_use]
pub fn shown_language(human: &Human) -> String {
    if human.language.is_empty() { "und".into() } else { human.language.clone() }
}

/// v2: changes the profile of a user; one that stays as it is makes no event.
pub fn update(ctx: &mut RequestContext<'_, '_>, id: &str, wanted: ProfileUpdate) -> Result<User, Refusal> {
    ctx.edit_human(id, refusals::USER_TO_UPDATE_UNKNOWN, |ctx, edited| {
        if wanted.apply(&mut edited.human) {
            ctx.record_change(&mut edited.user, "user.human.profile.changed");
        }
        Ok(())
    })
}

/// v1: changes the calling user's own profile; it is refused where nothing changes.
pub fn update_mine(ctx: &mut RequestContext<'_, '_>, wanted: ProfileUpdate) -> Result<User, Refusal> {
    let me = ctx.caller.user.clone();
    ctx.edit_human(&me, refusals::PROFILE_NOT_CHANGED, |ctx, edited| {
        ensure(wanted.apply(&mut edited.human), refusals::PROFILE_NOT_CHANGED)?;
        ctx.record_change(&mut edited.user, "user.human.profile.changed");
        Ok(())
    })
}

/// v1: changes the calling user's own user name.
pub fn rename_mine(ctx: &mut RequestContext<'_, '_>, name: &str) -> Result<User, Refusal> {
    let name = name.trim();
    ensure(!name.is_empty(), refusals::USER_NAME_MISSING)?;
    let user = ctx.user(&ctx.caller.user).filter(|user| user.name != name);
    let mut user = user.ok_or(refusals::USER_NAME_NOT_CHANGED)?;
    rename(ctx, &mut user, name.to_owned())?;
    Ok(user)
}

/// Gives a user another name, and stores them.
pub fn rename(ctx: &mut RequestContext<'_, '_>, user: &mut User, name: String) -> Result<(), Refusal> {
    login_names::ensure_free(ctx, &user.org, &name, &user.id)?;
    login_names::release(ctx.tx, &user.name, &user.id);
    login_names::claim(ctx.tx, &name, &user.id);
    user.name = name;
    ctx.record_change(user, "user.username.changed");
    user.save(ctx.tx);
    Ok(())
}

/// v1: removes the calling user's avatar, which no user has here.
pub fn remove_my_avatar(ctx: &mut RequestContext<'_, '_>) -> Result<User, Refusal> {
    let me = ctx.caller.user.clone();
    ctx.edit_human(&me, refusals::USER_OF_AVATAR_UNKNOWN, |ctx, edited| {
        ctx.record_change(&mut edited.user, "user.human.avatar.removed");
        Ok(())
    })
}

/// v2: records that the user was offered a second factor and skipped it.
pub fn skip_mfa_setup(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<User, Refusal> {
    ctx.edit_human(id, refusals::USER_TO_SKIP_MFA_UNKNOWN, |ctx, edited| {
        ctx.require_self_or(id, "user.write")?;
        edited.human.mfa_init_skipped = Some(ctx.now);
        ctx.record_change(&mut edited.user, "user.human.mfa.init.skipped");
        Ok(())
    })
}
