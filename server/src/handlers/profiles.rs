//! v1: the calling user's names, and the policies that bind him.

use super::auth_v1::me;
use super::details;
use super::users::login_key;
use crate::context::RequestContext;
use crate::domain::instance::LoginName;
use crate::domain::user::{Human, User};
use crate::refusal::Refusal;
use crate::registry::Registry;
use crate::rpc::auth_v1 as rpc;
use zitadel_wasm::messages::zitadel::auth::v1::*;
use zitadel_wasm::messages::zitadel::policy::v1 as policy;
use zitadel_wasm::messages::zitadel::settings::v2::ThemeMode;
use zitadel_wasm::messages::zitadel::user::v1 as user;
use zitadel_wasm::messages::zitadel::v1::ObjectDetails;
use zitadel_wasm::refusals;

pub fn register(r: &mut Registry) {
    r.read::<rpc::GetMyProfile>(|ctx, _| {
        let (user, human) = me(ctx, refusals::MY_PROFILE_UNKNOWN, refusals::MY_PROFILE_NOT_HUMAN)?;
        Ok(GetMyProfileResponse { details: details::read_v1(&user), profile: Some(profile(human)) })
    });
    r.write::<rpc::UpdateMyProfile>(update_profile);
    r.write::<rpc::UpdateMyUserName>(update_user_name);
    r.read::<rpc::GetMyPasswordComplexityPolicy>(|ctx, _| {
        let policies = ctx.policies(&ctx.caller.org);
        let is = policies.complexity();
        let policy = policy::PasswordComplexityPolicy {
            details: of_instance(ctx),
            min_length: is.min_length,
            has_uppercase: is.has_uppercase,
            has_lowercase: is.has_lowercase,
            has_number: is.has_number,
            has_symbol: is.has_symbol,
            is_default: policies.password_complexity.is_none(),
        };
        Ok(GetMyPasswordComplexityPolicyResponse { policy: Some(policy) })
    });
    r.read::<rpc::GetMyLoginPolicy>(|ctx, _| {
        let policies = ctx.policies(&ctx.caller.org);
        let is = crate::settings::login_settings(&policies);
        let policy = policy::LoginPolicy {
            details: of_instance(ctx),
            allow_username_password: is.allow_local_authentication,
            allow_register: is.allow_register,
            allow_external_idp: is.allow_external_idp,
            allow_domain_discovery: is.allow_domain_discovery,
            force_mfa: is.force_mfa,
            force_mfa_local_only: is.force_mfa_local_only,
            // The numbers of these enumerations are the same in both packages.
            passwordless_type: is.passkeys_type,
            second_factors: is.second_factors,
            multi_factors: is.multi_factors,
            hide_password_reset: is.hide_password_reset,
            ignore_unknown_usernames: is.ignore_unknown_usernames,
            default_redirect_uri: is.default_redirect_uri,
            disable_login_with_email: is.disable_login_with_email,
            disable_login_with_phone: is.disable_login_with_phone,
            is_default: policies.login.is_none(),
            password_check_lifetime: is.password_check_lifetime,
            external_login_check_lifetime: is.external_login_check_lifetime,
            mfa_init_skip_lifetime: is.mfa_init_skip_lifetime,
            second_factor_check_lifetime: is.second_factor_check_lifetime,
            multi_factor_check_lifetime: is.multi_factor_check_lifetime,
            ..policy::LoginPolicy::default()
        };
        Ok(GetMyLoginPolicyResponse { policy: Some(policy) })
    });
    r.read::<rpc::GetMyPrivacyPolicy>(|ctx, _| {
        let policies = ctx.policies(&ctx.caller.org);
        let is_default = policies.legal.is_none();
        let legal = crate::settings::legal_settings(&policies);
        let policy = policy::PrivacyPolicy {
            details: of_instance(ctx),
            tos_link: legal.tos_link,
            privacy_link: legal.privacy_policy_link,
            help_link: legal.help_link,
            support_email: legal.support_email,
            docs_link: legal.docs_link,
            custom_link: legal.custom_link,
            custom_link_text: legal.custom_link_text,
            is_default,
        };
        Ok(GetMyPrivacyPolicyResponse { policy: Some(policy) })
    });
    r.read::<rpc::GetMyLabelPolicy>(|ctx, _| {
        let policies = ctx.policies(&ctx.caller.org);
        let is = crate::settings::branding_settings(&policies);
        let theme_mode = match is.theme_mode() {
            ThemeMode::Light => policy::ThemeMode::Light,
            ThemeMode::Dark => policy::ThemeMode::Dark,
            ThemeMode::Auto | ThemeMode::Unspecified => policy::ThemeMode::Auto,
        };
        let (light, dark) = (is.light_theme.unwrap_or_default(), is.dark_theme.unwrap_or_default());
        let policy = policy::LabelPolicy {
            details: of_instance(ctx),
            primary_color: light.primary_color,
            background_color: light.background_color,
            warn_color: light.warn_color,
            font_color: light.font_color,
            primary_color_dark: dark.primary_color,
            background_color_dark: dark.background_color,
            warn_color_dark: dark.warn_color,
            font_color_dark: dark.font_color,
            logo_url: light.logo_url,
            icon_url: light.icon_url,
            logo_url_dark: dark.logo_url,
            icon_url_dark: dark.icon_url,
            font_url: is.font_url,
            hide_login_name_suffix: is.hide_login_name_suffix,
            disable_watermark: is.disable_watermark,
            theme_mode: theme_mode.into(),
            is_default: policies.branding.is_none(),
        };
        Ok(GetMyLabelPolicyResponse { policy: Some(policy) })
    });
}

