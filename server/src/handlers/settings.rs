//! `zitadel.settings.v2.SettingsService`: reads, with ZITADEL's defaults where neither the organisation nor the instance
//! says otherwise.

use crate::context::RequestContext;
use crate::domain::instance::{self, Instance, Org};
use crate::domain::policies::Policies;
use crate::domain::said::Said;
use crate::registry::Registry;
use crate::rpc::settings_v2 as rpc;
use zitadel_wasm::messages::zitadel::object::v2::{self, Details, request_context};
use zitadel_wasm::messages::zitadel::settings::v2::*;

/// Languages of ZITADEL's own texts.
pub const LANGUAGES: &str = "ar bg cs de en es fr hu id it ja ko mk nl pl pt ro ru sv tr uk zh";
const DOCS: &str = "https://zitadel.com/docs";

pub fn register(r: &mut Registry) {
    r.read::<rpc::GetGeneralSettings>(|ctx, _| {
        Ok(GetGeneralSettingsResponse {
            default_org_id: ctx.instance.default_org.clone(),
            default_language: "en".into(),
            supported_languages: super::languages().into_iter().map(Into::into).collect(),
            // All of them: no restriction is stored.
            allowed_languages: super::languages().into_iter().map(Into::into).collect(),
            // A server of 2026-07 leaves it empty (recording `settings-new`, step `general`).
            default_organization_id: String::new(),
        })
    });
    r.read::<rpc::GetLoginSettings>(|ctx, request| {
        let (policies, owner, whose) = of(ctx, request.ctx, |p| p.login.is_some());
        let settings = LoginSettings { resource_owner_type: owner, ..login(&policies) };
        Ok(GetLoginSettingsResponse { details: details(ctx, whose), settings: Some(settings) })
    });
    r.read::<rpc::GetPasswordComplexitySettings>(|ctx, request| {
        let (policies, owner, whose) = of(ctx, request.ctx, |p| p.password_complexity.is_some());
        let is = policies.complexity();
        let settings = PasswordComplexitySettings {
            min_length: is.min_length,
            requires_uppercase: is.has_uppercase,
            requires_lowercase: is.has_lowercase,
            requires_number: is.has_number,
            requires_symbol: is.has_symbol,
            resource_owner_type: owner,
        };
        Ok(GetPasswordComplexitySettingsResponse { details: details(ctx, whose), settings: Some(settings) })
    });
    r.read::<rpc::GetPasswordExpirySettings>(|ctx, request| {
        let (policies, owner, whose) = of(ctx, request.ctx, |p| p.password_expiry.is_some());
        let settings = policies.password_expiry.unwrap_or_default().over(PasswordExpirySettings::default());
        let settings = PasswordExpirySettings { resource_owner_type: owner, ..settings };
        Ok(GetPasswordExpirySettingsResponse { details: details(ctx, whose), settings: Some(settings) })
    });
    r.read::<rpc::GetBrandingSettings>(|ctx, request| {
        let (policies, owner, whose) = of(ctx, request.ctx, |p| p.branding.is_some());
        let settings = BrandingSettings { resource_owner_type: owner, ..branding(&policies) };
        Ok(GetBrandingSettingsResponse { details: details(ctx, whose), settings: Some(settings) })
    });
    r.read::<rpc::GetDomainSettings>(|ctx, request| {
        let (policies, owner, whose) = of(ctx, request.ctx, |p| p.domain.is_some());
        let settings = policies.domain.unwrap_or_default().over(DomainSettings::default());
        let settings = DomainSettings { resource_owner_type: owner, ..settings };
        Ok(GetDomainSettingsResponse { details: details(ctx, whose), settings: Some(settings) })
    });
    r.read::<rpc::GetLegalAndSupportSettings>(|ctx, request| {
        let (policies, owner, whose) = of(ctx, request.ctx, |p| p.legal.is_some());
        let settings = LegalAndSupportSettings { resource_owner_type: owner, ..legal(&policies) };
        Ok(GetLegalAndSupportSettingsResponse { details: details(ctx, whose), settings: Some(settings) })
    });
    r.read::<rpc::GetLockoutSettings>(|ctx, request| {
        let (policies, owner, whose) = of(ctx, request.ctx, |p| p.lockout.is_some());
        let lockout = policies.lockout.unwrap_or_default();
        let settings = LockoutSettings {
            max_password_attempts: lockout.max_password_attempts.unsigned_abs().into(),
            max_otp_attempts: lockout.max_otp_attempts.unsigned_abs().into(),
            resource_owner_type: owner,
        };
        Ok(GetLockoutSettingsResponse { details: details(ctx, whose), settings: Some(settings) })
    });
    r.read::<rpc::GetSecuritySettings>(|ctx, _| {
        let none = SecuritySettings { embedded_iframe: Some(EmbeddedIframeSettings::default()), ..Default::default() };
        let settings = ctx.instance.policies.security.clone().unwrap_or_default().over(none);
        Ok(GetSecuritySettingsResponse { details: None, settings: Some(settings) })
    });
    r.write::<rpc::SetSecuritySettings>(|ctx, request| {
        let (iframe, impersonation) = (request.embedded_iframe, request.enable_impersonation);
        let settings = SecuritySettings { embedded_iframe: iframe, enable_impersonation: impersonation };
        let policies = Policies { security: Some(Said::of(&settings)), ..ctx.instance.policies.clone() };
        ctx.tx.put(instance::KEY, &Instance { policies, ..ctx.instance.clone() });
        let details = Details {
            sequence: 1,
            change_date: Some(ctx.now.to_proto()),
            resource_owner: ctx.instance.id.clone(),
            creation_date: None,
        };
        Ok(SetSecuritySettingsResponse { details: Some(details) })
    });
}

