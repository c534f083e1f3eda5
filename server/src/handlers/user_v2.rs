//! `zitadel.user.v2.UserService`: users themselves. What they sign in with is in `user_v2_credentials`.

use super::users::{self, NewEmail, NewHuman};
use super::{details, keys, states, user_list};
use crate::context::RequestContext;
use crate::domain::idp::Link;
use crate::domain::instance::Org;
use crate::domain::user::{Human, State, User};
use crate::refusal::Refusal;
use crate::registry::Registry;
use crate::rpc::user_v2 as rpc;
use zitadel_wasm::messages::zitadel::object::v2::organization;
use zitadel_wasm::messages::zitadel::user::v2::*;
use zitadel_wasm::refusals;

pub fn register(r: &mut Registry) {
    r.write::<rpc::AddHumanUser>(add_human_user);
    r.read::<rpc::GetUserByID>(get_user_by_id);
    r.read::<rpc::ListUsers>(user_list::list);
    r.read::<rpc::ListAuthenticationFactors>(list_factors);
    r.read::<rpc::ListAuthenticationMethodTypes>(list_method_types);

    r.write::<rpc::LockUser>(|ctx, request| {
        let user = states::change(ctx, &request.user_id, &states::LOCK)?;
        Ok(LockUserResponse { details: details::changed(&user) })
    });
    r.write::<rpc::UnlockUser>(|ctx, request| {
        let user = states::change(ctx, &request.user_id, &states::UNLOCK)?;
        Ok(UnlockUserResponse { details: details::changed(&user) })
    });
    r.write::<rpc::DeactivateUser>(|ctx, request| {
        let user = states::change(ctx, &request.user_id, &states::DEACTIVATE)?;
        Ok(DeactivateUserResponse { details: details::changed(&user) })
    });
    r.write::<rpc::ReactivateUser>(|ctx, request| {
        let user = states::change(ctx, &request.user_id, &states::REACTIVATE)?;
        Ok(ReactivateUserResponse { details: details::changed(&user) })
    });
    r.write::<rpc::DeleteUser>(|ctx, request| {
        let user = states::delete(ctx, &request.user_id)?;
        Ok(DeleteUserResponse { details: details::changed(&user) })
    });

    r.write::<rpc::HumanMFAInitSkipped>(|ctx, request| {
        let unknown = || Refusal::from(refusals::USER_TO_SKIP_MFA_UNKNOWN);
        let (mut user, mut human) = ctx.human(&request.user_id).ok_or_else(unknown)?;
        ctx.require_self_or(&request.user_id, "user.write")?;
        human.mfa_init_skipped = Some(ctx.now);
        ctx.record(&mut user, &human, "user.human.mfa.init.skipped", true);
        Ok(HumanMfaInitSkippedResponse { details: details::changed(&user) })
    });
}

fn add_human_user(
    ctx: &mut RequestContext<'_, '_>,
    request: AddHumanUserRequest,
) -> Result<AddHumanUserResponse, Refusal> {
    let org = organisation(ctx, request.organization.and_then(|o| o.org))?;
    let profile = request.profile.unwrap_or_default();
    let email = request.email.unwrap_or_default();
    let (delivery, url_template) = users::email_delivery(email.verification);
    let phone = request.phone.filter(|p| !p.phone.is_empty());
    let phone = phone.map(|p| (p.phone, users::phone_delivery(p.verification)));
    let (password, hash) = match request.password_type {
        Some(add_human_user_request::PasswordType::Password(p)) => (Some((p.password, p.change_required)), None),
        Some(add_human_user_request::PasswordType::HashedPassword(p)) => (None, Some((p.hash, p.change_required))),
        None => (None, None),
    };
    let new = NewHuman {
        id: request.user_id.unwrap_or_default(),
        org,
        name: request.username.unwrap_or_default(),
        human: Human::of(profile),
        email: NewEmail { address: email.email, delivery, url_template },
        phone,
        password,
        hash,
        totp_secret: request.totp_secret,
        metadata: request.metadata.into_iter().map(|m| (m.key, m.value.to_vec())).collect(),
        idp_links: request.idp_links,
    };
    let (user, codes) = users::create(ctx, new)?;
    Ok(AddHumanUserResponse {
        details: details::changed(&user),
        user_id: user.id,
        email_code: codes.email,
        phone_code: codes.phone,
    })
}

/// The organisation that a request names; the caller's own when it names none.
pub(super) fn organisation(ctx: &RequestContext<'_, '_>, named: Option<organization::Org>) -> Result<String, Refusal> {
    let unknown = || Refusal::from(refusals::ORGANIZATION_UNKNOWN);
    match named {
        Some(organization::Org::OrgId(id)) if !id.is_empty() => ctx.tx.get::<Org>(&id).map(|_| id).ok_or_else(unknown),
        Some(organization::Org::OrgDomain(domain)) if !domain.is_empty() => {
            let found = ctx.tx.all::<Org>().into_iter().find(|(_, org)| org.domain == domain);
            found.map(|(id, _)| id).ok_or_else(unknown)
        }
        _ => Ok(ctx.caller.org.clone()),
    }
}

fn get_user_by_id(
    ctx: &mut RequestContext<'_, '_>,
    request: GetUserByIdRequest,
) -> Result<GetUserByIdResponse, Refusal> {
    let user = ctx.user(&request.user_id).ok_or(refusals::USER_NOT_VISIBLE_YET)?;
    ctx.require_self_or(&request.user_id, "user.read")?;
    Ok(GetUserByIdResponse { details: details::read(&user), user: Some(show(ctx, user)) })
}

