//! Every RPC that this server implements, with its handler. `read` gets a snapshot, `write` a transaction. The permission
//! that each requires is the contract's.

use super::{idps, oidc_v2, org_v2, saml_v2, session_v2, settings_v2};
use crate::handlers;
use crate::registry::Registry;
use zitadel_wasm::rpc;

/// Registers every handler.
pub fn register(r: &mut Registry) {
    handlers::register(r);
    register_auth_v1(r);
    register_idp_v2(r);
    register_oidc_v2(r);
    register_org_v2(r);
    register_saml_v2(r);
    register_session_v2(r);
    register_settings_v2(r);
    register_user_v2(r);
}

fn register_auth_v1(r: &mut Registry) {
    r.read::<rpc::auth_v1::ListMyLinkedIDPs>(idps::list_my_linked_idps);
    r.write::<rpc::auth_v1::RemoveMyLinkedIDP>(idps::remove_my_linked_idp);
}

fn register_idp_v2(r: &mut Registry) {
    r.read::<rpc::idp_v2::GetIDPByID>(idps::get_idp_by_id);
}

fn register_oidc_v2(r: &mut Registry) {
    use rpc::oidc_v2::{
        AuthorizeOrDenyDeviceAuthorization, CreateCallback, GetAuthRequest, GetDeviceAuthorizationRequest,
    };
    r.read::<GetAuthRequest>(oidc_v2::get_auth_request);
    r.write::<CreateCallback>(oidc_v2::create_callback);
    r.read::<GetDeviceAuthorizationRequest>(oidc_v2::get_device_authorization_request);
    r.write::<AuthorizeOrDenyDeviceAuthorization>(oidc_v2::authorize_or_deny_device_authorization);
}

fn register_org_v2(r: &mut Registry) {
    r.read::<rpc::org_v2::ListOrganizations>(org_v2::list_organizations);
}

fn register_saml_v2(r: &mut Registry) {
    r.read::<rpc::saml_v2::GetSAMLRequest>(saml_v2::get_saml_request);
    r.read::<rpc::saml_v2::CreateResponse>(saml_v2::create_response);
}

fn register_session_v2(r: &mut Registry) {
    r.write::<rpc::session_v2::CreateSession>(session_v2::create_session);
    r.write::<rpc::session_v2::SetSession>(session_v2::set_session);
    r.read::<rpc::session_v2::GetSession>(session_v2::get_session);
    r.write::<rpc::session_v2::DeleteSession>(session_v2::delete_session);
    r.read::<rpc::session_v2::ListSessions>(session_v2::list_sessions);
}

fn register_settings_v2(r: &mut Registry) {
    r.read::<rpc::settings_v2::GetGeneralSettings>(settings_v2::get_general_settings);
    r.read::<rpc::settings_v2::GetLoginSettings>(settings_v2::get_login_settings);
    r.read::<rpc::settings_v2::GetPasswordComplexitySettings>(settings_v2::get_password_complexity_settings);
    r.read::<rpc::settings_v2::GetPasswordExpirySettings>(settings_v2::get_password_expiry_settings);
    r.read::<rpc::settings_v2::GetBrandingSettings>(settings_v2::get_branding_settings);
    r.read::<rpc::settings_v2::GetDomainSettings>(settings_v2::get_domain_settings);
    r.read::<rpc::settings_v2::GetLegalAndSupportSettings>(settings_v2::get_legal_and_support_settings);
    r.read::<rpc::settings_v2::GetLockoutSettings>(settings_v2::get_lockout_settings);
    r.read::<rpc::settings_v2::GetActiveIdentityProviders>(settings_v2::get_active_identity_providers);
    r.read::<rpc::settings_v2::GetSecuritySettings>(settings_v2::get_security_settings);
    r.write::<rpc::settings_v2::SetSecuritySettings>(settings_v2::set_security_settings);
    r.read::<rpc::settings_v2::GetHostedLoginTranslation>(settings_v2::get_hosted_login_translation);
    r.write::<rpc::settings_v2::SetHostedLoginTranslation>(settings_v2::set_hosted_login_translation);
}

fn register_user_v2(r: &mut Registry) {
    r.read::<rpc::user_v2::ListIDPLinks>(idps::list_idp_links);
    r.write::<rpc::user_v2::AddIDPLink>(idps::add_idp_link);
    r.write::<rpc::user_v2::RemoveIDPLink>(idps::remove_idp_link);
    r.read::<rpc::user_v2::StartIdentityProviderIntent>(idps::start_identity_provider_intent);
    r.read::<rpc::user_v2::RetrieveIdentityProviderIntent>(idps::retrieve_identity_provider_intent);
}
