//! Creating and changing users with requests of many parts.

use super::users::organization_of;
use crate::accounts::Delivery;
use crate::accounts::creation::{self, Codes, NewHuman};
use crate::accounts::idp_links::NewLink;
use crate::accounts::password::{NewPassword, Proof};
use crate::accounts::profile::ProfileUpdate;
use crate::accounts::update::{self, HumanUpdate, MachineUpdate, PhoneUpdate};
use crate::api::details;
use crate::api::macros::{email_delivery, password_proof, phone_delivery};
use crate::context::RequestContext;
use crate::domain::user::{Human, Machine};
use crate::refusal::{Code, Refusal, ensure};
use zitadel_wasm::messages::zitadel::object::v2::organization;
use zitadel_wasm::messages::zitadel::user::v2::*;
use zitadel_wasm::refusals;

pub fn add_human_user(
    ctx: &mut RequestContext<'_, '_>,
    request: AddHumanUserRequest,
) -> Result<AddHumanUserResponse, Refusal> {
    use add_human_user_request::PasswordType;
    let new = NewHuman {
        id: request.user_id.unwrap_or_default(),
        org: organization_of(ctx, request.organization.and_then(|o| o.org))?,
        name: request.username.unwrap_or_default(),
        human: human_from_proto(request.profile),
        email: email_from_proto(request.email.unwrap_or_default()),
        phone: request.phone.filter(|phone| !phone.phone.is_empty()).map(phone_from_proto),
        password: request.password_type.map(|password| match password {
            PasswordType::Password(new) => (NewPassword::Plain(new.password), new.change_required),
            PasswordType::HashedPassword(new) => (NewPassword::Hash(new.hash), new.change_required),
        }),
        totp_secret: request.totp_secret,
        metadata: request.metadata.into_iter().map(|m| (m.key, m.value.to_vec())).collect(),
        idp_links: request.idp_links.into_iter().map(link_from_proto).collect(),
        initial: false,
    };
    let (user, codes) = creation::create_human(ctx, new)?;
    Ok(AddHumanUserResponse {
        details: details::changed(&user),
        user_id: user.id,
        email_code: codes.email,
        phone_code: codes.phone,
    })
}

pub fn create_user(
    ctx: &mut RequestContext<'_, '_>,
    request: CreateUserRequest,
) -> Result<CreateUserResponse, Refusal> {
    use create_user_request::UserType;
    let org = organization_of(ctx, Some(organization::Org::OrgId(request.organization_id)))?;
    ctx.require_permission("user.write")?;
    let id = request.user_id.unwrap_or_default();
    let name = request.username.unwrap_or_default();
    let (user, codes) = match request.user_type {
        Some(UserType::Human(human)) => {
            let new = new_human_from_proto(human, request.metadata)?;
            creation::create_human(ctx, NewHuman { id, org, name, ..new })?
        }
        Some(UserType::Machine(machine)) => {
            let machine = Machine {
                name: machine.name,
                description: machine.description.unwrap_or_default(),
                access_token_type: machine.access_token_type,
            };
            let metadata = metadata_from_proto(request.metadata);
            (creation::create_machine(ctx, id, &org, name, machine, metadata)?, Codes::default())
        }
        None => return Err(Refusal::plain(Code::Internal, "this type of user is not implemented")),
    };
    Ok(CreateUserResponse {
        id: user.id,
        creation_date: Some(user.created.to_proto()),
        email_code: codes.email,
        phone_code: codes.phone,
    })
}

fn metadata_from_proto(metadata: Vec<Metadata>) -> Vec<(String, Vec<u8>)> {
    metadata.into_iter().map(|m| (m.key, m.value.to_vec())).collect()
}

fn new_human_from_proto(wanted: create_user_request::Human, metadata: Vec<Metadata>) -> Result<NewHuman, Refusal> {
    use create_user_request::human::PasswordType;
    #[expect(deprecated, reason = "clients of 2025 send the metadata with the human user")]
    let older_place = wanted.metadata;
    ensure(metadata.is_empty() || older_place.is_empty(), refusals::METADATA_IN_TWO_PLACES)?;
    let metadata = if metadata.is_empty() { older_place } else { metadata };
    Ok(NewHuman {
        id: String::new(),
        org: String::new(),
        name: String::new(),
        human: human_from_proto(wanted.profile),
        email: email_from_proto(wanted.email.unwrap_or_default()),
        phone: wanted.phone.filter(|phone| !phone.phone.is_empty()).map(phone_from_proto),
        password: wanted.password_type.map(|password| match password {
            PasswordType::Password(new) => (NewPassword::Plain(new.password), new.change_required),
            PasswordType::HashedPassword(new) => (NewPassword::Hash(new.hash), new.change_required),
        }),
        totp_secret: wanted.totp_secret,
        metadata: metadata_from_proto(metadata),
        idp_links: wanted.idp_links.into_iter().map(link_from_proto).collect(),
        initial: false,
    })
}

