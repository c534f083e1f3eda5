//! `zitadel.settings.v2.SettingsService`: ZITADEL's defaults, merged with the overrides of the instance and of the
//! organisation.

use crate::context::RequestContext;
use crate::domain::instance::{self, Instance};
use crate::domain::organization::Org;
use crate::domain::policies::Policies;
use crate::refusal::Refusal;
use crate::settings::{
    branding_settings, languages, legal_settings, login_settings, merged_with_defaults, overrides_from_message,
};
use zitadel_wasm::messages::zitadel::object::v2::{self, Details, request_context};
use zitadel_wasm::messages::zitadel::settings::v2::*;

pub use super::idps::get_active_identity_providers;
pub use crate::settings::translations::{get_hosted_login_translation, set_hosted_login_translation};

pub fn get_general_settings(
    ctx: &mut RequestContext<'_, '_>,
    _: GetGeneralSettingsRequest,
) -> Result<GetGeneralSettingsResponse, Refusal> {
    Ok(GetGeneralSettingsResponse {
        default_org_id: ctx.instance.default_org.clone(),
        default_language: "en".into(),
        supported_languages: languages().into_iter().map(Into::into).collect(),
        // All of them: no restriction is stored.
        allowed_languages: languages().into_iter().map(Into::into).collect(),
        // A server of 2026-07 leaves it empty (recording `settings-new`, step `general`).
        default_organization_id: String::new(),
    })
}

pub fn get_login_settings(
    ctx: &mut RequestContext<'_, '_>,
    request: GetLoginSettingsRequest,
) -> Result<GetLoginSettingsResponse, Refusal> {
    let (policies, owner, resource_owner) = policies_and_owner(ctx, request.ctx, |p| p.login.is_some());
    let settings = LoginSettings { resource_owner_type: owner, ..login_settings(&policies) };
    Ok(GetLoginSettingsResponse { details: details(ctx, resource_owner), settings: Some(settings) })
}

pub fn get_password_complexity_settings(
    ctx: &mut RequestContext<'_, '_>,
    request: GetPasswordComplexitySettingsRequest,
) -> Result<GetPasswordComplexitySettingsResponse, Refusal> {
    let (policies, owner, resource_owner) = policies_and_owner(ctx, request.ctx, |p| p.password_complexity.is_some());
    let complexity = policies.complexity();
    let settings = PasswordComplexitySettings {
        min_length: complexity.min_length,
        requires_uppercase: complexity.has_uppercase,
        requires_lowercase: complexity.has_lowercase,
        requires_number: complexity.has_number,
        requires_symbol: complexity.has_symbol,
        resource_owner_type: owner,
    };
    Ok(GetPasswordComplexitySettingsResponse { details: details(ctx, resource_owner), settings: Some(settings) })
}

pub fn get_password_expiry_settings(
    ctx: &mut RequestContext<'_, '_>,
    request: GetPasswordExpirySettingsRequest,
) -> Result<GetPasswordExpirySettingsResponse, Refusal> {
    let (policies, owner, resource_owner) = policies_and_owner(ctx, request.ctx, |p| p.password_expiry.is_some());
    let settings = merged_with_defaults(policies.password_expiry.as_ref(), PasswordExpirySettings::default());
    let settings = PasswordExpirySettings { resource_owner_type: owner, ..settings };
    Ok(GetPasswordExpirySettingsResponse { details: details(ctx, resource_owner), settings: Some(settings) })
}

pub fn get_branding_settings(
    ctx: &mut RequestContext<'_, '_>,
    request: GetBrandingSettingsRequest,
) -> Result<GetBrandingSettingsResponse, Refusal> {
    let (policies, owner, resource_owner) = policies_and_owner(ctx, request.ctx, |p| p.branding.is_some());
    let settings = BrandingSettings { resource_owner_type: owner, ..branding_settings(&policies) };
    Ok(GetBrandingSettingsResponse { details: details(ctx, resource_owner), settings: Some(settings) })
}

