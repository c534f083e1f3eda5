//! v2: making and changing users in one call of many parts: UpdateHumanUser, UpdateUser, CreateUser. What is named and
//! is so already is no error here, and makes no event.

use super::passwords::{self, New, Proof};
use super::profiles::rename;
use super::users::{self, Codes, NewEmail, NewHuman};
use super::{Delivery, details, email, phone, user_v2};
use crate::context::RequestContext;
use crate::domain::user::{Human, Machine, User};
use crate::domain::{ids, password, phone as numbers, template};
use crate::refusal::{Code, Refusal};
use crate::registry::Registry;
use crate::rpc::user_v2 as rpc;
use zitadel_wasm::messages::zitadel::object::v2::organization;
use zitadel_wasm::messages::zitadel::user::v2::*;
use zitadel_wasm::refusals;

pub fn register(r: &mut Registry) {
    r.write::<rpc::UpdateHumanUser>(|ctx, request| {
        let profile = request.profile.map(|p| Profile {
            given_name: Some(p.given_name),
            family_name: Some(p.family_name),
            nick_name: p.nick_name,
            display_name: p.display_name,
            preferred_language: p.preferred_language,
            gender: p.gender,
        });
        let parts = Parts { profile, email: request.email, phone: request.phone, password: request.password };
        let (user, codes) = update(ctx, &request.user_id, request.username, parts)?;
        Ok(UpdateHumanUserResponse {
            details: details::changed(&user),
            email_code: codes.email,
            phone_code: codes.phone,
        })
    });
    r.write::<rpc::UpdateUser>(update_user);
    r.write::<rpc::CreateUser>(create_user);
}

type Profile = update_user_request::human::Profile;

/// What may be changed of a person.
#[derive(Default)]
struct Parts {
    profile: Option<Profile>,
    email: Option<SetHumanEmail>,
    phone: Option<SetHumanPhone>,
    password: Option<SetPassword>,
}

impl Parts {
    /// What can be said of the parts without looking at the person; the number normalised.
    fn checked(mut self) -> Result<Self, Refusal> {
        if let Some(wanted) = &self.email {
            let (_, template) = users::email_delivery(wanted.verification.clone());
            template::check(template.as_deref(), &template::CODE_LINK)?;
            email::check_plain(&wanted.email)?;
        }
        // An empty number changes nothing.
        self.phone = self.phone.filter(|wanted| !wanted.phone.is_empty());
        if let Some(wanted) = &mut self.phone {
            wanted.phone = numbers::normalise(&wanted.phone)?;
        }
        let hash = match self.password.as_ref().and_then(|p| p.password_type.as_ref()) {
            Some(set_password::PasswordType::HashedPassword(new)) => Some(&new.hash),
            _ => None,
        };
        if hash.is_some_and(|hash| !password::supported(hash)) {
            return Err(refusals::PASSWORD_HASH_NOT_SUPPORTED.into());
        }
        Ok(self)
    }
}

fn unknown() -> Refusal {
    Refusal::from(refusals::HUMAN_TO_UPDATE_UNKNOWN)
}

fn update(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    name: Option<String>,
    parts: Parts,
) -> Result<(User, Codes), Refusal> {
    let parts = parts.checked()?;
    let (user, human) = ctx.human(id).ok_or_else(unknown)?;
    ctx.require_self_or(id, "user.write")?;
    let mut codes = Codes::default();
    if let Some(name) = name.filter(|name| *name != user.name) {
        rename(ctx, user, name)?;
    }
    if let Some(profile) = parts.profile {
        set_profile(ctx, id, profile)?;
    }
    if let Some(wanted) = parts.email {
        let (delivery, template) = users::email_delivery(wanted.verification);
        let same = human.email.value == wanted.email;
        if !same {
            codes.email = email::set(ctx, id, &wanted.email, delivery, template.as_deref())?.1;
        } else if delivery == Delivery::Verified && !human.email.verified {
            ctx.require_permission("user.write")?;
            let (mut user, mut human) = ctx.human(id).ok_or_else(unknown)?;
            email::verified(ctx, &mut user, &mut human);
        }
    }
    if let Some(wanted) = parts.phone {
        let delivery = users::phone_delivery(wanted.verification);
        let same = human.phone.filter(|p| p.value == wanted.phone);
        match same {
            None => codes.phone = phone::set(ctx, id, &wanted.phone, delivery)?.1,
            Some(is) if delivery == Delivery::Verified && !is.verified => {
                ctx.require_permission("user.write")?;
                let (mut user, mut human) = ctx.human(id).ok_or_else(unknown)?;
                phone::verified(ctx, &mut user, &mut human);
            }
            Some(_) => {}
        }
    }
    if let Some(wanted) = parts.password {
        set_password(ctx, id, wanted)?;
    }
    let user = ctx.user(id).ok_or_else(unknown)?;
    Ok((user, codes))
}

fn set_profile(ctx: &mut RequestContext<'_, '_>, id: &str, wanted: Profile) -> Result<(), Refusal> {
    let (mut user, mut human) = ctx.human(id).ok_or_else(unknown)?;
    let before = super::profiles::profile(human.clone());
    let set = |field: &mut String, wanted: Option<String>| {
        if let Some(wanted) = wanted {
            *field = wanted;
        }
    };
    set(&mut human.given_name, wanted.given_name);
    set(&mut human.family_name, wanted.family_name);
    set(&mut human.nick_name, wanted.nick_name);
    set(&mut human.display_name, wanted.display_name);
    set(&mut human.language, wanted.preferred_language);
    human.gender = wanted.gender.unwrap_or(human.gender);
    if super::profiles::profile(human.clone()) != before {
        ctx.record(&mut user, &human, "user.human.profile.changed", true);
    }
    Ok(())
}