pub fn update_human_user(
    ctx: &mut RequestContext<'_, '_>,
    request: UpdateHumanUserRequest,
) -> Result<UpdateHumanUserResponse, Refusal> {
    let profile = request.profile.map(|profile| ProfileUpdate {
        given_name: Some(profile.given_name),
        family_name: Some(profile.family_name),
        nick_name: profile.nick_name,
        display_name: profile.display_name,
        language: profile.preferred_language,
        gender: profile.gender,
    });
    let wanted = HumanUpdate {
        name: request.username,
        profile,
        email: request.email.map(email_update_from_proto),
        phone: request.phone.map(phone_from_proto).map(|(number, delivery)| PhoneUpdate::Set(number, delivery)),
        password: request.password.map(password_from_proto),
        metadata: Vec::new(),
    };
    let (user, codes) = update::update_human(ctx, &request.user_id, wanted)?;
    Ok(UpdateHumanUserResponse { details: details::changed(&user), email_code: codes.email, phone_code: codes.phone })
}

pub fn update_user(
    ctx: &mut RequestContext<'_, '_>,
    request: UpdateUserRequest,
) -> Result<UpdateUserResponse, Refusal> {
    use update_user_request::UserType;
    let (id, name, metadata) = (request.user_id, request.username, metadata_from_proto(request.metadata));
    let (user, codes) = match request.user_type {
        Some(UserType::Machine(machine)) => {
            let wanted = MachineUpdate {
                user_name: name,
                name: machine.name,
                description: machine.description,
                access_token_type: machine.access_token_type,
                metadata,
            };
            (update::update_machine(ctx, &id, wanted)?, Codes::default())
        }
        Some(UserType::Human(human)) => {
            let removed = human.phone.as_ref().filter(|phone| phone.phone.is_empty());
            let is_verified = removed.is_some_and(|phone| phone.verification.is_some());
            ensure(!is_verified, refusals::PHONE_REMOVAL_WITH_VERIFICATION)?;
            update::update_human(ctx, &id, HumanUpdate { name, metadata, ..human_update_from_proto(human) })?
        }
        None => return Err(refusals::USER_TYPE_TO_UPDATE_MISSING.into()),
    };
    let change_date = Some(user.changed.to_proto());
    Ok(UpdateUserResponse { change_date, email_code: codes.email, phone_code: codes.phone })
}

fn human_update_from_proto(human: update_user_request::Human) -> HumanUpdate {
    HumanUpdate {
        name: None,
        profile: human.profile.map(|profile| ProfileUpdate {
            given_name: profile.given_name,
            family_name: profile.family_name,
            nick_name: profile.nick_name,
            display_name: profile.display_name,
            language: profile.preferred_language,
            gender: profile.gender,
        }),
        email: human.email.map(email_update_from_proto),
        phone: human.phone.map(phone_from_proto).map(|(number, delivery)| match number {
            number if number.is_empty() => PhoneUpdate::Remove,
            number => PhoneUpdate::Set(number, delivery),
        }),
        password: human.password.map(password_from_proto),
        metadata: Vec::new(),
    }
}

fn human_from_proto(profile: Option<SetHumanProfile>) -> Human {
    let profile = profile.unwrap_or_default();
    Human {
        given_name: profile.given_name,
        family_name: profile.family_name,
        nick_name: profile.nick_name.unwrap_or_default(),
        display_name: profile.display_name.unwrap_or_default(),
        language: profile.preferred_language.unwrap_or_default(),
        gender: profile.gender.unwrap_or_default(),
        ..Human::default()
    }
}

fn email_from_proto(email: SetHumanEmail) -> (String, Delivery) {
    (email.email, email_delivery!(email.verification, set_human_email::Verification))
}

/// What is not verified gets a code here, in contrast to a new user's address.
fn email_update_from_proto(email: SetHumanEmail) -> (String, Delivery) {
    let (address, delivery) = email_from_proto(email);
    (address, if delivery == Delivery::Unverified { Delivery::SEND } else { delivery })
}

fn phone_from_proto(phone: SetHumanPhone) -> (String, Delivery) {
    (phone.phone, phone_delivery!(phone.verification, set_human_phone::Verification))
}

fn password_from_proto(password: SetPassword) -> (NewPassword, bool, Proof) {
    use set_password::PasswordType;
    let proof = password_proof!(password.verification, set_password::Verification);
    match password.password_type {
        Some(PasswordType::Password(new)) => (NewPassword::Plain(new.password), new.change_required, proof),
        Some(PasswordType::HashedPassword(new)) => (NewPassword::Hash(new.hash), new.change_required, proof),
        None => (NewPassword::Plain(String::new()), false, proof),
    }
}

/// An account at an identity provider.
pub fn link_from_proto(link: IdpLink) -> NewLink {
    NewLink { idp: link.idp_id, account: link.user_id, name: link.user_name }
}
