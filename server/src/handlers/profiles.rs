//! v1: the calling user's names, and the policies that bind him.

use super::auth_v1::me;
use super::details;
use super::settings;
use super::users::login_key;
use crate::call::Call;
use crate::domain::instance::LoginName;
use crate::domain::user::{Human, User};
use crate::registry::Registry;
use crate::rpc::auth_v1 as rpc;
use crate::status::{Code, Status};
use zitadel_wasm::messages::zitadel::auth::v1::*;
use zitadel_wasm::messages::zitadel::policy::v1 as policy;
use zitadel_wasm::messages::zitadel::user::v1 as user;
use zitadel_wasm::messages::zitadel::v1::ObjectDetails;

pub fn register(r: &mut Registry) {
    r.read::<rpc::GetMyProfile>(|call, _| {
        let (user, human) = me(call, "QUERY-HNhb3", "QUERY-WLTce")?;
        Ok(GetMyProfileResponse { details: details::read_v1(&user), profile: Some(profile(human)) })
    });
    r.write::<rpc::UpdateMyProfile>(update_profile);
    r.write::<rpc::UpdateMyUserName>(update_user_name);
    r.read::<rpc::GetMyPasswordComplexityPolicy>(|call, _| {
        let policies = call.policies(&call.caller.org);
        let is = policies.complexity();
        let policy = policy::PasswordComplexityPolicy {
            details: of_instance(call),
            min_length: is.min_length,
            has_uppercase: is.has_uppercase,
            has_lowercase: is.has_lowercase,
            has_number: is.has_number,
            has_symbol: is.has_symbol,
            is_default: policies.password_complexity.is_none(),
        };
        Ok(GetMyPasswordComplexityPolicyResponse { policy: Some(policy) })
    });
    r.read::<rpc::GetMyLoginPolicy>(|call, _| {
        let policies = call.policies(&call.caller.org);
        let is = settings::login(&policies);
        let policy = policy::LoginPolicy {
            details: of_instance(call),
            allow_username_password: is.allow_username_password,
            allow_register: is.allow_register,
            allow_external_idp: is.allow_external_idp,
            allow_domain_discovery: is.allow_domain_discovery,
            force_mfa: is.force_mfa,
            passwordless_type: policy::PasswordlessType::Allowed.into(),
            is_default: policies.login.is_none(),
            password_check_lifetime: is.password_check_lifetime,
            external_login_check_lifetime: is.external_login_check_lifetime,
            mfa_init_skip_lifetime: is.mfa_init_skip_lifetime,
            second_factor_check_lifetime: is.second_factor_check_lifetime,
            multi_factor_check_lifetime: is.multi_factor_check_lifetime,
            second_factors: vec![policy::SecondFactorType::Otp.into(), policy::SecondFactorType::U2f.into()],
            multi_factors: vec![policy::MultiFactorType::U2fWithVerification.into()],
            ..policy::LoginPolicy::default()
        };
        Ok(GetMyLoginPolicyResponse { policy: Some(policy) })
    });
    r.read::<rpc::GetMyPrivacyPolicy>(|call, _| {
        let policies = call.policies(&call.caller.org);
        let is_default = policies.legal.is_none();
        let legal = policies.legal.unwrap_or_default();
        let policy = policy::PrivacyPolicy {
            details: of_instance(call),
            tos_link: legal.tos_link,
            privacy_link: legal.privacy_policy_link,
            help_link: legal.help_link,
            support_email: legal.support_email,
            docs_link: settings::DOCS.into(),
            is_default,
            ..policy::PrivacyPolicy::default()
        };
        Ok(GetMyPrivacyPolicyResponse { policy: Some(policy) })
    });
    r.read::<rpc::GetMyLabelPolicy>(|call, _| {
        let is = settings::branding();
        let (light, dark) = (is.light_theme.unwrap_or_default(), is.dark_theme.unwrap_or_default());
        let policy = policy::LabelPolicy {
            details: of_instance(call),
            primary_color: light.primary_color,
            background_color: light.background_color,
            warn_color: light.warn_color,
            font_color: light.font_color,
            primary_color_dark: dark.primary_color,
            background_color_dark: dark.background_color,
            warn_color_dark: dark.warn_color,
            font_color_dark: dark.font_color,
            theme_mode: policy::ThemeMode::Auto.into(),
            is_default: true,
            ..policy::LabelPolicy::default()
        };
        Ok(GetMyLabelPolicyResponse { policy: Some(policy) })
    });
}

fn of_instance(call: &Call<'_, '_>) -> Option<ObjectDetails> {
    Some(ObjectDetails {
        sequence: 1,
        creation_date: Some(call.instance.created.to_proto()),
        change_date: Some(call.instance.created.to_proto()),
        resource_owner: call.instance.id.clone(),
    })
}

/// The names of a person, as v1 shows them.
pub fn profile(human: Human) -> user::Profile {
    user::Profile {
        first_name: human.given_name,
        last_name: human.family_name,
        nick_name: human.nick_name,
        display_name: human.display_name,
        preferred_language: if human.language.is_empty() { "und".into() } else { human.language },
        gender: human.gender,
        avatar_url: String::new(),
    }
}

fn update_profile(call: &mut Call<'_, '_>, request: UpdateMyProfileRequest) -> Result<UpdateMyProfileResponse, Status> {
    let unchanged = || Status::new(Code::FailedPrecondition, "COMMAND-2M0fs", "Errors.User.Profile.NotChanged");
    let (mut user, mut human) = call.person(&call.caller.user).ok_or_else(unchanged)?;
    let before = profile(human.clone());
    human.given_name = request.first_name;
    human.family_name = request.last_name;
    human.nick_name = request.nick_name;
    human.display_name = match request.display_name {
        name if name.is_empty() => format!("{} {}", human.given_name, human.family_name),
        name => name,
    };
    // A language that is none counts as none.
    let language = |l: &str| l.len() >= 2 && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if language(&request.preferred_language) {
        human.language = request.preferred_language;
    }
    human.gender = request.gender;
    if profile(human.clone()) == before {
        return Err(unchanged());
    }
    call.record(&mut user, &human, "user.human.profile.changed", true);
    Ok(UpdateMyProfileResponse { details: details::changed_v1(&user) })
}

fn update_user_name(
    call: &mut Call<'_, '_>,
    request: UpdateMyUserNameRequest,
) -> Result<UpdateMyUserNameResponse, Status> {
    let unchanged = || Status::new(Code::FailedPrecondition, "COMMAND-6m9gs", "Errors.User.UsernameNotChanged");
    let user = call.user(&call.caller.user).filter(|user| user.name != request.user_name).ok_or_else(unchanged)?;
    let user = rename(call, user, request.user_name)?;
    Ok(UpdateMyUserNameResponse { details: details::changed_v1(&user) })
}

/// Gives a user another name, which is the login name as well.
pub fn rename(call: &mut Call<'_, '_>, mut user: User, name: String) -> Result<User, Status> {
    let taken = call.tx.get::<LoginName>(&login_key(&name));
    if taken.is_some_and(|login| login.user != user.id) {
        return Err(Status::new(Code::AlreadyExists, "V3-DKcYh", "Errors.User.AlreadyExists"));
    }
    call.tx.remove::<LoginName>(&login_key(&user.name));
    call.tx.put(&login_key(&name), &LoginName { user: user.id.clone() });
    user.name = name;
    user.event(call.tx, call.now, &call.caller.user, "user.username.changed", true);
    user.save(call.tx);
    Ok(user)
}