const INSTANCE: i32 = ResourceOwnerType::Instance as i32;

/// The policies of the organisation that a request is about, and whose this one is.
fn of(
    ctx: &RequestContext<'_, '_>,
    context: Option<v2::RequestContext>,
    own: fn(&Policies) -> bool,
) -> (Policies, i32, String) {
    let org = match context.and_then(|c| c.resource_owner) {
        Some(request_context::ResourceOwner::OrgId(id)) => id,
        _ => String::new(),
    };
    let mine = ctx.tx.get::<Org>(&org).is_some_and(|org| own(&org.policies));
    let policies = ctx.policies(&org);
    if mine { (policies, ResourceOwnerType::Org as i32, org) } else { (policies, INSTANCE, ctx.instance.id.clone()) }
}

fn details(ctx: &RequestContext<'_, '_>, resource_owner: String) -> Option<Details> {
    Some(Details {
        sequence: 1,
        change_date: Some(ctx.instance.created.to_proto()),
        resource_owner,
        creation_date: Some(ctx.instance.created.to_proto()),
    })
}

fn seconds(seconds: i64) -> Option<prost_types::Duration> {
    Some(prost_types::Duration { seconds, nanos: 0 })
}

/// ZITADEL's defaults, and what the policies change of them.
#[expect(deprecated, reason = "clients of 2025 read `allow_username_password`")]
pub fn login(policies: &Policies) -> LoginSettings {
    const HOUR: i64 = 3600;
    let defaults = LoginSettings {
        allow_username_password: true,
        allow_local_authentication: true,
        allow_register: true,
        allow_external_idp: true,
        allow_domain_discovery: true,
        passkeys_type: PasskeysType::Allowed.into(),
        password_check_lifetime: seconds(240 * HOUR),
        external_login_check_lifetime: seconds(240 * HOUR),
        mfa_init_skip_lifetime: seconds(720 * HOUR),
        second_factor_check_lifetime: seconds(18 * HOUR),
        multi_factor_check_lifetime: seconds(12 * HOUR),
        second_factors: vec![SecondFactorType::Otp.into(), SecondFactorType::U2f.into()],
        multi_factors: vec![MultiFactorType::U2fWithVerification.into()],
        ..LoginSettings::default()
    };
    let settings = policies.login.clone().unwrap_or_default().said.over(defaults);
    // The deprecated member and its successor are one: either switches it off.
    let allowed = settings.allow_username_password && settings.allow_local_authentication;
    LoginSettings { allow_username_password: allowed, allow_local_authentication: allowed, ..settings }
}

/// Links to texts, and whom to ask.
pub fn legal(policies: &Policies) -> LegalAndSupportSettings {
    let defaults = LegalAndSupportSettings { docs_link: DOCS.into(), ..LegalAndSupportSettings::default() };
    policies.legal.clone().unwrap_or_default().over(defaults)
}

/// ZITADEL's own colours, and what the policies change of them.
pub fn branding(policies: &Policies) -> BrandingSettings {
    let theme = |primary: &str, background: &str, warn: &str, font: &str| {
        Some(Theme {
            primary_color: primary.into(),
            background_color: background.into(),
            warn_color: warn.into(),
            font_color: font.into(),
            ..Theme::default()
        })
    };
    let defaults = BrandingSettings {
        light_theme: theme("#5469d4", "#fafafa", "#cd3d56", "#000000"),
        dark_theme: theme("#2073c4", "#111827", "#ff3b5b", "#ffffff"),
        theme_mode: ThemeMode::Auto.into(),
        ..BrandingSettings::default()
    };
    policies.branding.clone().unwrap_or_default().over(defaults)
}
