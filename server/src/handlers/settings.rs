//! `zitadel.settings.v2.SettingsService`: reads, with ZITADEL's defaults where neither the organisation nor the instance
//! says otherwise.

use crate::context::RequestContext;
use crate::domain::instance::{self, Instance, Org};
use crate::domain::policies::Policies;
use crate::registry::Registry;
use crate::rpc::settings_v2 as rpc;
use crate::settings::{
    branding_settings, languages, legal_settings, login_settings, merged_with_defaults, overrides_from_message,
};
use zitadel_wasm::messages::zitadel::object::v2::{self, Details, request_context};
use zitadel_wasm::messages::zitadel::settings::v2::*;

// For the handlers that still go through here.
pub use crate::settings::{branding_settings as branding, legal_settings as legal, login_settings as login};

pub fn register(r: &mut Registry) {
    r.read::<rpc::GetGeneralSettings>(|ctx, _| {
        Ok(GetGeneralSettingsResponse {
            default_org_id: ctx.instance.default_org.clone(),
            default_language: "en".into(),
            supported_languages: languages().into_iter().map(Into::into).collect(),
            // All of them: no restriction is stored.
            allowed_languages: languages().into_iter().map(Into::into).collect(),
            // A server of 2026-07 leaves it empty (recording `settings-new`, step `general`).
            default_organization_id: String::new(),
        })
    });
    r.read::<rpc::GetLoginSettings>(|ctx, request| {
        let (policies, owner, whose) = of(ctx, request.ctx, |p| p.login.is_some());
        let settings = LoginSettings { resource_owner_type: owner, ..login_settings(&policies) };
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
        let settings = merged_with_defaults(policies.password_expiry.as_ref(), PasswordExpirySettings::default());
        let settings = PasswordExpirySettings { resource_owner_type: owner, ..settings };
        Ok(GetPasswordExpirySettingsResponse { details: details(ctx, whose), settings: Some(settings) })
    });
    r.read::<rpc::GetBrandingSettings>(|ctx, request| {
        let (policies, owner, whose) = of(ctx, request.ctx, |p| p.branding.is_some());
        let settings = BrandingSettings { resource_owner_type: owner, ..branding_settings(&policies) };
        Ok(GetBrandingSettingsResponse { details: details(ctx, whose), settings: Some(settings) })
    });
    r.read::<rpc::GetDomainSettings>(|ctx, request| {
        let (policies, owner, whose) = of(ctx, request.ctx, |p| p.domain.is_some());
        let settings = merged_with_defaults(policies.domain.as_ref(), DomainSettings::default());
        let settings = DomainSettings { resource_owner_type: owner, ..settings };
        Ok(GetDomainSettingsResponse { details: details(ctx, whose), settings: Some(settings) })
    });
    r.read::<rpc::GetLegalAndSupportSettings>(|ctx, request| {
        let (policies, owner, whose) = of(ctx, request.ctx, |p| p.legal.is_some());
        let settings = LegalAndSupportSettings { resource_owner_type: owner, ..legal_settings(&policies) };
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
        let settings = merged_with_defaults(ctx.instance.policies.security.as_ref(), none);
        Ok(GetSecuritySettingsResponse { details: None, settings: Some(settings) })
    });
    r.write::<rpc::SetSecuritySettings>(|ctx, request| {
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
