//! Changing many parts of a user with one request. What is named and is so already is no error, and makes no event.

use super::creation::Codes;
use super::password::{self, NewPassword, Proof};
use super::profile::{self, ProfileUpdate};
use super::{Channel, Delivery, contact};
use crate::context::RequestContext;
use crate::domain::password::supported;
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
    /// Phone number; an empty one changes nothing.
    pub phone: Option<(String, Delivery)>,
    /// The new password, whether it has to be changed, and what shows that it may be set.
    pub password: Option<(NewPassword, bool, Proof)>,
}

impl HumanUpdate {
    /// What can be checked without looking at the user; the number normalized.
    fn checked(mut self) -> Result<Self, Refusal> {
        if let Some((address, delivery)) = &self.email {
            delivery.check_template()?;
            Channel::Email.normalize(address)?;
        }
        self.phone = self.phone.filter(|(number, _)| !number.is_empty());
        if let Some((number, _)) = &mut self.phone {
            *number = Channel::Sms.normalize(number)?;
        }
        if let Some((NewPassword::Hash(hash), ..)) = &self.password {
            ensure(supported(hash), refusals::PASSWORD_HASH_NOT_SUPPORTED)?;
        }
        Ok(self)
    }
}

/// Changes a human user; returns the codes that the caller wants.
pub fn update_human(ctx: &mut RequestContext<'_, '_>, id: &str, wanted: HumanUpdate) -> Result<(User, Codes), Refusal> {
    let wanted = wanted.checked()?;
    let (mut user, _) = ctx.human(id).ok_or(refusals::HUMAN_TO_UPDATE_UNKNOWN)?;
    ctx.require_self_or(id, "user.write")?;
    for (_, delivery) in wanted.email.iter().chain(&wanted.phone) {
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
    if let Some((number, delivery)) = wanted.phone {
        codes.phone = update_contact(ctx, Channel::Sms, id, &number, &delivery)?;
    }
    if let Some((new, change_required, proof)) = wanted.password {
        password::set(ctx, id, &new, change_required, &proof)?;
    }
    let user = ctx.user(id).ok_or(refusals::HUMAN_TO_UPDATE_UNKNOWN)?;
    Ok((user, codes))
}

/// Sets an address or number that is another; verifies one that is the same, where the caller vouches for it.
fn update_contact(
    ctx: &mut RequestContext<'_, '_>,
    channel: Channel,
    id: &str,
    value: &str,
    delivery: &Delivery,
) -> Result<Option<String>, Refusal> {
    let (_, human) = ctx.human(id).ok_or(refusals::HUMAN_TO_UPDATE_UNKNOWN)?;
    match channel.contact(&human).filter(|contact| contact.value == value) {
        None => contact::set(ctx, &contact::V2, channel, id, value, delivery).map(|(_, code)| code),
        Some(same) if *delivery == Delivery::Verified && !same.verified => {
            ctx.edit_human(id, refusals::HUMAN_TO_UPDATE_UNKNOWN, |ctx, edited| {
                contact::mark_verified(ctx, edited, channel);
                Ok(())
            })?;
            Ok(None)
        }
        Some(_) => Ok(None),
    }
}

/// Changes a machine user.
pub fn update_machine(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    user_name: Option<String>,
    name: Option<String>,
    description: Option<String>,
) -> Result<User, Refusal> {
    let user = ctx.user(id).filter(|user| user.human.is_none());
    let mut user = user.ok_or(refusals::MACHINE_TO_UPDATE_UNKNOWN)?;
    ctx.require_permission("user.write")?;
    if let Some(user_name) = user_name.filter(|wanted| *wanted != user.name) {
        profile::rename(ctx, &mut user, user_name)?;
    }
    ctx.edit_user(id, refusals::MACHINE_TO_UPDATE_UNKNOWN, |ctx, user| {
        let Machine { name: old_name, description: old_description } = std::mem::take(&mut user.machine);
        user.machine = Machine { name: name.unwrap_or(old_name), description: description.unwrap_or(old_description) };
        ctx.record_change(user, "user.machine.changed");
        Ok(())
    })
}
