//! Creating persons.

use super::{Delivery, email, metadata, phone};
use crate::clock::Time;
use crate::context::RequestContext;
use crate::domain::instance::LoginName;
use crate::domain::user::{Contact, Human, User};
use crate::domain::{ids, password, phone as numbers, template, totp::Totp};
use crate::refusal::Refusal;
use crate::store::Tx;
use zitadel_wasm::messages::zitadel::user::v2::{IdpLink, SetHumanProfile, set_human_email, set_human_phone};
use zitadel_wasm::refusals;

/// A person to be created.
pub(crate) struct NewHuman {
    pub(crate) id: String,
    pub(crate) org: String,
    pub(crate) name: String,
    pub(crate) human: Human,
    pub(crate) email: NewEmail,
    pub(crate) phone: Option<(String, Delivery)>,
    /// The password, and whether it has to be changed.
    pub(crate) password: Option<(String, bool)>,
    /// A hash instead of a password.
    pub(crate) hash: Option<(String, bool)>,
    pub(crate) totp_secret: Option<String>,
    pub(crate) metadata: Vec<(String, Vec<u8>)>,
    pub(crate) idp_links: Vec<IdpLink>,
}

impl Human {
    /// A person of whom only the names are known.
    pub(crate) fn of(profile: SetHumanProfile) -> Self {
        Self {
            given_name: profile.given_name,
            family_name: profile.family_name,
            nick_name: profile.nick_name.unwrap_or_default(),
            display_name: profile.display_name.unwrap_or_default(),
            language: profile.preferred_language.unwrap_or_default(),
            gender: profile.gender.unwrap_or_default(),
            ..Self::default()
        }
    }
}

/// How the code for a person's address goes out, and the template of its link.
pub(crate) fn email_delivery(wanted: Option<set_human_email::Verification>) -> (Delivery, Option<String>) {
    super::email_delivery!(wanted, set_human_email::Verification)
}

/// How the code for a person's number goes out.
pub(crate) fn phone_delivery(wanted: Option<set_human_phone::Verification>) -> Delivery {
    super::phone_delivery!(wanted, set_human_phone::Verification)
}

/// Whether nobody has this id or name yet.
pub(crate) fn free(ctx: &RequestContext<'_, '_>, id: &str, name: &str) -> Result<(), Refusal> {
    if ctx.user(id).is_some() {
        return Err(refusals::USER_ID_TAKEN.into());
    }
    if ctx.tx.get::<LoginName>(&login_key(name)).is_some() {
        return Err(refusals::USER_NAME_TAKEN.into());
    }
    Ok(())
}

/// The e-mail address of a new person, and the template of the link when the code is sent.
pub(crate) struct NewEmail {
    pub(crate) address: String,
    pub(crate) delivery: Delivery,
    pub(crate) url_template: Option<String>,
}

/// Codes that the caller asked to have returned.
#[derive(Default)]
pub(crate) struct Codes {
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
}