fn set_password(ctx: &mut RequestContext<'_, '_>, id: &str, wanted: SetPassword) -> Result<(), Refusal> {
    let proof = match &wanted.verification {
        Some(set_password::Verification::CurrentPassword(current)) => Proof::Current(current),
        Some(set_password::Verification::VerificationCode(code)) => Proof::Code(code),
        None => Proof::Caller,
    };
    match wanted.password_type {
        Some(set_password::PasswordType::Password(new)) => {
            passwords::set(ctx, id, &New::Plain(&new.password), new.change_required, &proof)?;
        }
        Some(set_password::PasswordType::HashedPassword(new)) => {
            passwords::set(ctx, id, &New::Hash(&new.hash), new.change_required, &proof)?;
        }
        None => {}
    }
    Ok(())
}

fn update_user(ctx: &mut RequestContext<'_, '_>, request: UpdateUserRequest) -> Result<UpdateUserResponse, Refusal> {
    let (user, codes) = match request.user_type {
        Some(update_user_request::UserType::Machine(wanted)) => {
            (update_machine(ctx, &request.user_id, request.username, wanted)?, Codes::default())
        }
        Some(update_user_request::UserType::Human(human)) => {
            let parts =
                Parts { profile: human.profile, email: human.email, phone: human.phone, password: human.password };
            update(ctx, &request.user_id, request.username, parts)?
        }
        None => update(ctx, &request.user_id, request.username, Parts::default())?,
    };
    let change_date = Some(user.changed.to_proto());
    Ok(UpdateUserResponse { change_date, email_code: codes.email, phone_code: codes.phone })
}

fn update_machine(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    name: Option<String>,
    wanted: update_user_request::Machine,
) -> Result<User, Refusal> {
    let unknown = || Refusal::from(refusals::MACHINE_TO_UPDATE_UNKNOWN);
    let user = ctx.user(id).filter(|user| user.human.is_none()).ok_or_else(unknown)?;
    ctx.require_permission("user.write")?;
    let mut user = match name.filter(|name| *name != user.name) {
        Some(name) => rename(ctx, user, name)?,
        None => user,
    };
    let machine = Machine {
        name: wanted.name.unwrap_or_else(|| user.machine.name.clone()),
        description: wanted.description.unwrap_or_else(|| user.machine.description.clone()),
    };
    user.machine = machine;
    user.event(ctx.tx, ctx.now, &ctx.caller.user, "user.machine.changed", true);
    user.save(ctx.tx);
    Ok(user)
}

fn create_user(ctx: &mut RequestContext<'_, '_>, request: CreateUserRequest) -> Result<CreateUserResponse, Refusal> {
    let org = user_v2::organisation(ctx, Some(organization::Org::OrgId(request.organization_id)))?;
    ctx.require_permission("user.write")?;
    let id = request.user_id.unwrap_or_default();
    let name = request.username.unwrap_or_default();
    let (user, codes) = match request.user_type {
        Some(create_user_request::UserType::Human(human)) => create_human(ctx, id, org, name, human, request.metadata)?,
        Some(create_user_request::UserType::Machine(machine)) => {
            let id = if id.is_empty() { ids::next() } else { id };
            let name = if name.is_empty() { id.clone() } else { name };
            users::free(ctx, &id, &name)?;
            let mut user = users::machine(ctx.tx, ctx.now, &org, &name, "", id);
            user.machine = Machine { name: machine.name, description: machine.description.unwrap_or_default() };
            user.save(ctx.tx);
            (user, Codes::default())
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

fn create_human(
    ctx: &mut RequestContext<'_, '_>,
    id: String,
    org: String,
    name: String,
    wanted: create_user_request::Human,
    metadata: Vec<Metadata>,
) -> Result<(User, Codes), Refusal> {
    #[expect(deprecated, reason = "clients of 2025 send the metadata with the human user")]
    let metadata = wanted.metadata.into_iter().chain(metadata);
    let profile = wanted.profile.unwrap_or_default();
    let email = wanted.email.unwrap_or_default();
    let (delivery, url_template) = users::email_delivery(email.verification);
    let (password, hash) = match wanted.password_type {
        Some(create_user_request::human::PasswordType::Password(p)) => (Some((p.password, p.change_required)), None),
        Some(create_user_request::human::PasswordType::HashedPassword(p)) => (None, Some((p.hash, p.change_required))),
        None => (None, None),
    };
    let new = NewHuman {
        id,
        org,
        name,
        human: Human::of(profile),
        email: NewEmail { address: email.email, delivery, url_template },
        phone: wanted.phone.filter(|p| !p.phone.is_empty()).map(|p| (p.phone, users::phone_delivery(p.verification))),
        password,
        hash,
        totp_secret: wanted.totp_secret,
        metadata: metadata.map(|m| (m.key, m.value.to_vec())).collect(),
        idp_links: wanted.idp_links,
    };
    users::create(ctx, new)
}
