//! Creating human and machine users. Whoever calls has been allowed to.

use super::idp_links::{self, NewLink};
use super::login_names;
use super::password::NewPassword;
use super::{Channel, Delivery, contact, initial, metadata};
use crate::clock::Time;
use crate::context::RequestContext;
use crate::domain::language::canonical;
use crate::domain::user::{Contact, Human, HumanUser, Machine, User};
use crate::domain::{ids, password, totp::Totp};
use crate::refusal::{Refusal, ensure, of_new_users_password};
use crate::store::Tx;
use zitadel_wasm::refusals;

/// A human user to be created.
pub struct NewHuman {
    /// Id; a new one when empty.
    pub id: String,
    /// Id of the organization.
    pub org: String,
    /// User name; the e-mail address when empty.
    pub name: String,
    /// Names, language and gender.
    pub human: Human,
    /// E-mail address, and how its code is delivered.
    pub email: (String, Delivery),
    /// Phone number, and how its code is delivered.
    pub phone: Option<(String, Delivery)>,
    /// The password, and whether it has to be changed.
    pub password: Option<(NewPassword, bool)>,
    /// The shared secret of a TOTP factor that is ready.
    pub totp_secret: Option<String>,
    /// Values by key.
    pub metadata: Vec<(String, Vec<u8>)>,
    /// Accounts at identity providers.
    pub idp_links: Vec<NewLink>,
    /// Whether the user is in state initial, and gets the mail for it instead of a code for the e-mail address.
    pub initial: bool,
}

/// Codes that the caller wants to have returned.
#[derive(Default)]
pub struct Codes {
    /// That of the e-mail address.
    pub email: Option<String>,
    /// That of the phone number.
    pub phone: Option<String>,
}

/// Creates a human user.
pub fn create_human(ctx: &mut RequestContext<'_, '_>, new: NewHuman) -> Result<(User, Codes), Refusal> {
    let (address, email_delivery) = new.email;
    email_delivery.check_template()?;
    let address = Channel::Email.normalize(&address)?;
    let id = if new.id.is_empty() { ids::next() } else { new.id };
    let name = if new.name.is_empty() { &address } else { &new.name }.trim().to_owned();
    ensure(!name.is_empty(), refusals::USER_NAME_EMPTY)?;
    let mut human = new.human;
    human.language = canonical(&human.language);
    for (name, empty) in
        [(&mut human.given_name, refusals::GIVEN_NAME_EMPTY), (&mut human.family_name, refusals::FAMILY_NAME_EMPTY)]
    {
        *name = name.trim().to_owned();
        ensure(!name.is_empty(), empty)?;
    }
    let phone = match new.phone {
        Some((number, delivery)) => Some((Channel::Sms.normalize(&number)?, delivery)),
        None => None,
    };
    if let Some((NewPassword::Hash(hash), _)) = &new.password {
        password::check_hash(hash, &ctx.instance.password_verifiers)?;
    }
    ensure(ctx.user(&id).is_none(), refusals::USER_ID_TAKEN)?;
    if let Some((password, change_required)) = new.password {
        human.password = Some(match password {
            NewPassword::Plain(text) => {
                ctx.policies(&new.org).complexity().check(&text).map_err(of_new_users_password)?;
                password::hash(&text)?
            }
            NewPassword::Hash(hash) => hash,
        });
        human.password_change_required = change_required;
        human.password_changed = Some(ctx.now);
    }
    if human.display_name.is_empty() {
        human.display_name = format!("{} {}", human.given_name, human.family_name);
    }
    login_names::ensure_free(ctx, &new.org, &name, &id)?;
    login_names::claim(ctx.tx, &name, &id);
    human.email = Contact { value: address, verified: false };
    human.phone = phone.as_ref().map(|(number, _)| Contact { value: number.clone(), verified: false });
    let mut edited = HumanUser { user: User::new(id, new.org, name, ctx.now), human };
    ctx.record_change(&mut edited.user, "user.human.added");
    let email = if new.initial {
        initial::issue_code(ctx, &mut edited)?;
        None
    } else {
        contact::issue_code(ctx, &mut edited, Channel::Email, &email_delivery)?
    };
    let phone = match phone {
        Some((_, delivery)) => contact::issue_code(ctx, &mut edited, Channel::Sms, &delivery)?,
        None => None,
    };
    metadata::put_all_of_new(ctx, &mut edited.user, new.metadata)?;
    if let Some(secret) = new.totp_secret {
        edited.human.totp = Some(Totp { secret, ready: true, ..Totp::new() });
        ctx.record_event(&mut edited.user, "user.human.mfa.otp.added");
        ctx.record_event(&mut edited.user, "user.human.mfa.otp.verified");
    }
    let mut user = edited.into_user();
    user.save(ctx.tx);
    for link in new.idp_links {
        user = idp_links::add(ctx, &user.id, link)?;
    }
    Ok((user, Codes { email, phone }))
}

/// Creates a machine user; with a new id, and the id as its name, where none is given.
pub fn create_machine(
    ctx: &mut RequestContext<'_, '_>,
    id: String,
    org: &str,
    name: String,
    machine: Machine,
    values: Vec<(String, Vec<u8>)>,
) -> Result<User, Refusal> {
    let id = if id.is_empty() { ids::next() } else { id };
    let name = if name.is_empty() { id.clone() } else { name };
    ensure(ctx.user(&id).is_none(), refusals::USER_ID_TAKEN)?;
    login_names::ensure_free(ctx, org, &name, &id)?;
    let mut user = store_machine(ctx.tx, ctx.now, org, &name, "", id);
    user.machine = machine;
    metadata::put_all_of_new(ctx, &mut user, values)?;
    user.save(ctx.tx);
    Ok(user)
}

/// Stores a machine user, with a role on the instance unless that is empty; with a new id where none is given.
pub fn store_machine(tx: &mut Tx<'_>, now: Time, org: &str, name: &str, role: &str, id: String) -> User {
    let mut user = User::new(if id.is_empty() { ids::next() } else { id }, org.into(), name.into(), now);
    if !role.is_empty() {
        user.roles.push(role.into());
    }
    login_names::claim(tx, name, &user.id);
    user.event(tx, now, "", "user.machine.added", true);
    user.save(tx);
    user
}
