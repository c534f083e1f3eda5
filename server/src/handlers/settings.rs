//! `zitadel.settings.v2.SettingsService`: reads, with ZITADEL's defaults where neither the organisation nor the instance
//! says otherwise.

use crate::call::Call;
use crate::domain::instance::{self, Instance, Org, Security};
use crate::domain::policies::Policies;
use crate::registry::Registry;
use crate::rpc::settings_v2 as rpc;
use zitadel_wasm::codec::parse_duration;
use zitadel_wasm::messages::zitadel::object::v2::{Details, RequestContext, request_context};
use zitadel_wasm::messages::zitadel::settings::v2::*;

/// Languages of ZITADEL's own texts.
pub const LANGUAGES: &str = "bg cs de en es fr hu id it ja ko mk nl pl pt ro ru sv tr zh";
pub const DOCS: &str = "https://zitadel.com/docs";

pub fn register(r: &mut Registry) {
    r.read::<rpc::GetGeneralSettings>(|call, _| {
        Ok(GetGeneralSettingsResponse {
            default_org_id: call.instance.default_org.clone(),
            default_language: "en".into(),
            supported_languages: LANGUAGES.split(' ').map(Into::into).collect(),
        })
    });
    r.read::<rpc::GetLoginSettings>(|call, request| {
        let (policies, owner, whose) = of(call, request.ctx, |p| p.login.is_some());
        let settings = LoginSettings { resource_owner_type: owner, ..login(&policies) };
        Ok(GetLoginSettingsResponse { details: details(call, whose), settings: Some(settings) })
    });
    r.read::<rpc::GetPasswordComplexitySettings>(|call, request| {
        let (policies, owner, whose) = of(call, request.ctx, |p| p.password_complexity.is_some());
        let is = policies.complexity();
        let settings = PasswordComplexitySettings {
            min_length: is.min_length,
            requires_uppercase: is.has_uppercase,
            requires_lowercase: is.has_lowercase,
            requires_number: is.has_number,
            requires_symbol: is.has_symbol,
            resource_owner_type: owner,
        };
        Ok(GetPasswordComplexitySettingsResponse { details: details(call, whose), settings: Some(settings) })
    });
    r.read::<rpc::GetPasswordExpirySettings>(|call, _| {
        let settings = PasswordExpirySettings { resource_owner_type: INSTANCE, ..PasswordExpirySettings::default() };
        Ok(GetPasswordExpirySettingsResponse {
            details: details(call, call.instance.id.clone()),
            settings: Some(settings),
        })
    });
    r.read::<rpc::GetBrandingSettings>(|call, _| {
        Ok(GetBrandingSettingsResponse { details: details(call, call.instance.id.clone()), settings: Some(branding()) })
    });
    r.read::<rpc::GetDomainSettings>(|call, _| {
        let settings = DomainSettings { resource_owner_type: INSTANCE, ..DomainSettings::default() };
        Ok(GetDomainSettingsResponse { details: details(call, call.instance.id.clone()), settings: Some(settings) })
    });
    r.read::<rpc::GetLegalAndSupportSettings>(|call, request| {
        let (policies, owner, whose) = of(call, request.ctx, |p| p.legal.is_some());
        let legal = policies.legal.unwrap_or_default();
        let settings = LegalAndSupportSettings {
            tos_link: legal.tos_link,
            privacy_policy_link: legal.privacy_policy_link,
            help_link: legal.help_link,
            support_email: legal.support_email,
            docs_link: DOCS.into(),
            resource_owner_type: owner,
            ..LegalAndSupportSettings::default()
        };
        Ok(GetLegalAndSupportSettingsResponse { details: details(call, whose), settings: Some(settings) })
    });
    r.read::<rpc::GetLockoutSettings>(|call, request| {
        let (policies, owner, whose) = of(call, request.ctx, |p| p.lockout.is_some());
        let lockout = policies.lockout.unwrap_or_default();
        let settings = LockoutSettings {
            max_password_attempts: lockout.max_password_attempts.unsigned_abs().into(),
            max_otp_attempts: lockout.max_otp_attempts.unsigned_abs().into(),
            resource_owner_type: owner,
        };
        Ok(GetLockoutSettingsResponse { details: details(call, whose), settings: Some(settings) })
    });
    r.read::<rpc::GetSecuritySettings>(|call, _| {
        let is = call.instance.security.clone();
        let embedded_iframe = EmbeddedIframeSettings { enabled: is.iframe, allowed_origins: is.iframe_origins };
        let settings =
            SecuritySettings { embedded_iframe: Some(embedded_iframe), enable_impersonation: is.impersonation };
        Ok(GetSecuritySettingsResponse { details: None, settings: Some(settings) })
    });
    r.write::<rpc::SetSecuritySettings>(|call, request| {
        let iframe = request.embedded_iframe.unwrap_or_default();
        let security = Security {
            iframe: iframe.enabled,
            iframe_origins: iframe.allowed_origins,
            impersonation: request.enable_impersonation,
        };
        call.tx.put(instance::KEY, &Instance { security, ..call.instance.clone() });
        let details = Details {
            sequence: 1,
            change_date: Some(call.now.to_proto()),
            resource_owner: call.instance.id.clone(),
            creation_date: None,
        };
        Ok(SetSecuritySettingsResponse { details: Some(details) })
    });
}