fn of_instance(ctx: &RequestContext<'_, '_>) -> Option<ObjectDetails> {
    Some(ObjectDetails {
        sequence: 1,
        creation_date: Some(ctx.instance.created.to_proto()),
        change_date: Some(ctx.instance.created.to_proto()),
        resource_owner: ctx.instance.id.clone(),
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

fn update_profile(
    ctx: &mut RequestContext<'_, '_>,
    request: UpdateMyProfileRequest,
) -> Result<UpdateMyProfileResponse, Refusal> {
    let unchanged = || Refusal::from(refusals::PROFILE_NOT_CHANGED);
    let (mut user, mut human) = ctx.human(&ctx.caller.user).ok_or_else(unchanged)?;
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
    ctx.record(&mut user, &human, "user.human.profile.changed", true);
    Ok(UpdateMyProfileResponse { details: details::changed_v1(&user) })
}

fn update_user_name(
    ctx: &mut RequestContext<'_, '_>,
    request: UpdateMyUserNameRequest,
) -> Result<UpdateMyUserNameResponse, Refusal> {
    let unchanged = || Refusal::from(refusals::USER_NAME_NOT_CHANGED);
    let name = request.user_name.trim();
    if name.is_empty() {
        return Err(refusals::USER_NAME_MISSING.into());
    }
    let user = ctx.user(&ctx.caller.user).filter(|user| user.name != name).ok_or_else(unchanged)?;
    let user = rename(ctx, user, name.to_owned())?;
    Ok(UpdateMyUserNameResponse { details: details::changed_v1(&user) })
}

/// Gives a user another name, which is the login name as well.
pub fn rename(ctx: &mut RequestContext<'_, '_>, mut user: User, name: String) -> Result<User, Refusal> {
    let taken = ctx.tx.get::<LoginName>(&login_key(&name));
    if taken.is_some_and(|login| login.user != user.id) {
        return Err(refusals::USER_NAME_TAKEN.into());
    }
    ctx.tx.remove::<LoginName>(&login_key(&user.name));
    ctx.tx.put(&login_key(&name), &LoginName { user: user.id.clone() });
    user.name = name;
    user.event(ctx.tx, ctx.now, &ctx.caller.user, "user.username.changed", true);
    user.save(ctx.tx);
    Ok(user)
}
