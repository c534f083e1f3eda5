//! The policies that bind the calling user.

use crate::context::RequestContext;
use crate::domain::organization::Org;
use crate::domain::policies::Policies;
use crate::refusal::Refusal;
use crate::settings::{branding_settings, legal_settings, login_settings};
use zitadel_wasm::messages::zitadel::auth::v1::*;
use zitadel_wasm::messages::zitadel::policy::v1 as policy;
use zitadel_wasm::messages::zitadel::settings::v2::ThemeMode;
use zitadel_wasm::messages::zitadel::v1::ObjectDetails;

pub fn get_my_password_complexity_policy(
    ctx: &mut RequestContext<'_, '_>,
    _: GetMyPasswordComplexityPolicyRequest,
) -> Result<GetMyPasswordComplexityPolicyResponse, Refusal> {
    let policies = ctx.policies(&ctx.caller.org);
    let is = policies.complexity();
    let policy = policy::PasswordComplexityPolicy {
        details: details_of_owner(ctx, |own| own.password_complexity.is_some()),
        min_length: is.min_length,
        has_uppercase: is.has_uppercase,
        has_lowercase: is.has_lowercase,
        has_number: is.has_number,
        has_symbol: is.has_symbol,
        is_default: !is_own(ctx, |own| own.password_complexity.is_some()),
    };
    Ok(GetMyPasswordComplexityPolicyResponse { policy: Some(policy) })
}

pub fn get_my_login_policy(
    ctx: &mut RequestContext<'_, '_>,
    _: GetMyLoginPolicyRequest,
) -> Result<GetMyLoginPolicyResponse, Refusal> {
    let policies = ctx.policies(&ctx.caller.org);
    let is = login_settings(&policies);
    let policy = policy::LoginPolicy {
        details: details_of_owner(ctx, |own| own.login.is_some()),
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
        is_default: !is_own(ctx, |own| own.login.is_some()),
        password_check_lifetime: is.password_check_lifetime,
        external_login_check_lifetime: is.external_login_check_lifetime,
        mfa_init_skip_lifetime: is.mfa_init_skip_lifetime,
        second_factor_check_lifetime: is.second_factor_check_lifetime,
        multi_factor_check_lifetime: is.multi_factor_check_lifetime,
        ..policy::LoginPolicy::default()
    };
    Ok(GetMyLoginPolicyResponse { policy: Some(policy) })
}

pub fn get_my_privacy_policy(
    ctx: &mut RequestContext<'_, '_>,
    _: GetMyPrivacyPolicyRequest,
) -> Result<GetMyPrivacyPolicyResponse, Refusal> {
    let policies = ctx.policies(&ctx.caller.org);
    let is_default = !is_own(ctx, |own| own.legal.is_some());
    let legal = legal_settings(&policies);
    let policy = policy::PrivacyPolicy {
        details: details_of_owner(ctx, |own| own.legal.is_some()),
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
}

pub fn get_my_label_policy(
    ctx: &mut RequestContext<'_, '_>,
    _: GetMyLabelPolicyRequest,
) -> Result<GetMyLabelPolicyResponse, Refusal> {
    let policies = ctx.policies(&ctx.caller.org);
    let is = branding_settings(&policies);
    let theme_mode = match is.theme_mode() {
        ThemeMode::Light => policy::ThemeMode::Light,
        ThemeMode::Dark => policy::ThemeMode::Dark,
        ThemeMode::Auto | ThemeMode::Unspecified => policy::ThemeMode::Auto,
    };
    let (light, dark) = (is.light_theme.unwrap_or_default(), is.dark_theme.unwrap_or_default());
    let policy = policy::LabelPolicy {
        details: details_of_owner(ctx, |own| own.branding.is_some()),
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
        is_default: !is_own(ctx, |own| own.branding.is_some()),
    };
    Ok(GetMyLabelPolicyResponse { policy: Some(policy) })
}

/// Whether the caller's organization has a policy of its own, so that it is not the default.
fn is_own(ctx: &RequestContext<'_, '_>, is_own: fn(&Policies) -> bool) -> bool {
    ctx.tx.get::<Org>(&ctx.caller.org).is_some_and(|org| is_own(&org.policies))
}

/// The details of a policy: of the caller's organization where it has its own, else of the instance.
fn details_of_owner(ctx: &RequestContext<'_, '_>, is_own: fn(&Policies) -> bool) -> Option<ObjectDetails> {
    let org = ctx.tx.get::<Org>(&ctx.caller.org).filter(|org| is_own(&org.policies));
    let (owner, created) = match org {
        Some(org) => (ctx.caller.org.clone(), org.created),
        None => (ctx.instance.id.clone(), ctx.instance.created),
    };
    Some(ObjectDetails {
        sequence: 1,
        creation_date: Some(created.to_proto()),
        change_date: Some(created.to_proto()),
        resource_owner: owner,
    })
}
