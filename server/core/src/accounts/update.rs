//! Changing many parts of a user with one request. What is named and is so already is no error, and makes no event.

use super::creation::Codes;
use super::password::{self, NewPassword, Proof};
use super::profile::{self, ProfileUpdate};
use super::{Channel, Delivery, contact, metadata};
use crate::context::RequestContext;
use crate::domain::password::{Verifier, check_hash};
use crate::domain::user::{Machine, User};
use crate::refusal::{Refusal, ensure};
use zitadel_wasm::refusals;

/// What may be changed of a human user.
#[derive(Default)]
pub struct HumanUpdate {
    /// User name.
    pub name: Option<String>,
    /// Names, language, gender.
    pub profile: Option<ProfileUpdate>,
    /// E-mail address.
    pub email: Option<(String, Delivery)>,
    /// Phone number.
    pub phone: Option<PhoneUpdate>,
    /// The new password, whether it has to be changed, and what shows that it may be set.
    pub password: Option<(NewPassword, bool, Proof)>,
    /// Metadata by key; an empty value removes what is there.
    pub metadata: Vec<(String, Vec<u8>)>,
}

/// What may be changed of a phone number.
pub enum PhoneUpdate {
    /// It is another, and how its code is delivered; an empty one changes nothing.
    Set(String, Delivery),
    /// It is removed.
    Remove,
}

impl HumanUpdate {
    /// What can be checked without looking at the user; the number normalized.
    fn checked(mut self, verifiers: &[Verifier]) -> Result<Self, Refusal> {
        if let Some((address, delivery)) = &self.email {
            delivery.check_template()?;
            Channel::Email.normalize(address)?;
        }
        if let Some(PhoneUpdate::Set(number, _)) = &mut self.phone
            && !number.is_empty()
        {
            *number = Channel::Sms.normalize(number)?;
        }
        match &self.password {
            Some((NewPassword::Hash(hash), ..)) => check_hash(hash, verifiers)?,
            Some((NewPassword::Plain(text), ..)) => ensure(!text.is_empty(), refusals::NEW_PASSWORD_EMPTY)?,
            None => {}
        }
        Ok(self)
    }

    fn phone_delivery(&self) -> Option<&Delivery> {
        match &self.phone {
            Some(PhoneUpdate::Set(_, delivery)) => Some(delivery),
            Some(PhoneUpdate::Remove) | None => None,
        }
    }

    /// Whether anything is named: what names nothing needs no permission.
    fn names_anything(&self) -> bool {
        let contact = self.email.is_some() || self.phone.is_some();
        contact || self.name.is_some() || self.profile.is_some() || self.password.is_some()
    }
}

/// Changes a human user; returns the codes that the caller wants.
pub fn update_human(ctx: &mut RequestContext<'_, '_>, id: &str, wanted: HumanUpdate) -> Result<(User, Codes), Refusal> {
    let wanted = wanted.checked(&ctx.instance.password_verifiers)?;
    let (mut user, _) = ctx.human(id).ok_or(refusals::USER_TO_UPDATE_UNKNOWN)?;
    if wanted.names_anything() {
        ctx.require_self_or(id, "user.write")?;
    }
    let deliveries = [wanted.email.as_ref().map(|(_, delivery)| delivery), wanted.phone_delivery()];
    for delivery in deliveries.into_iter().flatten() {
        contact::require_delivery_permission(ctx, id, delivery)?;
    }
    if let Some(name) = wanted.name.filter(|name| *name != user.name) {
        profile::rename(ctx, &mut user, name)?;
    }
    if let Some(wanted) = wanted.profile {
        profile::update(ctx, id, wanted)?;
    }
    let mut codes = Codes::default();
    if let Some((address, delivery)) = wanted.email {
        codes.email = update_contact(ctx, Channel::Email, id, &address, &delivery)?;
    }
    match wanted.phone {
        Some(PhoneUpdate::Remove) => remove_phone(ctx, id)?,
        Some(PhoneUpdate::Set(number, delivery)) if !number.is_empty() => {
            codes.phone = update_contact(ctx, Channel::Sms, id, &number, &delivery)?;
        }
        Some(PhoneUpdate::Set(..)) | None => {}
    }
    if let Some((new, change_required, proof)) = wanted.password {
        password::set(ctx, id, &new, change_required, &proof)?;
    }
    set_metadata(ctx, id, wanted.metadata)?;
    let user = ctx.user(id).ok_or(refusals::USER_TO_UPDATE_UNKNOWN)?;
    Ok((user, codes))
}