pub fn get_domain_settings(
    ctx: &mut RequestContext<'_, '_>,
    request: GetDomainSettingsRequest,
) -> Result<GetDomainSettingsResponse, Refusal> {
    let (policies, owner, resource_owner) = policies_and_owner(ctx, request.ctx, |p| p.domain.is_some());
    let settings = merged_with_defaults(policies.domain.as_ref(), DomainSettings::default());
    let settings = DomainSettings { resource_owner_type: owner, ..settings };
    Ok(GetDomainSettingsResponse { details: details(ctx, resource_owner), settings: Some(settings) })
}

pub fn get_legal_and_support_settings(
    ctx: &mut RequestContext<'_, '_>,
    request: GetLegalAndSupportSettingsRequest,
) -> Result<GetLegalAndSupportSettingsResponse, Refusal> {
    let (policies, owner, resource_owner) = policies_and_owner(ctx, request.ctx, |p| p.legal.is_some());
    let settings = LegalAndSupportSettings { resource_owner_type: owner, ..legal_settings(&policies) };
    Ok(GetLegalAndSupportSettingsResponse { details: details(ctx, resource_owner), settings: Some(settings) })
}

pub fn get_lockout_settings(
    ctx: &mut RequestContext<'_, '_>,
    request: GetLockoutSettingsRequest,
) -> Result<GetLockoutSettingsResponse, Refusal> {
    let (policies, owner, resource_owner) = policies_and_owner(ctx, request.ctx, |p| p.lockout.is_some());
    let lockout = policies.lockout.unwrap_or_default();
    let settings = LockoutSettings {
        max_password_attempts: lockout.max_password_attempts.unsigned_abs().into(),
        max_otp_attempts: lockout.max_otp_attempts.unsigned_abs().into(),
        resource_owner_type: owner,
    };
    Ok(GetLockoutSettingsResponse { details: details(ctx, resource_owner), settings: Some(settings) })
}

pub fn get_security_settings(
    ctx: &mut RequestContext<'_, '_>,
    _: GetSecuritySettingsRequest,
) -> Result<GetSecuritySettingsResponse, Refusal> {
    let none = SecuritySettings { embedded_iframe: Some(EmbeddedIframeSettings::default()), ..Default::default() };
    let settings = merged_with_defaults(ctx.instance.policies.security.as_ref(), none);
    Ok(GetSecuritySettingsResponse { details: None, settings: Some(settings) })
}

pub fn set_security_settings(
    ctx: &mut RequestContext<'_, '_>,
    request: SetSecuritySettingsRequest,
) -> Result<SetSecuritySettingsResponse, Refusal> {
    let (iframe, impersonation) = (request.embedded_iframe, request.enable_impersonation);
    let settings = SecuritySettings { embedded_iframe: iframe, enable_impersonation: impersonation };
    let policies = Policies { security: Some(overrides_from_message(&settings)), ..ctx.instance.policies.clone() };
    ctx.tx.put(instance::KEY, &Instance { policies, ..ctx.instance.clone() });
    let details = Details {
        sequence: 1,
        change_date: Some(ctx.now.to_proto()),
        resource_owner: ctx.instance.id.clone(),
        creation_date: None,
    };
    Ok(SetSecuritySettingsResponse { details: Some(details) })
}

const INSTANCE: i32 = ResourceOwnerType::Instance as i32;

/// The policies of the organisation of a request, and the owner of the one that `own` looks at.
fn policies_and_owner(
    ctx: &RequestContext<'_, '_>,
    context: Option<v2::RequestContext>,
    own: fn(&Policies) -> bool,
) -> (Policies, i32, String) {
    let org = match context.and_then(|c| c.resource_owner) {
        Some(request_context::ResourceOwner::OrgId(id)) => id,
        _ => String::new(),
    };
    let is_own = ctx.tx.get::<Org>(&org).is_some_and(|org| own(&org.policies));
    let policies = ctx.policies(&org);
    if is_own { (policies, ResourceOwnerType::Org as i32, org) } else { (policies, INSTANCE, ctx.instance.id.clone()) }
}

fn details(ctx: &RequestContext<'_, '_>, resource_owner: String) -> Option<Details> {
    Some(Details {
        sequence: 1,
        change_date: Some(ctx.instance.created.to_proto()),
        resource_owner,
        creation_date: Some(ctx.instance.created.to_proto()),
    })
}