const INSTANCE: i32 = ResourceOwnerType::Instance as i32;

/// The policies of the organisation that a request is about, and whose this one is.
fn of(call: &Call<'_, '_>, context: Option<RequestContext>, own: fn(&Policies) -> bool) -> (Policies, i32, String) {
    let org = match context.and_then(|c| c.resource_owner) {
        Some(request_context::ResourceOwner::OrgId(id)) => id,
        _ => String::new(),
    };
    let mine = call.tx.get::<Org>(&org).is_some_and(|org| own(&org.policies));
    let policies = call.policies(&org);
    if mine { (policies, ResourceOwnerType::Org as i32, org) } else { (policies, INSTANCE, call.instance.id.clone()) }
}

fn details(call: &Call<'_, '_>, resource_owner: String) -> Option<Details> {
    Some(Details {
        sequence: 1,
        change_date: Some(call.instance.created.to_proto()),
        resource_owner,
        creation_date: Some(call.instance.created.to_proto()),
    })
}

fn seconds(seconds: i64) -> Option<prost_types::Duration> {
    Some(prost_types::Duration { seconds, nanos: 0 })
}

/// ZITADEL's defaults, and what the policies change of them.
pub fn login(policies: &Policies) -> LoginSettings {
    const HOUR: i64 = 3600;
    let own = policies.login.clone().unwrap_or_default();
    let skip = own.mfa_init_skip_lifetime.as_deref().and_then(parse_duration);
    LoginSettings {
        allow_username_password: true,
        allow_register: true,
        allow_external_idp: true,
        allow_domain_discovery: true,
        force_mfa: own.force_mfa,
        passkeys_type: PasskeysType::Allowed.into(),
        password_check_lifetime: seconds(240 * HOUR),
        external_login_check_lifetime: seconds(240 * HOUR),
        mfa_init_skip_lifetime: seconds(skip.map_or(720 * HOUR, |(seconds, _)| seconds)),
        second_factor_check_lifetime: seconds(18 * HOUR),
        multi_factor_check_lifetime: seconds(12 * HOUR),
        second_factors: vec![SecondFactorType::Otp.into(), SecondFactorType::U2f.into()],
        multi_factors: vec![MultiFactorType::U2fWithVerification.into()],
        ..LoginSettings::default()
    }
}

/// ZITADEL's own colours.
pub fn branding() -> BrandingSettings {
    let theme = |primary: &str, background: &str, warn: &str, font: &str| {
        Some(Theme {
            primary_color: primary.into(),
            background_color: background.into(),
            warn_color: warn.into(),
            font_color: font.into(),
            ..Theme::default()
        })
    };
    BrandingSettings {
        light_theme: theme("#5469d4", "#fafafa", "#cd3d56", "#000000"),
        dark_theme: theme("#2073c4", "#111827", "#ff3b5b", "#ffffff"),
        theme_mode: ThemeMode::Auto.into(),
        resource_owner_type: INSTANCE,
        ..BrandingSettings::default()
    }
}