pub(super) fn show(ctx: &RequestContext<'_, '_>, user: User) -> zitadel_wasm::messages::zitadel::user::v2::User {
    let details = details::read(&user);
    let login_name = ctx.login_name(&user);
    let kind = match user.human {
        None => user::Type::Machine(MachineUser {
            name: if user.machine.name.is_empty() { user.name.clone() } else { user.machine.name },
            description: user.machine.description,
            ..MachineUser::default()
        }),
        Some(human) => user::Type::Human(HumanUser {
            profile: Some(HumanProfile {
                given_name: human.given_name,
                family_name: human.family_name,
                nick_name: Some(human.nick_name),
                display_name: Some(human.display_name),
                preferred_language: Some(if human.language.is_empty() { "und".into() } else { human.language }),
                gender: Some(human.gender),
                avatar_url: String::new(),
            }),
            email: Some(HumanEmail { email: human.email.value, is_verified: human.email.verified }),
            phone: Some(
                human
                    .phone
                    .map_or_else(HumanPhone::default, |p| HumanPhone { phone: p.value, is_verified: p.verified }),
            ),
            password_change_required: human.password_change_required,
            password_changed: human.password_changed.map(crate::clock::Time::to_proto),
            mfa_init_skipped: human.mfa_init_skipped.map(crate::clock::Time::to_proto),
            ..HumanUser::default()
        }),
    };
    zitadel_wasm::messages::zitadel::user::v2::User {
        user_id: user.id,
        details,
        state: match user.state {
            State::Active => UserState::Active,
            State::Inactive => UserState::Inactive,
            State::Locked => UserState::Locked,
        }
        .into(),
        login_names: vec![login_name.clone()],
        preferred_login_name: login_name,
        username: user.name,
        r#type: Some(kind),
    }
}

/// Of a user who does not exist the list is empty.
fn list_factors(
    ctx: &mut RequestContext<'_, '_>,
    request: ListAuthenticationFactorsRequest,
) -> Result<ListAuthenticationFactorsResponse, Refusal> {
    let Some((_, human)) = ctx.human(&request.user_id) else {
        return Ok(ListAuthenticationFactorsResponse::default());
    };
    ctx.require_self_or(&request.user_id, "user.read")?;
    let kind = |k: AuthFactors| request.auth_factors.is_empty() || request.auth_factors.contains(&k.into());
    let state = |s: AuthFactorState| {
        if request.states.is_empty() { s == AuthFactorState::Ready } else { request.states.contains(&s.into()) }
    };
    let mut result = Vec::new();
    if let Some(totp) = &human.totp {
        let is = if totp.ready { AuthFactorState::Ready } else { AuthFactorState::NotReady };
        if kind(AuthFactors::Otp) && state(is) {
            let factor = auth_factor::Type::Otp(AuthFactorOtp {});
            result.push(AuthFactor { state: is.into(), r#type: Some(factor) });
        }
    }
    if kind(AuthFactors::U2f) && state(AuthFactorState::Ready) {
        for (id, name) in keys::ready(&human, false) {
            let factor = auth_factor::Type::U2f(AuthFactorU2f { id, name });
            result.push(AuthFactor { state: AuthFactorState::Ready.into(), r#type: Some(factor) });
        }
    }
    if human.otp_email.is_some() && kind(AuthFactors::OtpEmail) && state(AuthFactorState::Ready) {
        let factor = auth_factor::Type::OtpEmail(AuthFactorOtpEmail {});
        result.push(AuthFactor { state: AuthFactorState::Ready.into(), r#type: Some(factor) });
    }
    if human.otp_sms.is_some() && kind(AuthFactors::OtpSms) && state(AuthFactorState::Ready) {
        let factor = auth_factor::Type::OtpSms(AuthFactorOtpsms {});
        result.push(AuthFactor { state: AuthFactorState::Ready.into(), r#type: Some(factor) });
    }
    Ok(ListAuthenticationFactorsResponse { result })
}

fn list_method_types(
    ctx: &mut RequestContext<'_, '_>,
    request: ListAuthenticationMethodTypesRequest,
) -> Result<ListAuthenticationMethodTypesResponse, Refusal> {
    let mut types = Vec::new();
    if let Some((_, human)) = ctx.human(&request.user_id) {
        ctx.require_self_or(&request.user_id, "user.read")?;
        if human.password.is_some() {
            types.push(AuthenticationMethodType::Password);
        }
        if !keys::ready(&human, true).is_empty() {
            types.push(AuthenticationMethodType::Passkey);
        }
        if !keys::ready(&human, false).is_empty() {
            types.push(AuthenticationMethodType::U2f);
        }
        if human.totp.as_ref().is_some_and(|t| t.ready) {
            types.push(AuthenticationMethodType::Totp);
        }
        if human.otp_sms.is_some() {
            types.push(AuthenticationMethodType::OtpSms);
        }
        if human.otp_email.is_some() {
            types.push(AuthenticationMethodType::OtpEmail);
        }
        if human.recovery_codes.is_some() {
            types.push(AuthenticationMethodType::RecoveryCode);
        }
        if !Link::of(ctx.tx, &request.user_id).is_empty() {
            types.push(AuthenticationMethodType::Idp);
        }
    }
    Ok(ListAuthenticationMethodTypesResponse {
        details: Some(user_list::details(ctx, types.len())),
        auth_method_types: types.into_iter().map(Into::into).collect(),
    })
}