/// Creates a person. Whoever calls has been allowed to.
pub(crate) fn create(ctx: &mut RequestContext<'_, '_>, new: NewHuman) -> Result<(User, Codes), Refusal> {
    template::check(new.email.url_template.as_deref(), &template::CODE_LINK)?;
    email::check_plain(&new.email.address)?;
    let id = if new.id.is_empty() { ids::next() } else { new.id };
    let name = if new.name.is_empty() { new.email.address.as_str() } else { new.name.trim() }.to_owned();
    if name.is_empty() {
        return Err(refusals::USER_NAME_EMPTY.into());
    }
    let mut human = new.human;
    for (part, empty) in
        [(&mut human.given_name, refusals::GIVEN_NAME_EMPTY), (&mut human.family_name, refusals::FAMILY_NAME_EMPTY)]
    {
        *part = part.trim().to_owned();
        if part.is_empty() {
            return Err(empty.into());
        }
    }
    let phone = match new.phone {
        Some((number, delivery)) => Some((numbers::normalise(&number)?, delivery)),
        None => None,
    };
    if new.hash.as_ref().is_some_and(|(hash, _)| !password::supported(hash)) {
        return Err(refusals::NEW_USER_PASSWORD_HASH_NOT_SUPPORTED.into());
    }
    if ctx.user(&id).is_some() {
        return Err(refusals::USER_ID_TAKEN.into());
    }
    if let Some((text, change_required)) = &new.password {
        ctx.policies(&new.org).complexity().check(text, true)?;
        human.password = Some(password::hash(text)?);
        human.password_change_required = *change_required;
    } else if let Some((hash, change_required)) = new.hash {
        human.password = Some(hash);
        human.password_change_required = change_required;
    }
    human.password_changed = human.password.is_some().then_some(ctx.now);
    if human.display_name.is_empty() {
        human.display_name = format!("{} {}", human.given_name, human.family_name);
    }
    if ctx.tx.get::<LoginName>(&login_key(&name)).is_some() {
        return Err(refusals::USER_NAME_TAKEN.into());
    }
    ctx.tx.put(&login_key(&name), &LoginName { user: id.clone() });
    human.email = Contact { value: new.email.address, verified: false };
    human.phone = phone.as_ref().map(|(number, _)| Contact { value: number.clone(), verified: false });
    let mut user = User::new(id, new.org, name, ctx.now);
    ctx.record(&mut user, &human, "user.human.added", true);
    let mut codes = Codes::default();
    if new.email.delivery == Delivery::Verified {
        email::verified(ctx, &mut user, &mut human);
    } else {
        codes.email = email::draw(ctx, &mut user, &mut human, new.email.delivery, new.email.url_template.as_deref())?;
    }
    if let Some((_, delivery)) = phone {
        if delivery == Delivery::Verified {
            phone::verified(ctx, &mut user, &mut human);
        } else {
            codes.phone = phone::draw(ctx, &mut user, &mut human, delivery);
        }
    }
    for (key, value) in new.metadata {
        metadata::put(ctx, &mut user, key, value);
    }
    if let Some(secret) = new.totp_secret {
        human.totp = Some(Totp { secret, ready: true, ..Totp::new() });
        ctx.record(&mut user, &human, "user.human.mfa.otp.added", false);
        ctx.record(&mut user, &human, "user.human.mfa.otp.verified", false);
    }
    for link in new.idp_links {
        user = crate::idps::add_link(ctx, &user.id, &link.idp_id, &link.user_id, link.user_name)?;
    }
    Ok((user, codes))
}

/// Login names are found whatever their case.
pub(crate) fn login_key(name: &str) -> String {
    name.to_lowercase()
}

/// The user of a login name.
pub(crate) fn by_login_name(ctx: &RequestContext<'_, '_>, name: &str) -> Option<User> {
    let of = |name: &str| {
        let login: LoginName = ctx.tx.get(&login_key(name))?;
        ctx.user(&login.user)
    };
    // Of `a@b` it may be the user `a@b`, or `a` of the organisation whose domain is `b`.
    let names = [Some(name), name.rsplit_once('@').map(|(user, _)| user)];
    let mut found = names.into_iter().flatten().filter_map(of);
    found.find(|user| login_key(&ctx.login_name(user)) == login_key(name))
}

/// A machine user, with a role on the instance unless that is empty; with a new id where it is given none.
pub(crate) fn machine(tx: &mut Tx<'_>, now: Time, org: &str, name: &str, role: &str, id: String) -> User {
    let mut user = User::new(if id.is_empty() { ids::next() } else { id }, org.into(), name.into(), now);
    if !role.is_empty() {
        user.roles.push(role.into());
    }
    tx.put(&login_key(name), &LoginName { user: user.id.clone() });
    user.event(tx, now, "", "user.machine.added", true);
    user.save(tx);
    user
}