fn remove_phone(ctx: &mut RequestContext<'_, '_>, id: &str) -> Result<(), Refusal> {
    ctx.edit_human(id, refusals::USER_TO_UPDATE_UNKNOWN, |ctx, edited| {
        contact::drop_phone(ctx, edited);
        Ok(())
    })
    .map(drop)
}

fn set_metadata(ctx: &mut RequestContext<'_, '_>, id: &str, values: Vec<(String, Vec<u8>)>) -> Result<(), Refusal> {
    if !values.is_empty() {
        metadata::set(ctx, id, values)?;
    }
    Ok(())
}

/// Sets an address or number that is another; verifies one that is the same, where the caller vouches for it.
fn update_contact(
    ctx: &mut RequestContext<'_, '_>,
    channel: Channel,
    id: &str,
    value: &str,
    delivery: &Delivery,
) -> Result<Option<String>, Refusal> {
    let (_, human) = ctx.human(id).ok_or(refusals::USER_TO_UPDATE_UNKNOWN)?;
    match channel.contact(&human).filter(|contact| contact.value == value) {
        None => {
            // Unlike `SetEmail` and `SetPhone`, this is open to users who have not initialized their account.
            let edited = ctx.edit_human_with(id, refusals::USER_TO_UPDATE_UNKNOWN, |ctx, edited| {
                contact::replace(ctx, edited, channel, value.to_owned(), delivery)
            });
            edited.map(|(_, code)| code)
        }
        Some(same) if *delivery == Delivery::Verified && !same.verified => {
            ctx.edit_human(id, refusals::USER_TO_UPDATE_UNKNOWN, |ctx, edited| {
                contact::mark_verified(ctx, edited, channel);
                Ok(())
            })?;
            Ok(None)
        }
        Some(_) => Ok(None),
    }
}

/// What may be changed of a machine user.
#[derive(Default)]
pub struct MachineUpdate {
    /// User name.
    pub user_name: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// What it is for.
    pub description: Option<String>,
    /// Kind of its access tokens, as its number in the contract.
    pub access_token_type: Option<i32>,
    /// Metadata by key; an empty value removes what is there.
    pub metadata: Vec<(String, Vec<u8>)>,
}

/// Changes a machine user.
pub fn update_machine(ctx: &mut RequestContext<'_, '_>, id: &str, wanted: MachineUpdate) -> Result<User, Refusal> {
    let user = ctx.user(id).filter(|user| user.human.is_none());
    let mut user = user.ok_or(refusals::USER_TO_UPDATE_UNKNOWN)?;
    ctx.require_self_or(id, "user.write")?;
    if let Some(user_name) = wanted.user_name.filter(|wanted| *wanted != user.name) {
        profile::rename(ctx, &mut user, user_name)?;
    }
    let before = &user.machine;
    let machine = Machine {
        name: wanted.name.unwrap_or_else(|| before.name.clone()),
        description: wanted.description.unwrap_or_else(|| before.description.clone()),
        access_token_type: wanted.access_token_type.unwrap_or(before.access_token_type),
    };
    if machine != *before {
        user = ctx.edit_user(id, refusals::USER_TO_UPDATE_UNKNOWN, |ctx, user| {
            user.machine = machine;
            ctx.record_change(user, "user.machine.changed");
            Ok(())
        })?;
    }
    if wanted.metadata.is_empty() { Ok(user) } else { metadata::set(ctx, id, wanted.metadata) }
}
